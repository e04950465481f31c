import { newKey } from '../../kit/outbox/item';
import { list } from '../../kit/outbox/outbox';
import { StorageFull } from '../../kit/outbox/shelf';
import { all, one, say } from '../../kit/ts/page';
import { drafts, dropDraft, keepDraft, take, type Draft } from './drafts';
import type { Photos } from './photos';

const FreshMs = 7 * 24 * 3600_000;
const kinds = '[data-draft]';

/** The draft this page writes in: brought back or begun, then kept at every change. */
export class OpenDraft {
  private timer = 0;
  private ended = false;

  private constructor(private readonly form: HTMLFormElement, private readonly photos: Photos, readonly id: string) {}

  /** `#draft=ID` names one, `#new` asks for a fresh one; else the last one goes on. A refused form goes on with its own. */
  static async of(form: HTMLFormElement, photos: Photos): Promise<OpenDraft> {
    const key = one<HTMLInputElement>('input[name="key"]', form);
    const refused = one('[data-summary]') !== null;
    const found = refused ? (await drafts()).find((d) => d.id === key?.value) : await chosen();
    const id = found?.id ?? (refused && key ? key.value : newKey());
    if (key) key.value = id;
    const open = new OpenDraft(form, photos, id);
    if (found) open.restore(found, refused);
    else await take(id);
    const later = (): void => { open.later(); };
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    photos.onChange(later);
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') void open.save(); });
    return open;
  }

  /** Keeps what is there now; what cannot be kept is said and stays on the page. */
  async save(): Promise<void> {
    if (this.ended) return;
    window.clearTimeout(this.timer);
    const draft: Draft = { id: this.id, at: Date.now(), fields: this.fields(), photos: this.photos.kept() };
    const note = one('[data-note-saved]');
    try {
      await keepDraft(draft);
      if (note && (draft.photos.length > 0 || Object.keys(draft.fields).length > 0)) note.textContent = say(note, 'saved');
    } catch (wrong) {
      if (note) note.textContent = say(note, wrong instanceof StorageFull ? 'full' : 'unkept');
    }
  }

  /** The report is on its way: nothing of it is a draft any more. */
  async end(): Promise<void> {
    this.ended = true;
    window.clearTimeout(this.timer);
    await dropDraft(this.id);
  }

  private later(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => { void this.save(); }, 400);
  }

  private fields(): Record<string, string> {
    const fields: Record<string, string> = {};
    for (const input of all<HTMLInputElement | HTMLTextAreaElement>(kinds, this.form)) {
      if (input instanceof HTMLInputElement && (input.type === 'radio' || input.type === 'checkbox')) {
        if (input.checked) fields[input.name] = input.value;
      } else if (input.value !== '') {
        fields[input.name] = input.value;
      }
    }
    return fields;
  }

  private restore(draft: Draft, refused: boolean): void {
    for (const input of all<HTMLInputElement | HTMLTextAreaElement>(refused ? 'no-field' : kinds, this.form)) {
      const value = draft.fields[input.name];
      if (value === undefined) continue;
      if (input instanceof HTMLInputElement && (input.type === 'radio' || input.type === 'checkbox')) input.checked = input.value === value;
      else if (input.value === '') input.value = value;
    }
    this.photos.restore(draft.photos);
    const note = one('[data-note-saved]');
    if (note && !refused) note.textContent = say(note, 'restored');
  }
}

async function chosen(): Promise<Draft | undefined> {
  const asked = new URLSearchParams(location.hash.slice(1));
  if (asked.has('new')) return undefined;
  const waiting = new Set((await list().catch(() => [])).map((i) => i.key));
  const open = (await drafts()).filter((d) => !waiting.has(d.id));
  const named = asked.get('draft');
  const wanted = named === null ? open.filter((d) => Date.now() - d.at < FreshMs) : open.filter((d) => d.id === named);
  for (const draft of wanted) if (await take(draft.id)) return draft;
  return undefined;
}
