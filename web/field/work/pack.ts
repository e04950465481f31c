import { shallowRef } from 'vue';
import { boot } from '../boot';
import { serverSays } from '../clock';
import type { Pack, Task } from '../types';
import { dropMarks } from './marks';
import { carry } from './photos';
import * as shelf from './shelf';

/*
 * The task pack: opened from the phone's disk at once, read again from the server whenever it can be reached. What was there and is no
 * longer there is said, never silently gone.
 */
const Last = 'guantong.field.person';
const EveryMs = 60_000;

/** Where the pack comes from: `disk` until the server has answered. */
export type From = 'nowhere' | 'disk' | 'server';

export const pack = shallowRef<Pack | null>(null);
export const from = shallowRef<From>('nowhere');
/** The last try did not reach the server. */
export const away = shallowRef(!navigator.onLine);
/** `sign-in`: the session ended; `desk`: signed in, but not as somebody of the street. */
export const barred = shallowRef<'sign-in' | 'desk' | null>(null);
/** Tasks that were taken back meanwhile. They stay until somebody has read it. */
export const withdrawn = shallowRef<Task[]>([]);
/** When the pack was asked for, by this phone's own clock: what was sent after it is not yet in it. */
export const askedAt = shallowRef(0);
/** When the pack was made, by the server. */
export const madeAt = shallowRef<string | null>(null);

const knowing = new Set<(pack: Pack) => void>();
export const onPack = (listen: (pack: Pack) => void): void => { knowing.add(listen); };

export async function begin(): Promise<void> {
  const person = remembered();
  if (person) {
    const kept = await shelf.get<Pack>('packs', person).catch(() => undefined);
    if (kept && !pack.value) take(kept, 'disk');
    withdrawn.value = (await shelf.get<Task[]>('marks', `withdrawn ${person}`).catch(() => undefined)) ?? [];
  }
  await refresh();
  window.setInterval(() => { if (document.visibilityState === 'visible') void refresh(); }, EveryMs);
  window.addEventListener('online', () => { void refresh(); });
  window.addEventListener('offline', () => { away.value = true; });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void refresh(); });
}

let running: Promise<void> | null = null;
let again = false;

/** Asks the server; several askers share one question, and whoever asks meanwhile gets a fresh one afterwards. */
export function refresh(): Promise<void> {
  if (running) { again = true; return running; }
  running = ask().finally(() => { running = null; if (again) { again = false; void refresh(); } });
  return running;
}

async function ask(): Promise<void> {
  const asking = Date.now();
  let answer: Response;
  try {
    answer = await fetch(`/api/v1/field/pack?lang=${boot.language}`, { credentials: 'same-origin', cache: 'no-store', redirect: 'error', headers: { accept: 'application/json' } });
  } catch {
    away.value = true;
    return;
  }
  if (answer.status === 401) { away.value = false; barred.value = 'sign-in'; return; }
  if (answer.status === 403) { away.value = false; barred.value = 'desk'; return; }
  // A network's own sign-in page says "fine" in words that are not ours.
  if (!answer.ok || !/json/.test(answer.headers.get('content-type') ?? '')) { away.value = true; return; }
  const read = await answer.json() as Pack;
  away.value = false;
  barred.value = null;
  serverSays(read.now);
  await miss(read);
  askedAt.value = asking;
  take(read, 'server');
  await keep(read);
  await carry(read);
}

function take(read: Pack, source: From): void {
  pack.value = read;
  from.value = source;
  madeAt.value = read.now;
  for (const listen of knowing) listen(read);
}

async function keep(read: Pack): Promise<void> {
  try {
    localStorage.setItem(Last, read.me.person);
    await shelf.put('packs', read.me.person, read);
  } catch { /* a private window keeps nothing; the app works while there is signal */ }
}

/** What stood before this person and is gone without having been finished here. */
async function miss(read: Pack): Promise<void> {
  const before = pack.value;
  if (!before || before.me.person !== read.me.person || read.more) return;
  const there = new Set(read.tasks.map((task) => task.number));
  const gone = before.tasks.filter((task) => (task.lane === 'todo' || task.lane === 'doing') && task.forms.length > 0 && !there.has(task.number) && !done.has(task.number));
  if (gone.length === 0) return;
  await setWithdrawn([...withdrawn.value.filter((w) => gone.every((g) => g.number !== w.number)), ...gone]);
}

/** What this phone finished leaves the sight of whoever did it, and nobody took it back. */
const done = new Set<string>();
export const finished = (number: string): void => { done.add(number); };

export async function setWithdrawn(tasks: Task[]): Promise<void> {
  withdrawn.value = tasks;
  const person = pack.value?.me.person;
  if (person) await shelf.put('marks', `withdrawn ${person}`, JSON.parse(JSON.stringify(tasks))).catch(() => undefined);
}

export const taskOf = (number: string): Task | null => pack.value?.tasks.find((task) => task.number === number) ?? withdrawn.value.find((task) => task.number === number) ?? null;

function remembered(): string | null {
  try { return localStorage.getItem(Last); } catch { return null; }
}

/** Signing out leaves nothing of the city on a shared phone, nor a draft; but what waits to be sent stays with its owner. */
export async function forgetAll(): Promise<void> {
  const person = pack.value?.me.person;
  try { localStorage.removeItem(Last); } catch { /* nothing was kept */ }
  await Promise.all([shelf.empty('packs'), shelf.empty('photos'), ...(person ? [dropMarks(person)] : [])]).catch(() => undefined);
}
