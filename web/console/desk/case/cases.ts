import { ref, shallowRef } from 'vue';
import { get, Problem } from '../api';
import type { CaseView, Step } from '../types';

/*
 * The case on screen, and the next ones before they are asked for: the next case stands there at once. What is kept is as old as its
 * version; a newer version read from the list or the live channel is fetched again.
 */
const Kept = 12;
const FreshMs = 45_000;

interface Entry { view: CaseView; at: number }
const kept = new Map<string, Entry>();
const underway = new Map<string, Promise<CaseView>>();
/** What was told of a case while it was on its way here: the version it has by now, or null where it is only known to be a newer one. */
const told = new Map<string, number | null>();
/** A server that tells of a version and never gives it is not asked for ever. */
const Tries = 4;

export const view = shallowRef<CaseView | null>(null);
export const loading = ref(false);
export const wrong = shallowRef<Problem | null>(null);
/** When the case on screen was true the last time. */
export const trueAt = ref(0);
/** What others did since the case came on screen; until it is read and put away. */
export const since = shallowRef<Step[]>([]);

let wanted: string | null = null;

function keep(found: CaseView): void {
  kept.delete(found.number);
  kept.set(found.number, { view: found, at: Date.now() });
  for (const old of kept.keys()) {
    if (kept.size <= Kept) break;
    if (old !== wanted) kept.delete(old);
  }
  // The picture of a case that is about to be shown is fetched with it.
  const first = found.photos[0];
  if (first) new Image().src = first.card;
}

/** The least version that will do; null: what was asked for before this moment will not. */
type Least = number | null;

function expect(number: string, least: Least): void {
  const before = told.get(number);
  told.set(number, least === null || before === null ? null : Math.max(least, before ?? 0));
}

/** What arrives may have been read before something that was told meanwhile: then it is asked for again. */
async function arrive(number: string): Promise<CaseView> {
  for (let tries = 1; ; tries++) {
    told.delete(number);
    const found = await get<CaseView>(`/api/v1/desk/cases/${number}`);
    const least = told.get(number);
    if (least === undefined || (least !== null && found.version >= least) || tries === Tries) { keep(found); return found; }
  }
}

function fetchCase(number: string, least: Least): Promise<CaseView> {
  const running = underway.get(number);
  if (running) { expect(number, least); return running; }
  const started = arrive(number).finally(() => { underway.delete(number); told.delete(number); });
  underway.set(number, started);
  return started;
}

const fresh = (entry: Entry | undefined, version?: number): entry is Entry =>
  entry !== undefined && Date.now() - entry.at < FreshMs && (version === undefined || entry.view.version >= version);

/** Shows a case: at once where it is known, and again where it has changed meanwhile. */
export async function show(number: string | null, version?: number): Promise<void> {
  wanted = number;
  wrong.value = null;
  since.value = [];
  if (!number) { view.value = null; loading.value = false; return; }
  const entry = kept.get(number);
  if (entry) { view.value = entry.view; trueAt.value = entry.at; }
  if (fresh(entry, version)) { loading.value = false; return; }
  if (!entry) { view.value = null; loading.value = true; }
  await renew(number, version ?? 0);
}

/** Reads the case on screen again; what others did since is said. */
export async function renew(number: string, least: Least = null): Promise<void> {
  try {
    const found = await fetchCase(number, least);
    if (wanted !== number) return;
    const seen = view.value;
    if (seen && seen.number === number && found.version > seen.version) since.value = [...found.journal.filter((s) => s.seq > seen.version), ...since.value];
    view.value = found;
    trueAt.value = Date.now();
    wrong.value = null;
  } catch (problem) {
    const known = Problem.of(problem);
    if (wanted === number && known.code !== 'aborted') wrong.value = known;
  } finally {
    if (wanted === number) loading.value = false;
  }
}

/** Fetches cases that will be asked for next, one after the other: the case on screen comes first. */
export async function prefetch(numbers: string[], versions: (number: string) => number | undefined): Promise<void> {
  for (const number of numbers) {
    const version = versions(number);
    if (fresh(kept.get(number), version)) continue;
    try {
      await fetchCase(number, version ?? 0);
    } catch {
      return;
    }
  }
}

/** A case changed: what is kept of it is old, and so may be what is on its way. */
export function outdated(number: string, version: number | null): void {
  if (underway.has(number)) expect(number, version);
  const entry = kept.get(number);
  if (entry && version !== null && entry.view.version >= version) return;
  if (number === wanted) void renew(number, version);
  else kept.delete(number);
}

export const knows = (number: string): CaseView | null => kept.get(number)?.view ?? null;
