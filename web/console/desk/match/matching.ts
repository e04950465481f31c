import { ref, shallowRef, watch } from 'vue';
import { get, Problem } from '../api';
import { boot } from '../boot';
import { renew, view } from '../case/cases';
import { onHeld } from '../held/held';
import type { Held } from '../held/stored';

/** What may be about the same as the case on screen, as `GET /api/v1/desk/cases/{number}/duplicates` tells it. */
export interface Side {
  number: string; shown: string; version: number; stage: string; stageName: string; title: string; openedAt: string; opened: string;
  words: string | null; address: string | null; photos: string[]; unit: string; reports: number;
}
export interface Reason { key: string; text: string }
export interface Candidate {
  case: Side; percent: number; reasons: Reason[]; survivor: string | null; moves: string | null; movesAt: number | null; whyNot: Reason | null;
}
export interface Duplicates {
  case: Side | null; candidates: Candidate[]; elsewhere: number; joined: { case: Side; mayUnmerge: boolean }[]; into: string | null; mayUnmerge: boolean;
}

export const found = shallowRef<Duplicates | null>(null);
export const trouble = shallowRef<Problem | null>(null);
/** The candidate that is held beside the case. */
export const beside = ref<string | null>(null);

let asked: AbortController | null = null;

export async function look(number: string): Promise<void> {
  asked?.abort();
  const mine = new AbortController();
  asked = mine;
  try {
    const answer = await get<Duplicates>(`/api/v1/desk/cases/${number}/duplicates?lang=${boot.language}`, mine.signal);
    if (mine.signal.aborted || view.value?.number !== number) return;
    found.value = answer;
    trouble.value = null;
    offer();
  } catch (wrong) {
    if (!mine.signal.aborted) trouble.value = Problem.of(wrong);
  }
}

/** The form of a merge names the likeliest case that this one may join: so M and Enter suffice. */
function offer(): void {
  const into = view.value?.forms.find((f) => f.deed === 'MergeReport')?.fields.find((f) => f.name === 'into');
  if (!into || !found.value) return;
  const joinable = found.value.candidates.filter((c) => c.moves === view.value?.number);
  into.options = joinable.map((c) => ({ value: c.case.shown, text: c.reasons.map((r) => r.text).join(' · ') }));
  if (into.value === '' && joinable[0]) into.value = joinable[0].case.shown;
}

watch(() => [view.value?.number, view.value?.version], ([number], before) => {
  if (number !== before?.[0]) { found.value = null; trouble.value = null; beside.value = null; }
  if (typeof number === 'string') void look(number);
}, { immediate: true });

/** A merge or its undoing of another case changes what stands here too. */
const joins = (held: Held): void => {
  const here = view.value?.number;
  if (!here || !['MergeReport', 'UnmergeReport'].includes(held.deed)) return;
  if (held.number !== here) void renew(here);
  void look(here);
};
onHeld({ sent: joins, back: joins });
