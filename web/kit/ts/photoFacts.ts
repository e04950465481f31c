import { cameraWords } from './exif';

/** Where and when a photo says that it was taken. `nowhere`: it says 0, 0, as cameras do that have not found themselves yet. */
export interface PhotoFacts { lon?: number; lat?: number; metres?: number; nowhere?: boolean; taken?: Date }

const Tiff = 10;

/** Read on the device, before anything is sent: the form may use the place, and staff see it later either way. */
export async function photoFacts(file: Blob): Promise<PhotoFacts> {
  try {
    const words = await cameraWords(file);
    return words ? factsOf(new View(words)) : {};
  } catch {
    return {}; // a broken header is as good as none
  }
}

function factsOf(view: View): PhotoFacts {
  const facts: PhotoFacts = {};
  const first = view.entries(view.long(Tiff + 4));
  const exif = first.get(0x8769);
  const details = exif === undefined ? null : view.entries(view.long(exif + 8));
  const clock = details?.get(0x9003) ?? first.get(0x0132);
  const offset = details?.get(0x9011);
  if (clock !== undefined) {
    const taken = clockOf(view.text(clock), offset === undefined ? '' : view.text(offset));
    if (taken) facts.taken = taken;
  }
  const gps = first.get(0x8825);
  if (gps !== undefined) Object.assign(facts, placeOf(view, view.entries(view.long(gps + 8))));
  return facts;
}

function placeOf(view: View, gps: Map<number, number>): PhotoFacts {
  const degrees = (at: number | undefined, side: number | undefined, negative: string): number | null => {
    if (at === undefined) return null;
    const [d, m, s] = view.rationals(at, 3);
    const sum = (d ?? NaN) + (m ?? 0) / 60 + (s ?? 0) / 3600;
    return Number.isFinite(sum) ? (side !== undefined && view.text(side).startsWith(negative) ? -sum : sum) : null;
  };
  const lat = degrees(gps.get(2), gps.get(1), 'S');
  const lon = degrees(gps.get(4), gps.get(3), 'W');
  if (lat === null || lon === null || Math.abs(lat) > 90 || Math.abs(lon) > 180) return {};
  if (lat === 0 && lon === 0) return { nowhere: true };
  const error = gps.get(0x1f);
  const [metres] = error === undefined ? [] : view.rationals(error, 1);
  return { lon, lat, ...(metres !== undefined && Number.isFinite(metres) && metres > 0 ? { metres } : {}) };
}

/** `2026:11:22 07:13:08`; without an offset it is the device's own time. */
function clockOf(text: string, offset: string): Date | null {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(text);
  if (!parts) return null;
  const [, y, mo, d, h, mi, s] = parts;
  const taken = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}${/^[+-]\d\d:\d\d$/.test(offset) ? offset : ''}`);
  return Number.isNaN(taken.getTime()) ? null : taken;
}

/** An EXIF segment: numbers in the byte order that it names, places counted from its TIFF header. */
class View {
  private readonly data: DataView;
  private readonly little: boolean;

  constructor(private readonly bytes: Uint8Array<ArrayBuffer>) {
    this.data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.little = this.data.getUint16(Tiff) === 0x4949;
  }

  long(at: number): number { return this.data.getUint32(at, this.little); }

  /** Tag → where its entry stands. */
  entries(offset: number): Map<number, number> {
    const start = Tiff + offset;
    const found = new Map<number, number>();
    const count = Math.min(512, this.data.getUint16(start, this.little));
    for (let i = 0; i < count; i++) found.set(this.data.getUint16(start + 2 + 12 * i, this.little), start + 2 + 12 * i);
    return found;
  }

  text(entry: number): string {
    const length = Math.min(64, this.long(entry + 4));
    const at = length <= 4 ? entry + 8 : Tiff + this.long(entry + 8);
    return String.fromCharCode(...this.bytes.slice(at, at + length)).replace(/\0.*$/s, '');
  }

  rationals(entry: number, most: number): number[] {
    const at = Tiff + this.long(entry + 8);
    return Array.from({ length: Math.min(most, this.long(entry + 4)) }, (_, i) => this.long(at + 8 * i) / this.long(at + 8 * i + 4));
  }
}
