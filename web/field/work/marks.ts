import { reactive, toRaw, watch } from 'vue';
import * as shelf from './shelf';

/** What stands in a form and is not yet sent: ticks with their times, words, photos. It is on disk at every change, so nothing is lost. */
export interface Marks { ticks: Record<string, string>; words: string; answer: string; place: string; class: string; why: string; photos: Blob[]; /** What goes with each photo as evidence. */ facts: Record<string, string>[] }

const Fresh = (): Marks => ({ ticks: {}, words: '', answer: '', place: '', class: '', why: '', photos: [], facts: [] });

/** As it can be put on disk: no proxies, the photos themselves. */
export const copyOf = (marks: Marks): Marks => ({ ...toRaw(marks), ticks: { ...marks.ticks }, photos: toRaw(marks.photos).map((p) => toRaw(p)), facts: marks.facts.map((f) => ({ ...f })) });

/** The marks under a name, read from disk and kept there. */
export function marksOf(name: string): Marks {
  const marks = reactive(Fresh());
  let read = false;
  void shelf.get<Marks>('marks', name).then((kept) => { if (kept) Object.assign(marks, kept); }).catch(() => undefined).finally(() => { read = true; });
  watch(marks, () => { if (read) void shelf.put('marks', name, copyOf(marks as Marks)).catch(() => undefined); }, { deep: true });
  return marks as Marks;
}
