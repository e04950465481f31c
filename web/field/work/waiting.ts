import { computed, shallowRef } from 'vue';
import { onChange, start, type Item } from '../../kit/outbox/outbox';
import type { Task } from '../types';
import { heldItems } from './held';
import { askedAt, finished, onPack, refresh } from './pack';

/* What this phone has done and the server does not know yet, laid over the tasks of the pack: the list shows the work as it stands here. */
export const items = shallowRef<Item[]>([]);
/** What still has to go, or was stopped. */
export const unsent = computed(() => items.value.filter((i) => i.state !== 'sent'));
export const stopped = computed(() => items.value.filter((i) => i.state === 'stopped'));
export const bytesWaiting = computed(() => unsent.value.reduce((sum, i) => sum + i.files.reduce((s, f) => s + f.blob.size, 0), 0));

const Finishing = ['FinishWork', 'RecordCheck', 'RecordVerification'];
const known = new Map<string, Item['state']>();

export function beginSending(): void {
  onPack((pack) => { start({ owner: pack.me.person }); });
  onChange((list) => {
    items.value = list;
    let moved = false;
    for (const item of list) {
      if (item.state === known.get(item.key)) continue;
      if (known.has(item.key) && (item.state === 'sent' || item.state === 'stopped')) moved = true;
      if (item.state !== 'stopped' && item.kind === 'deed' && Finishing.includes(deedOf(item.url))) finished(item.order);
      known.set(item.key, item.state);
    }
    if (moved) void refresh();
  });
}

/*
 * A task that was taken back while this phone had no signal: the server refused the step and kept photos and words with the case. That is
 * said until somebody has read it.
 */
const Read = 'guantong.field.read';
const read = shallowRef<string[]>(seen());
export const keptLate = computed(() => items.value.filter((i) => i.state === 'sent' && i.answer?.body?.['kept'] === true && !read.value.includes(i.key)));

export function markRead(key: string): void {
  read.value = [...read.value.slice(-50), key];
  try { localStorage.setItem(Read, JSON.stringify(read.value)); } catch { /* then it is said once more */ }
}

function seen(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(Read) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}

export const deedOf = (url: string): string => /\/deeds\/(\w+)/.exec(url)?.[1] ?? '';

/** The deeds that are on their way for a case: held, waiting or being sent. */
export const onTheWay = (number: string): string[] => [
  ...heldItems.value.filter((h) => h.item.order === number).map((h) => deedOf(h.item.url)),
  ...items.value.filter((i) => i.order === number && i.kind === 'deed' && (i.state === 'waiting' || i.state === 'sending' || (i.state === 'sent' && (i.endedAt ?? 0) > askedAt.value))).map((i) => deedOf(i.url)),
];

export const stoppedOf = (number: string): Item | null => stopped.value.find((i) => i.order === number) ?? null;

/** The task as it stands on this phone. */
export function asHere(task: Task): Task {
  const deeds = onTheWay(task.number);
  if (deeds.length === 0) return task;
  const forms = task.forms.filter((f) => !deeds.includes(f.deed));
  if (deeds.includes('FinishWork')) return { ...task, lane: 'check', forms: [] };
  if (deeds.includes('RecordCheck') || deeds.includes('RecordVerification')) return { ...task, lane: 'done', forms: [] };
  if (deeds.includes('Arrive')) return { ...task, lane: 'doing', arrived: true, forms };
  return { ...task, isFree: task.isFree && !deeds.includes('AcceptWork'), forms };
}
