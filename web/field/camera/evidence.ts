import { hashOf } from '../../kit/outbox/hash';
import type { NewFile } from '../../kit/outbox/outbox';
import type { Challenge, Task } from '../types';
import { fresh } from '../work/place';

/*
 * 拍照取证: what goes with a photo so that it can be believed. All of it is this phone's word; the server keeps it as claimed and holds
 * the photo against the challenge that it handed out, just now where there is a network, with the task pack where there was none.
 */
export type Facts = Record<string, string>;

const Door = '/api/v1/field/photos';
const PatienceMs = 4000;

/** Asks for a challenge of this moment; null without a network. */
export async function ask(number: string): Promise<Challenge | null> {
  try {
    const answer = await fetch('/api/v1/field/challenge', {
      method: 'POST', credentials: 'same-origin', cache: 'no-store', redirect: 'error', headers: { 'Content-Type': 'application/json', 'Accept': 'application/json' },
      body: JSON.stringify({ case: number }), signal: AbortSignal.timeout(PatienceMs),
    });
    return answer.ok ? await answer.json() as Challenge : null;
  } catch {
    return null;
  }
}

/** Everything the phone can say of a photo of a task. */
export async function factsOf(task: Task, photo: Blob, how: { challenge: Challenge | null; takenAt: number; why?: string }): Promise<Facts> {
  const [claimed, at] = [await hashOf(photo), fresh()];
  const facts: Facts = { case: task.number, source: how.why === undefined ? 'live' : 'album', taken: new Date(how.takenAt).toISOString(), claimed };
  if (how.why !== undefined) facts['why'] = how.why;
  if (at) Object.assign(facts, { lon: at.lon.toFixed(7), lat: at.lat.toFixed(7), metres: String(at.metres) });
  const challenge = how.why === undefined ? how.challenge ?? task.challenge : null;
  if (challenge) Object.assign(facts, { challenge: challenge.id, proof: await hashOf(new Blob([`${challenge.nonce}:${claimed}`])) });
  return facts;
}

/** Photos and what goes with each, as they stand in a form. */
export interface Shot { photos: Blob[]; facts: Facts[] }

export function keep(marks: Shot, photo: Blob, facts?: Facts): void {
  marks.facts[marks.photos.length] = facts ?? {};
  marks.photos.push(photo);
}

export function drop(marks: Shot, at: number): void {
  marks.photos.splice(at, 1);
  marks.facts.splice(at, 1);
}

/** For the outbox: a photo with facts goes to the door of evidence, any other as it is. */
export const filesOf = (marks: Shot): NewFile[] => marks.photos.map((blob, i) => {
  const facts = marks.facts[i];
  return facts?.['source'] === undefined ? { name: 'photos', blob } : { name: 'photos', blob, facts: { ...facts }, to: Door };
});
