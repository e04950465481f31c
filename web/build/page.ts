/** Something that the page asked of the server; the test answers when it wants. */
export interface Asked {
  path: string;
  method: string;
  body: unknown;
  headers: Record<string, string>;
  answer: (body: unknown, status?: number) => Promise<void>;
}

export interface Page {
  asked: Asked[];
  /** What the browser tells the page: `pagehide`, `visibilitychange` … */
  happens: (event: string) => Promise<void>;
}

/** Until everything that follows from an answer has been worked off. */
export const settled = async (): Promise<void> => { for (let i = 0; i < 20; i++) await new Promise((go) => { setImmediate(go); }); };

const storage = (): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> => {
  const kept: Record<string, unknown> = {};
  const methods = {
    getItem: (name: string): string | null => (typeof kept[name] === 'string' ? (kept[name] as string) : null),
    setItem: (name: string, value: string): void => { kept[name] = value; },
    removeItem: (name: string): void => { Reflect.deleteProperty(kept, name); },
  };
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(kept, name, { value, enumerable: false });
  return kept as unknown as Storage;
};

/**
 * As much of a browser as the rules of the desk need to be loaded in node. Call it before the modules are imported, which is done by
 * `await import(…)`: some of them look around as soon as they are there.
 */
export async function page(): Promise<Page> {
  const asked: Asked[] = [];
  const listening = new Map<string, (() => void)[]>();
  const hear = (event: string, listen: () => void): void => { listening.set(event, [...(listening.get(event) ?? []), listen]); };
  const fetched = (path: string, init: RequestInit = {}): Promise<Response> => new Promise((take) => {
    asked.push({
      path, method: init.method ?? 'GET', body: typeof init.body === 'string' ? JSON.parse(init.body) : null, headers: init.headers as Record<string, string>,
      answer: (body, status = 200) => { take(new Response(JSON.stringify(body), { status })); return settled(); },
    });
  });
  const stage = {
    window: globalThis, addEventListener: hear, fetch: fetched, Image: class { src = ''; }, navigator: {}, location: { pathname: '/staff/desk', search: '' },
    history: { pushState: () => undefined, replaceState: () => undefined }, localStorage: storage(), sessionStorage: storage(),
    document: { hidden: false, getElementById: () => null, querySelector: () => null, createElement: () => ({}), addEventListener: hear },
  };
  for (const [name, value] of Object.entries(stage)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  const { boot } = await import('../console/desk/boot');
  // Every text is its own key.
  Object.assign(boot, { language: 'zh-CN', now: new Date().toISOString(), zone: 'Asia/Shanghai', me: { person: 'me' }, texts: new Proxy({}, { get: (_, key) => String(key) }) });
  return { asked, happens: (event) => { for (const listen of listening.get(event) ?? []) listen(); return settled(); } };
}
