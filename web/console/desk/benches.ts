import { defineAsyncComponent, type Component } from 'vue';
import type { CaseView, Form, Seat } from './types';

/*
 * The registry of benches and panels. A part of the desk adds its entry here, in one line, and keeps its files in a folder of its own
 * (web/console/desk/<part>/); everything is loaded only when it is shown.
 *
 * A bench that the server names in GET /api/v1/desk (with lanes) needs no entry: it is queue, case and action as they are.
 * An entry for it may replace one of the three panes (`queue`, `case`, `action`: same props as the ones they replace),
 * or all of them (`whole`: the bench is one component, as a map or a call form). A bench without lanes is shown once it has a
 * `whole`. A bench that the server does not name is where `shows(me)` says so; its name is the text `desk.bench.<key>`, its icon one of kit/icons.
 *
 * Panels stand inside the case pane or the action pane, for every bench or for those named:
 *   { slot: 'case.map' }        beside the photo (map)                    props: view
 *   { slot: 'case.duplicates' } the strip under the facts                 props: view
 *   { slot: 'case.chain' }      instead of the plain chain of units       props: view
 *   { slot: 'case.more' }       below the facts                           props: view
 *   { slot: 'action.top' }      above everything, outside the form        props: view
 *   { slot: 'action.before' }   above the form                            props: view, form (its deed and fields), set(name, value)
 *   { slot: 'action.follows' }  above the button: what the deed leads to   props: view, form
 *   { slot: 'action.after' }    below the buttons                         props: view
 *   { slot: 'queue.head' }      above the list (filters, saved lists)     props: bench, lane
 *   { slot: 'queue.foot' }      below the list                            props: bench, lane
 *   { slot: 'queue.batch' }     while rows are ticked                     props: numbers, bench, lane
 * A panel reads what it needs by api.ts, says its words by t(), and does deeds by held/held.ts (undo within 8 s) or api.post.
 */
export interface Bench {
  key: string;
  icon?: string;
  shows?: (me: Seat) => boolean;
  whole?: Component;
  queue?: Component;
  case?: Component;
  action?: Component;
  /** The badge in the head counts all lanes together instead of the first: where no case stands in two of them. */
  sums?: boolean;
  /** Stands on the left rail instead of in the head. */
  rail?: boolean;
}

export type Slot =
  | 'case.map' | 'case.duplicates' | 'case.chain' | 'case.more'
  | 'action.top' | 'action.before' | 'action.follows' | 'action.after' | 'queue.head' | 'queue.foot' | 'queue.batch';

export interface Panel {
  slot: Slot;
  is: Component;
  /** Only on these benches. */
  on?: string[];
  /** Only for these cases. */
  when?: (view: CaseView, me: Seat) => boolean;
}

/** A part that is fetched when it is first shown. */
export const lazily = (load: () => Promise<{ default: Component }>): Component => defineAsyncComponent({ loader: load, delay: 300 });

/** In the order of the head bar. The server's own order rules for those it names. */
export const benches: Bench[] = [
  { key: 'intake', icon: 'speaker' },
  { key: 'filing', icon: 'copy' },
  { key: 'dispatch', icon: 'truck' },
  { key: 'supervise', icon: 'alert' },
  { key: 'decisions', icon: 'check', sums: true },
  { key: 'check', icon: 'find' },
  { key: 'close', icon: 'check' },
  { key: 'calls', icon: 'phone', rail: true, whole: lazily(() => import('../calls/CallsBench.vue')) },
  { key: 'orders', icon: 'copy', rail: true, whole: lazily(() => import('../orders/OrdersBench.vue')), shows: (me) => ['intake-operator', 'shift-leader', 'revisit'].includes(me.role) },
  { key: 'revisit', icon: 'phone', sums: true },
  { key: 'clearing', icon: 'face-bad' },
  { key: 'map', icon: 'map', rail: true, whole: lazily(() => import('../map/MapBench.vue')) },
  { key: 'unit', icon: 'truck' },
  { key: 'township', icon: 'house' },
  { key: 'community', icon: 'home' },
  { key: 'find', icon: 'find', rail: true, shows: () => true, whole: lazily(() => import('./find/FindBench.vue')) },
];

/** Deeds that answer a request. */
const decisions = ['DecideExtension', 'DecideSuspension', 'DeclineReopening'];

/** Deeds whose consequence depends on what is typed: it is worked out as it is typed. */
const weighed = ['AskExtension', 'DecideExtension', 'AskSuspension', 'DecideSuspension', 'DecideAppeal', 'Revisit', 'ExplainCase', 'RuleOnDuty'];
export const isWeighed = (form: Form | null): boolean => form !== null && weighed.includes(form.deed);

export const panels: Panel[] = [
  { slot: 'case.map', is: lazily(() => import('../map/CaseMapPanel.vue')), when: (view) => view.point !== null },
  { slot: 'case.more', is: lazily(() => import('./told/ShopWordsCard.vue')), when: (view) => view.shopWords.length > 0 },
  { slot: 'case.more', is: lazily(() => import('./told/MessagesCard.vue')), when: (view) => view.messages.length > 0 },
  { slot: 'case.more', is: lazily(() => import('./levels/DutyCard.vue')), on: ['unit', 'township', 'community'] },
  { slot: 'queue.foot', is: lazily(() => import('./levels/OwedFoot.vue')), on: ['township', 'community'] },
  { slot: 'queue.foot', is: lazily(() => import('./levels/SentFoot.vue')), on: ['dispatch'] },
  { slot: 'case.duplicates', is: lazily(() => import('./match/DuplicatesPanel.vue')) },
  { slot: 'queue.batch', is: lazily(() => import('./match/BatchPanel.vue')) },
  { slot: 'queue.foot', is: lazily(() => import('./match/BatchFoot.vue')) },
  { slot: 'queue.head', on: ['supervise', 'clearing', 'decisions'], is: lazily(() => import('./supervise/UnitCounts.vue')) },
  { slot: 'queue.foot', on: ['decisions'], is: lazily(() => import('./supervise/CancelNote.vue')) },
  { slot: 'action.top', when: (view) => view.orders.length > 0, is: lazily(() => import('../orders/OrderReply.vue')) },
  { slot: 'action.before', when: (view) => view.forms.some((f) => decisions.includes(f.deed)), is: lazily(() => import('./supervise/RequestPanel.vue')) },
  { slot: 'action.before', when: (view, me) => view.stage === 'Closed' && view.forms.some((f) => f.deed === 'Revisit') && me.role.length > 0, is: lazily(() => import('./supervise/RevisitPanel.vue')) },
  { slot: 'action.follows', when: (view) => view.forms.some((f) => isWeighed(f)), is: lazily(() => import('./supervise/PreviewPanel.vue')) },
];

export const benchOf = (key: string): Bench => benches.find((b) => b.key === key) ?? { key };

export const panelsOf = (slot: Slot, bench: string): Panel[] => panels.filter((p) => p.slot === slot && (!p.on || p.on.includes(bench)));
