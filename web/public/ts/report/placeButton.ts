import { locator, NotFound } from '../../../kit/ts/bridge';
import { one, say } from '../../../kit/ts/page';

/** The button that takes the device's place into a form without a map. Refused or unknown: the words for the place are enough, and the page says so. */
export function offerPlaceButton(form: HTMLFormElement): void {
  const button = one<HTMLButtonElement>('[data-locate]', form);
  const said = one('[data-place]', form);
  const find = locator();
  if (!button || !said || !find) return;
  const set = (name: string, value: string): void => {
    const input = one<HTMLInputElement>(`input[name="${name}"]`, form);
    if (input) input.value = value;
  };
  const has = (name: string): string => one<HTMLInputElement>(`input[name="${name}"]`, form)?.value ?? '';
  const tell = (text: string): void => { said.textContent = text; said.hidden = false; };
  const off = one<HTMLButtonElement>('[data-unlocate]', form);
  const offer = (located: boolean): void => { if (off) off.hidden = !located; };
  off?.addEventListener('click', () => {
    for (const name of ['lon', 'lat', 'accuracy', 'datum']) set(name, '');
    said.hidden = true;
    offer(false);
    form.dispatchEvent(new Event('change'));
    button.focus();
  });
  if (has('lon')) {
    tell(say(button, 'found', { metres: has('accuracy') || '?' }));
    offer(true);
  }
  button.hidden = false;
  button.addEventListener('click', () => {
    tell(say(button, 'asking'));
    find().then(({ lon, lat, metres, datum }) => {
      set('lon', lon.toFixed(6));
      set('lat', lat.toFixed(6));
      set('datum', datum);
      set('accuracy', Math.round(metres).toString());
      tell(say(button, 'found', { metres: Math.max(1, Math.round(metres)) }));
      offer(true);
      form.dispatchEvent(new Event('change'));
    }, (refusal: unknown) => {
      tell(say(button, refusal instanceof NotFound && refusal.denied ? 'denied' : 'lost'));
      one<HTMLInputElement>('input[name="place"]', form)?.focus();
    });
  });
}
