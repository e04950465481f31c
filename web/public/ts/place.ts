import { locator, NotFound } from '../../kit/ts/bridge';
import { one, say } from '../../kit/ts/page';
import { later } from './report/ask';
import { Pin, type Placed, type Spot } from './report/pin';
import type { SmallMap } from './report/placeMap';
import { offerSearch } from './report/placeSearch';
import { readShots, tellElsewhere, type Heard } from './report/shots';

const RoughMetres = 100;

/**
 * Where it is: from the photo, else from the device, moved by tap, by keys or by a street's name, and said in a sentence made for the
 * reader. Whatever fails says what else there is; nothing here keeps anybody from sending.
 */
export function offerPlace(form: HTMLFormElement, heard: Heard): void {
  const card = one('[data-where]', form);
  if (card) new PlaceCard(form, card).begin(heard);
}

class PlaceCard {
  private readonly pin: Pin;
  private readonly find = locator();
  private readonly words: HTMLInputElement | null;
  private auto = '';
  private map: SmallMap | null = null;
  private readonly say = later(200, () => { void this.tell(); });

  constructor(private readonly form: HTMLFormElement, private readonly card: HTMLElement) {
    this.pin = new Pin(form);
    this.words = one<HTMLInputElement>('input[name="place"]', form);
  }

  begin(heard: Heard): void {
    const locate = one<HTMLButtonElement>('[data-locate]', this.card);
    if (locate && this.find) {
      locate.hidden = false;
      locate.addEventListener('click', () => { void this.locate(true); });
    }
    one('[data-unlocate]', this.card)?.addEventListener('click', () => { this.drop(); this.words?.focus(); });
    this.offerMap();
    offerSearch(this.form, this.card, this.pin, (hit) => {
      this.auto = '';
      this.place({ lon: hit.lon, lat: hit.lat, metres: hit.accuracy, source: 'found' });
    });
    readShots(this.form, heard, (facts) => {
      // What somebody has put by hand stays where it is.
      if (this.pin.source === 'hand' || this.pin.source === 'found') return;
      if (facts.lon !== undefined && facts.lat !== undefined) this.place({ lon: facts.lon, lat: facts.lat, metres: facts.metres ?? null, source: 'photo' });
      else if (!this.pin.at) void this.locate(false);
    });
    if (this.pin.at) { this.pin.source = this.pin.metres === null ? 'hand' : 'device'; this.say(); }
    else void this.locateIfAllowed();
  }

  /** Whoever has allowed it before is not asked to press for it. */
  private async locateIfAllowed(): Promise<void> {
    try {
      const allowed = await navigator.permissions.query({ name: 'geolocation' });
      if (allowed.state === 'granted' && !this.pin.at) await this.locate(false);
    } catch {
      // no such question here: the button is there
    }
  }

  private async locate(pressed: boolean): Promise<void> {
    if (!this.find) { if (pressed) this.note('lost'); return; }
    this.note('asking');
    try {
      const { lon, lat, metres, came } = await this.find();
      if (!pressed && this.pin.at) { this.note(null); return; } // somebody was faster
      this.note(metres > RoughMetres ? 'rough' : null, { metres: Math.round(metres) });
      this.place({ lon, lat, metres, source: 'device', came: came === 'cgcs2000' ? '' : came });
    } catch (refusal) {
      this.note(refusal instanceof NotFound && refusal.denied ? 'denied' : 'lost');
      if (pressed) this.words?.focus();
    }
  }

  private place(placed: Placed): void {
    this.pin.set(placed);
    this.say();
  }

  private drop(): void {
    this.pin.clear();
    this.show(null);
    this.map?.clear();
    if (this.words && this.words.value === this.auto) this.words.value = '';
    this.auto = '';
  }

  private async tell(): Promise<void> {
    const spot = await this.pin.spot();
    if (spot && !spot.inside) {
      const fromPhoto = this.pin.source === 'photo';
      this.drop();
      if (fromPhoto) { tellElsewhere(this.form); void this.locate(false); } else this.note('outside');
      return;
    }
    if (this.pin.at) this.show(spot);
  }

  private show(spot: Spot | null): void {
    const at = this.pin.at;
    const box = one('[data-loc]', this.card);
    if (box) box.hidden = !at;
    const off = one('[data-unlocate]', this.card);
    if (off) off.hidden = !at;
    const locate = one('[data-locate]', this.card);
    if (locate && this.find) locate.hidden = at !== null;
    const open = one('[data-map-open] span', this.card);
    if (open && at) open.textContent = say(one('[data-map-open]', this.card) ?? this.card, 'change');
    if (!at) return;
    const words = one('[data-spot]', this.card);
    const name = spot?.spot ?? '';
    if (words) words.textContent = name === '' ? say(this.card, 'unnamed') : name;
    const more = one('[data-spot-more]', this.card);
    if (more) more.textContent = [spot && spot.area !== name ? spot.area : '', this.exactness()].filter((part) => part !== '').join(' · ');
    // The sentence goes where words for the place belong, unless somebody has written there.
    if (this.words && name !== '' && this.pin.source !== 'found' && (this.words.value === '' || this.words.value === this.auto)) {
      this.words.value = this.auto = name;
      this.form.dispatchEvent(new Event('change'));
    }
    this.map?.show(at, this.pin.metres);
  }

  private exactness(): string {
    const { source, metres } = this.pin;
    if (source === 'hand' || source === null) return say(this.card, 'hand');
    if (source === 'photo' && metres === null) return say(this.card, 'photo');
    return say(this.card, source === 'found' ? 'found' : 'device', { metres: metres ?? '?' });
  }

  private note(what: string | null, values: Record<string, string | number> = {}): void {
    const note = one('[data-place-note]', this.card);
    if (!note) return;
    note.textContent = what === null ? '' : say(this.card, what, values);
    note.hidden = what === null;
  }

  private offerMap(): void {
    const open = one<HTMLButtonElement>('[data-map-open]', this.card);
    const box = one('[data-map-box]', this.card);
    if (!open || !box || !this.card.dataset['box']) return;
    open.hidden = false;
    const shown = (is: boolean): void => { box.hidden = !is; open.setAttribute('aria-expanded', String(is)); };
    open.addEventListener('click', () => { if (box.hidden) { shown(true); void this.openMap(box); } else shown(false); });
    one('[data-map-done]', box)?.addEventListener('click', () => { shown(false); open.focus(); });
  }

  private async openMap(box: HTMLElement): Promise<void> {
    try {
      const { SmallMap } = await import('./report/placeMap');
      this.map ??= await SmallMap.open(this.card, box, (at) => {
        this.note(null);
        this.place({ ...at, metres: null, source: 'hand' });
      });
      this.map.show(this.pin.at, this.pin.metres);
      this.map.look();
    } catch {
      box.hidden = true;
      this.note('mapLost');
    }
  }
}
