import { shallowRef, triggerRef, watch } from 'vue';
import { add, discard, newKey, retry, type Item, type NewItem } from '../../kit/outbox/outbox';
import { boot, t } from '../boot';
import { onCorrected, serverNow, wallTime } from '../clock';
import { onRelease, trouble } from '../work/held';
import { away, pack } from '../work/pack';
import * as shelf from '../work/shelf';
import { items } from '../work/waiting';
import { addressOf, orderOf, walking } from '../work/walking';
import { Covered } from './coverage';
import { day, loadDay, mayFollow, type Patrol, type Plan } from './day';
import { listenTo } from './recorder';
import { emptyWay, extend, fits, gapReason, isPoint, lastOf, partAfter, shift, type Fix, type Reason, type Way } from './way';

/*
 * The patrol that somebody is on. All of it lies on the phone's disk, so that a killed app goes on where it stood, with a gap; what is
 * told to the server goes through the outbox in order: begin, the parts of the way, what was found, the end, the report. The key of
 * the beginning names the patrol throughout, so nothing waits for an answer.
 */
export interface Walk {
  key: string;
  owner: string;
  plan: Plan | null;
  begunAt: number;
  /** A way is kept of it; else `whyNot`. */
  tracked: boolean;
  whyNot: string | null;
  followUntil: number | null;
  way: Way;
  /** What came before this moment has gone into the outbox. */
  sent: number;
  /** A part that was cut off and may not be in the outbox yet. */
  part: (NewItem & { key: string }) | null;
  broken: Reason | null;
  found: { key: string; lon: number | null; lat: number | null }[];
  /** The server knows it. */
  known: boolean;
}

export const walk = shallowRef<Walk | null>(null);
export const covered = shallowRef<number | null>(null);
/** The last place that was too vague to be kept, in metres. */
export const vague = shallowRef<number | null>(null);
/** The beginning was refused: a plan that was withdrawn meanwhile, a post that does not walk. */
export const refused = shallowRef<Item | null>(null);
/** What happened to the last patrol while nobody pressed anything: `elsewhere`, `long`. */
export const ended = shallowRef<'elsewhere' | 'long' | null>(null);

const LongestMs = 10 * 3600_000;
const PartMs = 300_000;
/** Without a signal parts only pile up: they are fewer and larger then. */
const PartAwayMs = 1_800_000;
const AskMs = 300_000;
const CheckMs = 20_000;
const LastPart = 100_000;

let road = new Covered([]);
/** The newest place; it becomes a point of the way when it is far enough from the last one, or when the way breaks. */
let live: Fix | null = null;
let stop: (() => void) | null = null;

export const titleOf = (plan: Plan | null): string => plan?.title ?? t('patrol-free');

export async function begin(plan: Plan | null): Promise<boolean> {
  const owner = pack.value?.me.person ?? '';
  const follows = mayFollow();
  const made: Walk = {
    key: newKey(), owner, plan, begunAt: serverNow(), tracked: follows, whyNot: follows ? null : day.value?.whyNot ?? 'unknown',
    followUntil: day.value?.followUntil ? Date.parse(day.value.followUntil) : null, way: emptyWay(), sent: 0, part: null, broken: null, found: [], known: false,
  };
  if (!await send({ kind: 'patrol', key: made.key, order: orderOf(made.key), url: `/api/v1/field/patrols?lang=${boot.language}`, json: plan ? { plan: plan.id } : {}, title: t('patrol-began', { title: titleOf(plan) }), owner })) return false;
  ended.value = null;
  enter(made);
  await keep();
  return true;
}

/** Goes on with a patrol that the server knows and this phone does not: begun on another, or with cleared storage. */
export async function takeOver(open: Patrol, plan: Plan | null): Promise<void> {
  enter({
    key: open.id, owner: pack.value?.me.person ?? '', plan, begunAt: Date.parse(open.begunAt), tracked: open.tracked && mayFollow(), whyNot: open.tracked && !mayFollow() ? 'off-duty' : open.tracked ? null : day.value?.whyNot ?? 'role',
    followUntil: day.value?.followUntil ? Date.parse(day.value.followUntil) : null, way: emptyWay(), sent: 0, part: null, broken: 'silence',
    found: open.found.map((f) => ({ key: f.number, lon: null, lat: null })), known: true,
  });
  await keep();
}

/** The app was opened again, or its person is back: on with what was begun, after a gap. */
export async function resume(person: string): Promise<void> {
  const kept = await shelf.get<Walk>('walks', person);
  if (!kept) return;
  enter({ ...kept, broken: kept.broken ?? 'silence' });
  if (kept.part) await send(kept.part);
  if (serverNow() - kept.begunAt > LongestMs) await close('long');
  else await look();
}

/** Nothing more is heard, and all stays where it lies: somebody else has signed in here. */
export function rest(): void {
  stop?.();
  stop = null;
  live = null;
  walk.value = walking.value = null;
}

/** Ends it: the rest of the way, the end and what was written of it. */
export async function finish(words: string, advice: string): Promise<boolean> {
  const w = walk.value;
  if (!w) return false;
  await cut();
  const title = titleOf(w.plan);
  const did = await send({ kind: 'patrol', key: `end-${w.key}`, order: orderOf(w.key), url: addressOf(w.key, 'end'), json: {}, title: t('patrol-ended', { title }), owner: w.owner })
    && (words.trim() === '' || await report(w.key, words, advice, title));
  if (!did) return false;
  rest();
  await shelf.drop('walks', w.owner).catch(() => undefined);
  return true;
}

export const report = (name: string, words: string, advice: string, title: string): Promise<boolean> =>
  send({ kind: 'patrol', order: orderOf(name), url: addressOf(name, 'report'), json: { words: words.trim(), advice: advice.trim() }, title: t('patrol-reported', { title }), owner: pack.value?.me.person ?? '' });

/** The plan was withdrawn before the beginning arrived: the walk goes on without it. */
export async function goOnWithoutPlan(): Promise<void> {
  const w = walk.value;
  if (!w) return;
  w.plan = null;
  enter(w);
  await keep();
  await retry(w.key, { json: {} });
}

/** Gives up a patrol that the server will not have, and all that waits for it. */
export async function giveUp(): Promise<void> {
  const w = walk.value;
  if (!w) return;
  rest();
  for (const item of items.value.filter((i) => i.order === orderOf(w.key) && i.state !== 'sent')) await discard(item.key);
  await shelf.drop('walks', w.owner).catch(() => undefined);
}

function enter(w: Walk): void {
  stop?.();
  live = null;
  walk.value = w;
  triggerRef(walk);
  walking.value = { key: w.key, title: titleOf(w.plan), begunAt: w.begunAt };
  road = new Covered(w.plan?.roads ?? []);
  road.passAll(w.way.pieces);
  covered.value = road.share;
  const ends = [w.tracked ? listenTo({ heard, broke }) : (): void => undefined];
  const [cutting, asking] = [window.setInterval(() => { void cutIfLong(); }, CheckMs), window.setInterval(() => { if (document.visibilityState === 'visible') void look(); }, AskMs)];
  stop = () => { for (const end of ends) end(); window.clearInterval(cutting); window.clearInterval(asking); };
  settle(items.value);
}

function heard(fix: Fix): void {
  const w = walk.value;
  if (!w?.tracked) return;
  if (w.followUntil !== null && fix[0] > w.followUntil) { void unfollow('off-duty'); return; }
  const before = live ?? lastOf(w.way);
  vague.value = fits(null, fix, null) ? null : fix[3];
  if (!fits(before, fix, w.broken)) return;
  const gap = before !== null && gapReason(before, fix, w.broken) !== null;
  road.pass(gap || !before ? fix : before, fix);
  covered.value = road.share;
  if (gap || isPoint(lastOf(w.way), fix)) {
    lay();
    extend(w.way, fix, w.broken, w.begunAt);
    w.broken = null;
    void keep();
  } else live = fix;
  triggerRef(walk);
}

function broke(reason: Reason): void {
  const w = walk.value;
  if (!w) return;
  lay();
  if (w.broken !== 'screenOff') w.broken = reason;
  triggerRef(walk);
  void keep();
}

/** The newest place is the end of what is known. */
function lay(): void {
  if (live && walk.value) extend(walk.value.way, live, null, walk.value.begunAt);
  live = null;
}

/** What was heard since the last part goes into the outbox. Written down before and after: a killed app sends it again, and twice is once. */
async function cut(): Promise<void> {
  const w = walk.value;
  if (!w?.tracked) return;
  lay();
  const { points, gaps } = partAfter(w.way, w.sent);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return;
  const part = Math.floor(first[0] / 1000) % LastPart;
  w.part = {
    kind: 'track', key: `way-${w.key}-${first[0]}`, order: orderOf(w.key), url: addressOf(w.key, 'track'), owner: w.owner, json: { part, points, gaps },
    title: t('patrol-part', { from: wallTime(first[0]), until: wallTime(last[0]) }),
  };
  const was = w.sent;
  w.sent = last[0];
  await keep();
  if (!await send(w.part)) { w.sent = was; return; }
  w.part = null;
  await keep();
}

async function cutIfLong(): Promise<void> {
  const w = walk.value;
  if (!w?.tracked) return;
  const first = partAfter(w.way, w.sent).points[0];
  if (first && serverNow() - first[0] > (away.value ? PartAwayMs : PartMs)) await cut();
  if (serverNow() - w.begunAt > LongestMs) await close('long');
}

/** Asks the server how the patrol stands: it may have been ended elsewhere, or the duty be over. */
async function look(): Promise<void> {
  const asked = await loadDay();
  const [w, now] = [walk.value, day.value];
  if (asked === null || !w || !now) return;
  const begun = items.value.find((i) => i.key === w.key);
  if ((begun ? begun.state === 'sent' && (begun.endedAt ?? asked) < asked : w.known) && !now.open) { await close('elsewhere'); return; }
  w.followUntil = now.followUntil ? Date.parse(now.followUntil) : w.followUntil;
  if (w.tracked && !now.mayFollow) await unfollow(now.whyNot ?? 'off-duty');
}

async function close(why: 'elsewhere' | 'long'): Promise<void> {
  if (await finish('', '')) ended.value = why;
}

/** From here on nothing is heard of this walker; what was heard is sent. */
async function unfollow(why: string): Promise<void> {
  const w = walk.value;
  if (!w?.tracked) return;
  await cut();
  w.tracked = false;
  w.whyNot = why;
  enter(w);
  await keep();
}

/** What became of the things that were sent. */
function settle(list: Item[]): void {
  const w = walk.value;
  const begun = w ? list.find((i) => i.key === w.key) : undefined;
  refused.value = begun?.state === 'stopped' ? begun : null;
  if (w && begun?.state === 'sent' && !w.known) {
    w.known = true;
    // No way is kept of it after all: what was heard stays nowhere.
    if (begun.answer?.body?.['tracked'] === false && w.tracked) { w.tracked = false; w.whyNot = 'off-duty'; w.way = emptyWay(); enter(w); }
    void keep();
  }
  for (const item of list) {
    if (item.kind !== 'track' || item.state !== 'stopped') continue;
    if (item.answer?.code === 'patrol-no-track') void discard(item.key);
    else if (item.answer?.code === 'patrol-part-differs') void retry(item.key, { json: { ...item.json, part: (Number(item.json?.['part']) + 1) % LastPart } });
  }
}

async function send(item: NewItem): Promise<boolean> {
  try {
    await add(item);
    trouble.value = null;
    return true;
  } catch (wrong) {
    trouble.value = wrong instanceof Error ? wrong.constructor.name : 'NoStorage';
    return false;
  }
}

const keep = (): Promise<void> => {
  const w = walk.value;
  return w ? shelf.put('walks', w.owner, w).catch(() => undefined) : Promise.resolve();
};

watch(items, settle);
onCorrected((by) => { if (walk.value) { shift(walk.value.way, walk.value.sent, by); if (live) live[0] += by; } });
onRelease(({ item, also }) => {
  const w = walk.value;
  if (!w || !also?.some((tie) => tie.order === orderOf(w.key))) return;
  const [lon, lat] = [item.json?.['lon'], item.json?.['lat']];
  w.found.push({ key: item.key, lon: typeof lon === 'number' ? lon : null, lat: typeof lat === 'number' ? lat : null });
  triggerRef(walk);
  void keep();
});
