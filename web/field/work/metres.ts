export interface At { lon: number; lat: number }

const Earth = 6_371_008.8;
export const PerDegree = 111_195;
const rad = (degrees: number): number => (degrees * Math.PI) / 180;

export function metresBetween(a: At, b: At): number {
  const h = Math.sin(rad(b.lat - a.lat) / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 2 * Earth * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** How much narrower a degree of longitude is than one of latitude. */
export const narrowing = (lat: number): number => Math.cos(rad(lat));

/** Metres from a point to the stretch between two others, on a flat sheet laid at the spot. */
export function metresOff(point: At, from: At, to: At): number {
  const narrow = narrowing(from.lat);
  const x = (p: At): number => (p.lon - from.lon) * narrow * PerDegree;
  const y = (p: At): number => (p.lat - from.lat) * PerDegree;
  const length = x(to) ** 2 + y(to) ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x(point) * x(to) + y(point) * y(to)) / length));
  return Math.hypot(x(point) - along * x(to), y(point) - along * y(to));
}
