import { shallowRef } from 'vue';
import { get, Problem } from '../api';
import { bench } from '../desk';
import { narrow } from '../queue/queue';

/* The lanes of a bench by unit: who is late with how much, who owes answers, whose work people were not content with. */
export interface UnitPart { unit: string; unitName: string; level: string; levelName: string; count: number }
export interface LanePart { key: string; name: string; count: number; units: UnitPart[] }

export interface Way { way: string | null; name: string; granted: boolean; refusal: string | null; said: string[]; due: string | null }
export interface Earlier { number: string; shown: string; kind: string; at: string; approved: boolean | null; outcome: string }
export interface Request {
  number: string; version: number; kind: string; kindName: string; deed: string; unit: string | null; unitName: string | null; askedAt: string; reason: string | null; asked: string; proof: string[];
  ways: Way[]; decidedBy: string; whyNot: string | null; mayNotDecide: string[]; earlierDays: number; earlierCount: number; earlierGranted: number; earlierRefused: number; earlier: Earlier[];
}
export interface Reporter { name: string | null; phone: string | null; email: string | null }
export interface Call {
  number: string; version: number; awaited: boolean; next: string | null; whyNot: string | null; most: number; tries: { at: string; outcome: string; outcomeName: string }[]; script: string[]; reporters: Reporter[];
  mayUnmask: boolean; reasons: { code: string; name: string }[]; outcomes: { outcome: string; name: string; said: string[] }[]; unsettledSince: string | null; round: number;
}

export const parts = shallowRef<LanePart[]>([]);
export const trouble = shallowRef<Problem | null>(null);

let asked = 0;

/** Reads who has how much; what comes too late for another bench is let go. */
export async function readUnits(): Promise<void> {
  const mine = ++asked;
  const of = bench.value;
  try {
    const answer = await get<{ lanes: LanePart[] }>(`/api/v1/desk/supervision?bench=${encodeURIComponent(of)}`);
    if (mine !== asked || of !== bench.value) return;
    parts.value = answer.lanes;
    trouble.value = null;
  } catch (wrong) {
    if (mine === asked) trouble.value = Problem.of(wrong);
  }
}

/** Only this unit at this level; nothing for all of them. */
export const choose = (part: UnitPart | null): void => { narrow(part ? { unit: part.unit, level: part.level, name: `${part.unitName} · ${part.levelName}` } : null); };
