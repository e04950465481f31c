import { hashOf } from '../../kit/outbox/hash';
import type { NewFile } from '../../kit/outbox/item';
import { photoKind } from '../../kit/ts/photoKind';
import { icon, one, say } from '../../kit/ts/page';
import { send, shrink } from '../../kit/ts/photo';
import type { DraftPhoto } from './drafts';

const MostBytes = 20 * 1024 * 1024;
const MostToShrink = 64 * 1024 * 1024;

interface Shot { file: File; box: HTMLElement; hash: string | null; checked: boolean; sent: boolean; stop: AbortController; shrunk: Promise<void>; ready: Promise<void> }

/**
 * Photos made small and sent ahead while the reader still writes; the report then names them by hash. What could not be sent ahead goes
 * with the report. What is no photo is said at once, in words: nothing of the others is lost.
 */
export class Photos {
  private shots: Shot[] = [];
  private readonly input: HTMLInputElement;
  private readonly thumbs: HTMLElement;
  private readonly most: number;
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly form: HTMLFormElement) {
    const input = one<HTMLInputElement>('input[type="file"]', form);
    const thumbs = one('[data-thumbs]', form);
    if (!input || !thumbs) throw new Error('the report form has no photo field');
    this.input = input;
    this.thumbs = thumbs;
    this.most = Number(thumbs.dataset['most'] ?? '9');
    input.addEventListener('change', () => { this.take([...(input.files ?? [])]); });
    for (const box of thumbs.querySelectorAll<HTMLElement>('[data-kept]')) this.offerRemoval(box, () => { box.remove(); });
    // Chosen while this script was still on its way.
    if (input.files && input.files.length > 0) this.take([...input.files]);
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Resolves when every photo is as small as it will be sent. */
  async shrunk(): Promise<void> {
    await Promise.all(this.shots.map((s) => s.shrunk));
  }

  /** Resolves when every photo is sent or has failed to be sent ahead. */
  async settled(): Promise<void> {
    await Promise.all(this.shots.map((s) => s.ready));
  }

  /** What a draft keeps. */
  kept(): DraftPhoto[] {
    return this.shots.filter((s) => s.checked).map((s) => ({ blob: s.file, ...(s.hash === null ? {} : { hash: s.hash }), there: s.sent }));
  }

  /** The photos as the outbox takes them; what is being sent ahead this moment goes with it instead. */
  forOutbox(): NewFile[] {
    for (const shot of this.shots) if (!shot.sent) shot.stop.abort();
    return this.kept().map((photo) => ({ name: 'photo', ...photo }));
  }

  /** Brings a draft's photos back, in place of those that the page shows by hash only. */
  restore(photos: DraftPhoto[]): void {
    for (const photo of photos) {
      const shown = photo.hash === undefined ? null : this.thumbs.querySelector(`[data-kept] input[value="${CSS.escape(photo.hash)}"]`);
      shown?.closest('[data-kept]')?.remove();
      const file = photo.blob instanceof File ? photo.blob : new File([photo.blob], 'photo.jpg', { type: photo.blob.type });
      this.add(file, photo);
    }
    this.rest();
  }

  private get count(): number {
    return this.thumbs.childElementCount;
  }

  private take(files: File[]): void {
    this.input.value = '';
    this.tell('');
    for (const file of files.slice(0, Math.max(0, this.most - this.count))) this.add(file);
    if (files.length > 0 && this.count >= this.most) this.tell(say(this.thumbs, 'full', { most: this.most }));
    this.rest();
  }

  private add(file: File, known?: DraftPhoto): void {
    const box = document.createElement('div');
    box.className = 'thumb';
    const picture = document.createElement('img');
    picture.alt = say(this.thumbs, 'alt', { n: this.count + 1 });
    picture.src = URL.createObjectURL(file);
    // A photo that this browser cannot draw is a photo all the same.
    picture.addEventListener('error', () => { picture.replaceWith(icon('camera')); });
    const label = document.createElement('span');
    label.className = 'label';
    label.textContent = say(this.thumbs, 'sending');
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', say(this.thumbs, 'sending'));
    box.append(picture, label, bar);
    this.thumbs.append(box);
    const shot: Shot = { file, box, hash: known?.hash ?? null, checked: known !== undefined, sent: known?.there === true, stop: new AbortController(), shrunk: Promise.resolve(), ready: Promise.resolve() };
    this.offerRemoval(box, () => { this.remove(shot, picture.src); });
    this.shots.push(shot);
    shot.shrunk = known ? Promise.resolve() : this.prepare(shot, picture.src);
    shot.ready = shot.shrunk.then(() => this.sendAhead(shot, label, bar));
  }

  private async prepare(shot: Shot, address: string): Promise<void> {
    const kind = await photoKind(shot.file);
    const small = kind === 'empty' || kind === 'video' || kind === 'other' || shot.file.size > MostToShrink ? shot.file : await shrink(shot.file);
    const wrong = kind === 'empty' ? 'empty' : kind === 'video' ? 'video' : kind === 'other' ? 'other' : small.size > MostBytes ? 'large' : null;
    if (!this.shots.includes(shot)) return;
    if (wrong !== null) {
      this.remove(shot, address);
      this.tell(say(this.thumbs, wrong, { name: shot.file.name, mb: Math.ceil(shot.file.size / 1024 / 1024), most: MostBytes / 1024 / 1024 }));
      return;
    }
    shot.file = small;
    if (kind === 'heic') this.tell(say(this.thumbs, 'heic'));
    shot.hash = await hashOf(small);
    shot.checked = true;
    this.rest();
  }

  private async sendAhead(shot: Shot, label: HTMLElement, bar: HTMLProgressElement): Promise<void> {
    const arrived = shot.sent || (shot.hash !== null && this.shots.includes(shot) && !shot.stop.signal.aborted
      && await send(shot.file, shot.hash, (share) => { bar.value = share; }, shot.stop.signal));
    bar.remove();
    if (!this.shots.includes(shot)) return;
    const size = { kb: Math.max(1, Math.round(shot.file.size / 1024)) };
    if (arrived && shot.hash !== null) {
      shot.sent = true;
      const hidden = document.createElement('input');
      hidden.type = 'hidden';
      hidden.name = 'photo';
      hidden.value = shot.hash;
      hidden.dataset['ahead'] = '';
      shot.box.append(hidden);
      label.textContent = say(this.thumbs, 'sent', size);
    } else {
      label.textContent = say(this.thumbs, 'waiting', size);
    }
    this.rest();
  }

  private offerRemoval(box: HTMLElement, remove: () => void): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', say(this.thumbs, 'remove'));
    const round = document.createElement('i');
    round.append(icon('close'));
    button.append(round);
    button.addEventListener('click', () => { remove(); this.input.focus(); });
    box.append(button);
  }

  private remove(shot: Shot, address: string): void {
    shot.stop.abort();
    URL.revokeObjectURL(address);
    shot.box.remove();
    this.shots = this.shots.filter((s) => s !== shot);
    this.rest();
  }

  /** The file field holds exactly the photos that are not on the server yet: a form sent without the outbox takes them along. */
  private rest(): void {
    const box = new DataTransfer();
    for (const shot of this.shots) if (!shot.sent) box.items.add(shot.file);
    this.input.files = box.files;
    for (const listener of this.listeners) listener();
  }

  private tell(text: string): void {
    const note = one('[data-photo-note]', this.form);
    if (note) { note.textContent = text; note.hidden = text === ''; }
  }
}
