/**
 * The outbox: what somebody pressed send on goes into one record of the device's database, words and photos together, and from there to
 * the server by itself, now or when there is a network again, also after the page was closed.
 *
 *   start({ owner })       once per page: begins to send, and goes on at each sign of life (network back, page shown, every 15 s)
 *   add(item) → key        resolves when it is on the disk; throws StorageFull or NoStorage (then nothing was taken: keep the form)
 *   list() / onChange(fn)  what waits, is being sent, was stopped, was sent; of this owner and of nobody (citizens)
 *   retry(key, change?)    once more, perhaps with another body or version; discard(key) gives it up and returns it (for undo: add it again)
 *   flush()                now
 *
 * Rules. The key is made when send is pressed and goes as Idempotency-Key, so that a lost answer costs nothing. Photos go first, to
 * their content address. Items of one `order` go one after the other; one that was stopped holds its order, not the others.
 * 4xx stops an item and keeps the answer, except 408, 425, 429 (later, after Retry-After) and 401 (the session ended: it waits for its
 * owner to sign in). An answer that is not JSON is no answer: networks with a sign-in page lie. A header Acting-As carries the owner,
 * so that the server refuses what another session would send in his name; Event-Time says when it was pressed and Sent-At what the
 * phone's clock says at sending, so that the server can tell a late report from a wrong clock.
 * A deed whose task was taken away meanwhile is answered 200 with `kept: true` and a sentence: photos and words stay with the case.
 * After an answered item the version in its ETag moves the later ones of its order on: they were made knowing of it.
 */
import { newKey, type Answer, type Item, type NewItem } from './item';
import { post, type Verdict } from './post';
import { alter, everything, remove, within } from './shelf';
import { stay } from './space';
import { inTurn } from './turns';

export { newKey } from './item';
export type { Answer, Item, NewFile, NewItem, State } from './item';
export { NoStorage, StorageFull } from './shelf';
export { space, type Space } from './space';

const EveryMs = 15_000;
const LongestWaitMs = 5 * 60_000;
const KeptAfterMs = 7 * 24 * 3600_000;
const Channel = 'guantong-outbox';
const SyncTag = 'guantong-outbox';

/** Whose page this is; null is the service worker's: the server tells whose session it is. */
let me: string | null = '';
let running: Promise<void> | null = null;
/** What was asked for while a run was underway: the next one begins when it ends, and disregards pauses if anybody wanted that. */
let again: { now: boolean } | null = null;
const listeners = new Set<(items: Item[]) => void>();
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(Channel);

/** Begins to send. Calling it once more only changes whose page this is. */
export function start(who: { owner?: string | null } = {}): void {
  const first = !started;
  started = true;
  me = who.owner === undefined ? me : who.owner;
  void flush(true);
  if (!first || typeof document === 'undefined') return;
  if (channel) channel.onmessage = ({ data }: MessageEvent<string>) => { void tell(); if (data === 'free') void flush(); };
  addEventListener('online', () => { void flush(true); });
  addEventListener('pageshow', () => { void flush(true); });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void flush(true); });
  setInterval(() => { void flush(); }, EveryMs);
}
let started = false;

export async function add(item: NewItem): Promise<string> {
  const key = item.key ?? newKey();
  const row: Omit<Item, 'seq'> = {
    ...item, key, order: item.order ?? key, owner: item.owner ?? me ?? '', pressed: new Date().toISOString(), state: 'waiting', files: [...(item.files ?? [])], tries: 0, notBefore: 0,
  };
  await within('outbox', 'readwrite', (store, guard) => {
    // Pressed twice: the first press counts.
    const before = store.index('key').getKey(key);
    before.onsuccess = () => { guard(() => { if (before.result === undefined) store.add(row); }); };
  });
  void stay();
  void wakeWorker();
  changed('changed');
  void flush(true);
  return key;
}

/** What this page's person may see, oldest first. */
export async function list(): Promise<Item[]> {
  return (await everything<Item>('outbox')).filter((i) => i.owner === '' || me === null || i.owner === me);
}

/** How many items of others wait on this device: they are counted, never shown. */
export async function foreign(): Promise<number> {
  return (await everything<Item>('outbox')).filter((i) => i.owner !== '' && me !== null && i.owner !== me && i.state !== 'sent').length;
}

/** Tells the list now and at every change, of this page or another; returns how to stop. */
export function onChange(listener: (items: Item[]) => void): () => void {
  listeners.add(listener);
  void list().then(listener, () => { listener([]); });
  return () => { listeners.delete(listener); };
}

/** Once more, at once. A body that changes goes under the same key: what was refused was not done. */
export async function retry(key: string, change: Partial<Pick<NewItem, 'fields' | 'json' | 'files' | 'version' | 'url'>> = {}): Promise<void> {
  const item = await find(key);
  if (!item) return;
  await alter<Item>('outbox', item.seq, (was) => {
    if (was.state !== 'stopped' && was.state !== 'waiting') return null;
    const now: Item = { ...was, ...change, files: change.files ? [...change.files] : was.files, state: 'waiting', notBefore: 0, tries: 0 };
    delete now.answer;
    return now;
  });
  changed('changed');
  await flush(true);
}

/** Gives an item up, whole, so that it can be taken back; null where it is gone or on its way this moment. */
export async function discard(key: string): Promise<Item | null> {
  const item = await find(key);
  if (!item || item.state === 'sending') return null;
  await remove('outbox', item.seq);
  changed('changed');
  void flush();
  return item;
}

/** Puts back what was given up, as it was and with its key. */
export async function putBack(item: Item): Promise<void> {
  await within('outbox', 'readwrite', (store) => { store.put({ ...item, state: item.state === 'sending' ? 'waiting' : item.state }); });
  changed('changed');
  void flush(true);
}

/** Forgets what was sent: the line has been read. */
export async function clearSent(): Promise<void> {
  for (const item of await list()) if (item.state === 'sent') await remove('outbox', item.seq);
  changed('changed');
}

/** Sends what is due. `now` disregards the pauses after failures, but not the server's own Retry-After. */
export function flush(now = false): Promise<void> {
  if (running) { again = { now: now || again?.now === true }; return running; }
  running = run(now).catch(() => undefined).finally(() => {
    running = null;
    const wanted = again;
    again = null;
    if (wanted) void flush(wanted.now);
  });
  return running;
}

async function run(now: boolean): Promise<void> {
  if (!(await list()).some((i) => i.state === 'waiting' || i.state === 'sending')) { await sweep(); return; }
  let moved = false;
  await inTurn(async () => {
    // Whoever was sending is gone: its turn ended.
    for (const item of await list()) if (item.state === 'sending') await alter<Item>('outbox', item.seq, (was) => ({ ...was, state: 'waiting' }));
    const tried = new Set<number>();
    for (let next = await due(tried, now); next; next = await due(tried, now)) {
      tried.add(next.seq);
      moved = true;
      await one(next);
    }
  }, now);
  if (moved) changed('free');
}

/** The oldest item that may go: nothing of its order stands before it. */
async function due(tried: Set<number>, now: boolean): Promise<Item | null> {
  const held = new Set<string>();
  for (const item of await list()) {
    if (item.state === 'sent') continue;
    const first = !held.has(item.order);
    held.add(item.order);
    if (first && item.state === 'waiting' && !tried.has(item.seq) && isDue(item, now)) return item;
  }
  return null;
}

function isDue(item: Item, now: boolean): boolean {
  const wait = item.notBefore - Date.now();
  // A pause longer than any we make comes from a clock that was set back.
  return wait <= 0 || wait > 3600_000 || (now && item.waitsFor !== 'server');
}

async function one(item: Item): Promise<void> {
  const taken = await alter<Item>('outbox', item.seq, (was) => (was.state === 'waiting' ? { ...was, state: 'sending', tries: was.tries + 1 } : null));
  if (!taken) return;
  changed('changed');
  const verdict = await post(taken, async (files) => { await alter<Item>('outbox', files.seq, (was) => ({ ...was, files: files.files })); changed('changed'); });
  await settle(taken, verdict);
  changed('changed');
}

async function settle(item: Item, verdict: Verdict): Promise<void> {
  await alter<Item>('outbox', item.seq, (was) => {
    const { answer: _, waitsFor: __, ...bare } = was;
    switch (verdict.kind) {
      case 'sent': return sent(bare, verdict.answer);
      case 'stopped': return { ...bare, files: item.files, state: 'stopped', answer: verdict.answer };
      default: return { ...bare, files: item.files, state: 'waiting', waitsFor: verdict.waitsFor, notBefore: Date.now() + pause(item, verdict.seconds) };
    }
  });
  if (verdict.kind !== 'sent' || verdict.version === null) return;
  const { version } = verdict;
  for (const later of await list()) {
    if (later.order === item.order && later.state === 'waiting' && typeof later.version === 'number') await alter<Item>('outbox', later.seq, (was) => ({ ...was, version }));
  }
}

/** What was sent leaves its words and photos: they are on the server, and the device may be shared. */
function sent(item: Item, answer: Answer): Item {
  const { fields: _, json: __, ...bare } = item;
  return { ...bare, files: [], state: 'sent', answer, endedAt: Date.now() };
}

const pause = (item: Item, seconds: number | null): number =>
  seconds !== null ? seconds * 1000 : Math.min(LongestWaitMs, EveryMs * 2 ** Math.min(item.tries - 1, 5));

async function sweep(): Promise<void> {
  for (const item of await list()) if (item.state === 'sent' && Date.now() - (item.endedAt ?? 0) > KeptAfterMs) await remove('outbox', item.seq);
}

const find = async (key: string): Promise<Item | undefined> => (await list()).find((i) => i.key === key);

function changed(what: 'changed' | 'free'): void {
  channel?.postMessage(what);
  void tell();
}

async function tell(): Promise<void> {
  if (listeners.size === 0) return;
  const items = await list();
  for (const listener of listeners) listener(items);
}

interface Syncing { sync?: { register(tag: string): Promise<void> } }

/** Where the browser has it, the service worker sends on after the last page is closed. Everywhere else the triggers above are enough. */
async function wakeWorker(): Promise<void> {
  try {
    const worker = await navigator.serviceWorker?.getRegistration() as (ServiceWorkerRegistration & Syncing) | undefined;
    await worker?.sync?.register(SyncTag);
  } catch {
    // not allowed here
  }
}
