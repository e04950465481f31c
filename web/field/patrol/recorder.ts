import { shallowRef, watch } from 'vue';
import { serverNow } from '../clock';
import { askAgain, here, lost } from '../work/place';
import type { Fix, Reason } from './way';

/** Who is told of places and of breaks. */
export interface Hearer { heard: (fix: Fix) => void; broke: (reason: Reason) => void }

/** Whether the browser promised to keep the screen on; some do not, and none does to save the battery. */
export const screenStays = shallowRef(false);

const BeatMs = 15_000;
const FreshMs = 60_000;
let lock: WakeLockSentinel | null = null;

/** Listens to where this phone is, as long as the page is seen: with a dark screen a page is told nothing. Returns how to stop. */
export function listenTo(hearer: Hearer): () => void {
  const tell = (): void => {
    if (here.value && document.visibilityState === 'visible') hearer.heard([Math.round(serverNow() - (Date.now() - here.value.at)), here.value.lon, here.value.lat, here.value.metres]);
  };
  const seen = (): void => {
    if (document.visibilityState === 'hidden') { hearer.broke('screenOff'); return; }
    void stayAwake();
    askAgain();
  };
  const ends = [
    watch(here, tell, { flush: 'sync' }),
    watch(lost, (why) => { if (why) hearer.broke('noPosition'); }, { flush: 'sync' }),
  ];
  const beat = window.setInterval(() => { if (document.visibilityState === 'visible' && (!here.value || Date.now() - here.value.at >= BeatMs)) askAgain(); }, BeatMs);
  document.addEventListener('visibilitychange', seen);
  void stayAwake();
  // A phone that lies still may say nothing new for a while: what it said just now counts, with its own moment.
  if (here.value && Date.now() - here.value.at < FreshMs) tell();
  askAgain();
  return () => {
    for (const end of ends) end();
    window.clearInterval(beat);
    document.removeEventListener('visibilitychange', seen);
    void lock?.release().catch(() => undefined);
    lock = null;
    screenStays.value = false;
  };
}

async function stayAwake(): Promise<void> {
  try {
    if (lock && !lock.released) return;
    lock = await navigator.wakeLock.request('screen');
    screenStays.value = true;
    lock.addEventListener('release', () => { screenStays.value = false; });
  } catch {
    screenStays.value = false;
  }
}
