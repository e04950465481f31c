import { ref, shallowRef } from 'vue';
import { drop, get, newKey, post, Problem, put } from '../api';
import { boot } from '../boot';
import { announce, bench } from '../desk';
import { t } from '../texts';
import type { Choices, Exported, ListPage, Saved } from './types';

/* The bench of lists: one filter as the words of an address, what it lists, filters that are kept, lists that are taken along. */
export const query = ref('');
export const page = shallowRef<ListPage | null>(null);
export const saved = shallowRef<Saved[]>([]);
export const exported = shallowRef<Exported[]>([]);
export const choices = shallowRef<Choices | null>(null);
export const wrong = shallowRef<Problem | null>(null);
export const busy = ref(false);

const said = async (doing: () => Promise<void>): Promise<void> => {
  try {
    await doing();
    wrong.value = null;
  } catch (problem) {
    wrong.value = Problem.of(problem);
  }
};

let turn = 0;

/** Shows another list. */
export function listen(words: string): void {
  const asked = new URLSearchParams(words);
  asked.delete('after');
  asked.delete('lang');
  query.value = asked.toString();
  remember();
  void read();
}

/* The filter stands in the address of the bench: it can be sent, kept and reloaded. */
const notMine = ['lane', 'lang'];

function remember(): void {
  if (bench.value !== 'find') return;
  const address = new URLSearchParams(query.value);
  if (boot.asked) address.set('lang', boot.asked);
  history.replaceState(null, '', address.size > 0 ? `${location.pathname}?${address}` : location.pathname);
}

const inAddress = (): string => {
  const asked = new URLSearchParams(location.search);
  for (const name of notMine) asked.delete(name);
  return asked.toString();
};

/** What the address says, at the start and when the browser goes back; nothing said means the list that was on screen. */
export function fromAddress(): void {
  if (bench.value !== 'find') return;
  const said = inAddress();
  if (said !== '') { listen(said); return; }
  remember();
  if (!page.value) void read();
}

export async function read(after = ''): Promise<void> {
  const mine = ++turn;
  busy.value = true;
  await said(async () => {
    const answer = await get<ListPage>(`/api/v1/desk/list?${query.value}${after ? `&after=${encodeURIComponent(after)}` : ''}`);
    if (mine !== turn) return;
    page.value = after && page.value ? { ...answer, countText: page.value.countText, rows: [...page.value.rows, ...answer.rows] } : answer;
  });
  if (mine === turn) busy.value = false;
}

export const readSaved = (): Promise<void> => said(async () => { saved.value = await get<Saved[]>('/api/v1/desk/saved'); });
export const readChoices = (): Promise<void> => said(async () => { choices.value ??= await get<Choices>('/api/v1/desk/choices'); });

/** One condition more, another, or none. */
export function set(name: string, value: string): void {
  const asked = new URLSearchParams(query.value);
  if (value === '') asked.delete(name);
  else asked.set(name, value);
  listen(asked.toString());
}

export const valueOf = (name: string): string => new URLSearchParams(query.value).get(name) ?? '';

export const keep = (name: string, shared: string, key: string): Promise<boolean> => kept(async () => { await post('/api/v1/desk/saved', { name, query: query.value, shared }, { 'Idempotency-Key': key }); });

/** The conditions on screen under the name that one has already. */
export const replace = (one: Saved): Promise<boolean> => kept(async () => { await put(`/api/v1/desk/saved/${one.id}`, { name: one.name, query: query.value, shared: one.shared, version: one.version }); });

export const forget = (one: Saved): Promise<boolean> => kept(async () => { await drop(`/api/v1/desk/saved/${one.id}`); });

async function kept(doing: () => Promise<void>): Promise<boolean> {
  await said(doing);
  const done = wrong.value === null;
  if (done) announce(t('desk.find.said-done'));
  await readSavedQuietly();
  return done;
}

const readSavedQuietly = async (): Promise<void> => { saved.value = await get<Saved[]>('/api/v1/desk/saved').catch(() => saved.value); };

let timer = 0;

/** How far the exports are; asked again as long as one is being made. */
export async function readExports(): Promise<void> {
  window.clearTimeout(timer);
  const before = exported.value;
  exported.value = await get<Exported[]>('/api/v1/desk/exports').catch(() => before);
  for (const one of exported.value) if (one.state === 'done' && before.some((b) => b.id === one.id && b.state !== 'done')) announce(t('desk.find.export-ready', { title: one.title }));
  if (exported.value.some((e) => e.state === 'waiting' || e.state === 'running')) timer = window.setTimeout(() => { void readExports(); }, 1500);
}

export const takeAlong = async (format: string): Promise<void> => {
  await said(async () => { await post('/api/v1/desk/exports', { query: query.value, format }, { 'Idempotency-Key': newKey() }); });
  await readExports();
};

export const stop = async (one: Exported): Promise<void> => {
  await said(async () => { await drop(`/api/v1/desk/exports/${one.id}`); });
  await readExports();
};

export const leave = (): void => { window.clearTimeout(timer); };
