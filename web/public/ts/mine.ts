import { forget, keep, kept } from '../../kit/ts/device';
import { one } from '../../kit/ts/page';
import { forgetDraft } from './draft';

/** A report followed from this device. The link's secret stays here and in the reader's hands; the server keeps only its hash. */
interface Followed { link: string; number: string }

const Key = 'guantong.mine';
const Most = 20;

const isList = (value: unknown): value is Followed[] =>
  Array.isArray(value) && value.every((v: unknown) =>
    typeof v === 'object' && v !== null
    && typeof (v as Followed).number === 'string'
    && /^\/my\/[\w-]+$/.test((v as Followed).link));

const mine = (): Followed[] => kept(Key, isList) ?? [];

/** The page after a report carries its link: it is kept on this device, and the draft it came from goes. */
export function rememberReport(): void {
  const page = one('[data-remember]');
  const link = page?.dataset['remember'];
  const number = page?.dataset['number'];
  if (link && number) {
    keep(Key, [{ link, number }, ...mine().filter((m) => m.link !== link)].slice(0, Most));
    forgetDraft();
  }
  const off = one<HTMLButtonElement>('[data-forget]');
  if (off && mine().some((m) => m.link === off.dataset['forget'])) {
    off.hidden = false;
    off.addEventListener('click', () => {
      const rest = mine().filter((m) => m.link !== off.dataset['forget']);
      if (rest.length > 0) keep(Key, rest); else forget(Key);
      off.hidden = true;
      const note = one('[data-forgotten]');
      if (note) { note.hidden = false; note.focus(); }
    });
  }
}

/** Fills 我的上报: each line comes ready from the server, newest first; what no longer exists is left out. */
export function followReports(): void {
  const list = one('[data-mine]');
  const followed = mine();
  if (!list || followed.length === 0) return;
  const shown = followed.slice(0, Number(list.dataset['most'] ?? '3'));
  void Promise.all(shown.map(card)).then((cards) => {
    const lines = cards.filter((c): c is HTMLElement => c !== null);
    if (lines.length === 0) return;
    list.replaceChildren(...lines);
    list.hidden = false;
    const empty = one('[data-mine-empty]');
    if (empty) empty.hidden = true;
  });
}

async function card(followed: Followed): Promise<HTMLElement | null> {
  const query = location.search;
  try {
    const answer = await fetch(`${followed.link}/card${query}`, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.body.firstElementChild as HTMLElement | null;
  } catch {
    return null;
  }
}
