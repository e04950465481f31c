import { reactive, toRaw, watch } from 'vue';
import * as shelf from './shelf';

/** What stands in a form and is not yet sent: ticks with their times, words, photos. It is on disk at every change, so nothing is lost. */
export interface Marks { ticks: Record<string, string>; words: string; answer: string; place: string; class: string; why: string; photos: Blob[]; /** What goes with each photo as evidence. */ facts: Record<string, string>[] }

const Fresh = (): Marks => ({ ticks: {}, words: '', answer: '', place: '', class: '', why: '', photos: [], facts: [] });

/** As it can be put on disk: no proxies, the photos themselves. */
export const copyOf = (marks: Marks): Marks => ({ ...toRaw(marks), ticks: { ...marks.ticks }, photos: toRaw(marks.photos).map((p) => toRaw(p)), facts: marks.facts.map((f) => ({ ...f })) });

/** Whose marks lie under a name: its second word says so. */
const isOf = (name: string, person: string): boolean => name.split(' ')[1] === person;
const isDraft = (kept: Partial<Marks>): boolean => Array.isArray(kept.photos) && (kept.photos.length > 0 || [kept.words, kept.place, kept.answer].some((w) => (w ?? '').trim() !== '') || Object.keys(kept.ticks ?? {}).length > 0);

/** How many forms of this person are begun and not handed in. */
export async function draftsOf(person: string): Promise<number> {
  let drafts = 0;
  for (const name of await shelf.keys('marks').catch(() => [])) if (isOf(name, person) && isDraft(await shelf.get<Partial<Marks>>('marks', name) ?? {})) drafts++;
  return drafts;
}

/** Nothing of this person stays that somebody else could come upon. */
export async function dropMarks(person: string): Promise<void> {
  for (const name of await shelf.keys('marks')) if (isOf(name, person)) await shelf.drop('marks', name);
}

/** The marks under a name, `form person …`, read from disk and kept there. */
export function marksOf(name: string): Marks {
  const marks = reactive(Fresh());
  let read = false;
  void shelf.get<Marks>('marks', name).then((kept) => { if (kept) Object.assign(marks, kept); }).catch(() => undefined).finally(() => { read = true; });
  watch(marks, () => { if (read) void shelf.put('marks', name, copyOf(marks as Marks)).catch(() => undefined); }, { deep: true });
  return marks as Marks;
}
