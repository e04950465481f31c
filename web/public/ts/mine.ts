import { clearSent, onChange } from '../../kit/outbox/outbox';
import { forget, keep, kept } from '../../kit/ts/device';
import { one, say } from '../../kit/ts/page';
import { sentReports } from './report';

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

/** The page after a report carries its link: it is kept on this device. */
export function rememberReport(): void {
  const page = one('[data-remember]');
  const link = page?.dataset['remember'];
  const number = page?.dataset['number'];
  if (link && number) {
    keep(Key, [{ link, number }, ...mine().filter((m) => m.link !== link)].slice(0, Most));
  }
  const off = one<HTMLButtonElement>('[data-forget]');
  if (off && mine().some((m) => m.link === off.dataset['forget'])) {
    off.hidden = false;
    off.addEventListener('click', () => {
      forgetLink(off.dataset['forget'] ?? '');
      off.hidden = true;
      const note = one('[data-forgotten]');
      if (note) { note.hidden = false; note.focus(); }
    });
  }
}

/** A link that was given without a page of its own: a matter that is followed. */
export function rememberLink({ link, number }: Followed): void {
  keep(Key, [{ link, number }, ...mine().filter((m) => m.link !== link)].slice(0, Most));
}

/** How many are followed, beside the word that leads to them. */
function count(): void {
  const place = one('[data-mine-count]');
  const n = mine().length;
  if (place) place.textContent = n > 0 ? ` ${n}` : '';
}

/** Something new behind the word that leads to it: told by the lines themselves, in words for those who hear the page. */
function tellNews(lines: HTMLElement[]): void {
  const place = one('[data-mine-news]');
  if (!place) return;
  const n = lines.reduce((sum, line) => sum + Number(line.dataset['news'] ?? '0'), 0);
  place.hidden = n === 0;
  place.textContent = n === 0 ? '' : say(place, 'words', { n });
}

/** What went out of the outbox by itself is followed like any other report. */
async function gather(): Promise<Followed[]> {
  const before = mine();
  const sent = (await sentReports()).filter((m) => !before.some((b) => b.link === m.link) && !isForgotten(m.link));
  if (sent.length > 0) keep(Key, [...sent.reverse(), ...before].slice(0, Most));
  return mine();
}

/** Fills 我的上报: each line comes ready from the server, newest first; what no longer exists is left out. Without a network: as last seen. */
export async function followReports(): Promise<void> {
  const list = one('ul[data-mine]');
  const followed = await gather();
  count();
  if (!list || followed.length === 0) return;
  const cards = await Promise.all(followed.slice(0, Number(list.dataset['most'] ?? '3')).map(card));
  const lines = cards.filter((c): c is Card => c !== null);
  if (lines.length === 0) return;
  tellNews(lines.filter((l) => !l.isOld).map((l) => l.line));
  // What has not changed, or has the focus, is left as it is: its photos need not come again.
  const now = lines.map((l) => l.line.outerHTML).join('');
  if (now !== shown && !list.contains(document.activeElement)) {
    shown = now;
    list.replaceChildren(...lines.map((l) => l.line));
  }
  list.hidden = false;
  const empty = one('[data-mine-empty]');
  if (empty) empty.hidden = true;
  const old = one('[data-mine-old]');
  if (old) old.hidden = !lines.some((l) => l.isOld);
}

const EveryMs = 15_000;
let shown = '';

/** The lines stay true while somebody looks at them: an unchanged one costs a small question, a hidden page asks nothing. */
export function keepFollowing(): void {
  if (!one('ul[data-mine]')) return;
  setInterval(() => { if (document.visibilityState === 'visible' && navigator.onLine) void followReports(); }, EveryMs);
}

/** Everything that this device follows goes from it, and what the outbox remembers of it too. */
export async function forgetAll(): Promise<void> {
  for (const { link } of mine()) forgetLink(link);
  await clearSent();
  count();
}

interface Card { line: HTMLElement; isOld: boolean }

const SeenKey = 'guantong.mine.seen';
const isSeen = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((v) => typeof v === 'string');

/** The lines as they were last seen: only of what is still followed. */
function remember(link: string, html: string | null): void {
  const seen = kept(SeenKey, isSeen) ?? {};
  const still = mine().map((m) => m.link);
  const now = Object.fromEntries(Object.entries(seen).filter(([l]) => still.includes(l) && l !== link));
  keep(SeenKey, html === null ? now : { ...now, [link]: html });
}

function lineOf(html: string): HTMLElement | null {
  return new DOMParser().parseFromString(html, 'text/html').body.firstElementChild as HTMLElement | null;
}

/** What was answered last in this page's life, by its tag. */
const fresh = new Map<string, { tag: string; html: string }>();

async function card(followed: Followed): Promise<Card | null> {
  const before = fresh.get(followed.link);
  try {
    const answer = await fetch(`${followed.link}/card${location.search}`, { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', headers: before ? { 'If-None-Match': before.tag } : {} });
    if (answer.ok || (answer.status === 304 && before)) {
      const html = answer.ok ? await answer.text() : (before?.html ?? '');
      const tag = answer.headers.get('ETag');
      if (tag !== null) fresh.set(followed.link, { tag, html });
      remember(followed.link, html);
      const line = lineOf(html);
      return line && { line, isOld: false };
    }
    if (answer.status < 500) { remember(followed.link, null); return null; }
  } catch {
    // no network: what was last seen is better than nothing
  }
  const line = lineOf((kept(SeenKey, isSeen) ?? {})[followed.link] ?? '');
  return line && { line, isOld: true };
}

const ForgottenKey = 'guantong.forgotten';
const isLinks = (value: unknown): value is string[] => Array.isArray(value) && value.every((v) => typeof v === 'string');
const isForgotten = (link: string): boolean => (kept(ForgottenKey, isLinks) ?? []).includes(link);

function forgetLink(link: string): void {
  const rest = mine().filter((m) => m.link !== link);
  if (rest.length > 0) keep(Key, rest); else forget(Key);
  remember(link, null);
  // The outbox remembers for some days what it sent: it must not bring the link back.
  keep(ForgottenKey, [link, ...(kept(ForgottenKey, isLinks) ?? [])].slice(0, Most));
}

/** The list again whenever something was sent while the page is looked at. */
export function followSent(): void {
  let sent = -1;
  onChange((items) => {
    const now = items.filter((i) => i.state === 'sent').length;
    if (sent >= 0 && now > sent) void followReports();
    sent = now;
  });
}
