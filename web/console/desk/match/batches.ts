import { ref, shallowRef } from 'vue';
import { get, newKey, post, Problem } from '../api';
import { boot } from '../boot';

/** One deed for many cases, as `/api/v1/desk/batches` tells it. It goes on at the server whatever this page does. */
export interface Item { number: string; version: number; state: string; why: string | null; sentence: string; stageName: string | null }
export interface Batch {
  id: string; deed: string; deedName: string; state: string; total: number; done: number; refused: number; moved: number; left: number; failed: number; waiting: number;
  items: Item[] | null;
}

export const Most = 500;
const EveryMs = 700;
const AwayMs = 5000;

export const batch = shallowRef<Batch | null>(null);
export const shown = ref(false);
export const wrong = shallowRef<Problem | null>(null);
let timer = 0;

export const hasEnded = (b: Batch): boolean => b.state === 'done' || b.state === 'cancelled';
const path = (id: string, tail = ''): string => `/api/v1/desk/batches/${id}${tail}?lang=${boot.language}`;
export const csvOf = (id: string): string => path(id, '/report.csv');

async function follow(id: string): Promise<void> {
  window.clearTimeout(timer);
  try {
    batch.value = await get<Batch>(path(id));
    wrong.value = null;
    if (!hasEnded(batch.value)) timer = window.setTimeout(() => { void follow(id); }, EveryMs);
  } catch (problem) {
    wrong.value = Problem.of(problem);
    if (wrong.value.isAway) timer = window.setTimeout(() => { void follow(id); }, AwayMs);
  }
}

/** The key stays the same for what was chosen: pressed twice, it is one batch. */
export async function begin(deed: string, body: Record<string, unknown>, cases: { number: string; version: number }[], key = newKey()): Promise<boolean> {
  try {
    batch.value = await post<Batch>(`/api/v1/desk/batches?lang=${boot.language}`, { deed, body, cases }, { 'idempotency-key': key });
    wrong.value = null;
    void follow(batch.value.id);
    return true;
  } catch (problem) {
    wrong.value = Problem.of(problem);
    return false;
  }
}

export async function stop(): Promise<void> {
  if (!batch.value) return;
  try {
    await post(path(batch.value.id, '/cancel'), {});
    await follow(batch.value.id);
  } catch (problem) {
    wrong.value = Problem.of(problem);
  }
}
