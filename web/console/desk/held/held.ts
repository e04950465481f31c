import { computed, reactive, shallowReactive, shallowRef } from 'vue';
import { ask, newKey, Problem } from '../api';
import { boot } from '../boot';
import { forget, restore, type Values } from '../action/drafts';
import type { CaseView, Form, Step } from '../types';
import * as stored from './stored';
import type { Held } from './stored';

/*
 * Undo (Z). A deed waits eight seconds on the desk before it is sent. Taken back, nothing has happened. When the person leaves the page,
 * it is sent at once; when the browser dies, the next start shows it. When the server says no, the case comes back with everything
 * that was typed.
 */
export const HoldMs = 8000;
const AgainMs = 10_000;
/** So long after the page was left a deed is still finished without asking. */
const StillMeantMs = 600_000;

export interface Refused { held: Held; problem: Problem; since: Step[] }

/** Waiting, by key, in the order they were done. */
export const waiting = shallowReactive(new Map<string, Held>());
/** Waiting for the network. */
export const stuck = reactive(new Set<string>());
const sending = new Set<string>();
/** What the server did not take; by number, letters by where they go. It stays until somebody reads it. */
export const refused = shallowReactive(new Map<string, Refused>());
/** Of an earlier start of the browser: to be sent or thrown away by the person. */
export const left = shallowRef<Held[]>([]);
/** The last deed that the server took, and the version it made. */
export const done = shallowRef<{ held: Held; version: number; at: number } | null>(null);

export const newest = computed(() => [...waiting.values()].at(-1) ?? null);
export const heldOf = (number: string): Held | null => [...waiting.values()].filter((h) => h.number === number && !h.letter).at(-1) ?? null;
export const letterTo = (address: string): Held | null => [...waiting.values()].find((h) => h.letter === address) ?? null;
const nameOf = (held: Held): string => held.letter ?? held.number;

export interface HeldListener {
  sent: (held: Held, version: number) => void;
  back: (held: Held) => void;
}
const listeners = new Set<HeldListener>();
export const onHeld = (listen: HeldListener): void => { listeners.add(listen); };

/** Does a deed: from now on it can be taken back for eight seconds. */
export function hold(view: Pick<CaseView, 'number' | 'shown' | 'title'>, form: Pick<Form, 'deed' | 'name' | 'version'>, body: Record<string, unknown>, values: Values, to: string): Held {
  return begin({ number: view.number, shown: view.shown, title: view.title, deed: form.deed, name: form.name, version: form.version, body, values, to });
}

/** Writes to the hotline: as long to be taken back as any deed. Its words are a draft under the name `deed`. */
export function write(letter: string, to: Pick<Held, 'number' | 'shown' | 'deed' | 'name'>, text: string): Held {
  return letterTo(letter) ?? begin({ ...to, letter, title: '', version: 0, body: { text }, values: { text }, to: '' });
}

function begin(what: Omit<Held, 'key' | 'tab' | 'madeAt' | 'sendAt'>): Held {
  const at = Date.now();
  const held: Held = { ...what, key: newKey(), tab: stored.tab, madeAt: at, sendAt: at + HoldMs };
  stored.put(held);
  waiting.set(held.key, held);
  refused.delete(nameOf(held));
  schedule(held);
  return held;
}

const timers = new Map<string, number>();
function schedule(held: Held, wait = Math.max(0, held.sendAt - Date.now())): void {
  window.clearTimeout(timers.get(held.key));
  timers.set(held.key, window.setTimeout(() => { void send(held); }, wait));
}

/** Takes the newest back, or one by its key; false when it is on its way already. */
export function undo(key = newest.value?.key): Held | null {
  const held = key ? waiting.get(key) : undefined;
  if (!held || sending.has(held.key)) return null;
  settle(held);
  restore(held.number, held.deed, held.values);
  for (const l of listeners) l.back(held);
  return held;
}

function settle(held: Held): void {
  window.clearTimeout(timers.get(held.key));
  timers.delete(held.key);
  waiting.delete(held.key);
  stuck.delete(held.key);
  stored.drop(held.key);
}

const address = (held: Held): string => `${held.letter ?? `/api/v1/cases/${held.number}/deeds/${held.deed}`}?lang=${boot.language}`;
const headers = (held: Held): Record<string, string> => ({ 'idempotency-key': held.key, ...(held.letter ? {} : { 'if-match': `"${held.version}"` }) });

/** Sends it. Whoever waits for the network waits on; whatever is refused comes back. */
export async function send(held: Held): Promise<void> {
  if (sending.has(held.key)) return;
  sending.add(held.key);
  try {
    await stored.alone(held.key, async () => {
      if (!waiting.has(held.key)) return;
      const answer = await ask(address(held), { method: 'POST', body: held.body, headers: headers(held) });
      taken(held, ((await answer.json().catch(() => ({}))) as { version?: number }).version ?? 0);
    });
  } catch (wrong) {
    const problem = Problem.of(wrong);
    if (problem.isAway) { stuck.add(held.key); schedule(held, AgainMs); } else refuse(held, problem);
  } finally {
    sending.delete(held.key);
  }
}

function taken(held: Held, version: number): void {
  settle(held);
  forget(held.number, held.deed);
  if (!held.letter) done.value = { held, version, at: Date.now() };
  for (const l of listeners) l.sent(held, version);
}

function refuse(held: Held, problem: Problem): void {
  settle(held);
  restore(held.number, held.deed, held.values);
  refused.set(nameOf(held), { held, problem, since: (problem.more['since'] as Step[] | undefined) ?? [] });
  for (const l of listeners) l.back(held);
}

/** All at once: the network is back, or the person wants no more undoing. */
export function sendAll(): void { for (const held of waiting.values()) void send(held); }

/** The page is left: what waits is sent without waiting, and stays in storage until its answer is known. */
function leave(): void {
  for (const held of waiting.values()) {
    stored.put({ ...held, leftAt: Date.now() });
    void fetch(address(held), {
      method: 'POST', body: JSON.stringify(held.body), keepalive: true, credentials: 'same-origin', headers: { 'content-type': 'application/json', ...headers(held) },
    }).catch(() => undefined);
  }
}

/** What an earlier start left behind: sent on leaving, it is asked for again with the same key; else the person decides. */
export async function recover(): Promise<void> {
  stored.live();
  const found = stored.all().filter((h) => !waiting.has(h.key));
  const orphans: Held[] = [];
  for (const held of found) if (!(await stored.isAlive(held.tab))) orphans.push(held);
  for (const held of orphans.filter((h) => h.leftAt !== undefined && Date.now() - h.leftAt < StillMeantMs)) resume(held);
  left.value = orphans.filter((h) => !waiting.has(h.key));
}

/** Sends what was left behind. */
export function resume(held: Held): void {
  const mine = { ...held, tab: stored.tab, sendAt: Date.now() };
  left.value = left.value.filter((h) => h.key !== held.key);
  stored.put(mine);
  waiting.set(mine.key, mine);
  void send(mine);
}

/** Throws away what was left behind; the typed text stays with the case. */
export function discard(held: Held): void {
  left.value = left.value.filter((h) => h.key !== held.key);
  stored.drop(held.key);
  restore(held.number, held.deed, held.values);
}

window.addEventListener('pagehide', leave);
window.addEventListener('pageshow', (e) => { if (e.persisted) for (const held of waiting.values()) void send(held); });
window.addEventListener('online', sendAll);
