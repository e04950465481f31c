import { locator, NotFound } from '../../../kit/ts/bridge';
import { one, say } from '../../../kit/ts/page';

/** Eleven metres: near enough for a list, and no more than it needs. */
const Digits = 4;

/** "Use my place" on the list of service points. Refused or unknown: words for a place do as well, and the page says so. */
export function offerHere(): void {
  const form = one<HTMLFormElement>('form[data-services]');
  const button = form ? one<HTMLButtonElement>('[data-here]', form) : null;
  const find = locator();
  if (!form || !button || !find) return;
  const said = one('[data-here-said]', form);
  const tell = (text: string): void => { if (said) { said.textContent = text; said.hidden = false; } };
  const field = (name: string): HTMLInputElement | null => one<HTMLInputElement>(`input[name="${name}"]`, form);
  // Words for a place are meant: an older place of the device must not stand beside them.
  field('at')?.addEventListener('input', () => { for (const name of ['lon', 'lat', 'datum']) { const input = field(name); if (input) input.value = ''; } });
  button.hidden = false;
  button.addEventListener('click', () => {
    tell(say(form, 'asking'));
    find().then(({ lon, lat, datum }) => {
      const values: Record<string, string> = { lon: lon.toFixed(Digits), lat: lat.toFixed(Digits), datum, at: '' };
      for (const [name, value] of Object.entries(values)) { const input = field(name); if (input) input.value = value; }
      form.requestSubmit();
    }, (refusal: unknown) => {
      tell(say(form, refusal instanceof NotFound && refusal.denied ? 'denied' : 'lost'));
      field('at')?.focus();
    });
  });
}
