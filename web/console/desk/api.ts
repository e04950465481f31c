import { boot } from './boot';
import { t } from './texts';

/** What went wrong, in the words of the server: what it is, and what to do. Nothing typed is ever lost by it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly sentence: string,
    readonly todo: string,
    readonly trace = '',
    readonly more: Record<string, unknown> = {},
  ) {
    super(`${code}: ${sentence}`);
  }

  /** The network did not answer: the same may be tried again. */
  get isAway(): boolean { return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504; }

  static of(wrong: unknown): Problem {
    if (wrong instanceof Problem) return wrong;
    if (wrong instanceof DOMException && wrong.name === 'AbortError') return new Problem(0, 'aborted', '', '');
    if (wrong instanceof TypeError) return new Problem(0, 'away', t('desk.away'), t('desk.away-todo'));
    return new Problem(500, 'fault', t('desk.fault'), t('desk.fault-todo'), String(wrong));
  }
}

export interface Asking {
  method?: string;
  body?: unknown;
  /** Sent as it is instead of a body in JSON. */
  raw?: Blob;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Goes on although the page is left. */
  keepalive?: boolean;
  /** Answers 401 instead of asking the person to sign in again. */
  quiet?: boolean;
}

/** Asks the person to sign in again in place; set by the shell. */
let signIn: () => Promise<void> = () => Promise.reject(new Problem(401, 'sign-in-first', t('desk.session-ended'), ''));
export const whenSessionEnds = (ask: () => Promise<void>): void => { signIn = ask; };

const listeners = new Set<(away: boolean) => void>();
/** Told after every answer whether the server could be reached. */
export const onReach = (listen: (away: boolean) => void): void => { listeners.add(listen); };
const tell = (away: boolean): void => { for (const listen of listeners) listen(away); };

async function problemOf(answer: Response): Promise<Problem> {
  const body = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  const text = (name: string, otherwise: string): string => (typeof body[name] === 'string' ? (body[name] as string) : otherwise);
  return new Problem(answer.status, text('code', `http-${answer.status}`), text('detail', t('desk.fault')), text('todo', t('desk.fault-todo')), text('trace', ''), body);
}

/** The answer as it came; throws a Problem for everything but success. Where the session has ended, the person signs in and it goes on. */
export async function ask(path: string, asking: Asking = {}): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': boot.language, ...asking.headers };
  if (asking.body !== undefined) headers['content-type'] = 'application/json';
  const request: RequestInit = { method: asking.method ?? 'GET', headers, credentials: 'same-origin', cache: 'no-store', keepalive: asking.keepalive ?? false };
  if (asking.body !== undefined) request.body = JSON.stringify(asking.body);
  if (asking.raw) request.body = asking.raw;
  if (asking.signal) request.signal = asking.signal;
  for (;;) {
    let answer: Response;
    try {
      answer = await fetch(path, request);
    } catch (wrong) {
      const problem = Problem.of(wrong);
      if (problem.code === 'away') tell(true);
      throw problem;
    }
    tell(false);
    if (answer.ok) return answer;
    const problem = await problemOf(answer);
    if (answer.status !== 401 || asking.quiet) throw problem;
    await signIn();
  }
}

const read = async <T>(answer: Response): Promise<T> => (answer.status === 204 ? (undefined as T) : ((await answer.json()) as T));

export const get = async <T>(path: string, signal?: AbortSignal): Promise<T> => read<T>(await ask(path, signal ? { signal } : {}));
export const post = async <T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> => read<T>(await ask(path, { method: 'POST', body, headers }));
export const put = async <T>(path: string, body: unknown): Promise<T> => read<T>(await ask(path, { method: 'PUT', body }));
export const drop = async <T>(path: string): Promise<T> => read<T>(await ask(path, { method: 'DELETE' }));

/** A new value for each action; the same one when it is sent again. */
export const newKey = (): string => (crypto.randomUUID ? crypto.randomUUID() : [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join(''));
