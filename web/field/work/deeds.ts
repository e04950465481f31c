import { boot, t } from '../boot';
import { newKey, type NewFile } from '../../kit/outbox/outbox';
import type { Form, Task } from '../types';
import { hold } from './held';
import { onTheWay } from './waiting';
import { pack } from './pack';
import { tieOf, walking } from './walking';

/** The next step of a task: what its button says and does. Null where there is nothing to do but look. */
export function nextOf(task: Task): Form | null {
  const way = onTheWay(task.number);
  const open = task.forms.filter((f) => !way.includes(f.deed));
  const wanted = task.isFree ? ['AcceptWork', 'Arrive'] : task.arrived ? ['FinishWork'] : ['Arrive', 'RecordVerification', 'RecordCheck', 'FinishWork'];
  for (const deed of wanted) {
    const form = open.find((f) => f.deed === deed);
    if (form) return form;
  }
  return null;
}

/** What the button of a step says: 接单, 我到场了, 处置回传, 去核查, 去核实. */
export const verbOf = (deed: string): string => (boot.texts[`street.verb-${deed}`] ? t(`verb-${deed}`) : pack.value?.tasks.flatMap((x) => x.forms).find((f) => f.deed === deed)?.name ?? deed);

/** Does a deed: for eight seconds it can be taken back, then it goes by the outbox, after whatever this case sent before. What was
 * done on the street is as true of any version of the case: the law alone says whether it still stands. */
export async function act(task: Task, deed: string, json: Record<string, unknown>, more: { files?: NewFile[]; back: string; marks?: string } ): Promise<void> {
  await hold({
    kind: 'deed', order: task.number, version: '*', url: `/api/v1/cases/${task.number}/deeds/${deed}?lang=${boot.language}`, json: clean(json),
    files: more.files ?? [], title: `${verbOf(deed)} · ${task.title} ${task.shown}`, ...(pack.value ? { owner: pack.value.me.person } : {}),
  }, t('did', { deed: verbOf(deed), title: task.title }), more.back, { marks: more.marks ?? null });
}

/** What was found or settled: no case yet, so each stands for itself. A report on a patrol is tied to it. */
export async function tell(kind: 'found' | 'spot', url: string, json: Record<string, unknown>, files: NewFile[], title: string, was: { name: string; marks: unknown }): Promise<void> {
  const [key, owner] = [newKey(), pack.value?.me.person ?? ''];
  const also = walking.value && kind === 'found' ? [tieOf(walking.value.key, key, t('patrol-tie', { title }), owner)] : [];
  await hold({ kind, key, url: `${url}?lang=${boot.language}`, json: clean(json), files, title, ...(owner ? { owner } : {}) }, title, 'found', { was, also });
}

// What was left empty is left out: the law tells nothing from an empty word.
const clean = (json: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(json).filter(([, v]) => v !== null && v !== undefined && v !== ''));
