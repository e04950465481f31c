import { shallowRef } from 'vue';
import { boot } from '../boot';
import { serverNow, serverSays } from '../clock';
import { pack } from '../work/pack';
import * as shelf from '../work/shelf';
import type { Road } from './coverage';

/** The day as the server tells it: src/Guantong.Server/Patrols/Walks/PatrolShapes.cs. */
export interface Plan { id: string; title: string; roads: Road[]; grids: string[]; metres: number }
export interface Found { number: string; at: string }
export interface Patrol {
  id: string; plan: string | null; begunAt: string; endedAt: string | null; tracked: boolean; knownSeconds: number; unknownSeconds: number;
  covered: number | null; found: Found[]; words: string | null; advice: string | null;
}
export interface Day {
  now: string; today: string; mayWalk: boolean; mayFollow: boolean; followUntil: string | null; whyNot: 'role' | 'off-duty' | null;
  plans: Plan[]; open: Patrol | null; last: Patrol[];
}

/** Null until it is known; from the phone's disk at once, read again where there is signal. */
export const day = shallowRef<Day | null>(null);
/** What is shown is of an earlier day: its plans say nothing of today. */
export const isOld = shallowRef(false);

const dayOf = (moment: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: boot.zone }).format(moment);

/** Reads the day; tells when it was asked for, or null where nobody answered. */
export async function loadDay(): Promise<number | null> {
  const key = `day ${pack.value?.me.person ?? ''}`;
  if (!day.value) take(await shelf.get<Day>('packs', key).catch(() => undefined));
  const asked = Date.now();
  try {
    const answer = await fetch(`/api/v1/field/patrols?lang=${boot.language}`, { credentials: 'same-origin', cache: 'no-store', redirect: 'error' });
    if (!answer.ok || !/json/.test(answer.headers.get('content-type') ?? '')) return null;
    const read = await answer.json() as Day;
    serverSays(read.now);
    take(read);
    await shelf.put('packs', key, read).catch(() => undefined);
    return asked;
  } catch {
    return null;
  }
}

function take(read: Day | undefined): void {
  if (!read) return;
  day.value = read;
  isOld.value = read.today !== dayOf(serverNow());
}

/** Whether a way would be kept of this person now, as far as the phone knows. */
export const mayFollow = (): boolean => day.value !== null && !isOld.value && day.value.mayFollow && (day.value.followUntil === null || serverNow() < Date.parse(day.value.followUntil));
