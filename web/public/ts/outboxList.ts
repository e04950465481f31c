import { clearSent, discard, onChange, putBack, retry, type Item } from '../../kit/outbox/outbox';
import { one, say } from '../../kit/ts/page';
import { drafts, dropDraft, keepDraft, type Draft } from './drafts';
import { undo } from './undo';

const moment = new Intl.DateTimeFormat(document.documentElement.lang, { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** 待发: what waits on this device, what was stopped and why, what was sent; each with what can be done about it. */
export function showOutbox(): void {
  const box = one('[data-outbox]');
  const row = one<HTMLTemplateElement>('template[data-outbox-row]');
  if (!box || !row) return;
  const lines = one('ul', box);
  const clear = one<HTMLButtonElement>('[data-outbox-clear]', box);
  clear?.addEventListener('click', () => { void clearSent(); });
  onChange((items) => {
    const shown = items.filter((i) => i.kind === 'report').reverse();
    box.hidden = shown.length === 0;
    if (clear) clear.hidden = !shown.some((i) => i.state === 'sent');
    // Focus stays on the same line when it is drawn anew.
    const focused = document.activeElement instanceof HTMLElement ? [document.activeElement.closest('li')?.dataset['key'], document.activeElement.dataset['do']] : [];
    lines?.replaceChildren(...shown.map((item) => line(row, box, item)));
    if (focused[0]) lines?.querySelector<HTMLElement>(`li[data-key="${focused[0]}"] [data-do="${focused[1] ?? ''}"]`)?.focus();
  });
}

function line(row: HTMLTemplateElement, box: HTMLElement, item: Item): HTMLElement {
  const made = row.content.firstElementChild?.cloneNode(true) as HTMLElement;
  made.dataset['key'] = item.key;
  made.dataset['state'] = item.state;
  const set = (slot: string, text: string): void => {
    const at = one(`[data-slot="${slot}"]`, made);
    if (at) { at.textContent = text; at.hidden = text === ''; }
  };
  const photos = item.files.length;
  set('title', item.title || say(box, 'untitled'));
  set('when', [moment.format(new Date(item.pressed)), photos > 0 ? say(box, 'photos', { n: photos }) : '', item.answer?.number ?? ''].filter((t) => t !== '').join(' · '));
  set('state', say(box, item.state === 'waiting' && item.waitsFor === 'server' ? 'busy' : item.state));
  set('said', item.state === 'stopped' ? whyStopped(box, item) : item.state === 'waiting' ? say(box, 'promise') : '');
  one('[data-slot="state"]', made)?.classList.add(item.state === 'stopped' ? 'danger' : item.state === 'sent' ? 'ok' : 'warn');
  const may: Record<string, boolean> = { retry: item.state === 'stopped' || item.state === 'waiting', edit: item.state === 'stopped' || item.state === 'waiting', drop: item.state === 'stopped' || item.state === 'waiting' };
  for (const button of made.querySelectorAll<HTMLButtonElement>('[data-do]')) {
    const deed = button.dataset['do'] ?? '';
    button.hidden = !may[deed];
    button.addEventListener('click', () => { void act(deed, item); });
  }
  const link = one<HTMLAnchorElement>('[data-slot="link"]', made);
  if (link) { link.hidden = item.answer?.link === undefined; if (item.answer?.link) link.href = item.answer.link + location.search; }
  return made;
}

function whyStopped(box: HTMLElement, item: Item): string {
  if (item.answer?.code === 'photo-unreadable') return say(box, 'unreadable');
  const mistakes = item.answer?.body?.['mistakes'];
  const said = Array.isArray(mistakes) ? mistakes.map((m: unknown) => String((m as { text?: unknown }).text ?? '')) : [item.answer?.sentence ?? say(box, 'refused', { status: item.answer?.status ?? 0 }), item.answer?.todo ?? ''];
  return said.filter((t) => t !== '').join(' ');
}

async function act(deed: string, item: Item): Promise<void> {
  if (deed === 'retry') { await retry(item.key); return; }
  const taken = await discard(item.key);
  if (!taken) return;
  if (deed === 'drop') { undo('report', () => putBack(taken)); return; }
  await keepDraft(draftOf(taken));
  location.assign(`/report${location.search}#draft=${taken.key}`);
}

/** Name and phone are not part of a draft; they are asked again. */
function draftOf(item: Item): Draft {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(item.fields ?? {})) {
    if (typeof value === 'string' && !['key', 'photo', 'name', 'phone', 'relay'].includes(name)) fields[name] = value;
  }
  return { id: item.key, at: Date.now(), fields, photos: item.files.map(({ blob, hash, there }) => ({ blob, ...(hash === undefined ? {} : { hash }), there: there === true })) };
}

/** 草稿: what is not finished yet. On the report page the one that is open is not among them. */
export async function showDrafts(open: string | null = null): Promise<void> {
  const box = one('[data-drafts]');
  const row = one<HTMLTemplateElement>('template[data-draft-row]');
  if (!box || !row) return;
  const found = (await drafts()).filter((d) => d.id !== open);
  box.hidden = found.length === 0;
  const line = one('[data-drafts-line]');
  if (line) line.hidden = found.length === 0;
  const lead = one('a', line ?? document.createElement('p'));
  if (lead) lead.textContent = say(box, 'count', { n: found.length });
  const count = one('[data-slot="count"]', box);
  if (count) count.textContent = say(box, 'count', { n: found.length });
  one('ul', box)?.replaceChildren(...found.map((draft) => draftLine(row, box, draft, open)));
}

function draftLine(row: HTMLTemplateElement, box: HTMLElement, draft: Draft, open: string | null): HTMLElement {
  const made = row.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const words = draft.fields['words'] ?? draft.fields['place'] ?? '';
  const title = one('[data-slot="title"]', made);
  if (title) title.textContent = words === '' ? say(box, 'untitled') : words.length > 30 ? `${words.slice(0, 30)}…` : words;
  const missing = [draft.photos.length === 0 ? say(box, 'lacksPhoto') : '', draft.fields['place'] || draft.fields['lon'] ? '' : say(box, 'lacksPlace')].filter((t) => t !== '');
  const hint = one('[data-slot="when"]', made);
  if (hint) hint.textContent = [moment.format(new Date(draft.at)), draft.photos.length > 0 ? say(box, 'photos', { n: draft.photos.length }) : '', ...missing].filter((t) => t !== '').join(' · ');
  const picture = one<HTMLImageElement>('img', made);
  const [first] = draft.photos;
  if (picture && first) { picture.src = URL.createObjectURL(first.blob); picture.hidden = false; }
  const go = one<HTMLAnchorElement>('[data-slot="go"]', made);
  if (go) {
    go.href = `/report${location.search}#draft=${draft.id}`;
    // On the form itself only the part behind # changes: the page is asked for again.
    go.addEventListener('click', () => { if (open !== null) window.setTimeout(() => { location.reload(); }); });
  }
  one('[data-do="drop"]', made)?.addEventListener('click', () => {
    void dropDraft(draft.id).then(() => showDrafts(open));
    undo('draft', async () => { await keepDraft(draft); await showDrafts(open); });
  });
  return made;
}
