import { shallowReactive } from 'vue';
import { get, onReach, Problem } from '../api';
import { serverSays } from '../clock';
import type { Row, Taken } from '../types';

/*
 * The live channel: server-sent events with a position, so that a lost stream goes on where it broke. Where the stream stays away for
 * more than five seconds the same events are polled every ten; the desk never stands still, and says which of the two it is.
 */
export interface CaseEvent { position: string | number; number: string; row: Row | null; lanes: string[] }
export interface LiveListener {
  changed: (event: CaseEvent) => void;
  counted: (counts: Record<string, number>) => void;
  taken: (number: string, taken: Taken | null) => void;
  gap: () => void;
}

export const live = shallowReactive({ state: 'starting' as 'starting' | 'live' | 'polling' | 'away', at: 0 });

const PatienceMs = 5000;
const PollMs = 10_000;
const AgainMs = 3000;

let stream: EventSource | null = null;
let listener: LiveListener | null = null;
let position: string | number = 0;
let lostAt = 0;
let again = 0;
let polling = 0;
let away = false;

const events = '/api/v1/desk/events';

export function startLive(from: string | number, listen: LiveListener): void {
  position = from;
  listener = listen;
  connect();
  window.setInterval(watch, 1000);
  window.addEventListener('online', () => { connect(); });
  window.addEventListener('offline', () => { lost(); live.state = 'away'; });
  onReach((isAway) => { away = isAway; if (isAway) live.state = 'away'; else if (live.state === 'away') live.state = stream?.readyState === EventSource.OPEN ? 'live' : 'polling'; });
}

function connect(): void {
  window.clearTimeout(again);
  stream?.close();
  const source = new EventSource(`${events}?after=${encodeURIComponent(String(position))}`);
  stream = source;
  source.onerror = () => {
    lost();
    // A browser gives up on an answer that is no stream; a break it mends by itself.
    if (source.readyState === EventSource.CLOSED && source === stream) again = window.setTimeout(connect, AgainMs * (live.state === 'polling' ? 5 : 1));
  };
  const on = <T>(name: string, take: (data: T) => void): void => {
    source.addEventListener(name, (e) => { heard(); take(JSON.parse((e as MessageEvent<string>).data) as T); });
  };
  on<{ position: string | number; now: string }>('hello', (hello) => { serverSays(hello.now); });
  on<CaseEvent>('case', (event) => { position = event.position; listener?.changed(event); });
  on<Record<string, number>>('counts', (counts) => listener?.counted(counts));
  on<{ number: string; taken: Taken | null }>('take', (take) => listener?.taken(take.number, take.taken));
  on<object>('gap', () => listener?.gap());
  on<object>('ping', () => undefined);
}

function heard(): void {
  lostAt = 0;
  live.at = Date.now();
  live.state = 'live';
  if (polling) { window.clearInterval(polling); polling = 0; }
}

function lost(): void {
  if (lostAt === 0) lostAt = Date.now();
}

function watch(): void {
  if (lostAt === 0 || Date.now() - lostAt < PatienceMs || polling) return;
  if (!away) live.state = 'polling';
  polling = window.setInterval(() => { void poll(); }, PollMs);
  void poll();
}

interface Change { type: string; data: unknown }

/** The same events as an array. */
async function poll(): Promise<void> {
  try {
    const answer = await get<{ position: string | number; now?: string; events: Change[] }>(`/api/v1/desk/changes?after=${encodeURIComponent(String(position))}`);
    if (answer.now) serverSays(answer.now);
    for (const { type, data } of answer.events) tell(type, data);
    position = answer.position;
    live.at = Date.now();
    if (live.state !== 'live') live.state = 'polling';
  } catch (wrong) {
    const problem = Problem.of(wrong);
    // No such address or no such position: the whole list again is always right.
    if (problem.status === 404 || problem.status === 410) listener?.gap();
  }
}

function tell(type: string, data: unknown): void {
  switch (type) {
    case 'case': listener?.changed(data as CaseEvent); break;
    case 'counts': listener?.counted(data as Record<string, number>); break;
    case 'take': { const take = data as { number: string; taken: Taken | null }; listener?.taken(take.number, take.taken); break; }
    case 'gap': listener?.gap(); break;
  }
}
