import { computed, ref, shallowRef } from 'vue';
import { get, Problem } from '../api';
import { bench, choose, current, go, offered, pane } from '../desk';
import { t } from '../texts';
import { listen } from './list';
import type { Found, FoundCase, FoundName } from './types';

/*
 * What the field in the head looks for. Words are asked for while they are typed, a moment after the last key; an answer that was
 * overtaken by another question is thrown away.
 */
const Pause = 160;

export const asked = ref('');
export const found = shallowRef<Found | null>(null);
export const wrong = shallowRef<Problem | null>(null);
export const busy = ref(false);
export const open = ref(false);

/** What can be opened, in the order of the panel. */
export interface Item { id: string; group: string; case?: FoundCase; name?: FoundName }

const groups = ['units', 'classes', 'places', 'components', 'people'] as const;

export const items = computed<Item[]>(() => !found.value ? [] : [
  ...found.value.cases.rows.map((c): Item => ({ id: `found-${c.number}`, group: 'cases', case: c })),
  ...groups.flatMap((g) => (found.value?.[g] ?? []).map((n, i): Item => ({ id: `found-${g}-${i}`, group: g, name: n }))),
]);

let timer = 0;
let asking: AbortController | null = null;

async function search(words: string, after: string | null): Promise<void> {
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  busy.value = true;
  try {
    const answer = await get<Found>(`/api/v1/desk/search?q=${encodeURIComponent(words)}${after ? `&after=${encodeURIComponent(after)}` : ''}`, mine.signal);
    if (asking !== mine) return;
    const before = after ? found.value : null;
    found.value = before ? { ...before, cases: { ...answer.cases, readAs: before.cases.readAs, rows: [...before.cases.rows, ...answer.cases.rows], count: t(answer.cases.next ? 'desk.find.more-than' : 'desk.find.count', { n: before.cases.rows.length + answer.cases.rows.length }) } } : answer;
    wrong.value = null;
  } catch (problem) {
    if (asking === mine) wrong.value = Problem.of(problem);
  } finally {
    if (asking === mine) busy.value = false;
  }
}

export function type(words: string): void {
  asked.value = words;
  window.clearTimeout(timer);
  if (words.trim() === '') { asking?.abort(); found.value = null; wrong.value = null; open.value = false; busy.value = false; return; }
  open.value = true;
  timer = window.setTimeout(() => { void search(words, null); }, Pause);
}

export const more = (): Promise<void> => (found.value?.cases.next ? search(asked.value, found.value.cases.next) : Promise.resolve());

/** The case in the panes of a bench; its place in a queue does not matter. */
export function show(number: string): void {
  open.value = false;
  const here = current.value && !current.value.whole ? bench.value : offered.value.find((b) => !b.whole)?.key;
  if (!here) { window.location.href = `/staff/cases/${number}`; return; }
  if (here === bench.value) choose(number);
  else go(here, '', number);
  pane.value = 'case';
}

/** Lists open on the desk; what has a page of its own is gone to. */
export function visit(link: string): void {
  open.value = false;
  const [path, query] = link.split('?');
  if (path?.endsWith('/staff/cases') && query) { listen(query); go('find'); } else window.location.href = link;
}

export const choosing = (item: Item): void => { if (item.case) show(item.case.number); else if (item.name) visit(item.name.link); };
