import { onChange, space, type Item } from '../../kit/outbox/outbox';
import { one, say } from '../../kit/ts/page';

interface Badging { setAppBadge?: (n: number) => Promise<void>; clearAppBadge?: () => Promise<void> }

const AlmostFull = 0.9;

/** One line on every page: what waits on this device and where to look. An installed app shows the number on its icon too. */
export function showOutboxLine(): void {
  const line = one('[data-outbox-line]');
  if (!line) return;
  let had = 0;
  onChange((items) => {
    const reports = items.filter((i) => i.kind === 'report');
    const open = reports.filter((i) => i.state !== 'sent').length;
    const text = wordsFor(line, reports, had > 0 && open === 0);
    const link = one('a', line);
    line.hidden = text === '';
    line.dataset['state'] = stateOf(reports);
    if (link) link.textContent = text;
    had = Math.max(had, open);
    const icon = navigator as Badging;
    void (open > 0 ? icon.setAppBadge?.(open) : icon.clearAppBadge?.())?.catch(() => undefined);
  });
}

const stateOf = (items: Item[]): string =>
  items.some((i) => i.state === 'stopped') ? 'stopped' : items.some((i) => i.state === 'sending') ? 'sending' : items.some((i) => i.state === 'waiting') ? 'waiting' : 'sent';

function wordsFor(line: HTMLElement, items: Item[], justSent: boolean): string {
  const state = stateOf(items);
  const n = items.filter((i) => (state === 'stopped' ? i.state === 'stopped' : i.state !== 'sent')).length;
  if (state === 'sent') return justSent ? say(line, 'sent') : '';
  return say(line, state, { n });
}

/** How much this device keeps for us, said where it is asked for, and a warning before it is full. */
export async function showSpace(): Promise<void> {
  const at = one('[data-space]');
  const now = at ? await space() : null;
  if (!at || !now) return;
  const mb = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
  at.textContent = say(at, now.used > now.quota * AlmostFull ? 'almost' : now.safe ? 'safe' : 'used', { used: mb(now.used), free: mb(now.quota - now.used) });
  at.hidden = false;
}
