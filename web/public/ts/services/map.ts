import { all, one, say } from '../../../kit/ts/page';
import { type BaseMap, boxOf, MapAway, openMap, type CityMap, type MapPoint } from '../../../kit/map/cityMap';
import type { LayerName, LayerWords } from '../../../kit/map/layers/layers';
import { whenBack } from '../../../kit/map/whenBack';

/** What the page carries for its map: the words of the switch, names by code, and the base map where the city has one. */
interface Carried { layers: LayerWords; classes: Record<string, string>; states: Record<string, string>; base: BaseMap | null }
const overlays: readonly LayerName[] = ['public-cases', 'divisions'];

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
  let opening = false;
  let stopWaiting: (() => void) | null = null;
  const laid = new Set<LayerName>();
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

  const draw = async (): Promise<void> => {
    const points = all('[data-point]').map(pointOf);
    const from = frame.dataset['lon'] ? { lon: Number(frame.dataset['lon']), lat: Number(frame.dataset['lat']) } : null;
    const carried = JSON.parse(frame.dataset['map'] ?? '{}') as Carried;
    map = await openMap(place, {
      words: { name: say(frame, 'name'), zoomIn: say(frame, 'zoomIn'), zoomOut: say(frame, 'zoomOut'), attribution: say(frame, 'attribution'), layers: carried.layers },
      tiles: frame.dataset['tiles'] ? location.origin + frame.dataset['tiles'] : null,
      bounds: null, base: carried.base, layers: overlays, layersOn: [...laid],
      listener: {
        pick, focus: (point) => { said.textContent = point.label; },
        laid: (name, on) => { if (on) laid.add(name); else laid.delete(name); },
        found: (name, layer, more) => { said.replaceChildren(...(layer === 'public-cases' ? caseOf(more, carried) : [name])); },
        reopen: () => { map?.destroy(); map = null; open(); },
      },
    });
    map.points(points);
    map.pin(from ? { ...from, label: say(frame, 'here') } : null);
    // Around the asker what is near counts; else all of it.
    const box = boxOf(from ? [from, ...points.slice(0, 8)] : points);
    if (box) map.show(box, 30);
  };

  /** Once at a time; without a network again when it is back, and the list is there meanwhile. */
  const open = (): void => {
    if (opening || map) return;
    opening = true;
    draw().then(() => {
      stopWaiting?.();
      stopWaiting = null;
      place.hidden = false;
      said.textContent = '';
    }).catch((wrong: unknown) => {
      place.hidden = true;
      said.textContent = say(frame, wrong instanceof MapAway ? 'away' : 'failed');
      if (wrong instanceof MapAway) stopWaiting ??= whenBack(() => { place.hidden = false; open(); });
    }).finally(() => { opening = false; });
  };

  button.addEventListener('click', () => {
    const shows = frame.hidden;
    frame.hidden = !shows;
    button.setAttribute('aria-expanded', String(shows));
    if (label) label.textContent = say(button, shows ? 'list' : 'map');
    if (!shows) return;
    if (map) { map.resize(); return; }
    open();
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

/** What somebody reported there: its class and how far it is, as a link to its public page. */
function caseOf(more: Record<string, unknown>, { classes, states }: Carried): Node[] {
  const link = document.createElement('a');
  link.href = `/c/${String(more['id'])}`;
  link.textContent = [classes[String(more['class'])], states[String(more['state'])]].filter(Boolean).join(' · ');
  return [link];
}
