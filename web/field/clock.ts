import { shallowRef } from 'vue';
import { boot, t } from './boot';

/*
 * Time is the server's. How far the phone's own clock is off is learnt with every answer and kept, so that what remains is counted
 * right with no signal as well.
 */
const Kept = 'guantong.field.ahead';

const JumpMs = 5_000;

let ahead = read() ?? Date.parse(boot.now) - Date.now();
/** How far the phone's own clock is off, in milliseconds. */
export const off = shallowRef(-ahead);
/** What stands in a record of this phone moves by so much: the server said that its moments were wrong. */
const corrections = new Set<(by: number) => void>();
export const onCorrected = (tell: (by: number) => void): void => { corrections.add(tell); };

/** The server's moment in milliseconds. */
export const now = shallowRef(Date.now() + ahead);
window.setInterval(() => { steady(); now.value = serverNow(); }, 1000);
export const serverNow = (): number => Math.round(Date.now() + ahead);

/*
 * Somebody sets the phone's clock while the app is open: time has not moved by that. Only while the page is seen, for a phone that
 * sleeps may stop counting.
 */
let drift: number | null = null;
document.addEventListener('visibilitychange', () => { drift = null; });
function steady(): void {
  const is = document.visibilityState === 'visible' ? Date.now() - performance.now() : null;
  if (is !== null && drift !== null && Math.abs(is - drift) > JumpMs) settle(ahead - (is - drift));
  drift = is;
}

function settle(is: number): void {
  ahead = is;
  off.value = -is;
  try { localStorage.setItem(Kept, String(is)); } catch { /* then the next start asks again */ }
}

/** The server said what time it is. The frame of the page may come from the phone's disk: only an answer of just now counts. */
export function serverSays(moment: string): void {
  const said = Date.parse(moment);
  if (!Number.isFinite(said)) return;
  const by = said - Date.now() - ahead;
  settle(ahead + by);
  now.value = said;
  if (Math.abs(by) > JumpMs) for (const tell of corrections) tell(by);
}

function read(): number | null {
  try {
    const kept = Number(localStorage.getItem(Kept) ?? 'none');
    return Number.isFinite(kept) ? kept : null;
  } catch {
    return null;
  }
}

const two = (n: number): string => String(n).padStart(2, '0');

/** 01:52, or days before it; over time −00:12. */
export function left(due: string, at: number): string {
  const minutes = Math.floor(Math.abs(Date.parse(due) - at) / 60_000);
  const days = Math.floor(minutes / 1440);
  const rest = `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;
  return `${Date.parse(due) < at ? '−' : ''}${days > 0 ? t('days', { days, time: rest }) : rest}`;
}

export const isLate = (due: string | null, at: number): boolean => due !== null && Date.parse(due) < at;

const wall = new Intl.DateTimeFormat('en-GB', { timeZone: boot.zone, month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const parts = (at: number): Record<string, string> => Object.fromEntries(wall.formatToParts(at).map((p) => [p.type, p.value]));

/** HH:mm on the city's clocks. */
export const wallTime = (at: number): string => { const p = parts(at); return `${p['hour']}:${p['minute']}`; };

/** Day and time on the city's clocks; of today only the time. */
export const shortly = (moment: string): string => {
  const [p, today] = [parts(Date.parse(moment)), parts(now.value)];
  const day = `${p['month']}-${p['day']}`;
  return day === `${today['month']}-${today['day']}` ? wallTime(Date.parse(moment)) : `${day} ${wallTime(Date.parse(moment))}`;
};
