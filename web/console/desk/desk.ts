import { computed, ref, shallowRef } from 'vue';
import { boot } from './boot';
import { get, Problem } from './api';
import { benches as registered, benchOf, type Bench } from './benches';
import { serverSays } from './clock';
import { t } from './texts';
import type { BenchInfo, Seat, Snapshot } from './types';

/*
 * Where somebody stands on the desk: which bench, which lane, which case. The address says all three, so that it can be kept, sent
 * and reloaded.
 */
export const me = shallowRef<Seat>({
  person: boot.me.person, name: boot.me.name, post: '', role: boot.me.role, unit: null, unitName: boot.me.unitName, level: '', place: '', placeName: '',
});
export const position = shallowRef<string | number>(0);
export const served = shallowRef<BenchInfo[]>([]);
export const problem = shallowRef<Problem | null>(null);
export const ready = ref(false);

export const bench = ref('');
export const lane = ref('');
export const chosen = ref<string | null>(null);
/** On a narrow screen one pane is shown at a time. */
export const pane = ref<'queue' | 'case' | 'action'>('queue');

const badge = (b: Bench & BenchInfo): number | string =>
  b.sums ? b.lanes.reduce((all, l) => all + Number(String(l.count).replace('+', '')), 0) : (b.lanes[0]?.count ?? 0);

/** Everything that the head and the rail offer: the server's benches in its order, then those that only the desk knows. */
export const offered = computed(() => [
  ...served.value.map((b) => ({ ...benchOf(b.key), ...b })).filter((b) => b.lanes.length > 0 || b.whole).map((b) => ({ ...b, count: badge(b) })),
  ...registered.filter((b) => b.shows?.(me.value) && !served.value.some((s) => s.key === b.key)).map((b) => ({ ...b, name: t(`desk.bench.${b.key}`), lanes: [], count: 0 })),
]);
export const current = computed(() => offered.value.find((b) => b.key === bench.value) ?? null);
export const lanes = computed(() => current.value?.lanes ?? []);

/** A sentence for whoever cannot see that something changed. */
export const said = ref('');
let saidTwice = false;
export function announce(sentence: string): void {
  saidTwice = !saidTwice;
  // The same sentence again is read again.
  said.value = saidTwice ? sentence : `${sentence} `;
}

const home = '/staff/desk';
const address = (): string => {
  const path = `${home}/${bench.value}${chosen.value ? `/${chosen.value}` : ''}`;
  // What a bench without lanes keeps in the address is its own.
  if (lanes.value.length === 0 && location.pathname === path) return path + location.search;
  const query = new URLSearchParams();
  if (lane.value && lane.value !== lanes.value[0]?.key) query.set('lane', lane.value);
  if (boot.asked) query.set('lang', boot.asked);
  return query.size > 0 ? `${path}?${query}` : path;
};

function remember(again: boolean): void {
  if (address() === location.pathname + location.search) return;
  if (again) history.pushState(null, '', address());
  else history.replaceState(null, '', address());
}

/** To another bench or lane; the case on screen stays only where it is asked for. */
export function go(toBench: string, toLane = '', number: string | null = null): void {
  const other = toBench !== bench.value || toLane !== lane.value;
  bench.value = toBench;
  lane.value = toLane || (offered.value.find((b) => b.key === toBench)?.lanes[0]?.key ?? '');
  chosen.value = number;
  if (other) pane.value = number ? 'case' : 'queue';
  remember(other);
}

export function choose(number: string | null): void {
  chosen.value = number;
  remember(false);
}

function fromAddress(): void {
  const [, , , wished, number] = location.pathname.split('/');
  const known = offered.value.find((b) => b.key === wished) ?? offered.value[0];
  if (!known) return;
  bench.value = known.key;
  lane.value = new URLSearchParams(location.search).get('lane') ?? known.lanes[0]?.key ?? '';
  chosen.value = known.key === wished && number ? number : null;
  if (chosen.value) pane.value = 'case';
}

/** Who sits here and what waits where; asked at the start, and again where the live channel left a gap. */
export async function load(): Promise<void> {
  try {
    const snapshot = await get<Snapshot>('/api/v1/desk');
    me.value = snapshot.me;
    served.value = snapshot.benches;
    position.value = snapshot.position;
    serverSays(snapshot.now);
    problem.value = null;
    if (!ready.value) fromAddress();
    ready.value = true;
  } catch (wrong) {
    problem.value = Problem.of(wrong);
  }
}

/** New counts of lanes, as "bench/lane": n. */
export function count(counts: Record<string, number | string>): void {
  served.value = served.value.map((b) => ({
    ...b,
    // A new count says by itself when it stopped counting ("999+").
    lanes: b.lanes.map((l) => { const n = counts[`${b.key}/${l.key}`]; return n === undefined ? l : { ...l, count: n, capped: false }; }),
  }));
}

window.addEventListener('popstate', fromAddress);
