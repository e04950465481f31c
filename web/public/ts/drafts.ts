import { forget, kept } from '../../kit/ts/device';
import { newKey } from '../../kit/outbox/item';
import { everything, remove, within } from '../../kit/outbox/shelf';

/** A photo of a draft, as small as it will be sent. */
export interface DraftPhoto { blob: Blob; hash?: string; there?: boolean }

/**
 * What was typed and photographed and not yet sent; any part may be missing. Its id is the key that the report will be sent under.
 * Name and phone are never kept: the device may be shared.
 */
export interface Draft { id: string; at: number; fields: Record<string, string>; photos: DraftPhoto[] }

const KeptMs = 30 * 24 * 3600_000;
const OldKey = 'guantong.draft';

/** All drafts of this device, the last touched first; what nobody touched for a month goes. Empty where nothing can be kept. */
export async function drafts(): Promise<Draft[]> {
  try {
    await moveIn();
    const all = (await everything<Draft>('drafts')).sort((a, b) => b.at - a.at);
    for (const old of all.filter((d) => Date.now() - d.at > KeptMs)) await remove('drafts', old.id);
    return all.filter((d) => Date.now() - d.at <= KeptMs);
  } catch {
    return [];
  }
}

export const isEmpty = (draft: Draft): boolean => draft.photos.length === 0 && Object.keys(draft.fields).length === 0;

/** Keeps a draft; one that holds nothing any more goes. Throws what the shelf throws. */
export async function keepDraft(draft: Draft): Promise<void> {
  if (isEmpty(draft)) await remove('drafts', draft.id);
  else await within('drafts', 'readwrite', (store) => { store.put(draft); });
}

export const dropDraft = (id: string): Promise<void> => remove('drafts', id).catch(() => undefined);

/** Takes a draft for this page until it is left; false where another tab has it open: two hands in one draft would erase each other. */
export async function take(id: string): Promise<boolean> {
  if (!navigator.locks) return true;
  return new Promise((done) => {
    void navigator.locks.request(`guantong-draft-${id}`, { ifAvailable: true }, (lock) => {
      done(lock !== null);
      return lock === null ? undefined : new Promise(() => { /* held until the page goes */ });
    });
  });
}

interface OldDraft { at: number; key: string; fields: Record<string, string> }

const isOld = (value: unknown): value is OldDraft =>
  typeof value === 'object' && value !== null && typeof (value as OldDraft).at === 'number' && typeof (value as OldDraft).fields === 'object' && (value as OldDraft).fields !== null;

/** The one draft that earlier versions kept elsewhere. */
async function moveIn(): Promise<void> {
  const old = kept(OldKey, isOld);
  if (!old) return;
  await keepDraft({ id: old.key || newKey(), at: old.at, fields: old.fields, photos: [] });
  forget(OldKey);
}
