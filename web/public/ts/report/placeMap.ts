import { openMap, type Box, type CityMap, type LonLat, type MapShape } from '../../../kit/map/cityMap';
import { all, one, say } from '../../../kit/ts/page';

const Metres = 5;
const MetresPerDegree = 111_195;
const Close = 17;
const Far = 12;

/** The small map of the form: tap, arrows on it, or four buttons beside it. Fetched when it is first opened. */
export class SmallMap {
  private at: LonLat | null = null;

  private constructor(private map: CityMap, private readonly bounds: Box, private readonly moved: (at: LonLat) => void) {}

  static async open(card: HTMLElement, box: HTMLElement, moved: (at: LonLat) => void): Promise<SmallMap> {
    const place = one('[data-map]', box);
    const [west, south, east, north] = (card.dataset['box'] ?? '').split(',').map(Number);
    if (!place || west === undefined || south === undefined || east === undefined || north === undefined) throw new Error('no map here');
    const bounds = { west, south, east, north };
    const tiles = card.dataset['tiles'];
    let small: SmallMap | null = null;
    const draw = (): Promise<CityMap> => openMap(place, {
      words: { name: say(place, 'name'), zoomIn: say(place, 'in'), zoomOut: say(place, 'out'), attribution: say(place, 'by') },
      tiles: tiles ? location.origin + tiles : null, bounds, tapsPin: true, small: true,
      listener: { pin: (at) => { small?.put(at); }, reopen: () => { small?.map.destroy(); void draw().then((other) => small?.goOn(other)); } },
    });
    small = new SmallMap(await draw(), bounds, moved);
    if (!tiles) small.map.shapes(await ground());
    for (const button of all('[data-nudge]', box)) button.addEventListener('click', () => { small?.nudge(button.dataset['nudge'] ?? ''); });
    return small;
  }

  show(at: LonLat | null, metres: number | null): void {
    if (!at) return;
    this.at = at;
    this.map.pin({ ...at, label: '', movable: true, accuracy: metres });
  }

  /** Another kind of map took over in mid-work. */
  private goOn(map: CityMap): void {
    this.map = map;
    this.show(this.at, null);
    this.look();
  }

  clear(): void {
    this.at = null;
    this.map.pin(null);
  }

  /** Where the pin is, close enough to tell one side of a street from the other. */
  look(): void {
    this.map.resize();
    const middle = { lon: (this.bounds.west + this.bounds.east) / 2, lat: (this.bounds.south + this.bounds.north) / 2 };
    this.map.setView(this.at ?? middle, this.at ? Close : Far);
  }

  private put(at: LonLat): void {
    this.show(at, null);
    this.moved(at);
  }

  private nudge(way: string): void {
    const { lon, lat } = this.at ?? this.map.view();
    const north = Metres / MetresPerDegree;
    const east = north / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
    const to = { lon: lon + (way === 'east' ? east : way === 'west' ? -east : 0), lat: lat + (way === 'north' ? north : way === 'south' ? -north : 0) };
    const { box, zoom } = this.map.view();
    if (to.lon < box.west || to.lon > box.east || to.lat < box.south || to.lat > box.north) this.map.setView(to, zoom);
    this.put(to);
  }
}

/** Where a city has no base map its divisions are the ground. */
async function ground(): Promise<MapShape[]> {
  try {
    const answer = await fetch('/report/ground');
    return answer.ok ? ((await answer.json()) as { code: string; name: string; polygon: MapShape['polygon'] }[]).map((s) => ({ ...s, kind: 'division' })) : [];
  } catch {
    return [];
  }
}
