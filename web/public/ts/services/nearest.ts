import { locator } from '../../../kit/ts/bridge';
import { all } from '../../../kit/ts/page';

/**
 * The line of the nearest place on the home page. Nobody is asked for their location by a page they have just opened: only where it
 * was allowed before does the line fill itself; else it stays the link that the server made.
 */
export function fillNearest(): void {
  const places = all('[data-nearest]');
  const find = locator();
  if (places.length === 0 || !find || !('permissions' in navigator)) return;
  void navigator.permissions.query({ name: 'geolocation' }).then(async ({ state }) => {
    if (state !== 'granted') return;
    const { lon, lat, datum } = await find();
    for (const place of places) {
      const answer = await fetch(`${place.dataset['nearest'] ?? ''}&lon=${lon.toFixed(4)}&lat=${lat.toFixed(4)}&datum=${datum}`, { headers: { Accept: 'text/html' } });
      if (!answer.ok) continue;
      const made = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-nearest-found]');
      if (made) place.replaceChildren(made);
    }
  }).catch(() => undefined);
}
