import { shallowReactive } from 'vue';
import { get, onReach, Problem } from '../api';
import { serverSays } from '../clock';
import type { Row, Taken } from '../types';

/*
 * The live channel: server-sent events with a position, so that a lost stream goes on where it broke. Where the stream stays away for
 * more than five seconds the same events are polled every ten; the desk never stands still, and says which of the two it is.
 */
export interface CaseEvent { position: string | number; number: string; row: Row | null; lanes: string[]; at?: Record<string, string | null> }
export interface LiveListener {
  changed: (event: CaseEvent) => void;
  counted: (counts: Record<string, number | string>) => void;
  taken: (number: string, taken: Taken | null) => void;
  /** The channel begins anew: who has what is told again from the start. */
  begun: () => void;
  gap: () => void;
}

export const live = shallowReactive({ state: 'starting' as 'starting' | 'live' | 'polling' | 'away', at: 0 });

const PatienceMs = 5000;
const PollMs = 10_000;
const AgainMs = 3000;
/** The server beats every ten seconds; whoever hears nothing for longer has a line that is dead without having been cut. */
const DeafMs = 25_000;

let stream: EventSource | null = null;
let listener: LiveListener | null = null;
let position: string | number = 0;
let lostAt = 0;
let heardAt = 0;
let again = 0;
let polling = 0;

const kinds = ['hello', 'case', 'counts', 'take', 'gap', 'beat'];

export function startLive(from: string | number, listen: LiveListener): void {
  position = from;
  listener = listen;
  connect();
  window.setInterval(watch, 1000);
  window.addEventListener('online', () => { live.state = 'polling'; connect(); });
  window.addEventListener('offline', () => { lost(); live.state = 'away'; });
  onReach((isAway) => {
    if (isAway) live.state = 'away';
    else if (live.state === 'away') live.state = stream?.readyState === EventSource.OPEN ? 'live' : 'polling';
  });
}

function connect(): void {
  window.clearTimeout(again);
  stream?.close();
  const source = new EventSource(`/api/v1/desk/events?after=${encodeURIComponent(String(position))}`);
  stream = source;
  source.onerror = () => {
    lost();
    // A browser gives up on an answer that is no stream; a break it mends by itself.
    if (source.readyState === EventSource.CLOSED && source === stream) again = window.setTimeout(connect, AgainMs * (polling ? 5 : 1));
  };
  for (const kind of kinds) {
    source.addEventListener(kind, (e) => {
      if (source !== stream) return;
      heard();
      tell(kind, JSON.parse((e as MessageEvent<string>).data));
    });
  }
}

function heard(): void {
  lostAt = 0;
  heardAt = Date.now();
  live.state = 'live';
  if (polling) { window.clearInterval(polling); polling = 0; }
}

function lost(): void {
  if (lostAt === 0) lostAt = Date.now();
}

function watch(): void {
  if (lostAt === 0 && heardAt > 0 && Date.now() - heardAt > DeafMs) { lost(); connect(); }
  if (lostAt === 0 || Date.now() - lostAt < PatienceMs || polling) return;
  if (live.state !== 'away') live.state = 'polling';
  polling = window.setInterval(() => { void poll(); }, PollMs);
  void poll();
}

/** The same events as an array. */
async function poll(): Promise<void> {
  try {
    const came = await get<{ event: string; data: unknown }[]>(`/api/v1/desk/changes?after=${encodeURIComponent(String(position))}`);
    for (const { event, data } of came) tell(event, data);
    if (live.state !== 'live') live.state = 'polling';
  } catch (wrong) {
    // No such position any more: the whole list again is always right.
    if ([404, 410].includes(Problem.of(wrong).status)) listener?.gap();
  }
}

function tell(kind: string, data: unknown): void {
  const moment = data as { position?: string | number; now?: string };
  if (kind === 'hello' || kind === 'beat') {
    if (moment.now) serverSays(moment.now);
    if (moment.position !== undefined) position = moment.position;
    if (kind === 'hello') listener?.begun();
    return;
  }
  live.at = Date.now();
  switch (kind) {
    case 'case': position = (data as CaseEvent).position; listener?.changed(data as CaseEvent); break;
    case 'counts': listener?.counted(data as Record<string, number | string>); break;
    case 'take': { const take = data as { number: string; taken: Taken | null }; listener?.taken(take.number, take.taken); break; }
    case 'gap': listener?.gap(); break;
  }
}
