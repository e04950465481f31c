/** A place as the host found it, with what its degrees refer to: maps inside Chinese apps are moved by some hundred metres. */
export interface Found { lon: number; lat: number; metres: number; datum: 'cgcs2000' | 'gcj02' }

export class NotFound extends Error {
  constructor(readonly denied: boolean) { super('no place'); }
}

interface HostAnswer { longitude: number | string; latitude: number | string; accuracy?: number | string }
interface HostAsk { type: 'gcj02' | 1; success: (at: HostAnswer) => void; fail: (why?: { errMsg?: string }) => void }
interface Host { getLocation?: (ask: HostAsk) => void }

const hosts = (): { wx?: Host; my?: Host } => globalThis as unknown as { wx?: Host; my?: Host };

/** How this page can learn where the device is: by WeChat or Alipay around it, else by the browser. Null where nobody can tell. */
export function locator(): (() => Promise<Found>) | null {
  const { wx, my } = hosts();
  if (wx?.getLocation) return () => byHost(wx, 'gcj02');
  if (my?.getLocation) return () => byHost(my, 1);
  return 'geolocation' in navigator && window.isSecureContext ? byBrowser : null;
}

/** Both apps answer in GCJ-02; the server converts, so that one place knows how. */
function byHost(host: Host, type: 'gcj02' | 1): Promise<Found> {
  return new Promise((done, fail) => {
    host.getLocation?.({
      type,
      success: (at) => { done({ lon: Number(at.longitude), lat: Number(at.latitude), metres: Number(at.accuracy ?? 0), datum: 'gcj02' }); },
      fail: (why) => { fail(new NotFound(/den(y|ied)|auth/i.test(why?.errMsg ?? ''))); },
    });
  });
}

function byBrowser(): Promise<Found> {
  return new Promise((done, fail) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => { done({ lon: coords.longitude, lat: coords.latitude, metres: coords.accuracy, datum: 'cgcs2000' }); },
      (why) => { fail(new NotFound(why.code === why.PERMISSION_DENIED)); },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
}
