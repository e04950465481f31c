import { computed, shallowRef } from 'vue';
import { boot } from './boot';
import { t } from './texts';

// One timer for every figure that ticks. It goes by the server's clock: a desk whose own clock is wrong still counts right.
let ahead = Date.parse(boot.now) - Date.now();

/** The server's moment, in milliseconds, once a second. */
export const now = shallowRef(Date.now() + ahead);
window.setInterval(() => { now.value = Date.now() + ahead; }, 1000);

/** The server said what time it is. */
export function serverSays(moment: string): void {
  const said = Date.parse(moment);
  if (Number.isFinite(said)) ahead = said - Date.now();
  now.value = Date.now() + ahead;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** 00:08:05, or days before it; over time with a minus. */
export function left(due: string, at: number): string {
  const span = Math.round((Date.parse(due) - at) / 1000);
  const s = Math.abs(span);
  const days = Math.floor(s / 86_400);
  const rest = `${two(Math.floor((s % 86_400) / 3600))}:${two(Math.floor((s % 3600) / 60))}`;
  return `${span < 0 ? '−' : ''}${days > 0 ? t('desk.days', { days, time: rest }) : `${rest}:${two(s % 60)}`}`;
}

export const isLate = (due: string | null, at: number): boolean => due !== null && Date.parse(due) < at;
/** Within the last half hour before it is due. */
export const isSoon = (due: string | null, at: number): boolean => due !== null && !isLate(due, at) && Date.parse(due) - at < 1_800_000;

const wall = new Intl.DateTimeFormat('en-GB', { timeZone: boot.zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const parts = (at: number): Record<string, string> => Object.fromEntries(wall.formatToParts(at).map((p) => [p.type, p.value]));

/** HH:mm:ss on the city's clocks. */
export const wallTime = (at: number): string => { const p = parts(at); return `${p['hour']}:${p['minute']}:${p['second']}`; };
export const wallMinute = computed(() => wallTime(now.value).slice(0, 5));

/** A city's local moment (2026-01-31T10:00) as the moment it is. */
export function momentOf(local: string): string | null {
  const guess = Date.parse(`${local}Z`);
  if (!Number.isFinite(guess)) return null;
  const p = parts(guess);
  const shown = Date.parse(`${p['year']}-${p['month']}-${p['day']}T${p['hour']}:${p['minute']}:${p['second']}Z`);
  return new Date(guess - (shown - guess)).toISOString();
}

/** A moment as a browser's own date-and-time field writes it, on the city's clocks. */
export const localOf = (at: number): string => { const p = parts(at); return `${p['year']}-${p['month']}-${p['day']}T${p['hour']}:${p['minute']}`; };

/** Day and time on the city's clocks; of today only the time. */
export const shortly = (moment: string): string => {
  const [p, today] = [parts(Date.parse(moment)), parts(now.value)];
  const day = `${p['month']}-${p['day']}`;
  const time = `${p['hour']}:${p['minute']}`;
  return p['year'] !== today['year'] ? `${p['year']}-${day} ${time}` : day === `${today['month']}-${today['day']}` ? time : `${day} ${time}`;
};

/** A moment that the server wrote as "11-22 09:13": of today only the time is read. */
export const briefly = (moment: string): string => { const p = parts(now.value); return moment.startsWith(`${p['month']}-${p['day']} `) ? moment.slice(6) : moment; };
