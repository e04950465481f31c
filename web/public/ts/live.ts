import { all, one, say } from '../../kit/ts/page';

const EveryMs = 5_000;
const LongestMs = 60_000;
const TickMs = 15_000;

/**
 * A page of a case stays true while somebody looks: it asks every few seconds with the tag of what it shows, which costs the server one
 * small question. No connection is held, a hidden page asks nothing, and nobody who is typing is disturbed.
 */
export function keepLive(): void {
  const region = one('[data-live]');
  const address = region?.dataset['live'];
  const first = region?.dataset['liveTag'];
  if (!region || !address || !first) return;
  poll(first, async (tag) => {
    const answer = await fetch(address + location.search, { credentials: 'same-origin', cache: 'no-store', referrerPolicy: 'no-referrer', headers: { 'If-None-Match': tag } });
    if (answer.status !== 200) return { tag, failed: !answer.ok && answer.status !== 304 };
    const fresh = one('[data-live]', new DOMParser().parseFromString(await answer.text(), 'text/html'));
    // Somebody who is writing keeps what is there; the next look brings it.
    if (fresh === null || isBusy(region)) return { tag, failed: false };
    region.replaceChildren(...[...fresh.childNodes].map((n) => document.importNode(n, true)));
    tellDues();
    return { tag: answer.headers.get('ETag') ?? tag, failed: false };
  });
}

/** Asks again and again while the page is looked at; slower after failures. */
export function poll(first: string, look: (tag: string) => Promise<{ tag: string; failed: boolean }>, everyMs = EveryMs): void {
  let tag = first;
  let wait = everyMs;
  let timer = 0;
  const round = async (): Promise<void> => {
    if (document.visibilityState === 'hidden') return;
    try {
      const seen = await look(tag);
      tag = seen.tag;
      wait = seen.failed ? Math.min(LongestMs, wait * 2) : everyMs;
    } catch {
      wait = Math.min(LongestMs, wait * 2);
    }
    next();
  };
  const next = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => { void round(); }, wait);
  };
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void round(); });
  next();
}

function isBusy(region: HTMLElement): boolean {
  if (region.contains(document.activeElement) && document.activeElement?.matches('input, textarea, select')) return true;
  return all<HTMLInputElement | HTMLTextAreaElement>('textarea, input', region).some((i) => i.type !== 'hidden' && (i instanceof HTMLInputElement && (i.type === 'radio' || i.type === 'checkbox') ? i.checked !== i.defaultChecked : i.value !== i.defaultValue));
}

/** The time that is left, told anew as it goes by: the server's page says until when. */
export function tellDues(): void {
  for (const due of all('[data-due]')) {
    const ms = Number(due.dataset['due']) - Date.now();
    const text = say(due, ms >= 0 ? 'left' : 'over', { time: lasting(due, Math.abs(ms)) });
    if (due.textContent !== text) due.textContent = text;
    due.classList.toggle('late', ms < 0);
  }
}

export function keepDues(): void {
  tellDues();
  // Lines that arrive later tell it too; a text that is the same already is left, so this ends.
  new MutationObserver(tellDues).observe(document.body, { childList: true, subtree: true });
  setInterval(tellDues, TickMs);
}

function lasting(due: HTMLElement, ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return say(due, 'dh', { days: Math.floor(hours / 24), hours: hours % 24 });
  return hours > 0 ? say(due, 'hm', { hours, minutes: minutes % 60 }) : say(due, 'm', { minutes });
}
