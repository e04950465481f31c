import * as engine from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type Box, boxAround, type LonLat, type MapOptions, type MapPoint, type MapShape, type Partner, type Pin, type View } from '../cityMap';
import type { Ground, LayerName } from '../layers/layers';
import { layerSwitch } from '../layers/layerSwitch';
import { groundWanted } from '../layers/wishes';
import { layerOf, partnerMark, pinClasses, pinMark, pointMark } from '../marks';
import { Closest, type Mark, type Spot, WorkedMap } from '../workedMap';
import { redrawn } from '../c4490';
import { listenForFaults } from './faults';
import { draggable, GlMarks, type Kept } from './glMarks';
import { lay, layerOfId, refresh, take, touched } from './overlays';
import { fonts, styleOf } from './style';

const RefreshMs = 20_000;
const CircleCorners = 48;

// The policy of the pages allows workers of this origin's files alone, none that are made on the fly.
const workerAddress = new URL(workerUrl, location.href).href;
engine.setWorkerUrl(workerAddress);
let proven = false;

/** Fetches the worker's file ahead, for the engine says nothing to whoever waits for a worker that never came. Throws where it cannot be fetched. */
export async function workerThere(): Promise<void> {
  if (proven) return;
  const answer = await fetch(workerAddress);
  if (!answer.ok) throw new Error(`The worker's file: ${answer.status}`);
  await answer.arrayBuffer();
}

/** A worker that has drawn once stays for the maps to come, which then need no network to begin. */
function keepWorker(): void {
  if (!proven) engine.prewarm();
  proven = true;
}

engine.addProtocol('c4490', async ({ url }, abort) => {
  const [zoom = 0, column = 0, row = 0] = url.slice('c4490://'.length).split('/').map(Number);
  const data = await redrawn(zoom, row, async (source) => {
    const answer = await fetch(`/base-map/${zoom}/${column}/${source}`, { signal: abort.signal });
    return answer.ok ? createImageBitmap(await answer.blob()) : null;
  });
  return { data };
});

/** The engine counts zooms of 512-pixel squares. */
const engineZoom = (zoom: number): number => zoom - 1;

/** MapLibre with the city's own tiles and layers. Throws where the device has no WebGL2. */
export class GlMap extends WorkedMap {
  private readonly map: engine.Map;
  private readonly marks: GlMarks;
  private readonly laid = new Set<LayerName>();
  private readonly switch: HTMLElement | null;
  private readonly shown: { shapes: GeoJSON.Feature[]; pin: GeoJSON.Feature[] } = { shapes: [], pin: [] };
  private readonly timer: number;
  private pinMark: Kept | null = null;
  private partnerAt: Partner | null = null;
  private partnerMark: Kept | null = null;
  private styled = false;

  constructor(place: HTMLElement, options: MapOptions) {
    super(place, options);
    const { words, view, bounds } = options;
    const ground = groundWanted(Boolean(options.base));
    try {
      this.map = new engine.Map({
        container: place, style: styleOf(ground, options.tiles !== null, options.base ?? null), attributionControl: false, minZoom: 7, maxZoom: engineZoom(Closest), fadeDuration: 0,
        localIdeographFontFamily: fonts, keyboard: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, maxPitch: 0, renderWorldCopies: false, trackResize: false,
        center: view ? [view.lon, view.lat] : [105, 35], zoom: engineZoom(view?.zoom ?? 8), ...(bounds ? { maxBounds: padded(bounds) } : {}),
      });
    } catch (failed) {
      // Somebody else draws here now: these keys must not be answered twice.
      super.destroy();
      throw failed;
    }
    this.map.touchZoomRotate.disableRotation();
    place.classList.add('gl');
    place.classList.toggle('dark', ground === 'dark');
    const canvas = this.map.getCanvas();
    canvas.tabIndex = -1;
    canvas.removeAttribute('role');
    canvas.removeAttribute('aria-label');
    canvas.setAttribute('aria-hidden', 'true');
    this.marks = new GlMarks(place, (at) => this.onScreen(at));
    this.furnish();
    this.switch = words.layers && !options.small
      ? layerSwitch(place, options, words.layers, { simple: false, grounds: options.base ? ['light', 'dark', 'base'] : ['light', 'dark'], layer: (name, on) => this.layer(name, on), ground: (wanted) => this.ground(wanted) }) : null;
    if (!view && bounds) this.show(bounds, 0);
    for (const name of options.layersOn ?? []) this.layer(name, true);
    this.listen();
    this.timer = window.setInterval(() => { if (!document.hidden) refresh(this.map, this.laid); }, RefreshMs);
    window.addEventListener('online', this.back);
  }

  show(box: Box, padding = 40): void {
    const room = Math.max(0, Math.min(padding, this.place.clientWidth / 2 - 20, this.place.clientHeight / 2 - 20));
    this.map.fitBounds([[box.west, box.south], [box.east, box.north]], { padding: room, maxZoom: engineZoom(Closest - 0.5), animate: false });
  }

  setView(at: LonLat, zoom?: number): void { this.map.jumpTo({ center: [at.lon, at.lat], ...(zoom === undefined ? {} : { zoom: engineZoom(zoom) }) }); }

  view(): View {
    const [{ lng, lat }, b] = [this.map.getCenter(), this.map.getBounds()];
    return { lon: lng, lat, zoom: this.map.getZoom() + 1, box: { west: b.getWest(), south: b.getSouth(), east: b.getEast(), north: b.getNorth() } };
  }

  shapes(shapes: readonly MapShape[]): void {
    this.shown.shapes = shapes.map((s) => ({ type: 'Feature', properties: { kind: s.kind, name: s.name, code: s.code }, geometry: s.polygon as GeoJSON.Geometry }));
    this.fill('shapes');
  }

  partner(partner: Partner | null): void {
    if (this.partnerMark) this.marks.remove(this.partnerMark);
    this.partnerAt = partner;
    this.partnerMark = partner ? this.marks.put(partner, partnerMark(partner.label), 'map-mark', 1500) : null;
    this.around();
  }

  layer(name: LayerName, on: boolean): void {
    if (on) this.laid.add(name);
    else this.laid.delete(name);
    if (!this.styled) return;
    if (on) lay(this.map, name);
    else take(this.map, name);
  }

  resize(): void { this.map.resize(); }

  override destroy(): void {
    super.destroy();
    window.clearInterval(this.timer);
    window.removeEventListener('online', this.back);
    this.switch?.remove();
    this.map.remove();
    this.marks.pane.remove();
    this.place.querySelector('.map-furniture')?.remove();
    this.place.classList.remove('gl', 'dark', 'drawn');
  }

  protected putPin(pin: Pin | null): void {
    if (this.pinMark) this.marks.remove(this.pinMark);
    this.pinMark = null;
    if (pin) {
      const kept = this.marks.put(pin, pinMark(), pinClasses(pin), 2000);
      this.pinMark = kept;
      if (pin.movable) {
        draggable(kept, (x, y) => {
          const spot = this.onScreen(kept.at);
          kept.at = this.atScreen({ x: spot.x + x, y: spot.y + y });
          this.marks.move(kept);
        }, () => this.moved(kept.at, 'drag'));
      }
    }
    this.around();
  }

  protected mark(point: MapPoint, chosen: boolean, focused: boolean): Mark {
    const kept = this.marks.put(point, pointMark(point, chosen, focused), 'map-mark', layerOf[point.tone] + (chosen ? 1000 : 0));
    kept.element.title = point.label;
    kept.element.addEventListener('click', (e) => { e.stopPropagation(); this.open(point.id); });
    return { again: (c, f) => this.marks.dress(kept, pointMark(point, c, f)), remove: () => this.marks.remove(kept) };
  }

  protected onScreen(at: LonLat): Spot { return this.map.project([at.lon, at.lat]); }

  protected atScreen({ x, y }: Spot): LonLat {
    const { lng, lat } = this.map.unproject([x, y]);
    return { lon: lng, lat };
  }

  protected pan(x: number, y: number): void { this.map.panBy([x, y], { animate: false }); }

  /** What did not come while the network was away is asked for again. */
  private readonly back = (): void => {
    for (const source of ['city', 'base']) if (this.map.getSource(source)) this.map.refreshTiles(source);
    refresh(this.map, this.laid);
  };

  private ground(ground: Ground): void {
    this.styled = false;
    this.place.classList.toggle('dark', ground === 'dark');
    this.map.setStyle(styleOf(ground, this.options.tiles !== null, this.options.base ?? null), { diff: false });
  }

  private listen(): void {
    const { listener, tapsPin } = this.options;
    listenForFaults(this.map, () => listener?.reopen?.());
    this.map.once('load', keepWorker);
    this.map.on('style.load', () => {
      this.styled = true;
      this.fill('shapes');
      this.fill('pin');
      for (const name of this.laid) lay(this.map, name);
    });
    this.map.on('move', () => this.marks.moveAll());
    this.map.on('resize', () => this.marks.moveAll());
    this.map.on('zoomend', () => this.draw());
    this.map.on('moveend', () => listener?.view?.(this.view()));
    this.map.on('render', () => this.place.classList.remove('drawn'));
    this.map.on('idle', () => this.place.classList.add('drawn'));
    this.map.on('click', (e) => {
      if (tapsPin) this.moved({ lon: e.lngLat.lng, lat: e.lngLat.lat }, 'tap');
      else this.touch(e.point, e.lngLat);
    });
  }

  /** What of the layers lies under a finger. */
  private touch(point: engine.Point, at: engine.LngLat): void {
    const layers = touched(this.laid).filter((id) => this.map.getLayer(id));
    const [found] = layers.length > 0 ? this.map.queryRenderedFeatures([[point.x - 8, point.y - 8], [point.x + 8, point.y + 8]], { layers }) : [];
    if (found) this.touched(layerOfId(found.layer.id), found.properties, { lon: at.lng, lat: at.lat });
  }

  /** What the pin draws into the map: how exact it is, and the line to who goes there. */
  private around(): void {
    const { pinned: pin, partnerAt } = this;
    this.shown.pin = [];
    if (pin?.accuracy && pin.accuracy > 0) this.shown.pin.push({ type: 'Feature', properties: { kind: 'around' }, geometry: { type: 'Polygon', coordinates: [circle(pin, pin.accuracy)] } });
    if (pin && partnerAt) this.shown.pin.push({ type: 'Feature', properties: { kind: 'line' }, geometry: { type: 'LineString', coordinates: [[pin.lon, pin.lat], [partnerAt.lon, partnerAt.lat]] } });
    this.fill('pin');
  }

  private fill(source: 'shapes' | 'pin'): void {
    if (this.styled) this.map.getSource<engine.GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features: this.shown[source] });
  }

  private furnish(): void {
    const { words } = this.options;
    const corner = document.createElement('div');
    corner.className = 'map-furniture';
    const by = document.createElement('p');
    by.textContent = [words.attribution, this.options.base?.attribution].filter(Boolean).join(' · ');
    corner.append(by);
    for (const [sign, label, step] of [['+', words.zoomIn, 1], ['−', words.zoomOut, -1]] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = sign;
      button.title = label;
      button.setAttribute('aria-label', label);
      button.addEventListener('click', (e) => { e.stopPropagation(); this.setView(this.view(), this.view().zoom + step); });
      corner.append(button);
    }
    this.place.append(corner);
  }
}

/** The engine shows nothing outside of these at all, so there is room for the widest screen that shows the whole city. */
function padded({ west, south, east, north }: Box): [number, number, number, number] {
  const room = Math.max(east - west, north - south) * 1.5;
  return [Math.max(-180, west - room), Math.max(-85, south - room), Math.min(180, east + room), Math.min(85, north + room)];
}

function circle(at: LonLat, metres: number): [number, number][] {
  const box = boxAround(at, metres);
  const [wide, high] = [(box.east - box.west) / 2, (box.north - box.south) / 2];
  return Array.from({ length: CircleCorners + 1 }, (_, n) => {
    const turn = (n / CircleCorners) * 2 * Math.PI;
    return [at.lon + Math.cos(turn) * wide, at.lat + Math.sin(turn) * high];
  });
}
