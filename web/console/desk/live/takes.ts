import { shallowRef } from 'vue';
import { ask, drop, Problem, put } from '../api';
import type { Taken } from '../types';

/*
 * A soft lock: whoever has a case on screen is named on the other desks. It stops nobody; it is taken over by a press. The law's
 * own check of the version still decides between two who act at once.
 */
const DwellMs = 600;
const RenewMs = 30_000;

/** Somebody else has the case on screen. */
export const other = shallowRef<Taken | null>(null);

let mine: string | null = null;
let timer = 0;
let renewing = 0;

/** The case on screen changed: the one before is given free, this one is taken once it has been looked at for a moment. */
export function look(number: string | null): void {
  window.clearTimeout(timer);
  window.clearInterval(renewing);
  release();
  other.value = null;
  if (!number) return;
  timer = window.setTimeout(() => {
    void take(number, false);
    renewing = window.setInterval(() => { if (mine === number) void take(number, false); }, RenewMs);
  }, DwellMs);
}

export async function take(number: string, takeover: boolean): Promise<void> {
  try {
    await put(`/api/v1/desk/takes/${number}`, { takeover });
    mine = number;
    other.value = null;
  } catch (wrong) {
    const problem = Problem.of(wrong);
    if (problem.status === 409 && typeof problem.more['name'] === 'string')
      other.value = { person: String(problem.more['person'] ?? ''), name: problem.more['name'], since: String(problem.more['since'] ?? '') };
  }
}

/** The live channel says who has it. */
export function taken(number: string, by: Taken | null, me: string, onScreen: string | null): void {
  if (number !== onScreen) return;
  if (by && by.person !== me) { other.value = by; if (mine === number) mine = null; } else other.value = null;
}

function release(): void {
  const held = mine;
  mine = null;
  if (held) drop(`/api/v1/desk/takes/${held}`).catch(() => undefined);
}

window.addEventListener('pagehide', () => { if (mine) void ask(`/api/v1/desk/takes/${mine}`, { method: 'DELETE', keepalive: true, quiet: true }).catch(() => undefined); });
