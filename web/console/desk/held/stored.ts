import { boot } from '../boot';
import type { Values } from '../action/drafts';

/** A deed that is done on the desk and not yet sent: for eight seconds it can be taken back. */
export interface Held {
  /** The idempotency key: sent by two tabs or twice, it is done once. */
  key: string;
  /** The tab that holds it. */
  tab: string;
  number: string;
  shown: string;
  title: string;
  deed: string;
  /** No deed of the case but a letter to the hotline that sent it: where it goes. */
  letter?: string;
  name: string;
  version: number;
  body: Record<string, unknown>;
  values: Values;
  /** To whom, or how it was decided. */
  to: string;
  /** This browser's own clock, in milliseconds. */
  madeAt: number;
  sendAt: number;
  /** It was sent while the page was left: whether it arrived is asked with the same key. */
  leftAt?: number;
}

/*
 * Kept in the browser until the server has answered, so that neither a crash nor a closed window loses one. All tabs of a person share
 * the list; each entry is written and deleted alone, so that two tabs never overwrite one another.
 */
const prefix = `guantong.held.${boot.me.person}.`;

export const tab = crypto.randomUUID?.() ?? String(Math.random());

export function put(held: Held): void {
  try { localStorage.setItem(prefix + held.key, JSON.stringify(held)); } catch { /* without storage it still waits in this tab */ }
}

export function drop(key: string): void {
  try { localStorage.removeItem(prefix + key); } catch { /* nothing was kept */ }
}

export const isKept = (key: string): boolean => {
  try { return localStorage.getItem(prefix + key) !== null; } catch { return true; }
};

export function all(): Held[] {
  const found: Held[] = [];
  try {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(prefix)) continue;
      const held = JSON.parse(localStorage.getItem(name) ?? 'null') as Held | null;
      if (held && typeof held.key === 'string' && typeof held.deed === 'string') found.push(held);
    }
  } catch { /* what cannot be read is left where it is */ }
  return found.sort((a, b) => a.madeAt - b.madeAt);
}

/** Holds a lock for as long as this tab lives: others see by it whose entries have lost their tab. */
export function live(): void {
  void navigator.locks?.request(`guantong-tab-${tab}`, () => new Promise<void>(() => undefined));
}

export async function isAlive(of: string): Promise<boolean> {
  if (of === tab) return true;
  if (!navigator.locks) return false;
  return (await navigator.locks.request(`guantong-tab-${of}`, { ifAvailable: true }, (lock) => Promise.resolve(lock === null))) ?? false;
}

/** Does something only where no other tab does it now. */
export async function alone<T>(key: string, act: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return act();
  return (await navigator.locks.request(`guantong-held-${key}`, act)) as T;
}
