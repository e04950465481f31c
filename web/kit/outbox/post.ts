import { hashOf } from './hash';
import type { Answer, Item } from './item';

/** What came of one try. `later` is nobody's fault: the item waits and goes again. */
export type Verdict =
  | { kind: 'sent'; answer: Answer; version: number | null }
  | { kind: 'later'; waitsFor: 'network' | 'server' | 'sign-in'; seconds: number | null }
  | { kind: 'stopped'; answer: Answer };

const Least = 60_000;
const SlowestBytesPerMs = 8;
const PhotoNotReceived = 'photo-not-received';

/** Tries one item: its photos first, each kept count of by `kept`, then the item itself under its key. */
export async function post(item: Item, kept: (item: Item) => Promise<void>): Promise<Verdict> {
  for (const file of item.files) {
    if (file.there) continue;
    let hash: string;
    try {
      hash = file.hash ?? await hashOf(file.blob);
    } catch {
      // The device lost the photo's bytes: no later try can bring them back.
      return { kind: 'stopped', answer: { status: 0, code: 'photo-unreadable' } };
    }
    file.hash = hash;
    const query = file.facts && Object.keys(file.facts).length > 0 ? `?${new URLSearchParams(file.facts).toString()}` : '';
    const headers = new Headers({ 'Content-Type': file.blob.type || 'application/octet-stream' });
    // A door of its own keeps what the phone says of the photo: it must know whose phone, and how its clock stands.
    if (file.to !== undefined) headers.set('Sent-At', new Date().toISOString());
    if (file.to !== undefined && item.owner) headers.set('Acting-As', item.owner);
    const verdict = await ask(`${file.to ?? '/api/v1/files'}/${hash}${query}`, { method: 'PUT', headers, body: file.blob }, file.blob.size);
    if (verdict.kind !== 'sent') return verdict;
    file.there = true;
    await kept(item);
  }
  const verdict = await send(item);
  // The server swept photos that no record named for days: they are here still, so the next try brings them again.
  if (verdict.kind === 'stopped' && verdict.answer.code === PhotoNotReceived && item.files.length > 0 && item.tries < 50) {
    for (const file of item.files) delete file.there;
    return { kind: 'later', waitsFor: 'server', seconds: 1 };
  }
  return verdict;
}

function send(item: Item): Promise<Verdict> {
  const headers = new Headers({ 'Idempotency-Key': item.key, 'Event-Time': item.pressed, 'Sent-At': new Date().toISOString() });
  if (item.owner) headers.set('Acting-As', item.owner);
  if (item.version !== undefined) headers.set('If-Match', item.version === '*' ? '*' : `"${item.version}"`);
  const body = item.json ? JSON.stringify(named(item)) : form(item);
  if (item.json) headers.set('Content-Type', 'application/json');
  return ask(item.url, { method: item.method ?? 'POST', headers, body }, 0);
}

function named(item: Item): Record<string, unknown> {
  const json: Record<string, unknown> = { ...item.json };
  for (const { name, hash } of item.files) {
    const before: unknown = json[name];
    json[name] = [...(Array.isArray(before) ? before as unknown[] : []), hash];
  }
  return json;
}

function form(item: Item): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(item.fields ?? {})) for (const one of [value].flat()) data.append(name, one);
  for (const { name, hash } of item.files) data.append(name, hash ?? '');
  return data;
}

async function ask(url: string, init: RequestInit & { headers: Headers }, bytes: number): Promise<Verdict> {
  const patience = new AbortController();
  const timer = setTimeout(() => { patience.abort(); }, Least + bytes / SlowestBytesPerMs);
  init.headers.set('Accept', 'application/json');
  try {
    // A network that sends us elsewhere (a café's sign-in page) has not answered.
    const answer = await fetch(url, { ...init, redirect: 'error', cache: 'no-store', credentials: 'same-origin', signal: patience.signal });
    return await read(answer);
  } catch {
    return { kind: 'later', waitsFor: 'network', seconds: null };
  } finally {
    clearTimeout(timer);
  }
}

async function read(response: Response): Promise<Verdict> {
  const isJson = /\bjson\b/.test(response.headers.get('Content-Type') ?? '');
  const body = isJson ? await response.json() as Record<string, unknown> : {};
  const { status } = response;
  // Somebody between us and the server said "fine" in words that are not ours.
  if (response.ok && !isJson && status !== 204) return { kind: 'later', waitsFor: 'network', seconds: null };
  const text = (...names: string[]): string | undefined => names.map((n) => body[n]).find((v): v is string => typeof v === 'string' && v !== '');
  const answer: Answer = { status, body };
  for (const [name, value] of [['sentence', text('title', 'sentence')], ['todo', text('todo')], ['code', text('code')], ['number', text('number')], ['link', text('link', 'follow')]] as const)
    if (value !== undefined) answer[name] = value;
  if (response.ok) return { kind: 'sent', answer, version: versionOf(response.headers.get('ETag')) };
  if (status === 401) return { kind: 'later', waitsFor: 'sign-in', seconds: null };
  const waits = status === 408 || status === 425 || status === 429 || status >= 500;
  return waits ? { kind: 'later', waitsFor: 'server', seconds: secondsOf(response.headers.get('Retry-After')) } : { kind: 'stopped', answer };
}

function versionOf(tag: string | null): number | null {
  const digits = /^(?:W\/)?"(\d+)"$/.exec(tag ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

function secondsOf(after: string | null): number | null {
  const seconds = Number(after ?? '');
  return after !== null && Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) : null;
}
