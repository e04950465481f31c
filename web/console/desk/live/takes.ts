import { shallowRef } from 'vue';
import { ask, drop, Problem, put } from '../api';
import type { Taken } from '../types';

/*
 * A soft lock: whoever has a case on screen is named on the other desks. It stops nobody; it is taken over by a press. The law's
 * own check of the version still decides between two who act at once.
 */
const DwellMs = 600;
/** The server's lease lasts thirty seconds. */
const RenewMs = 10_000;

/** Somebody else has the case on screen. */
export const other = shallowRef<Taken | null>(null);

let onScreen: string | null = null;
let mine: string | null = null;
let timer = 0;
let renewing = 0;
/** How often the channel has told of the case on screen: an answer that was overtaken by it is old. */
let told = 0;

/** The case on screen changed: the one before is given free, this one is taken once it has been looked at for a moment. */
export function look(number: string | null): void {
  window.clearTimeout(timer);
  window.clearInterval(renewing);
  release();
  onScreen = number;
  other.value = null;
  if (!number) return;
  timer = window.setTimeout(() => {
    void take(number, false);
    renewing = window.setInterval(() => { if (mine === number) void take(number, false); }, RenewMs);
  }, DwellMs);
}

export async function take(number: string, takeover: boolean): Promise<void> {
  const before = told;
  try {
    // Whom one takes it from is said, so that of two who press at once the second is told of the first.
    await put(`/api/v1/desk/takes/${number}`, takeover && other.value?.person ? { takeover, from: other.value.person } : { takeover });
    if (number !== onScreen) { give(number); return; }
    if (before !== told) return;
    mine = number;
    other.value = null;
  } catch (wrong) {
    const problem = Problem.of(wrong);
    if (number === onScreen && problem.status === 409 && typeof problem.more['name'] === 'string')
      other.value = { person: String(problem.more['person'] ?? ''), name: problem.more['name'], since: String(problem.more['since'] ?? '') };
  }
}

/** The live channel says who has it. */
export function taken(number: string, by: Taken | null, me: string): void {
  if (number !== onScreen) return;
  told++;
  const wasAnothers = other.value !== null;
  other.value = by && by.person !== me ? by : null;
  mine = by?.person === me ? number : mine === number ? null : mine;
  // Whoever had it let go, and it is still on screen here.
  if (!by && wasAnothers) void take(number, false);
}

function release(): void {
  const held = mine;
  mine = null;
  if (held) give(held);
}

const give = (number: string): void => { drop(`/api/v1/desk/takes/${number}`).catch(() => undefined); };

window.addEventListener('pagehide', () => { if (mine) void ask(`/api/v1/desk/takes/${mine}`, { method: 'DELETE', keepalive: true, quiet: true }).catch(() => undefined); });
