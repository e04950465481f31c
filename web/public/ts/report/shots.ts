import { photoFacts, type PhotoFacts } from '../../../kit/ts/photoFacts';
import { bridge } from '../../../kit/ts/bridge';
import { one, say } from '../../../kit/ts/page';

const DayMs = 24 * 3600_000;
const OldDays = 3;

/** Photos as they come; whoever begins to listen later hears of the earlier ones too. */
export type Heard = (taken: (files: File[]) => void) => void;

/**
 * Photo first: from the first moment on the album beside the camera feeds the same field, the host's own picker is used where it has one,
 * and what is chosen is told on before it is made small. The photos themselves are another file's.
 */
export function hearPhotos(form: HTMLFormElement): Heard {
  const section = one('[data-shots]', form);
  const thumbs = one('[data-thumbs]', form);
  const camera = one<HTMLInputElement>('#photos', form);
  const album = one<HTMLInputElement>('#album', form);
  if (!section || !thumbs || !camera) return () => undefined;
  markSlots(section, thumbs);
  let take: ((files: File[]) => void) | null = null;
  let early: File[] = [...(camera.files ?? [])];
  // Before the field is emptied by whoever takes the photos from it.
  form.addEventListener('change', (event) => {
    if (event.target !== camera || !camera.files) return;
    if (take) take([...camera.files]); else early.push(...camera.files);
  }, true);
  const fromAlbum = (): void => { hand(camera, [...(album?.files ?? [])]); if (album) album.value = ''; };
  album?.addEventListener('change', fromAlbum);
  const pick = bridge().pickPhoto;
  if (pick) camera.addEventListener('click', (event) => {
    event.preventDefault();
    void pick(Number(thumbs.dataset['most'] ?? '9')).then((files) => { if (files.length > 0) hand(camera, files); });
  });
  return (taken) => {
    take = taken;
    if (early.length > 0) taken(early);
    early = [];
    // Chosen while this script was still on its way.
    if ((album?.files?.length ?? 0) > 0) fromAlbum();
  };
}

/** The first is the one from near, the second the one from afar. */
function markSlots(section: HTMLElement, thumbs: HTMLElement): void {
  const mark = (): void => {
    section.classList.toggle('has', thumbs.childElementCount > 0);
    [...thumbs.children].forEach((box, i) => {
      const slot = i === 0 ? say(thumbs, 'near') : i === 1 ? say(thumbs, 'far') : '';
      const label = one('.label', box);
      if (label && label.dataset['slot'] !== slot) label.dataset['slot'] = slot;
    });
  };
  new MutationObserver(mark).observe(thumbs, { childList: true });
  mark();
}

/** What photos say of themselves, read before anything is sent: the place for the form, an odd time in words. */
export function readShots(form: HTMLFormElement, heard: Heard, taken: (facts: PhotoFacts) => void): void {
  heard((files) => { void tell(form, files, taken); });
}

function hand(input: HTMLInputElement, files: File[]): void {
  const box = new DataTransfer();
  for (const file of files) box.items.add(file);
  input.files = box.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function tell(form: HTMLFormElement, files: File[], taken: (facts: PhotoFacts) => void): Promise<void> {
  const note = one('[data-photo-told]', form);
  const all = await Promise.all(files.map(photoFacts));
  const facts = all.find((f) => f.lon !== undefined) ?? all.find((f) => f.nowhere) ?? all[0];
  if (!facts) return;
  const age = facts.taken ? Date.now() - facts.taken.getTime() : 0;
  const words = facts.nowhere ? say(note ?? form, 'nowhere')
    : age < -DayMs / 24 ? say(note ?? form, 'future')
      : age > OldDays * DayMs && facts.taken ? say(note ?? form, 'old', { day: facts.taken.toLocaleDateString(document.documentElement.lang) }) : '';
  if (note) { note.textContent = words; note.hidden = words === ''; }
  taken(facts);
}

/** The photo was taken in another city: said beside the photo, and the place is looked for elsewhere. */
export function tellElsewhere(form: HTMLFormElement): void {
  const note = one('[data-photo-told]', form);
  if (note) { note.textContent = say(note, 'elsewhere'); note.hidden = false; }
}
