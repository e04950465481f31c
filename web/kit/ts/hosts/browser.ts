import { NotFound, type Bridge, type Found, type Goal } from '../bridge';
import { fromCgcs2000 } from '../datum';

/** The plain web. Every other host falls back on these, function by function. */
export const browser = (): Bridge => ({
  env: 'browser',
  loginCode: () => Promise.resolve(codeOfAddress()),
  locate: 'geolocation' in navigator && window.isSecureContext ? locate : null,
  pickPhoto: null,
  openMap: openInBrowser,
});

/** A mini program or an app that opens the page may put a code into its address: it is used once and taken out of sight. */
export function codeOfAddress(): string | null {
  const address = new URL(location.href);
  const code = address.searchParams.get('code');
  if (code === null) return null;
  address.searchParams.delete('code');
  history.replaceState(history.state, '', address);
  return code;
}

function locate(): Promise<Found> {
  return new Promise((done, fail) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => { done({ lon: coords.longitude, lat: coords.latitude, metres: coords.accuracy, datum: 'cgcs2000', came: 'cgcs2000' }); },
      (why) => { fail(new NotFound(why.code === why.PERMISSION_DENIED)); },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
}

/** A phone knows what to do with a geo: address; a desk gets a map page, in the datum of Chinese maps. */
export function openInBrowser(goal: Goal): void {
  if (/Android/i.test(navigator.userAgent)) {
    location.href = `geo:${goal.lat.toFixed(6)},${goal.lon.toFixed(6)}?q=${goal.lat.toFixed(6)},${goal.lon.toFixed(6)}(${encodeURIComponent(goal.name)})`;
    return;
  }
  const moved = fromCgcs2000(goal, 'gcj02');
  const query = new URLSearchParams({ position: `${moved.lon.toFixed(6)},${moved.lat.toFixed(6)}`, name: goal.name, coordinate: 'gaode', callnative: '1' });
  window.open(`https://uri.amap.com/marker?${query.toString()}`, '_blank', 'noopener');
}
