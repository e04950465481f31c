import { computed, shallowReactive, shallowRef } from 'vue';
import { add, newKey, type NewItem } from '../../kit/outbox/outbox';
import * as shelf from './shelf';

/*
 * Undo. What was pressed waits eight seconds before it goes into the outbox; taken back, nothing has happened and what was typed still
 * stands in its form. It waits on the phone's disk: if the app dies meanwhile, the next start sends it.
 */
export const HoldMs = 8000;

export interface Held { item: NewItem & { key: string }; sentence: string; sendAt: number; /** The screen to come back to. */ back: string; /** The form's marks, dropped once it is sent. */ marks: string | null; /** What stood in a form that is empty again: taken back, it stands there as before. */ was?: { name: string; marks: unknown }; /** What goes with it, and is taken back with it. */ also?: (NewItem & { key: string })[] }

const waiting = shallowReactive(new Map<string, Held>());
export const heldItems = computed(() => [...waiting.values()]);
export const newest = computed(() => heldItems.value.at(-1) ?? null);
/** Why something could not be put on disk; it is still held. */
export const trouble = shallowRef<string | null>(null);
const timers = new Map<string, number>();

export async function hold(item: NewItem, sentence: string, back: string, more: { marks?: string | null; was?: Held['was']; also?: Held['also'] } = {}): Promise<void> {
  // Steps of one case go one after the other: an earlier one is meant by whoever does the next.
  for (const earlier of heldItems.value) if (earlier.item.order !== undefined && earlier.item.order === item.order) await release(earlier.item.key);
  const held: Held = { item: { ...item, key: item.key ?? newKey() }, sentence, sendAt: Date.now() + HoldMs, back, marks: more.marks ?? null, ...(more.was ? { was: more.was } : {}), ...(more.also ? { also: more.also } : {}) };
  await shelf.put('held', held.item.key, held).catch(() => undefined);
  waiting.set(held.item.key, held);
  timers.set(held.item.key, window.setTimeout(() => { void release(held.item.key); }, HoldMs));
}

/** Takes it back; null where it is on its way already. */
export async function undo(key: string): Promise<Held | null> {
  const held = waiting.get(key);
  if (!held) return null;
  settle(key);
  await shelf.drop('held', key).catch(() => undefined);
  if (held.was) await shelf.put('marks', held.was.name, held.was.marks).catch(() => undefined);
  return held;
}

/** Into the outbox with it: from there it sends itself. */
export async function release(key: string): Promise<void> {
  const held = waiting.get(key);
  if (!held) return;
  window.clearTimeout(timers.get(key));
  try {
    for (const item of [held.item, ...(held.also ?? [])]) await add(item);
  } catch (wrong) {
    trouble.value = wrong instanceof Error ? wrong.constructor.name : 'NoStorage';
    timers.set(key, window.setTimeout(() => { void release(key); }, HoldMs));
    return;
  }
  trouble.value = null;
  settle(key);
  await shelf.drop('held', key).catch(() => undefined);
  if (held.marks) await shelf.drop('marks', held.marks).catch(() => undefined);
  for (const tell of releasing) tell(held);
}

const releasing = new Set<(held: Held) => void>();
/** Tells what can no longer be taken back. */
export const onRelease = (tell: (held: Held) => void): void => { releasing.add(tell); };

function settle(key: string): void {
  window.clearTimeout(timers.get(key));
  timers.delete(key);
  waiting.delete(key);
}

/** What the last start left behind was pressed and meant. */
export async function recover(): Promise<void> {
  for (const held of await shelf.all<Held>('held').catch(() => [])) {
    if (waiting.has(held.item.key)) continue;
    waiting.set(held.item.key, held);
    await release(held.item.key);
  }
}

/** Everything that can still be taken back is meant now. */
export async function releaseAll(): Promise<void> { for (const held of heldItems.value) await release(held.item.key); }

// Whoever puts the phone away means what was pressed.
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') void releaseAll(); });
