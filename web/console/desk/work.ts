import { shallowReactive, watch } from 'vue';
import * as acting from './action/acting';
import { boot } from './boot';
import * as cases from './case/cases';
import { localOf, now } from './clock';
import { announce, bench, choose, chosen, count, current, lane, lanes, load, me, pane, position, ready } from './desk';
import { heldOf, onHeld, undo } from './held/held';
import { live, startLive } from './live/live';
import { look, taken } from './live/takes';
import * as queue from './queue/queue';
import { t } from './texts';
import type { Row } from './types';

/*
 * How the panes work together: the list leads, the case follows, the next three are fetched ahead; a deed that is done shows the next
 * case at once; what others do arrives by the live channel.
 */
const Ahead = 3;

/** How many were done at this desk today, and how long each took: said when nothing is left. */
export const tally = shallowReactive({ done: 0, seconds: 0, shownAt: Date.now() });
const today = `guantong.tally.${boot.me.person}.${localOf(now.value).slice(0, 10)}`;
try { Object.assign(tally, JSON.parse(localStorage.getItem(today) ?? '{}'), { shownAt: Date.now() }); } catch { /* counted anew */ }
watch(tally, () => { try { localStorage.setItem(today, JSON.stringify({ done: tally.done, seconds: tally.seconds })); } catch { /* not kept */ } });

const isFree = (row: Row): boolean => heldOf(row.number) === null;

export function show(number: string | null): void {
  choose(number);
  if (number && pane.value === 'action') pane.value = 'case';
}

export function step(by: 1 | -1): void {
  const next = queue.neighbour(chosen.value, by, isFree);
  if (next) show(next);
  else announce(t(by > 0 ? 'desk.last-row' : 'desk.first-row'));
  if (by > 0 && queue.after(next ?? chosen.value, 5).length < 5) void queue.more();
}

/** Ticks the case on screen and goes on: a range is ticked by holding Shift. */
export function tickAndStep(by: 1 | -1): void {
  if (chosen.value) queue.tick(chosen.value, true);
  step(by);
  if (chosen.value) queue.tick(chosen.value, true);
}

/** Does the open deed and shows the next case. */
export function doIt(): void {
  const number = chosen.value;
  const following = queue.neighbour(number, 1, isFree) ?? queue.neighbour(number, -1, isFree);
  const held = acting.submit();
  if (!held) return;
  tally.done++;
  // Whoever left the desk for a while did not work on one case all that time.
  tally.seconds += Math.min(600, (Date.now() - tally.shownAt) / 1000);
  announce(t('desk.held-said', { deed: held.name, number: held.shown, to: held.to }));
  if (queue.byNumber.value.has(held.number)) show(following);
}

export function takeBack(): void {
  const held = undo();
  if (!held) { announce(t('desk.nothing-to-undo')); return; }
  announce(t('desk.undone', { deed: held.name, number: held.shown }));
  // A letter was never one of the cases that are done here.
  if (!held.letter) tally.done = Math.max(0, tally.done - 1);
  if (!current.value?.whole && held.number) show(held.number);
}

function follow(): void {
  watch([bench, lane], ([b, l]) => {
    if (b && lanes.value.some((x) => x.key === l)) void queue.open(b, l);
  }, { immediate: true });
  watch(queue.rows, (rows) => {
    // Nothing is on screen: the first of the list is. What is on screen stays, wherever its row went.
    if (!chosen.value && rows.length > 0 && pane.value === 'queue') choose(rows.find(isFree)?.number ?? null);
    ahead();
  });
  watch(chosen, (number) => {
    tally.shownAt = Date.now();
    void cases.show(number, number ? queue.byNumber.value.get(number)?.version : undefined).then(ahead);
    look(number);
  }, { immediate: true });
}

/** What could not be read without a network is read as soon as it is back. */
function resume(): void {
  watch(() => live.state, (state) => {
    if (state !== 'live') return;
    if (cases.wrong.value?.isAway && chosen.value) void cases.renew(chosen.value);
    if (queue.wrong.value?.isAway) void queue.again();
  });
}

const ahead = (): void => { void cases.prefetch(queue.after(chosen.value, Ahead, isFree), (n) => queue.byNumber.value.get(n)?.version); };

/** Everything again: the channel lost something, or the page was away for long. */
async function renew(): Promise<void> {
  await load();
  await queue.again();
  if (chosen.value) void cases.renew(chosen.value);
}

export async function start(): Promise<void> {
  await load();
  if (!ready.value) return;
  follow();
  resume();
  onHeld({
    sent: (held, version) => {
      // The live channel may have been quicker than the answer: then the row is already what it is now.
      if (!held.letter && (queue.byNumber.value.get(held.number)?.version ?? 0) <= held.version) queue.remove(held.number);
      cases.outdated(held.number, version || null);
    },
    back: (held) => { if (chosen.value === held.number) void cases.renew(held.number); },
  });
  startLive(position.value, {
    changed: (event) => {
      position.value = event.position;
      queue.apply(event);
      cases.outdated(event.number, event.row?.version ?? null);
      if (event.row) taken(event.number, event.row.taken, me.value.person);
    },
    counted: count,
    taken: (number, by) => { queue.take(number, by); taken(number, by, me.value.person); },
    begun: queue.takeNone,
    gap: () => { void renew(); },
  });
}

export const again = async (): Promise<void> => { if (ready.value) await renew(); else await start(); };
