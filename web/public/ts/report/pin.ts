import { one } from '../../../kit/ts/page';
import { ask } from './ask';

/** Where the pin's place comes from; each says how exact it is in words of its own. */
export type Source = 'device' | 'photo' | 'hand' | 'found';

export interface Placed { lon: number; lat: number; metres: number | null; source: Source; came?: string }

/** `POST /report/ask/spot` */
export interface Spot { inside: boolean; spot: string; area: string }

const names = ['lon', 'lat', 'accuracy', 'datum', 'came'] as const;

/** The five fields of the form that say where it is. Who changes them says so with a `placed` event. */
export class Pin {
  source: Source | null = null;

  constructor(private readonly form: HTMLFormElement) {}

  get at(): { lon: number; lat: number } | null {
    return this.value('lon') === '' ? null : { lon: Number(this.value('lon')), lat: Number(this.value('lat')) };
  }

  get metres(): number | null {
    return this.value('accuracy') === '' ? null : Number(this.value('accuracy'));
  }

  set({ lon, lat, metres, source, came }: Placed): void {
    this.write({ lon: lon.toFixed(6), lat: lat.toFixed(6), accuracy: metres === null ? '' : String(Math.max(1, Math.round(metres))), datum: '', came: came ?? '' });
    this.source = source;
  }

  clear(): void {
    this.write({ lon: '', lat: '', accuracy: '', datum: '', came: '' });
    this.source = null;
  }

  /** The address sentence of where it stands now; null without a network, or when it has moved on meanwhile. */
  async spot(): Promise<Spot | null> {
    const at = this.at;
    if (!at) return null;
    const spot = await ask<Spot>('spot', { ...at, datum: this.value('datum') });
    return this.at?.lon === at.lon && this.at.lat === at.lat ? spot : null;
  }

  private value(name: string): string {
    return one<HTMLInputElement>(`input[name="${name}"]`, this.form)?.value ?? '';
  }

  private write(values: Record<(typeof names)[number], string>): void {
    for (const name of names) {
      const input = one<HTMLInputElement>(`input[name="${name}"]`, this.form);
      if (input) input.value = values[name];
    }
    this.form.dispatchEvent(new Event('change'));
    this.form.dispatchEvent(new Event('placed'));
  }
}
