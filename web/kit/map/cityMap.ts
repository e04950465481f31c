/*
 * A map of the city as its pages see it. Whoever draws it stands behind this interface: MapLibre where the device has WebGL2 (gl/),
 * Leaflet where it has not or where a person wants the simple map (leaflet/). Points are degrees of CGCS2000, and nothing is asked
 * of any other origin.
 */
import type { LayerName, LayerWords } from './layers/layers';
import { simpleWanted } from './layers/wishes';

export interface LonLat { lon: number; lat: number }
export interface Box { west: number; south: number; east: number; north: number }
export interface View extends LonLat { zoom: number; box: Box }

/** How loud a point is; colour is never alone: a late one is a diamond, an urgent one carries a ring, a point of many shows its number. */
export type Tone = 'late' | 'urgent' | 'soon' | 'plain' | 'quiet';

export interface MapPoint extends LonLat {
  id: string;
  label: string;
  tone: Tone;
  /** How many it stands for; more than one is drawn as a cluster. */
  count?: number;
  /** How many of them are late. */
  late?: number;
  /** What to show when it is opened. */
  box?: Box;
}

export interface MapShape {
  code: string;
  name: string;
  kind: 'division' | 'grid' | 'focus';
  /** GeoJSON: Polygon or MultiPolygon. */
  polygon: { type: string; coordinates: unknown };
}

export interface Pin extends LonLat {
  label: string;
  /** Metres within which it surely lies. */
  accuracy?: number | null;
  movable?: boolean;
}

/** A second place with a line from the pin: the unit that goes there. */
export interface Partner extends LonLat { label: string }

export type MovedBy = 'tap' | 'drag' | 'keys';

export interface MapListener {
  /** A point was chosen by tap or Enter. */
  pick?: (id: string) => void;
  /** A point came into focus by the keyboard; the label is to be read out. */
  focus?: (point: MapPoint) => void;
  /** A movable pin was put somewhere else. */
  pin?: (at: LonLat, by: MovedBy) => void;
  /** The map shows something else now. */
  view?: (view: View) => void;
  /** A layer was laid over or taken off by its box. */
  laid?: (name: LayerName, on: boolean) => void;
  /** Something of a layer was tapped: its name, to be said and shown, and what else its tile tells of it. */
  found?: (name: string, layer: LayerName, more: Record<string, unknown>) => void;
  /** The person wants the other kind of map, or this kind cannot go on: whoever holds this one closes it and opens it anew. */
  reopen?: () => void;
}

export interface MapWords {
  /** What the map is called for whoever cannot see it, with how it is worked by keys. */
  name: string;
  zoomIn: string;
  zoomOut: string;
  attribution: string;
  /** The names of layers and grounds; without them the map has no switch. */
  layers?: LayerWords;
}

/** A base map that the city's server fetches and keeps: WMTS or XYZ, by rows of EPSG:3857 or of EPSG:4490. */
export interface BaseMap { name: string; crs: 'EPSG:3857' | 'EPSG:4490'; deepest: number; attribution: string }

export interface MapOptions {
  words: MapWords;
  /** The city's archive of tiles; null where a city has none and only shapes are drawn. */
  tiles: string | null;
  /** Nothing outside is shown. */
  bounds?: Box | null;
  view?: { lon: number; lat: number; zoom: number } | null;
  listener?: MapListener;
  /** A tap on the map puts the pin there. */
  tapsPin?: boolean;
  /** A small map in a card: fewer controls. */
  small?: boolean;
  /** The layers that may be laid over it, and those that are on from the start. */
  layers?: readonly LayerName[];
  layersOn?: readonly LayerName[];
  base?: BaseMap | null;
}

export interface CityMap {
  /** Fits a box. */
  show(box: Box, paddingPixels?: number): void;
  setView(at: LonLat, zoom?: number): void;
  view(): View;
  /** Replaces all points; those that lie on each other become one with a number. */
  points(points: readonly MapPoint[]): void;
  /** Marks one point as the one that is open; null for none. */
  choose(id: string | null): void;
  shapes(shapes: readonly MapShape[]): void;
  pin(pin: Pin | null): void;
  partner(partner: Partner | null): void;
  /** The next point of what is in view; Enter opens it. */
  step(by: 1 | -1): void;
  /** Lays a layer over the map or takes it off. */
  layer(name: LayerName, on: boolean): void;
  /** The place it stands in has changed its size. */
  resize(): void;
  destroy(): void;
}

/** The code of no map arrived: the network is away. Whoever wants one says so and asks again when it is back (whenBack.ts). */
export class MapAway extends Error {
  constructor() { super('The code that draws a map did not arrive.'); }
}

let glLost = false;

/** The engine's worker is dead: from here on this page draws simple maps. */
export const loseGl = (): void => { glLost = true; };

/** Opens a map in an element. The code that draws is fetched only now; throws MapAway where none of it can be. */
export async function openMap(place: HTMLElement, options: MapOptions): Promise<CityMap> {
  if (!glLost && (simpleWanted() === false ? drawsGl() : simpleWanted() === null && drawsGl(true))) {
    try {
      const { GlMap, workerThere } = await import('./gl/glMap');
      await workerThere();
      return new GlMap(place, options);
    } catch {
      // A driver that promised more than it does, or code that did not arrive: the simple map needs neither.
    }
  }
  const simple = await import('./leaflet/leafletMap').catch(() => null);
  if (!simple) throw new MapAway();
  return new simple.LeafletMap(place, options);
}

/** Whether this device draws with WebGL2; with ease: by its graphics card, not by its processor, for which the simple map is quicker. */
export function drawsGl(withEase = false): boolean {
  const gl = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: withEase });
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
}

export const boxOf = (points: readonly LonLat[]): Box | null => points.length === 0 ? null : {
  west: Math.min(...points.map((p) => p.lon)), south: Math.min(...points.map((p) => p.lat)),
  east: Math.max(...points.map((p) => p.lon)), north: Math.max(...points.map((p) => p.lat)),
};

/** The box around a circle of metres. */
export function boxAround(at: LonLat, metres: number): Box {
  const north = metres / 111_195;
  const east = north / Math.max(0.01, Math.cos((at.lat * Math.PI) / 180));
  return { west: at.lon - east, south: at.lat - north, east: at.lon + east, north: at.lat + north };
}
