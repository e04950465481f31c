import { metresBetween, metresOff, type At } from '../work/metres';
import type { Fix } from './way';

/** A planned road as the server sends it: lines of [lon, lat]. */
export interface Road { code: string; name: string; metres: number; lines: number[][][] }

interface Stretch extends At { metres: number; walked: boolean }

// As src/Guantong.Domain/Patrols/Coverage.cs, whose count is the one that stays.
const ReachMetres = 25;
const StrideMetres = 10;

/** Which part of planned roads was passed so far: a hint on the way, counted again by the server at the end. */
export class Covered {
  private readonly stretches: Stretch[];

  constructor(roads: Road[]) {
    this.stretches = roads.flatMap((road) => road.lines.flatMap((line) => line.slice(1).flatMap((to, i) => cut(point(line[i]!), point(to)))));
  }

  /** Somebody walked from one place to the next, both known. */
  pass(from: Fix, to: Fix): void {
    const [a, b] = [{ lon: from[1], lat: from[2] }, { lon: to[1], lat: to[2] }];
    for (const s of this.stretches) if (!s.walked && metresOff(s, a, b) <= ReachMetres) s.walked = true;
  }

  passAll(pieces: Fix[][]): void {
    for (const piece of pieces) piece.forEach((fix, i) => { this.pass(piece[Math.max(0, i - 1)]!, fix); });
  }

  /** From 0 to 1; null where nothing was planned. */
  get share(): number | null {
    const all = this.stretches.reduce((sum, s) => sum + s.metres, 0);
    return all === 0 ? null : this.stretches.reduce((sum, s) => sum + (s.walked ? s.metres : 0), 0) / all;
  }
}

const point = (p: number[]): At => ({ lon: p[0]!, lat: p[1]! });

function cut(from: At, to: At): Stretch[] {
  const metres = metresBetween(from, to);
  const steps = Math.max(1, Math.ceil(metres / StrideMetres));
  return Array.from({ length: steps }, (_, s) => {
    const share = (s + 0.5) / steps;
    return { lon: from.lon + (to.lon - from.lon) * share, lat: from.lat + (to.lat - from.lat) * share, metres: metres / steps, walked: false };
  });
}
