import { one, say } from '../../kit/ts/page';

/** The button that takes the device's place. Refused or unknown: the words for the place are enough, and the page says so. */
export function offerPlace(form: HTMLFormElement): void {
  const button = one<HTMLButtonElement>('[data-locate]', form);
  const said = one('[data-place]', form);
  if (!button || !said || !('geolocation' in navigator) || !window.isSecureContext) return;
  const set = (name: string, value: string): void => {
    const input = one<HTMLInputElement>(`input[name="${name}"]`, form);
    if (input) input.value = value;
  };
  const has = (name: string): string => one<HTMLInputElement>(`input[name="${name}"]`, form)?.value ?? '';
  const tell = (text: string): void => { said.textContent = text; said.hidden = false; };
  const off = one<HTMLButtonElement>('[data-unlocate]', form);
  const offer = (located: boolean): void => { if (off) off.hidden = !located; };
  off?.addEventListener('click', () => {
    for (const name of ['lon', 'lat', 'accuracy']) set(name, '');
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
    navigator.geolocation.getCurrentPosition((position) => {
      const { longitude, latitude, accuracy } = position.coords;
      set('lon', longitude.toFixed(6));
      set('lat', latitude.toFixed(6));
      set('accuracy', Math.round(accuracy).toString());
      tell(say(button, 'found', { metres: Math.max(1, Math.round(accuracy)) }));
      offer(true);
      form.dispatchEvent(new Event('change'));
    }, (refusal) => {
      tell(say(button, refusal.code === refusal.PERMISSION_DENIED ? 'denied' : 'lost'));
      one<HTMLInputElement>('input[name="place"]', form)?.focus();
    }, { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 });
  });
}
