import { shallowRef } from 'vue';
import { boot } from '../boot';
import type { NewItem } from '../../kit/outbox/outbox';
import { onPack } from './pack';
import * as shelf from './shelf';

/*
 * 巡查: what the rest of the app knows of the patrol that somebody is on. What records it comes only when there is one
 * (../patrol/walk.ts), also when the app was closed meanwhile.
 */
export interface Walking { key: string; title: string; begunAt: number }

export const walking = shallowRef<Walking | null>(null);

/** All that belongs to one patrol is sent in the order in which it was done. */
export const orderOf = (key: string): string => `patrol ${key}`;
export const addressOf = (key: string, what: string): string => `/api/v1/field/patrols/${key}/${what}?lang=${boot.language}`;

/** Ties a report to the patrol by the key under which it goes; it may come before the report or after it. */
export const tieOf = (patrol: string, report: string, title: string, owner: string): NewItem & { key: string } =>
  ({ kind: 'tie', key: `tie-${report}`, order: orderOf(patrol), url: addressOf(patrol, 'found'), json: { key: report }, title, owner });

const engine = (): Promise<typeof import('../patrol/walk')> => import('../patrol/walk');

/** Ends what somebody is on before they leave this phone to another. */
export async function endWalk(): Promise<void> {
  if (walking.value) await (await engine()).finish('', '');
}

let whose = '';

/** Whoever is on a patrol goes on with it; nobody records for somebody else. */
export function goOnWalking(): void {
  onPack(({ me }) => {
    if (me.person === whose) return;
    whose = me.person;
    void wake(me.person).catch(() => undefined);
  });
}

async function wake(person: string): Promise<void> {
  if (walking.value) (await engine()).rest();
  if (await shelf.get('walks', person)) await (await engine()).resume(person);
}
