import { shallowReactive } from 'vue';
import type { Pack } from '../types';
import * as shelf from './shelf';

/*
 * Photos of open tasks lie on the phone's disk, small (the server's card size), so that whoever stands there sees what was reported
 * with no signal, and has a ghost to take the same view again.
 */
const shown = shallowReactive(new Map<string, string>());

/** What an image element can show: from disk where it lies there, else the server's address. */
export const sourceOf = (address: string): string => shown.get(address) ?? address;

let carrying: Promise<void> = Promise.resolve();

/** Brings what is missing and drops what no open task needs. One pack after the other. */
export const carry = (pack: Pack): Promise<void> => {
  carrying = carrying.then(() => bring(pack)).catch(() => undefined);
  return carrying;
};

async function bring(pack: Pack): Promise<void> {
  const wanted = new Set(pack.tasks.filter((t) => t.lane !== 'done').flatMap((t) => [...t.before, ...t.after].map((p) => p.card)));
  const kept = new Set(await shelf.keys('photos'));
  for (const address of kept) if (!wanted.has(address)) { await shelf.drop('photos', address); }
  for (const address of wanted) {
    if (!kept.has(address)) {
      const answer = await fetch(address, { credentials: 'same-origin' }).catch(() => null);
      if (!answer?.ok) continue;
      await shelf.put('photos', address, await answer.blob());
    }
    await show(address);
  }
}

/** Makes what lies on disk showable; for the start with no signal. */
export async function showAll(): Promise<void> {
  for (const address of await shelf.keys('photos').catch(() => [])) await show(address);
}

async function show(address: string): Promise<void> {
  if (shown.has(address)) return;
  const blob = await shelf.get<Blob>('photos', address);
  if (blob) shown.set(address, URL.createObjectURL(blob));
}
