import { computed, ref, shallowRef } from 'vue';
import { letterDraft, type, typedAt } from '../desk/action/drafts';
import { ask, get, newKey, post, Problem } from '../desk/api';
import { serverSays } from '../desk/clock';
import { announce } from '../desk/desk';
import { letterTo, onHeld, refused, write } from '../desk/held/held';
import { t } from '../desk/texts';
import { replyTo, returnTo } from './letters';

export interface Owed { key: string; name: string; due: string | null; late: boolean }
export interface Order {
  id: string; lane: string; laneName: string; state: string; source: string; number: string; receivedAt: string; acceptDue: string | null; replyDue: string | null; theirClass: string | null; words: string | null; address: string | null;
  case: string | null; stage: string | null; stageName: string | null; ourDue: string | null; owes: Owed[]; trouble: string | null; differs: boolean; reply: string | null; endedAt: string | null;
  lettersWaiting: number; lettersDead: number; letterError: string | null;
}
export interface OrderList { lanes: { key: string; name: string; count: number }[]; lane: string; rows: Order[]; next: string | null; roadIsOpen: boolean; now: string }

/** The hotline's orders: which list, which order, what is being written about it. Words are kept for each order until they are sent. */
export const list = shallowRef<OrderList | null>(null);
export const lane = ref('');
export const chosen = ref('');
export const problem = shallowRef<Problem | null>(null);
export const busy = ref(false);
export const order = computed(() => list.value?.rows.find((o) => o.id === chosen.value) ?? null);

/** Where the words on screen go: to the caller where the work is done, else the order itself back. */
const letter = computed(() => (order.value ? (order.value.lane === 'reply' ? replyTo : returnTo)(order.value.id) : ''));
const caseOf = (o: Order): string => o.case ?? '';
/** The same draft as on the page of the case. */
export const words = computed<string>({
  get: () => (order.value ? typedAt(caseOf(order.value), letterDraft(letter.value), 'text') ?? '' : ''),
  set: (text) => {
    if (!order.value) return;
    type(caseOf(order.value), letterDraft(letter.value), 'text', text);
    refused.delete(letter.value);
  },
});
/** On its way: until then it can be taken back. */
export const leaving = computed(() => letterTo(letter.value));
/** What was not taken, or could not be read. */
export const wrong = computed(() => refused.get(letter.value)?.problem ?? problem.value);

const keys = new Map<string, string>();

export function choose(id: string): void {
  chosen.value = id;
  problem.value = null;
}

onHeld({
  sent: (held) => {
    if (!held.letter) return;
    announce(t(held.letter.endsWith('/return') ? 'desk.orders.returned' : 'desk.order-sent'));
    if (list.value) void load();
  },
  back: () => undefined,
});

export async function load(wanted = lane.value, after = ''): Promise<void> {
  try {
    const query = new URLSearchParams();
    if (wanted) query.set('lane', wanted);
    if (after) query.set('after', after);
    const page = await get<OrderList>(`/api/v1/desk/orders?${query.toString()}`);
    // Nothing asked for yet: the first list with something in it.
    const filled = !wanted && page.rows.length === 0 ? page.lanes.find((l) => l.count > 0 && l.key !== 'done')?.key : undefined;
    if (filled) { await load(filled); return; }
    list.value = after && list.value ? { ...page, rows: [...list.value.rows, ...page.rows] } : page;
    lane.value = page.lane;
    serverSays(page.now);
    if (!page.rows.some((o) => o.id === chosen.value) && !after) choose(page.rows[0]?.id ?? '');
    if (problem.value?.isAway) problem.value = null;
  } catch (wrong) {
    problem.value = Problem.of(wrong);
  }
}

async function act(path: string, body: unknown, said: string): Promise<void> {
  const now = order.value;
  if (!now || busy.value) return;
  busy.value = true;
  problem.value = null;
  const name = `${now.id}/${path}/${JSON.stringify(body)}`;
  const key = keys.get(name) ?? newKey();
  keys.set(name, key);
  try {
    await post(`/api/v1/desk/orders/${now.id}/${path}`, body, { 'idempotency-key': key });
    announce(said);
    await load();
  } catch (wrong) {
    problem.value = Problem.of(wrong);
  } finally {
    busy.value = false;
  }
}

/** Answers, or sends back; held for as long as any deed. */
export function sendWords(): void {
  const now = order.value;
  const text = words.value.trim();
  if (!now || !text) return;
  const held = write(letter.value, { number: caseOf(now), shown: now.number, deed: letterDraft(letter.value), name: t(now.lane === 'reply' ? 'desk.order-deed' : 'desk.orders.return-deed') }, text);
  announce(t('desk.held-said', { deed: held.name, number: held.shown, to: '' }));
}

export const retake = (fix: { words?: string; address?: string; lon?: number | null; lat?: number | null }): Promise<void> => act('retake', fix, t('desk.orders.retaken'));
export const sendAgain = (): Promise<void> => act('letters', {}, t('desk.orders.sent-again'));

/** A file of orders, as the hotline exports them. */
export interface Filed { new: number; before: number; waiting: number; said: string; faults: { row: number; column: string; sentence: string }[] }
export const filed = shallowRef<Filed | null>(null);

export async function takeFile(file: File): Promise<void> {
  if (busy.value) return;
  busy.value = true;
  problem.value = null;
  filed.value = null;
  try {
    // As it is: in what it is written is found out where it is read.
    const answer = await ask('/api/v1/desk/orders/file', { method: 'POST', raw: file });
    filed.value = (await answer.json()) as Filed;
    announce(filed.value.said);
  } catch (wrong) {
    problem.value = Problem.of(wrong);
  } finally {
    busy.value = false;
  }
  await load();
}
