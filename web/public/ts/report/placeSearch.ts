import { one, say } from '../../../kit/ts/page';
import { ask, later } from './ask';
import type { Pin } from './pin';

/** `POST /report/ask/places` */
export interface Hit { name: string; area: string; lon: number; lat: number; accuracy: number; metres: string | null }

const Fewest = 2;

/** Street search in the field for the place: names, crossings, house numbers, initials of pinyin. What is not found may be sent as it was written. */
export function offerSearch(form: HTMLFormElement, card: HTMLElement, pin: Pin, picked: (hit: Hit) => void): void {
  const field = one<HTMLInputElement>('input[name="place"]', form);
  const list = one('[data-hits]', card);
  const told = one('[data-hits-told]', card);
  if (!field || !list || !told) return;
  let asked = '';
  const tell = (text: string): void => { told.textContent = text; told.hidden = text === ''; };
  const clear = (): void => { list.replaceChildren(); tell(''); };

  const row = (hit: Hit): HTMLElement => {
    const line = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    const name = document.createElement('b');
    name.textContent = hit.name;
    const more = document.createElement('span');
    more.textContent = [hit.area, hit.metres].filter(Boolean).join(' · ');
    button.append(name, more);
    button.addEventListener('click', () => {
      clear();
      asked = field.value = hit.name;
      picked(hit);
      field.focus();
    });
    line.append(button);
    return line;
  };

  const search = async (pressed: boolean): Promise<void> => {
    const words = field.value.trim();
    if (words === '') { clear(); asked = ''; return; }
    if (!pressed && (words.length < Fewest || words === asked)) return;
    asked = words;
    const hits = await ask<Hit[]>('places', { words, ...(pin.at ?? {}) });
    if (field.value.trim() !== words || hits === null) return;
    list.replaceChildren(...hits.map(row));
    tell(hits.length === 0 ? say(card, 'nohits') : say(card, 'hits', { n: hits.length }));
    if (pressed) one('button', list)?.focus();
  };

  const soon = later(300, () => { void search(false); });
  field.addEventListener('input', (event) => { if (!(event as InputEvent).isComposing) soon(); });
  field.addEventListener('compositionend', soon);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') { event.preventDefault(); void search(true); }
    if (event.key === 'Escape') clear();
  });
  one('[data-find]', card)?.addEventListener('click', (event) => { event.preventDefault(); void search(true); });
}
