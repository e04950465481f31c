import { ownCaches, ownRooms, shells, type Shell } from './shells';

/** Written in by the build (build/worker.ts): what each entry of web/ consists of, and a mark that changes with any of it. */
declare const builtFiles: Record<string, string[]>;
declare const builtMark: string;

const Prefix = 'guantong-shell-';
const Current = Prefix + builtMark;
const FieldShells = `${ownCaches}shells`;
const FreshMs = 6 * 3600_000;
const Queries = ['lang', 'view'];

/** A page's address with the two things that change how a shell looks, and nothing else of what was asked. */
export function shellAddress(path: string, search: string): string {
  const asked = new URLSearchParams(search);
  const kept = Queries.flatMap((q) => { const value = asked.get(q); return value === null ? [] : [`${q}=${encodeURIComponent(value)}`]; });
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}

export const shellOf = (path: string): Shell | undefined => shells.find((s) => s.page === path);

/** Fetches a group's shells and the files they need; what fails is left for the next time. */
export async function keepGroup(group: Shell['group'], search: string, always: boolean): Promise<void> {
  const mine = shells.filter((s) => s.group === group && builtFiles[s.entry] !== undefined);
  const files = await caches.open(Current);
  await Promise.allSettled([...new Set(mine.flatMap((s) => builtFiles[s.entry] ?? []))].map(async (file) => { if (!await files.match(file)) await files.add(file); }));
  await Promise.allSettled(mine.map((shell) => keepShell(shell, search, always)));
}

async function keepShell(shell: Shell, search: string, always: boolean): Promise<void> {
  const address = shellAddress(shell.page, search);
  const cache = await caches.open(shell.group === 'field' ? FieldShells : Current);
  const before = always ? undefined : await cache.match(address);
  if (before && Date.now() - Date.parse(before.headers.get('Date') ?? '') < FreshMs) return;
  const answer = await fetch(address, { cache: 'reload', credentials: shell.group === 'citizen' ? 'omit' : 'same-origin', headers: { Accept: 'text/html' } });
  // A page that sends us on to sign in is not the shell.
  if (answer.ok && !answer.redirected && (answer.headers.get('Content-Type') ?? '').startsWith('text/html')) await cache.put(address, answer);
}

/** The shell as it was kept, in the language and size that is asked for, else in any. */
export async function kept(path: string, search: string): Promise<Response | undefined> {
  for (const address of [shellAddress(path, search), path]) {
    const found = await caches.match(address, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** The build before this one stays too: its pages may still be open and ask for a part of theirs. */
export async function dropOldBuilds(): Promise<void> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(Prefix) && name !== Current);
  await Promise.all(builds.slice(0, -1).map((name) => caches.delete(name)));
}

/** Nothing that a person could see stays for the next one. What waits in the outbox stays, unseen by others, until its owner is back. */
export async function forgetPerson(): Promise<void> {
  await Promise.all((await caches.keys()).filter((name) => name.startsWith(ownCaches)).map((name) => caches.delete(name)));
  // Asking for a database that is not there would make it.
  const there = new Set((await indexedDB.databases?.() ?? []).map((d) => d.name));
  await Promise.all(Object.entries(ownRooms).filter(([name]) => there.has(name)).map(([name, rooms]) => clear(name, rooms)));
}

function clear(name: string, rooms: string[]): Promise<void> {
  return new Promise((done) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => { done(); };
    opening.onsuccess = () => {
      const base = opening.result;
      const mine = rooms.filter((room) => base.objectStoreNames.contains(room));
      const end = (): void => { base.close(); done(); };
      if (mine.length === 0) { end(); return; }
      const moves = base.transaction(mine, 'readwrite');
      moves.oncomplete = moves.onabort = end;
      for (const room of mine) moves.objectStore(room).clear();
    };
  });
}
