import { flush, start } from '../outbox/outbox';
import { dropOldBuilds, forgetPerson, keepGroup, kept, shellOf } from './keeping';
import { listenForPush } from './push';
import type { WorkerScope } from './scope';
import { leaving, type Shell } from './shells';

const worker = self as unknown as WorkerScope;
const PatienceMs = 4000;
listenForPush(self as unknown as Parameters<typeof listenForPush>[0]);

/**
 * The service worker: the shells of the two apps open without a network, and the outbox is sent on where the browser wakes us.
 * Built files are taken from the device; pages always come from the network where there is one, and no page of a person is ever kept.
 */
worker.addEventListener('install', (event) => { event.waitUntil(keepGroup('citizen', '', true).then(() => worker.skipWaiting())); });
worker.addEventListener('activate', (event) => { event.waitUntil(dropOldBuilds().then(() => worker.clients.claim())); });

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== worker.location.origin) return;
  if (request.method === 'POST' && leaving.test(url.pathname)) { event.waitUntil(forgetPerson()); return; }
  if (request.method !== 'GET') return;
  if (url.pathname.startsWith('/built/assets/')) event.respondWith(file(request));
  else if (request.mode === 'navigate' && !/^\/(staff|api|open311)(\/|$)/.test(url.pathname)) event.respondWith(page(request, url));
});

worker.addEventListener('message', (event) => {
  const asked = event.data as { kind?: string; group?: Shell['group']; search?: string } | null;
  if (asked?.kind === 'keep' && asked.group) event.waitUntil(keepGroup(asked.group, asked.search ?? '', false));
});

worker.addEventListener('sync', (event) => {
  start({ owner: null });
  event.waitUntil(flush(true));
});

/** Names of built files carry their content's hash: what is kept is right. */
const file = async (request: Request): Promise<Response> => await caches.match(request, { ignoreVary: true }) ?? fetch(request);

async function page(request: Request, url: URL): Promise<Response> {
  const shell = shellOf(url.pathname);
  const spare = shell ? await kept(url.pathname, url.search) : undefined;
  try {
    const answer = await (spare ? patiently(fetch(request)) : fetch(request));
    // Something before the server says that it is away.
    return spare && answer.status >= 502 && answer.status <= 504 ? spare : answer;
  } catch {
    if (spare) return spare;
    if (url.pathname.startsWith('/field') && await kept('/field/app', url.search)) return Response.redirect('/field/app');
    return await kept('/offline', url.search) ?? Response.error();
  }
}

/** A network that says nothing for seconds is none. */
function patiently(answer: Promise<Response>): Promise<Response> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => { fail(new Error('slow')); }, PatienceMs);
    answer.then(done, fail).finally(() => { clearTimeout(timer); });
  });
}
