import { all, one, say } from '../../../kit/ts/page';
import { boxOf, openMap, type CityMap, type MapPoint } from '../../../kit/map/cityMap';

const pointOf = (card: HTMLElement): MapPoint => ({
  id: card.dataset['point'] ?? '', label: card.dataset['label'] ?? '', lon: Number(card.dataset['lon']), lat: Number(card.dataset['lat']), tone: card.dataset['open'] === 'yes' ? 'plain' : 'quiet',
});

/** The list as a map, on demand: everything that draws is fetched with the first press, and where it fails the list is still there. */
export function offerMap(): void {
  const button = one<HTMLButtonElement>('[data-map-open]');
  const frame = one('[data-services-map]');
  const place = frame ? one('.map-place', frame) : null;
  const said = frame ? one('.map-said', frame) : null;
  if (!button || !frame || !place || !said) return;
  let map: CityMap | null = null;
  const label = one('span', button);
  button.hidden = false;

  const pick = (id: string): void => {
    const card = document.getElementById(`p-${id}`);
    for (const other of all('.point.chosen')) other.classList.remove('chosen');
    if (!card) return;
    card.classList.add('chosen');
    map?.choose(id);
    said.replaceChildren(...linkOf(card));
  };

  const open = async (): Promise<void> => {
    const points = all('[data-point]').map(pointOf);
    const from = frame.dataset['lon'] ? { lon: Number(frame.dataset['lon']), lat: Number(frame.dataset['lat']) } : null;
    map = await openMap(place, {
      words: { name: say(frame, 'name'), zoomIn: say(frame, 'zoomIn'), zoomOut: say(frame, 'zoomOut'), attribution: say(frame, 'attribution') },
      tiles: frame.dataset['tiles'] ? location.origin + frame.dataset['tiles'] : null,
      bounds: null, listener: { pick, focus: (point) => { said.textContent = point.label; } },
    });
    map.points(points);
    map.pin(from ? { ...from, label: say(frame, 'here') } : null);
    // Around the asker what is near counts; else all of it.
    const box = boxOf(from ? [from, ...points.slice(0, 8)] : points);
    if (box) map.show(box, 30);
  };

  button.addEventListener('click', () => {
    const shows = frame.hidden;
    frame.hidden = !shows;
    button.setAttribute('aria-expanded', String(shows));
    if (label) label.textContent = say(button, shows ? 'list' : 'map');
    if (!shows) return;
    if (map) { map.resize(); return; }
    open().catch(() => { place.hidden = true; said.textContent = say(frame, 'failed'); });
  });
}

/** The chosen place below the map: its name leads to its page. */
function linkOf(card: HTMLElement): Node[] {
  const link = one<HTMLAnchorElement>('h3 a', card);
  if (!link) return [];
  const copy = document.createElement('a');
  copy.href = link.href;
  copy.textContent = card.dataset['label'] ?? link.textContent ?? '';
  return [copy];
}
