import type { MapPoint, Tone } from '../../kit/map/cityMap';
import { isSoon } from '../desk/clock';
import { t } from '../desk/texts';
import type { CaseAt } from './places';

/** 40 m, 1.2 km. */
export const far = (metres: number): string => (metres < 1000 ? t('desk.map.metres', { n: Math.round(metres) }) : t('desk.map.kilometres', { n: (metres / 1000).toFixed(1) }));

/** How long ago, in the largest unit that says enough. */
export function ago(moment: string, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(moment)) / 60_000));
  if (minutes < 60) return t('desk.map.minutes-ago', { n: minutes });
  if (minutes < 48 * 60) return t('desk.map.hours-ago', { n: Math.floor(minutes / 60) });
  return t('desk.map.days-ago', { n: Math.floor(minutes / 1440) });
}

export const toneOf = (c: CaseAt, now: number): Tone => (c.overdue ? 'late' : c.urgent ? 'urgent' : c.paused ? 'quiet' : isSoon(c.due, now) ? 'soon' : 'plain');

export const toneWord = (tone: Tone): string => t(`desk.map.tone-${tone}`);

export function pointOf(c: CaseAt, now: number): MapPoint {
  const tone = toneOf(c, now);
  return { id: c.number, lon: c.lon, lat: c.lat, tone, label: `${c.title} · ${c.stageName}${tone === 'plain' ? '' : ` · ${toneWord(tone)}`}${c.metres === null ? '' : ` · ${far(c.metres)}`}` };
}
