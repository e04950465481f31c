/** Where an item stands. `stopped`: the server said no; it waits for a person. `sent` keeps only what the answer said. */
export type State = 'waiting' | 'sending' | 'stopped' | 'sent';

/**
 * A photo of an item. It goes ahead to `to` (usually `/api/v1/files/{its SHA-256}`, where sending it twice changes nothing) with `facts`
 * as the address's query; the item then names it by its hash under `name`.
 */
export interface NewFile { name: string; blob: Blob; facts?: Record<string, string>; to?: string; /** Where the page worked it out already. */ hash?: string; /** It was sent ahead. */ there?: boolean }

/** What somebody pressed send on. Either `fields` (sent as a form) or `json`. */
export interface NewItem {
  /** What it is, for lists: 'report', 'deed', 'found' … */
  kind: string;
  /** Items of one order go one after the other: a case's number. Left out: the item stands for itself. */
  order?: string;
  url: string;
  method?: 'POST' | 'PUT';
  fields?: Record<string, string | string[]>;
  json?: Record<string, unknown>;
  files?: NewFile[];
  /**
   * The version of the case that the person saw: sent as If-Match, moved on by what the same order sent before. '*' for what was done on
   * the street and is as true of any version: the law still decides.
   */
  version?: number | '*';
  /** Who pressed: an id of staff, or nothing for a citizen. Nobody else's session sends it, and nobody else is shown it. */
  owner?: string;
  /** A short line for lists. */
  title?: string;
  /** The idempotency key, where the page made one before. */
  key?: string;
}

/** What the server said. `body` is its whole JSON. */
export interface Answer { status: number; sentence?: string; todo?: string; code?: string; number?: string; link?: string; body?: Record<string, unknown> }

export interface Item extends NewItem {
  seq: number;
  key: string;
  order: string;
  owner: string;
  /** The phone's clock when send was pressed: an event time. It is told to the server and rules nothing. */
  pressed: string;
  state: State;
  files: NewFile[];
  tries: number;
  /** Not before this moment of the phone's clock, in milliseconds. */
  notBefore: number;
  /** Why it still waits: no network, a busy server, or a session that ended. */
  waitsFor?: 'network' | 'server' | 'sign-in';
  answer?: Answer;
  endedAt?: number;
}

/** 122 random bits, also where the page is not served securely. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
