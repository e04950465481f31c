import { computed, ref, shallowRef } from 'vue';
import { newKey, post, Problem } from '../desk/api';
import { boot } from '../desk/boot';
import { tableOf } from './city';
import type { ChangeSight, Fault, Named, RowChange } from './types';

/*
 * What somebody has changed and not published: kept in this browser until it is in force or given up, so that neither a reload nor an
 * ended session loses it. Everything that is wrong with it the server says, by the same checks as it makes of a whole pack.
 */
export interface Entry { id: string; change: RowChange }

const place = `guantong-admin-draft-${boot.me.person}`;

function stored(): Entry[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as Entry[];
  } catch {
    return [];
  }
}

export const entries = shallowRef<Entry[]>(stored());
export const sight = shallowRef<ChangeSight | null>(null);
export const checking = ref(false);
export const trouble = shallowRef<Problem | null>(null);
export const count = computed(() => entries.value.length);

const keysOf = (file: string): string[] => tableOf(file)?.columns.filter((c) => c.inKey).map((c) => c.name) ?? [];
export const keyOf = (file: string, row: Named): string => keysOf(file).map((k) => row[k] ?? '').join('\u001f');

/** The entry about a row as it stands; none when it is unchanged. */
export const entryOf = (file: string, before: Named): Entry | undefined => entries.value.find((e) => e.change.file === file && e.change.before !== null && keyOf(file, e.change.before) === keyOf(file, before));
export const added = (file: string): Entry[] => entries.value.filter((e) => e.change.file === file && e.change.move === 'add');

function keep(next: Entry[]): void {
  entries.value = next;
  try {
    localStorage.setItem(place, JSON.stringify(next));
  } catch { /* It still stands on this page. */ }
  check();
}

const same = (a: Named, b: Named): boolean => Object.keys({ ...a, ...b }).every((k) => (a[k] ?? '') === (b[k] ?? ''));

/** The row shall be this; the same as before, it is no change. */
export function change(file: string, before: Named, after: Named): void {
  const held = entryOf(file, before);
  const others = entries.value.filter((e) => e !== held);
  if (same(before, after)) keep(others);
  else keep(put(held, { file, move: 'change', before: held?.change.before ?? before, after }));
}

export function end(file: string, before: Named): void {
  keep(put(entryOf(file, before), { file, move: 'end', before, after: null }));
}

export function add(file: string, after: Named): string {
  const id = newKey();
  keep([...entries.value, { id, change: { file, move: 'add', before: null, after } }]);
  return id;
}

export function changeAdded(id: string, after: Named): void {
  keep(entries.value.map((e) => (e.id === id ? { id, change: { ...e.change, after } } : e)));
}

export function giveUp(id: string): void {
  keep(entries.value.filter((e) => e.id !== id));
}

export function giveUpAll(): void {
  sight.value = null;
  keep([]);
}

/** Somebody else changed the row: mine goes onto theirs, or is given up. */
export function settle(index: number, now: Named | null, mine: boolean): void {
  const entry = entries.value[index];
  if (!entry) return;
  if (!mine || now === null) giveUp(entry.id);
  else keep(entries.value.map((e) => (e === entry ? { ...e, change: { ...e.change, move: e.change.move === 'add' ? 'change' : e.change.move, before: now } } : e)));
}

function put(held: Entry | undefined, next: RowChange): Entry[] {
  return held ? entries.value.map((e) => (e === held ? { ...e, change: next } : e)) : [...entries.value, { id: newKey(), change: next }];
}

export const rows = (): RowChange[] => entries.value.map((e) => e.change);

let waiting = 0;
let turn = 0;
function check(): void {
  window.clearTimeout(waiting);
  turn++;
  if (entries.value.length === 0) {
    sight.value = null;
    return;
  }
  waiting = window.setTimeout(() => { void checkNow(); }, 500);
}

/** Asks the server what the draft would do; a newer draft makes the answer to an older one void. */
export async function checkNow(): Promise<void> {
  window.clearTimeout(waiting);
  const mine = ++turn;
  if (entries.value.length === 0) return;
  checking.value = true;
  try {
    const answer = await post<ChangeSight>('/api/v1/admin/checks', { rows: rows() });
    if (mine === turn) {
      sight.value = answer;
      trouble.value = null;
    }
  } catch (wrong) {
    if (mine === turn) trouble.value = Problem.of(wrong);
  } finally {
    if (mine === turn) checking.value = false;
  }
}

export function faultsOf(entry: Entry | undefined): Fault[] {
  if (!entry || !sight.value) return [];
  const index = entries.value.indexOf(entry);
  return sight.value.faults.filter((f) => f.change === index);
}

if (entries.value.length > 0) window.setTimeout(check, 0);
