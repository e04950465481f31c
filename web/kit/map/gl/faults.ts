import type * as engine from 'maplibre-gl';
import { loseGl } from '../cityMap';

interface Fault { message: string; status?: number; url?: string }

/** The engine's own words for a worker whose file did not arrive or did not run. */
const workerGone = /^Worker failed/;
const away = /failed to fetch|networkerror|load failed|network error|aborted/i;

/** Without a network nothing of this is news: the page says it in its own words, and what is missing comes by itself. */
const isAway = ({ message, status }: Fault): boolean => status === 0 || !navigator.onLine || away.test(message);

/** Tiles of one layer fail alike: the address without its numbers tells which. */
const kindOf = ({ message, status, url }: Fault): string => (url ? `${status ?? ''} ${new URL(url, location.href).pathname.replace(/\/\d+/g, '')}` : message).trim();

/**
 * What the engine reports. A dead worker ends this kind of map; what the network did not bring is passed over; anything else is said
 * once, where those look who look for faults, and the map goes on.
 */
export function listenForFaults(map: engine.Map, dead: () => void): void {
  const said = new Set<string>();
  map.on('error', ({ error }: { error: Fault }) => {
    if (workerGone.test(error.message)) {
      loseGl();
      dead();
      return;
    }
    if (isAway(error)) return;
    const kind = kindOf(error);
    if (said.has(kind)) return;
    said.add(kind);
    console.warn(`map: ${kind}`);
  });
}
