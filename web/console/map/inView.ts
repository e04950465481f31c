import { computed, reactive, ref, shallowRef } from 'vue';
import type { Box, MapPoint, View } from '../../kit/map/cityMap';
import { get, Problem } from '../desk/api';
import { boot } from '../desk/boot';
import { now } from '../desk/clock';
import { t } from '../desk/texts';
import type { Row } from '../desk/types';
import type { CaseAt } from './places';
import { pointOf } from './saying';

/*
 * What the one map shows: a filter, a view, the points or clusters in it and the same as rows. Points and rows are asked by the same
 * words, so that what is counted is what is listed. Filter and view are remembered on this device, for this person.
 */
interface Cluster { lon: number; lat: number; count: number; overdue: number; urgent: number; box: Box }
interface InView { count: number; withoutPlace: number; clustered: boolean; points: CaseAt[]; clusters: Cluster[] }
interface Kept { lon: number; lat: number; zoom: number; filter: Filter }
export interface Filter { stage: string; class: string; unit: string; overdue: boolean; urgent: boolean }

const store = `guantong.desk.map.${boot.me.person}`;
const WaitMs = 160;
const blank: Filter = { stage: '', class: '', unit: '', overdue: false, urgent: false };

function remembered(): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(store) ?? 'null') as Kept | null;
    return kept && Number.isFinite(kept.lon) && Number.isFinite(kept.lat) && Number.isFinite(kept.zoom) ? kept : null;
  } catch {
    return null;
  }
}

const kept = remembered();
export const start = kept ? { lon: kept.lon, lat: kept.lat, zoom: kept.zoom } : null;
export const filter = reactive<Filter>({ ...blank, ...kept?.filter });
export const isFiltered = computed(() => JSON.stringify(filter) !== JSON.stringify(blank));
export const clearFilter = (): void => { Object.assign(filter, blank); };

export const shown = shallowRef<InView | null>(null);
export const rows = shallowRef<Row[]>([]);
export const next = ref<string | null>(null);
export const loading = ref(false);
export const wrong = shallowRef<Problem | null>(null);

export const points = computed<MapPoint[]>(() => {
  const view = shown.value;
  if (!view) return [];
  const minute = now.value - (now.value % 60_000);
  return view.clustered
    ? view.clusters.map((c) => ({
        id: `cell:${c.lon}:${c.lat}`, lon: c.lon, lat: c.lat, count: c.count, late: c.overdue, box: c.box,
        tone: c.overdue > 0 ? 'late' as const : c.urgent > 0 ? 'urgent' as const : 'plain' as const, label: t('desk.map.cluster-said', { n: c.count, late: c.overdue }),
      }))
    : view.points.map((c) => pointOf(c, minute));
});

let at: View | null = null;
let noMap = false;
let timer = 0;
let running: AbortController | null = null;

function question(): string {
  const query = new URLSearchParams();
  if (at) query.set('bbox', [at.box.west, at.box.south, at.box.east, at.box.north].map((n) => n.toFixed(6)).join(','));
  if (at) query.set('zoom', String(Math.round(at.zoom)));
  for (const name of ['stage', 'class', 'unit'] as const) if (filter[name]) query.set(name, filter[name]);
  if (filter.overdue) query.set('overdue', 'true');
  if (filter.urgent) query.set('urgent', 'true');
  return query.toString();
}

async function look(): Promise<void> {
  if (!at && !noMap) return;
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  const asked = question();
  loading.value = true;
  try {
    const [view, list] = await Promise.all([
      get<InView>(`/api/v1/desk/map/cases?${asked}`, signal), get<{ rows: Row[]; next: string | null }>(`/api/v1/desk/map/list?${asked}`, signal),
    ]);
    shown.value = view;
    rows.value = list.rows;
    next.value = list.next;
    wrong.value = null;
  } catch (problem) {
    const known = Problem.of(problem);
    if (known.code === 'aborted') return;
    wrong.value = known;
  }
  loading.value = false;
}

export async function more(): Promise<void> {
  if (!next.value) return;
  try {
    const list = await get<{ rows: Row[]; next: string | null }>(`/api/v1/desk/map/list?${question()}&after=${encodeURIComponent(next.value)}`);
    const known = new Set(rows.value.map((r) => r.number));
    rows.value = [...rows.value, ...list.rows.filter((r) => !known.has(r.number))];
    next.value = list.next;
  } catch (problem) {
    wrong.value = Problem.of(problem);
  }
}

/** Soon, once, however often it is asked for. */
export function refresh(waitMs = WaitMs): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => { void look(); }, waitMs);
}

/** The map cannot be drawn yet: the list shows the whole area meanwhile. */
export function withoutMap(): void {
  noMap = true;
  refresh(0);
}

export function sees(view: View): void {
  at = view;
  keep();
  refresh();
}

export function keep(): void {
  if (!at) return;
  try {
    localStorage.setItem(store, JSON.stringify({ lon: at.lon, lat: at.lat, zoom: at.zoom, filter } satisfies Kept));
  } catch {
    // A device that keeps nothing begins with the whole area.
  }
}

export function leave(): void {
  window.clearTimeout(timer);
  running?.abort();
}
