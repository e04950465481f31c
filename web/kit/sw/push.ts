/** What this file needs of a service worker; the page's own types do not know one. */
interface PushScope {
  readonly location: { readonly origin: string };
  readonly registration: { showNotification(title: string, options: { body: string; tag: string; data: string }): Promise<void> };
  readonly clients: { openWindow(url: string): Promise<unknown> };
  addEventListener(kind: 'push', take: (event: { data: { json(): unknown } | null; waitUntil(done: Promise<unknown>): void }) => void): void;
  addEventListener(kind: 'notificationclick', take: (event: { notification: { data: unknown; close(): void }; waitUntil(done: Promise<unknown>): void }) => void): void;
}

interface Told { title: string; body: string; link?: string; tag: string }

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && typeof (value as Told).title === 'string' && typeof (value as Told).body === 'string' && typeof (value as Told).tag === 'string';

/**
 * Messages of the city that come while no page is open. The same tag takes the place of the one before it: told twice is shown once.
 * A press opens the city's own pages only, whatever a message says.
 */
export function listenForPush(worker: PushScope): void {
  worker.addEventListener('push', (event) => {
    let told: unknown = null;
    try { told = event.data?.json(); } catch { /* not ours */ }
    if (!isTold(told)) return;
    event.waitUntil(worker.registration.showNotification(told.title, { body: told.body, tag: told.tag, data: told.link ?? '/my/messages' }));
  });
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close();
    const link = new URL(typeof event.notification.data === 'string' ? event.notification.data : '/my/messages', worker.location.origin);
    event.waitUntil(worker.clients.openWindow(link.origin === worker.location.origin ? link.href : '/my/messages'));
  });
}
