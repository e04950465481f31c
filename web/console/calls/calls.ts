import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { get, newKey, post, Problem, put } from '../desk/api';
import { boot } from '../desk/boot';
import { serverSays } from '../desk/clock';
import { announce } from '../desk/desk';
import { t } from '../desk/texts';
import { blank, type Call, type Draft, type Mine, type Taken } from './types';

/*
 * The call at this seat. Every word is kept twice as it is typed: in the browser at once, on the server half a second later. What the
 * server has not got yet is sent again until it has; a browser that died finds the newer of the two.
 */
const WaitMs = 500;
const AgainMs = 4_000;

export const draft = reactive<Draft>(blank());
export const mine = shallowRef<Mine | null>(null);
export const call = shallowRef<Call | null>(null);
export const problem = shallowRef<Problem | null>(null);
export const taken = shallowRef<Taken | null>(null);
export const busy = ref(false);
export const kept = ref<'saved' | 'saving' | 'waiting' | 'theirs'>('saved');
export const mayAccept = computed(() => mine.value?.mayAccept ?? false);

let rev = 0;
let timer = 0;
let filling = false;
let ringing = newKey();
const place = (id: string): string => `guantong.call.${boot.me.person}.${id}`;

function fill(from: Partial<Draft> | null): void {
  filling = true;
  Object.assign(draft, blank(), Object.fromEntries(Object.entries(from ?? {}).filter(([, v]) => v !== null && v !== undefined)));
  queueMicrotask(() => { filling = false; });
}

function keptHere(id: string): { rev: number; draft: Draft } | null {
  try {
    return JSON.parse(localStorage.getItem(place(id)) ?? 'null') as { rev: number; draft: Draft } | null;
  } catch {
    return null;
  }
}

/** The newer of what the server and this browser have. */
function open(found: Call): void {
  call.value = found;
  rev = found.rev;
  kept.value = 'saved';
  const own = keptHere(found.id);
  const newer = own && own.rev > rev ? own : null;
  fill(newer ? newer.draft : found.draft);
  if (newer) { rev = newer.rev - 1; later(0); }
  taken.value = null;
}

function forget(id: string): void {
  window.clearTimeout(timer);
  try { localStorage.removeItem(place(id)); } catch { /* a browser that keeps nothing has nothing to forget */ }
  call.value = null;
  fill(null);
}

function later(wait = WaitMs): void {
  const now = call.value;
  if (!now) return;
  rev += 1;
  kept.value = 'waiting';
  try { localStorage.setItem(place(now.id), JSON.stringify({ rev, draft })); } catch { /* the server keeps it */ }
  window.clearTimeout(timer);
  timer = window.setTimeout(() => { void save(now.id, rev); }, wait);
}

async function save(id: string, at: number): Promise<void> {
  if (call.value?.id !== id || kept.value === 'theirs') return;
  kept.value = 'saving';
  try {
    await put(`/api/v1/desk/calls/${id}/draft`, { rev: at, draft });
    if (call.value?.id === id && at === rev) kept.value = 'saved';
  } catch (wrong) {
    const known = Problem.of(wrong);
    if (call.value?.id !== id) return;
    if (known.code === 'call-theirs' || known.code === 'call-over') { kept.value = 'theirs'; problem.value = known; return; }
    kept.value = 'waiting';
    if (!known.isAway) problem.value = known;
    timer = window.setTimeout(() => { void save(id, rev); }, AgainMs);
  }
}

watch(draft, () => { if (!filling && call.value && kept.value !== 'theirs') later(); }, { deep: true });

export async function load(): Promise<void> {
  try {
    const found = await get<Mine>('/api/v1/desk/calls/mine');
    mine.value = found;
    serverSays(found.now);
    if (!call.value && found.open) open(found.open);
    if (problem.value?.isAway) problem.value = null;
  } catch (wrong) {
    problem.value = Problem.of(wrong);
  }
}

/** Something that changes where the call stands: once at a time, and what goes wrong is said. */
async function act(what: () => Promise<void>): Promise<void> {
  if (busy.value) return;
  busy.value = true;
  problem.value = null;
  try {
    await what();
  } catch (wrong) {
    problem.value = Problem.of(wrong);
  } finally {
    busy.value = false;
  }
  await load();
}

export const ring = (): Promise<void> => act(async () => {
  const found = await post<Call>('/api/v1/desk/calls', {}, { 'idempotency-key': ringing });
  ringing = newKey();
  open(found);
  announce(t('desk.calls.started'));
});

/** Everything typed goes with it: nothing waits for the half second. */
async function flush(): Promise<void> {
  const now = call.value;
  if (!now || kept.value === 'saved') return;
  window.clearTimeout(timer);
  await save(now.id, rev);
}

export const hold = (): Promise<void> => act(async () => {
  const now = call.value;
  if (!now) return;
  await flush();
  await post(`/api/v1/desk/calls/${now.id}/hold`, {});
  forget(now.id);
  announce(t('desk.calls.on-hold'));
});

export const resume = (id: string): Promise<void> => act(async () => {
  if (call.value) { await flush(); await post(`/api/v1/desk/calls/${call.value.id}/hold`, {}); forget(call.value.id); }
  open(await post<Call>(`/api/v1/desk/calls/${id}/resume`, {}));
});

export const takeOver = (id: string, from: string): Promise<void> => act(async () => { open(await post<Call>(`/api/v1/desk/calls/${id}/take-over`, { from })); });

export const end = (outcome: string): Promise<void> => act(async () => {
  const now = call.value;
  if (!now) return;
  await post(`/api/v1/desk/calls/${now.id}/end`, { outcome, draft });
  forget(now.id);
  announce(t('desk.calls.ended', { outcome: t(`desk.calls.outcome-${outcome}`) }));
});

/** A case, accepted at once where that was ticked; or a follower of the case named. Pressed again after an answer that was lost, it is the same one. */
export const report = (accept: boolean, follow: string | null = null): Promise<void> => act(async () => {
  const now = call.value;
  if (!now) return;
  const done = await post<Taken>(`/api/v1/desk/calls/${now.id}/report`, { draft, accept, follow });
  forget(now.id);
  taken.value = done;
  announce(done.tell);
});

/** Another seat has it: the words stay to be read or copied until they are put away. */
export const putAway = (): void => { if (call.value) forget(call.value.id); kept.value = 'saved'; problem.value = null; void load(); };
