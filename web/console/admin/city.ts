import { computed, ref, shallowRef } from 'vue';
import { get, Problem } from '../desk/api';
import { boot } from '../desk/boot';
import type { Column, References, Table } from './types';

/* What the administration is about: the files with their columns, what columns point to, and where somebody stands in it. */
export const tables = shallowRef<Table[]>([]);
export const references = shallowRef<References>({ units: [], divisions: [], classes: [], types: [] });
export const problem = shallowRef<Problem | null>(null);
export const ready = ref(false);

/** conditions.csv and other files, policy, calendar, versions, publish. */
export const view = ref('');
export const table = computed(() => tables.value.find((one) => one.file === view.value) ?? null);

/** A sentence for whoever cannot see that something changed. */
export const said = ref('');
export const announce = (sentence: string): void => { said.value = said.value === sentence ? `${sentence} ` : sentence; };

const home = '/staff/admin';
export function go(to: string): void {
  view.value = to;
  const query = boot.asked ? `?lang=${boot.asked}` : '';
  const path = `${home}/${to}${query}`;
  if (path !== location.pathname + location.search) history.pushState(null, '', path);
}

function fromAddress(): void {
  view.value = decodeURIComponent(location.pathname.slice(home.length + 1)) || 'conditions.csv';
}
window.addEventListener('popstate', fromAddress);

export async function load(): Promise<void> {
  try {
    [tables.value, references.value] = await Promise.all([get<Table[]>('/api/v1/admin/tables'), get<References>('/api/v1/admin/references')]);
    problem.value = null;
    if (!ready.value) fromAddress();
    ready.value = true;
  } catch (wrong) {
    problem.value = Problem.of(wrong);
  }
}

export async function loadReferences(): Promise<void> {
  references.value = await get<References>('/api/v1/admin/references').catch(() => references.value);
}

export const tableOf = (file: string): Table | undefined => tables.value.find((one) => one.file === file);
export const titleOf = (file: string): string => tableOf(file)?.title ?? file;
export const columnOf = (file: string, name: string): Column | undefined => tableOf(file)?.columns.find((c) => c.name === name);

const listOf = (kind: string): { code: string; name: string }[] =>
  kind === 'unit' ? references.value.units : kind === 'division' ? references.value.divisions : kind === 'class' || kind === 'classes' ? references.value.classes : kind === 'areas' ? references.value.divisions : [];

export const optionsOf = (column: Column): { code: string; name: string }[] => (column.choices.length > 0 ? column.choices : listOf(column.kind));

/** A value as people read it: the name of what it points to, a limit in words. */
export function shown(column: Column | undefined, value: string): string {
  if (!column || value === '') return value;
  if (column.kind === 'limit') return limitWords(value);
  const options = optionsOf(column);
  if (options.length === 0) return value;
  return value.split(';').map((code) => options.find((o) => o.code === code)?.name ?? code).join('、');
}

const moment = new Intl.DateTimeFormat(boot.language, { timeZone: boot.zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
/** A moment on the city's clocks. */
export const timeOf = (at: string | null): string => (at ? moment.format(new Date(at)) : '—');

export const measures = ['continuous-hours', 'working-hours', 'working-days', 'natural-days', 'patrol-hours'];
const texts = boot.texts;
export function limitWords(value: string): string {
  const [amount, measure] = value.split(' ');
  if (!measure) return value;
  const number = Number(amount);
  if (number < 1 && measure.endsWith('hours')) return `${Math.round(number * 60)} ${texts[`admin.ui.minutes.${measure}`] ?? measure}`;
  return `${amount} ${texts[`admin.ui.measure.${measure}`] ?? measure}`;
}
