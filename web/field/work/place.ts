import { shallowRef } from 'vue';
import { t } from '../boot';
import type { Grid, Point } from '../types';
import { metresBetween } from './metres';

export { metresBetween };

/** Where this phone is, how sure it is of that, and when it said so. */
export interface Here extends Point { metres: number; at: number }

export const here = shallowRef<Here | null>(null);
/** Why there is no place: the person or the phone said no, or nothing was found. */
export const lost = shallowRef<'denied' | 'none' | null>(null);

const OldMs = 300_000;
/** A phone may hand out a place that it found a while ago: how old it may say so to be. */
const OldestMs = 600_000;
const AgainMs = 60_000;
let watch: number | null = null;

/** Asks the phone, as long as the app is looked at. Nothing of it is kept or sent but with a deed. */
export function lookAround(): void {
  if (!('geolocation' in navigator) || !window.isSecureContext) { lost.value = 'none'; return; }
  if (watch !== null) return;
  listen();
  // Allowed later, in the browser's settings: then it begins by itself.
  void navigator.permissions?.query({ name: 'geolocation' }).then((right) => { right.onchange = () => { if (right.state === 'granted') listen(); }; }).catch(() => undefined);
  // A phone that lies still may say nothing more: where it is must not grow old by that.
  window.setInterval(() => { if (document.visibilityState === 'visible' && lost.value !== 'denied') navigator.geolocation.getCurrentPosition(found, missed, { maximumAge: AgainMs, timeout: 30_000 }); }, AgainMs);
}

function listen(): void {
  if (watch !== null) navigator.geolocation.clearWatch(watch);
  watch = navigator.geolocation.watchPosition(found, missed, { enableHighAccuracy: true, maximumAge: 15_000, timeout: 30_000 });
}

/** Asks once more for a place of this moment: a phone that lies still says nothing by itself. */
export const askAgain = (): void => { if (watch !== null) navigator.geolocation.getCurrentPosition(found, missed, { enableHighAccuracy: true, maximumAge: 0, timeout: 15_000 }); };

const found = ({ coords, timestamp }: GeolocationPosition): void => {
  const age = Date.now() - timestamp;
  here.value = { lon: coords.longitude, lat: coords.latitude, metres: Math.round(coords.accuracy), at: Date.now() - (age > 0 && age < OldestMs ? age : 0) };
  lost.value = null;
};

const missed = (why: GeolocationPositionError): void => { lost.value = why.code === why.PERMISSION_DENIED ? 'denied' : 'none'; };

/** The place, if it is not old. */
export const fresh = (): Here | null => (here.value && Date.now() - here.value.at < OldMs ? here.value : null);

/** 640 米, 2.1 公里. */
export const farShown = (metres: number): string =>
  metres < 1000 ? t('metres', { n: metres < 100 ? Math.round(metres) : Math.round(metres / 10) * 10 }) : t('kilometres', { n: (metres / 1000).toFixed(1) });

/**
 * Whether arriving may be offered: within so many metres, or within what the phone cannot tell apart. A place that is sure to no more
 * than 100 m proves nothing and offers nothing.
 */
export function isThere(at: Here | null, place: Point | null, within: number): boolean {
  const TooVague = 100;
  return at !== null && place !== null && at.metres <= TooVague && metresBetween(at, place) <= Math.max(within, at.metres);
}

/** An address that the phone's own map opens; no request is made by us. */
export const wayTo = (to: Point, name: string): string => /iPhone|iPad|Macintosh/.test(navigator.userAgent)
  ? `maps:?daddr=${to.lat},${to.lon}` : `geo:${to.lat},${to.lon}?q=${to.lat},${to.lon}(${encodeURIComponent(name)})`;

/** The grid that a point lies in, from the pack: so a place has a name with no signal. */
export function gridOf(point: Point, grids: Grid[]): Grid | null {
  return grids.find((g) => (g.polygon.type === 'Polygon' ? [g.polygon.coordinates as number[][][]] : g.polygon.coordinates as number[][][][])
    .some((rings) => rings[0] !== undefined && holds(rings[0], point) && !rings.slice(1).some((hole) => holds(hole, point)))) ?? null;
}

function holds(ring: number[][], { lon, lat }: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i] ?? [];
    const [xj = 0, yj = 0] = ring[j] ?? [];
    if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
