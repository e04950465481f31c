import type { Ground } from './layers';

/*
 * What a person wants of maps, kept on this device: the simple map (no WebGL, little data, an old phone) and the ground it is drawn
 * on. A device that keeps nothing shows the light map.
 */
const simpleKey = 'guantong.map.simple';
const groundKey = 'guantong.map.ground';

function read(key: string): string | null {
  try { return localStorage.getItem(key); } catch { return null; }
}

function write(key: string, value: string): void {
  try { localStorage.setItem(key, value); } catch { /* Then it holds for this map alone. */ }
}

/** Null as long as nobody has said anything: then the device decides. */
export function simpleWanted(): boolean | null {
  const kept = read(simpleKey);
  return kept === 'yes' ? true : kept === 'no' ? false : null;
}

export const setSimple = (on: boolean): void => write(simpleKey, on ? 'yes' : 'no');

export function groundWanted(hasBase: boolean): Ground {
  const kept = read(groundKey);
  return kept === 'dark' || (kept === 'base' && hasBase) ? kept : 'light';
}

export const setGround = (ground: Ground): void => write(groundKey, ground);
