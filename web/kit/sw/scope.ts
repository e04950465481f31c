/** As much of a service worker's world as ours uses: its own library of types contradicts the one of pages. */
export interface Waiting extends Event { waitUntil(work: Promise<unknown>): void }
export interface Fetching extends Waiting { readonly request: Request; respondWith(answer: Promise<Response>): void }
export interface Saying extends Waiting { readonly data: unknown }
export interface Syncing extends Waiting { readonly tag: string }

export interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(kind: 'message', listener: (event: Saying) => void): void;
  addEventListener(kind: 'sync', listener: (event: Syncing) => void): void;
}
