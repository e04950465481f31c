import { metresBetween } from '../work/metres';

/**
 * A walked way as this phone keeps and sends it, by the rules of src/Guantong.Domain/Patrols/Track.cs: pieces without a break, and the
 * gaps between them. Nothing is ever put into a gap.
 */
export type Fix = [at: number, lon: number, lat: number, metres: number];
export type Reason = 'silence' | 'screenOff' | 'noPosition' | 'paused';
export interface Gap { from: number; until: number; reason: Reason }
export interface Way { pieces: Fix[][]; gaps: Gap[] }

/** A minute without a place is a gap, whoever says so. */
export const LongestSilenceMs = 60_000;
/** Farther off than this says nothing about which road it is. */
export const WorstMetres = 60;
const FastestMetresPerSecond = 12;
/** One point in six seconds at most, ten metres apart or half a minute: an hour of it is sent in less than 25 KB. */
const SoonestMs = 6_000;
const LatestMs = 30_000;
const NearestMetres = 10;

export const emptyWay = (): Way => ({ pieces: [], gaps: [] });
export const lastOf = (way: Way): Fix | null => way.pieces.at(-1)?.at(-1) ?? null;

/** Whether a place can be the next one of this way. */
export function fits(last: Fix | null, fix: Fix, broken: Reason | null): boolean {
  if (!(fix[3] >= 0 && fix[3] <= WorstMetres)) return false;
  if (!last) return true;
  if (fix[0] <= last[0]) return false;
  if (gapReason(last, fix, broken)) return true;
  const sure = Math.max(0, metresBetween(at(last), at(fix)) - last[3] - fix[3]);
  return sure / ((fix[0] - last[0]) / 1000) <= FastestMetresPerSecond;
}

/** Why the way is broken between two places; null where it is not. A lost signal counts from a minute on, a dark screen at once. */
export function gapReason(last: Fix, fix: Fix, broken: Reason | null): Reason | null {
  const silent = fix[0] - last[0] > LongestSilenceMs;
  return broken !== null && (silent || broken !== 'noPosition') ? broken : silent ? 'silence' : null;
}

/** Whether a place is worth a point of its own; what is not is known, but need not be kept. */
export const isPoint = (last: Fix | null, fix: Fix): boolean =>
  !last || fix[0] - last[0] >= LatestMs || (fix[0] - last[0] >= SoonestMs && metresBetween(at(last), at(fix)) >= NearestMetres);

/** Puts a fitting place at the end of the way. `since` is when the patrol began: a long wait for the first place is a gap as well. */
export function extend(way: Way, fix: Fix, broken: Reason | null, since: number): void {
  const last = lastOf(way);
  const rounded: Fix = [fix[0], round(fix[1]), round(fix[2]), Math.round(fix[3])];
  if (!last) {
    if (fix[0] - since > LongestSilenceMs) way.gaps.push({ from: since, until: fix[0], reason: broken ?? 'noPosition' });
    way.pieces.push([rounded]);
    return;
  }
  const reason = gapReason(last, fix, broken);
  if (reason) {
    way.gaps.push({ from: last[0], until: fix[0], reason });
    way.pieces.push([rounded]);
  } else way.pieces.at(-1)!.push(rounded);
}

/** What came after a moment: the next part to send. A gap goes with the part behind it. */
export const partAfter = (way: Way, sent: number): { points: Fix[]; gaps: Gap[] } =>
  ({ points: way.pieces.flat().filter((p) => p[0] > sent), gaps: way.gaps.filter((g) => g.until > sent) });

/** The server said that this phone's clock was wrong: what was not yet sent moves by so much. */
export function shift(way: Way, sent: number, by: number): void {
  for (const piece of way.pieces) for (const p of piece) if (p[0] > sent) p[0] += by;
  for (const gap of way.gaps) {
    if (gap.from > sent) gap.from += by;
    if (gap.until > sent) gap.until += by;
  }
}

export const knownMs = (way: Way): number => way.pieces.reduce((sum, piece) => sum + (piece.at(-1)?.[0] ?? 0) - (piece[0]?.[0] ?? 0), 0);
export const unknownMs = (way: Way): number => way.gaps.reduce((sum, gap) => sum + gap.until - gap.from, 0);

const at = (fix: Fix): { lon: number; lat: number } => ({ lon: fix[1], lat: fix[2] });
// One metre; the digits behind it are the receiver's noise.
const round = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;
