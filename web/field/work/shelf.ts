/**
 * The app's own rooms on the phone's disk, beside the outbox's: `packs` by person, `photos` by address, `held` deeds that can still be
 * taken back, `marks`: what was ticked, typed and photographed for a case and not yet sent, and `walks`: the patrol somebody is on.
 */
const Name = 'guantong-field';
const Version = 2;
const Rooms = ['packs', 'photos', 'held', 'marks', 'walks'] as const;
export type Room = (typeof Rooms)[number];

let opening: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open(Name, Version);
    request.onupgradeneeded = () => { for (const room of Rooms) if (!request.result.objectStoreNames.contains(room)) request.result.createObjectStore(room); };
    request.onsuccess = () => {
      request.result.onversionchange = () => { request.result.close(); opening = null; };
      done(request.result);
    };
    request.onerror = () => { opening = null; fail(request.error ?? new Error('no storage')); };
  });
  return opening;
}

async function within<T>(room: Room, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const base = await open();
  return new Promise<T>((done, fail) => {
    const moves = base.transaction(room, mode);
    const request = work(moves.objectStore(room));
    moves.oncomplete = () => { done(request.result); };
    moves.onabort = () => { fail(moves.error ?? new Error('aborted')); };
  });
}

export const get = <T>(room: Room, key: string): Promise<T | undefined> => within(room, 'readonly', (s) => s.get(key) as IDBRequest<T | undefined>);
export const all = <T>(room: Room): Promise<T[]> => within(room, 'readonly', (s) => s.getAll() as IDBRequest<T[]>);
export const keys = async (room: Room): Promise<string[]> => (await within(room, 'readonly', (s) => s.getAllKeys())).map(String);
export const put = async (room: Room, key: string, value: unknown): Promise<void> => { await within(room, 'readwrite', (s) => s.put(value, key)); };
export const drop = async (room: Room, key: string): Promise<void> => { await within(room, 'readwrite', (s) => s.delete(key)); };
export const empty = async (room: Room): Promise<void> => { await within(room, 'readwrite', (s) => s.clear()); };
