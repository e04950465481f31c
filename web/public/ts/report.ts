import { add, discard, list, onChange, type Item } from '../../kit/outbox/outbox';
import { StorageFull } from '../../kit/outbox/shelf';
import { all, one, say } from '../../kit/ts/page';
import { OpenDraft } from './draft';
import { guessClass } from './guess';
import { showDrafts } from './outboxList';
import { Photos } from './photos';
import { offerPlace } from './place';
import { hearPhotos } from './report/shots';
import { offerSimilar } from './similar';

/** A network that says nothing for so long is not waited for: the report lies in the outbox and goes by itself. */
const PatienceMs = 12_000;
/** While it is on its way already, a slow network is given more. */
const UnderWayMs = 30_000;

/**
 * The report form with comforts: photos made small and sent ahead, the device's place, drafts that survive, and one press that counts
 * once, with or without a network: the report goes into the outbox and from there by itself.
 */
export async function enhanceReport(): Promise<void> {
  const form = one<HTMLFormElement>('form[data-report]');
  if (!form) return;
  const heard = hearPhotos(form);
  const photos = new Photos(form);
  // The press is taken from the first moment on; it waits for the draft that is being brought back.
  const draft = OpenDraft.of(form, photos);
  const press = new Press(form, photos, draft);
  form.addEventListener('submit', (event) => {
    // The form's other buttons, as a page without script has them, do not send.
    if (event.submitter?.getAttribute('name') === 'step') return;
    event.preventDefault();
    void press.go();
  });
  // Coming back with the browser's button shows the page as it was left: the form must be usable again.
  window.addEventListener('pageshow', (event) => { if (event.persisted) press.again(); });
  const { id } = await draft;
  void showDrafts(id);
  guessClass(form);
  offerPlace(form, heard); // after the draft: a position that came back is shown
  offerSimilar(form);
  // Whoever follows what is there already has nothing left to send.
  form.addEventListener('followed', () => { void draft.then((open) => open.end()); });
}

class Press {
  private readonly button: HTMLButtonElement | null;
  private leaving = false;

  constructor(private readonly form: HTMLFormElement, private readonly photos: Photos, private readonly draft: Promise<OpenDraft>) {
    this.button = one<HTMLButtonElement>('.send button[type="submit"]', form);
  }

  async go(): Promise<void> {
    if (this.leaving) return;
    this.leaving = true;
    this.button?.setAttribute('aria-disabled', 'true');
    if (this.button) this.button.textContent = say(this.button, 'sending');
    const draft = await this.draft;
    await this.photos.shrunk();
    if (this.saysNothing()) { await this.plainly(null, 'empty'); return; }
    try {
      await add({ kind: 'report', key: draft.id, url: this.address(), title: this.title(), fields: this.fields(), files: this.photos.forOutbox() });
    } catch (wrong) {
      await this.plainly(wrong instanceof StorageFull ? 'full' : 'unkept', 'stuck');
      return;
    }
    this.watch(draft);
  }

  again(): void {
    this.leaving = false;
    if (!this.button) return;
    this.button.removeAttribute('aria-disabled');
    this.button.textContent = say(this.button, 'again');
  }

  /** Sent while the reader looks: the page with the number. Refused: the form again, with what to put right. Else: where it waits. */
  private watch(draft: OpenDraft): void {
    let done = false;
    let state: Item['state'] | null = null;
    const leave = async (address: string): Promise<void> => {
      if (done) return;
      done = true;
      stop();
      await draft.end();
      location.assign(address);
    };
    const mine = this.form.dataset['mine'] ?? '/my';
    const look = (items: Item[]): void => {
      const item = items.find((i) => i.key === draft.id);
      if (done || !item) return;
      ({ state } = item);
      if (item.state === 'sent') void leave(typeof item.answer?.body?.['done'] === 'string' ? item.answer.body['done'] : mine);
      else if (item.state === 'waiting' && item.tries > 0) void leave(mine);
      else if (item.state === 'stopped') { done = true; stop(); void this.refused(item); }
    };
    const stop = onChange(look);
    const patience = PatienceMs + 2000 * this.photos.kept().length;
    window.setTimeout(() => { if (state !== 'sending') void leave(mine); }, patience);
    window.setTimeout(() => { void leave(mine); }, patience + UnderWayMs);
  }

  /** The server's own page says what is wrong, at each field; the draft stays until it was sent. */
  private async refused(item: Item): Promise<void> {
    await discard(item.key);
    await this.plainly(null, 'stuck');
  }

  /** The plain form, as without script; without a network either everything stays on the page, and why is said. */
  private async plainly(why: string | null, offline: string): Promise<void> {
    if (!navigator.onLine) {
      this.tell(offline);
      this.again();
      return;
    }
    if (why !== null) this.tell(why);
    await this.photos.settled();
    this.form.submit();
  }

  /** Nothing to go by: told before it lies in an outbox and is refused hours later. A photo may hold its place, so it may go. */
  private saysNothing(): boolean {
    const data = new FormData(this.form);
    return ['words', 'place', 'lon'].every((name) => String(data.get(name) ?? '').trim() === '') && this.photos.kept().length === 0 && !data.has('photo');
  }

  private fields(): Record<string, string | string[]> {
    const fields: Record<string, string | string[]> = {};
    // Photos that this page holds itself go with their bytes.
    const ahead = new Set(all<HTMLInputElement>('input[data-ahead]', this.form).map((i) => i.value));
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value !== 'string' || value === '' || (name === 'photo' && ahead.has(value))) continue;
      const before = fields[name];
      fields[name] = before === undefined ? value : [before, value].flat();
    }
    return fields;
  }

  private title(): string {
    const data = new FormData(this.form);
    const tile = one('input[name="class"]:checked', this.form)?.closest('label')?.textContent?.trim() ?? '';
    const words = String(data.get('words') ?? '').trim() || String(data.get('place') ?? '').trim();
    return [tile, words.length > 24 ? `${words.slice(0, 24)}…` : words].filter((t) => t !== '').join(' · ');
  }

  private address(): string {
    const url = new URL(this.form.action, location.href);
    return url.pathname + url.search;
  }

  private tell(what: string): void {
    const note = one('[data-note-saved]');
    const text = this.form.dataset[what] ?? '';
    if (note && text !== '') note.textContent = text;
  }
}

/** What was sent while no page looked: its link is kept on this device like any other's. */
export async function sentReports(): Promise<{ link: string; number: string }[]> {
  const items = await list().catch(() => []);
  return items.filter((i) => i.kind === 'report' && i.state === 'sent').flatMap((i) => {
    const { link, number } = i.answer ?? {};
    return link && number ? [{ link, number }] : [];
  });
}
