import { boot } from '../desk/boot';
import { t } from '../desk/texts';

const two = (n: number): string => String(n).padStart(2, '0');

/** 03:07, or 1:03:07 */
export function clocked(seconds: number): string {
  const s = Math.max(0, Math.round(seconds));
  return s >= 3600 ? `${Math.floor(s / 3600)}:${two(Math.floor((s % 3600) / 60))}:${two(s % 60)}` : `${two(Math.floor(s / 60))}:${two(s % 60)}`;
}

const wall = new Intl.DateTimeFormat('en-GB', { timeZone: boot.zone, month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** 11-22 09:30 on the city's clocks. */
export function moment(at: string): string {
  const p = Object.fromEntries(wall.formatToParts(new Date(at)).map((x) => [x.type, x.value]));
  return `${p['month']}-${p['day']} ${p['hour']}:${p['minute']}`;
}

export const hour = (at: string): string => moment(at).slice(6);

/** 371329-20261122-00012 */
export const shown = (number: string): string => (number.length > 14 ? `${number.slice(0, 6)}-${number.slice(6, 14)}-${number.slice(14)}` : number);

export const ago = (at: string, now: number): string => {
  const minutes = Math.max(0, Math.round((now - Date.parse(at)) / 60_000));
  return minutes < 60 ? t('desk.calls.minutes-ago', { n: minutes }) : minutes < 48 * 60 ? t('desk.calls.hours-ago', { n: Math.round(minutes / 60) }) : t('desk.calls.days-ago', { n: Math.round(minutes / 1440) });
};
