import { icon, one, say } from '../../kit/ts/page';
import { send, sha256, shrink } from '../../kit/ts/photo';

interface Shot { file: File; box: HTMLElement; sent: string | null; ready: Promise<void> }

/**
 * Photos made small and sent ahead while the reader still writes; the form then names them by hash.
 * What could not be sent ahead stays in the file field and goes with the form.
 */
export class Photos {
  private shots: Shot[] = [];
  private readonly input: HTMLInputElement;
  private readonly thumbs: HTMLElement;
  private readonly most: number;

  constructor(private readonly form: HTMLFormElement) {
    const input = one<HTMLInputElement>('input[type="file"]', form);
    const thumbs = one('[data-thumbs]', form);
    if (!input || !thumbs) throw new Error('the report form has no photo field');
    this.input = input;
    this.thumbs = thumbs;
    this.most = Number(thumbs.dataset['most'] ?? '9');
    input.addEventListener('change', () => { this.take([...(input.files ?? [])]); });
    for (const box of thumbs.querySelectorAll<HTMLElement>('[data-kept]')) this.offerRemoval(box, () => { box.remove(); });
  }

  /** Resolves when every photo is sent or has failed to be sent ahead. */
  async settled(): Promise<void> {
    await Promise.all(this.shots.map((s) => s.ready));
  }

  private get count(): number {
    return this.thumbs.childElementCount;
  }

  private take(files: File[]): void {
    this.input.value = '';
    for (const file of files.slice(0, Math.max(0, this.most - this.count))) this.add(file);
    if (files.length > 0 && this.count >= this.most) this.tell(say(this.thumbs, 'full', { most: this.most }));
    this.rest();
  }

  private add(file: File): void {
    const box = document.createElement('div');
    box.className = 'thumb';
    const picture = document.createElement('img');
    picture.alt = say(this.thumbs, 'alt', { n: this.count + 1 });
    picture.src = URL.createObjectURL(file);
    const label = document.createElement('span');
    label.className = 'label';
    label.textContent = say(this.thumbs, 'sending');
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', say(this.thumbs, 'sending'));
    box.append(picture, label, bar);
    this.thumbs.append(box);
    const shot: Shot = { file, box, sent: null, ready: Promise.resolve() };
    this.offerRemoval(box, () => { this.remove(shot, picture.src); });
    this.shots.push(shot);
    shot.ready = this.prepare(shot, label, bar);
  }

  private async prepare(shot: Shot, label: HTMLElement, bar: HTMLProgressElement): Promise<void> {
    shot.file = await shrink(shot.file);
    const hash = await sha256(shot.file);
    const arrived = hash !== null && await send(shot.file, hash, (share) => { bar.value = share; });
    bar.remove();
    if (!this.shots.includes(shot)) return;
    const size = { kb: Math.max(1, Math.round(shot.file.size / 1024)) };
    if (arrived && hash !== null) {
      shot.sent = hash;
      const hidden = document.createElement('input');
      hidden.type = 'hidden';
      hidden.name = 'photo';
      hidden.value = hash;
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
    URL.revokeObjectURL(address);
    shot.box.remove();
    this.shots = this.shots.filter((s) => s !== shot);
    this.rest();
  }

  /** The file field holds exactly the photos that are not on the server yet. */
  private rest(): void {
    const box = new DataTransfer();
    for (const shot of this.shots) if (shot.sent === null) box.items.add(shot.file);
    this.input.files = box.files;
  }

  private tell(text: string): void {
    const note = one('[data-photo-note]', this.form);
    if (note) { note.textContent = text; note.hidden = text === ''; }
  }
}
