/**
 * The device's own database: one for all of Guantong's pages of this origin. `outbox` holds what waits to be sent, `drafts` what is
 * not finished, `turns` whose turn it is to send where the browser has no locks.
 */
const Name = 'guantong';
const Version = 1;

export type Room = 'outbox' | 'drafts' | 'turns';

/** The device has no place left; nothing was stored and nothing that was there is lost. */
export class StorageFull extends Error {}

/** The browser keeps nothing here (a private window, storage switched off). */
export class NoStorage extends Error {}

let opening: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((done, fail) => {
    let request: IDBOpenDBRequest;
    try {
      request = indexedDB.open(Name, Version);
    } catch (wrong) {
      fail(new NoStorage(String(wrong)));
      return;
    }
    request.onupgradeneeded = () => {
      const outbox = request.result.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
      outbox.createIndex('key', 'key', { unique: true });
      request.result.createObjectStore('drafts', { keyPath: 'id' });
      request.result.createObjectStore('turns', { keyPath: 'name' });
    };
    request.onsuccess = () => {
      const base = request.result;
      // A newer page of ours wants to change the rooms: this one steps aside and opens again when needed.
      base.onversionchange = () => { base.close(); opening = null; };
      base.onclose = () => { opening = null; };
      done(base);
    };
    request.onerror = () => { fail(told(request.error)); };
  }).catch((wrong: unknown) => { opening = null; throw wrong; });
  return opening;
}

const told = (wrong: DOMException | null): Error =>
  wrong?.name === 'QuotaExceededError' ? new StorageFull(wrong.message) : new NoStorage(wrong?.message ?? 'no storage');

/** Runs a part of a transaction that comes later, in answer to a request: what it throws ends the transaction, and is told. */
export type Guard = (part: () => void) => void;

/** One transaction over one room: it is written through to the disk as a whole, or not at all. */
export async function within<T>(room: Room, mode: IDBTransactionMode, work: (store: IDBObjectStore, guard: Guard) => IDBRequest<T> | void): Promise<T | undefined> {
  const base = await open();
  return new Promise((done, fail) => {
    let value: IDBRequest<T> | void;
    const moves = mode === 'readonly' ? base.transaction(room, mode) : base.transaction(room, mode, { durability: 'strict' });
    moves.oncomplete = () => { done(value ? value.result : undefined); };
    moves.onabort = () => { fail(told(moves.error)); };
    const guard: Guard = (part) => {
      try {
        part();
      } catch (wrong) {
        // Told before the abort is: the first word counts.
        fail(wrong instanceof DOMException ? told(wrong) : wrong);
        moves.abort();
      }
    };
    guard(() => { value = work(moves.objectStore(room), guard); });
  });
}

/** Reads a record, changes it and writes it back in one transaction; nothing happens where it is gone or `change` says null. */
export async function alter<T>(room: Room, key: IDBValidKey, change: (was: T) => T | null): Promise<T | null> {
  let now: T | null = null;
  await within(room, 'readwrite', (store, guard) => {
    const read = store.get(key) as IDBRequest<T | undefined>;
    read.onsuccess = () => {
      guard(() => {
        if (read.result === undefined) return;
        now = change(read.result);
        if (now !== null) store.put(now);
      });
    };
  });
  return now;
}

export const everything = async <T>(room: Room): Promise<T[]> =>
  (await within<T[]>(room, 'readonly', (store) => store.getAll() as IDBRequest<T[]>)) ?? [];

export const remove = async (room: Room, key: IDBValidKey): Promise<void> => { await within(room, 'readwrite', (store) => { store.delete(key); }); };
