import { computed, ref, shallowRef } from 'vue';
import { get, Problem } from '../api';
import type { CaseEvent } from '../live/live';
import type { QueuePage, Row, Taken } from '../types';

/*
 * The list on screen. Rows are told apart by their number, never by being the same object: the live channel replaces them all the time.
 */
export const rows = shallowRef<Row[]>([]);
export const total = ref(0);
/** There are more than that. */
export const capped = ref(false);
export const next = ref<string | null>(null);
export const loading = ref(false);
export const wrong = shallowRef<Problem | null>(null);
/** When the rows were true the last time. */
export const trueAt = ref(0);
/** Ticked rows, for doing one thing to many. */
export const ticked = shallowRef<ReadonlySet<string>>(new Set());

export const byNumber = computed(() => new Map(rows.value.map((r) => [r.number, r])));

/** Only the cases of one unit at one level: where a bench offers that. */
export const narrowed = shallowRef<{ unit: string; level: string; name: string } | null>(null);

let at = { bench: '', lane: '' };
let newestFirst = false;
let asked: AbortController | null = null;
/** What the channel told while rows were on their way here: they may have been read before it. */
let meanwhile: CaseEvent[] = [];

const only = (): string => (narrowed.value ? `&unit=${encodeURIComponent(narrowed.value.unit)}&level=${encodeURIComponent(narrowed.value.level)}` : '');

const pageOf = (after: string): Promise<QueuePage> =>
  get<QueuePage>(`/api/v1/desk/queue?bench=${encodeURIComponent(at.bench)}&lane=${encodeURIComponent(at.lane)}&limit=50${only()}${after}`, asked?.signal);

/** Another lane, or the same again. The old rows stay until the new ones are here. */
export async function open(bench: string, lane: string): Promise<void> {
  asked?.abort();
  const mine = new AbortController();
  asked = mine;
  const same = at.bench === bench && at.lane === lane;
  at = { bench, lane };
  loading.value = true;
  meanwhile = [];
  if (!same) { narrowed.value = null; rows.value = []; ticked.value = new Set(); next.value = null; }
  try {
    const page = await pageOf('');
    if (mine.signal.aborted) return;
    rows.value = page.rows;
    total.value = page.count;
    capped.value = page.capped === true;
    next.value = page.next;
    newestFirst = page.newestFirst === true;
    trueAt.value = Date.now();
    wrong.value = null;
    loading.value = false;
    catchUp(page);
  } catch (problem) {
    if (!mine.signal.aborted) wrong.value = Problem.of(problem);
  } finally {
    if (!mine.signal.aborted) loading.value = false;
  }
}

export const again = (): Promise<void> => open(at.bench, at.lane);

/** Narrows the lane on screen, or widens it again. */
export function narrow(to: { unit: string; level: string; name: string } | null): void {
  narrowed.value = to;
  ticked.value = new Set();
  void again();
}

/** The page after the last row. */
export async function more(): Promise<void> {
  if (!next.value || loading.value) return;
  const mine = asked;
  loading.value = true;
  meanwhile = [];
  try {
    const page = await pageOf(`&after=${encodeURIComponent(next.value)}`);
    if (mine?.signal.aborted) return;
    const known = byNumber.value;
    rows.value = [...rows.value, ...page.rows.filter((r) => !known.has(r.number))];
    next.value = page.next;
    total.value = page.count;
    loading.value = false;
    catchUp(page);
  } catch (problem) {
    wrong.value = Problem.of(problem);
  } finally {
    loading.value = false;
  }
}

/** Rows of equal rank: the one that came keeps behind those that stand there. */
const moment = (row: Row): number => (newestFirst ? -Date.parse(row.openedAt) : row.at ? Date.parse(row.at) : Number.MAX_SAFE_INTEGER);

/** Applies what was told while a page was on its way and is younger than the page. */
function catchUp(page: QueuePage): void {
  const late = meanwhile.filter((e) => Number(e.position) > Number(page.position));
  meanwhile = [];
  late.forEach(apply);
}

/** What the live channel says of a case: it came, it changed, or it left this lane. */
export function apply(event: CaseEvent): void {
  if (loading.value) meanwhile.push(event);
  const here = event.row !== null && event.lanes.includes(`${at.bench}/${at.lane}`);
  const known = byNumber.value.get(event.number);
  trueAt.value = Date.now();
  if (!here || !event.row) {
    if (known) remove(event.number);
    return;
  }
  // Whether it belongs to the unit on screen is the server's to say.
  if (narrowed.value) { void again(); return; }
  const row: Row = { ...event.row, at: event.at?.[`${at.bench}/${at.lane}`] ?? null };
  if (known && known.version > row.version) return;
  if (known && known.at === row.at) {
    rows.value = rows.value.map((r) => (r.number === row.number ? row : r));
    return;
  }
  const others = rows.value.filter((r) => r.number !== row.number);
  const place = others.findIndex((r) => moment(row) < moment(r));
  // Behind the last row that is loaded stands what has not been read yet.
  rows.value = place >= 0 ? [...others.slice(0, place), row, ...others.slice(place)] : next.value ? others : [...others, row];
  if (!known) total.value++;
}

export function remove(number: string): void {
  if (!byNumber.value.has(number)) return;
  rows.value = rows.value.filter((r) => r.number !== number);
  total.value = Math.max(0, total.value - 1);
  if (ticked.value.has(number)) ticked.value = new Set([...ticked.value].filter((n) => n !== number));
}

export function take(number: string, taken: Taken | null): void {
  rows.value = rows.value.map((r) => (r.number === number ? { ...r, taken } : r));
}

/** Nobody is known to have anything: the live channel tells it anew. */
export function takeNone(): void {
  if (rows.value.some((r) => r.taken)) rows.value = rows.value.map((r) => (r.taken ? { ...r, taken: null } : r));
}

/** The numbers after one, in the order of the list; what is passed over is not counted. */
export function after(number: string | null, most: number, passes: (row: Row) => boolean = () => true): string[] {
  const from = rows.value.findIndex((r) => r.number === number);
  return rows.value.slice(from + 1).filter(passes).slice(0, most).map((r) => r.number);
}

export function neighbour(number: string | null, by: 1 | -1, passes: (row: Row) => boolean): string | null {
  const all = rows.value;
  for (let i = number === null ? (by > 0 ? 0 : all.length - 1) : all.findIndex((r) => r.number === number) + by; i >= 0 && i < all.length; i += by) {
    const row = all[i];
    if (row && passes(row)) return row.number;
  }
  return null;
}

export function tick(number: string, on?: boolean): void {
  const set = new Set(ticked.value);
  if (on ?? !set.has(number)) set.add(number);
  else set.delete(number);
  ticked.value = set;
}

export const tickAll = (on: boolean): void => { ticked.value = on ? new Set(rows.value.map((r) => r.number)) : new Set(); };
