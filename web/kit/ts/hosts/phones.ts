import { NotFound, type Found } from '../bridge';
import { toCgcs2000, type Datum } from '../datum';

/** What hosts answer when they are asked where the device is: numbers, or numbers in words. */
export interface HostPlace { longitude: number | string; latitude: number | string; accuracy?: number | string }

/** A host's place in CGCS2000, tagged with what it came in as. What is no place on earth is none. */
export function foundBy(at: HostPlace, came: Datum): Found {
  const said = { lon: Number(at.longitude), lat: Number(at.latitude) };
  if (!(Math.abs(said.lon) <= 180 && Math.abs(said.lat) <= 90) || (said.lon === 0 && said.lat === 0)) throw new NotFound(false);
  const metres = Number(at.accuracy ?? 0);
  return { ...toCgcs2000(said, came), metres: Number.isFinite(metres) ? metres : 0, datum: 'cgcs2000', came };
}

export const refused = (why?: { errMsg?: string; error?: number }): NotFound => new NotFound(/den(y|ied)|auth/i.test(why?.errMsg ?? '') || why?.error === 11);
