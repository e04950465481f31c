import { get, Problem } from './api';
import { bench, count, lane, served } from './desk';
import { serverSays } from './clock';
import { live } from './live/live';
import * as queue from './queue/queue';
import type { Snapshot } from './types';

/*
 * Some lanes change by the clock alone: a light turns yellow or red, the hour comes at which somebody may be called. No event says so,
 * so the counts are asked for again now and then, and when somebody comes back to the page; and the list on screen where it no longer
 * agrees with its count.
 */
const EveryMs = 30_000;
const byTheClock = ['overdue', 'due-soon', 'citizen', 'sent-late', 'sent-soon', 'to-call', 'call-later'];

async function recount(): Promise<void> {
  if (document.hidden || live.state === 'away' || !served.value.some((b) => b.lanes.some((l) => byTheClock.includes(l.key)))) return;
  try {
    const snapshot = await get<Snapshot>('/api/v1/desk');
    serverSays(snapshot.now);
    const counts = Object.fromEntries(snapshot.benches.flatMap((b) => b.lanes.map((l) => [`${b.key}/${l.key}`, l.capped ? `${l.count}+` : l.count])));
    count(counts);
    const here = counts[`${bench.value}/${lane.value}`];
    if (byTheClock.includes(lane.value) && here !== undefined && !queue.narrowed.value && !queue.loading.value && `${here}` !== `${queue.total.value}${queue.capped.value ? '+' : ''}`) await queue.again();
  } catch (wrong) {
    // The channel itself says when the server is away; an old count until then is better than none.
    if (!Problem.of(wrong).isAway) console.warn(wrong);
  }
}

export function startTimed(): void {
  window.setInterval(() => { void recount(); }, EveryMs);
  document.addEventListener('visibilitychange', () => { void recount(); });
}
