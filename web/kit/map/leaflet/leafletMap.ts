import L from 'leaflet';
import type { Box, LonLat, MapOptions, MapPoint, MapShape, Partner, Pin, View } from '../cityMap';
import type { Ground, LayerName } from '../layers/layers';
import { layerSwitch } from '../layers/layerSwitch';
import { groundWanted } from '../layers/wishes';
import { type Drawn, layerOf, partnerMark, pinClasses, pinMark, pointMark } from '../marks';
import { Closest, type Mark, type Spot, WorkedMap } from '../workedMap';
import { baseLayer } from './baseMap';
import { foundIn, isTold, overlay } from './overlays';
import { quiet } from './quiet';
import { rasterBase } from './rasterBase';

const Deepest = 16;
/** Names of communities would lie on each other before. */
const CommunityNames = 14.5;

const latLng = (at: LonLat): L.LatLng => L.latLng(at.lat, at.lon);
const lonLat = (at: L.LatLng): LonLat => ({ lon: at.lng, lat: at.lat });
const bounds = (box: Box): L.LatLngBounds => L.latLngBounds([box.south, box.west], [box.north, box.east]);
const icon = ({ element, size, anchor }: Drawn, className: string): L.DivIcon => L.divIcon({ html: element as HTMLElement, className, iconSize: size, iconAnchor: anchor });
const shapeStyles: Record<MapShape['kind'], L.PathOptions> = {
  division: { color: '#0b7f6f', weight: 1.6, opacity: 0.75, fill: false },
  grid: { color: '#0b7f6f', weight: 1, opacity: 0.32, fill: false },
  focus: { color: '#0b7f6f', weight: 2, dashArray: '7 5', fillColor: '#0b7f6f', fillOpacity: 0.05 },
};

/** The simple map: Leaflet with the city's own vector tiles, drawn without WebGL. */
export class LeafletMap extends WorkedMap {
  private readonly map: L.Map;
  private readonly shapeLayer = L.layerGroup();
  private readonly pointLayer = L.layerGroup();
  private readonly overlays = new Map<LayerName, L.Layer>();
  private readonly switch: HTMLElement | null;
  private groundLayer: L.Layer | null = null;
  private pinMarker: L.Marker | null = null;
  private pinCircle: L.Circle | null = null;
  private partnerMarker: L.Marker | null = null;
  private partnerLine: L.Polyline | null = null;

  constructor(place: HTMLElement, options: MapOptions) {
    super(place, options);
    const { words, view } = options;
    this.map = L.map(place, {
      zoomControl: false, attributionControl: false, minZoom: 8, maxZoom: Closest, zoomSnap: 0.5, keyboard: false, inertia: true,
      // Whoever asked for less motion gets none.
      zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches, fadeAnimation: false, markerZoomAnimation: false,
      ...(options.bounds ? { maxBounds: bounds(options.bounds).pad(0.4), maxBoundsViscosity: 0.6 } : {}),
    });
    L.control.zoom({ position: 'bottomright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(this.map);
    L.control.attribution({ position: 'bottomleft', prefix: false }).addAttribution([words.attribution, options.base?.attribution].filter(Boolean).join(' · ')).addTo(this.map);
    this.lay();
    this.shapeLayer.addTo(this.map);
    this.pointLayer.addTo(this.map);
    if (view) this.map.setView(latLng(view), view.zoom, { animate: false });
    else if (options.bounds) this.map.fitBounds(bounds(options.bounds), { animate: false });
    else this.map.setView([35, 105], 8, { animate: false });
    this.switch = words.layers && !options.small ? layerSwitch(place, options, words.layers, { simple: true, grounds: options.base ? ['light', 'base'] : [], layer: (name, on) => this.layer(name, on), ground: (wanted) => this.lay(wanted) }) : null;
    for (const name of options.layersOn ?? []) this.layer(name, true);
    this.listen();
    window.addEventListener('online', this.back);
  }

  show(box: Box, padding = 40): void {
    this.map.fitBounds(bounds(box), { padding: [padding, padding], maxZoom: Closest - 0.5, animate: false });
  }

  setView(at: LonLat, zoom?: number): void { this.map.setView(latLng(at), zoom ?? this.map.getZoom(), { animate: false }); }

  view(): View {
    const b = this.map.getBounds();
    return { ...lonLat(this.map.getCenter()), zoom: this.map.getZoom(), box: { west: b.getWest(), south: b.getSouth(), east: b.getEast(), north: b.getNorth() } };
  }

  shapes(shapes: readonly MapShape[]): void {
    this.shapeLayer.clearLayers();
    const canvas = L.canvas({ padding: 0.3 });
    for (const shape of shapes) {
      const drawn = L.geoJSON(shape.polygon as never, { style: shapeStyles[shape.kind], interactive: false, ...({ renderer: canvas } as object) }).addTo(this.shapeLayer);
      if (!this.options.tiles && shape.kind === 'division' && (shape.code.endsWith('000') || this.map.getZoom() >= CommunityNames)) this.nameArea(shape.name, drawn.getBounds().getCenter());
    }
  }

  /** A city that brought no map is read by its borders: their names stand in them. */
  private nameArea(name: string, at: L.LatLng): void {
    const element = document.createElement('span');
    element.textContent = name;
    L.marker(at, { icon: L.divIcon({ html: element, className: 'map-area-name', iconSize: [0, 0] }), keyboard: false, interactive: false, zIndexOffset: -1000 }).addTo(this.shapeLayer);
  }

  partner(partner: Partner | null): void {
    this.partnerMarker?.remove();
    this.partnerMarker = partner ? L.marker(latLng(partner), { icon: icon(partnerMark(partner.label), 'map-mark'), keyboard: false, interactive: false, zIndexOffset: 1500 }).addTo(this.map) : null;
    this.line();
  }

  layer(name: LayerName, on: boolean): void {
    const there = this.overlays.get(name);
    if (on && !there) {
      const made = quiet(overlay(L, name));
      this.overlays.set(name, made);
      made.addTo(this.map);
    } else if (!on && there) {
      there.remove();
      this.overlays.delete(name);
    }
  }

  resize(): void { this.map.invalidateSize({ animate: false }); }

  override destroy(): void {
    super.destroy();
    window.removeEventListener('online', this.back);
    this.switch?.remove();
    this.map.remove();
  }

  protected putPin(pin: Pin | null): void {
    this.pinMarker?.remove();
    this.pinCircle?.remove();
    this.pinMarker = this.pinCircle = null;
    if (!pin) { this.line(); return; }
    if (pin.accuracy && pin.accuracy > 0) {
      this.pinCircle = L.circle(latLng(pin), { radius: pin.accuracy, color: '#c8322b', weight: 1, opacity: 0.45, fillColor: '#c8322b', fillOpacity: 0.12, interactive: false }).addTo(this.map);
    }
    const marker = L.marker(latLng(pin), { icon: icon(pinMark(), pinClasses(pin)), draggable: pin.movable === true, keyboard: false, interactive: pin.movable === true, zIndexOffset: 2000, title: '' }).addTo(this.map);
    marker.on('dragend', () => this.moved(lonLat(marker.getLatLng()), 'drag'));
    marker.on('drag', () => this.pinCircle?.setLatLng(marker.getLatLng()));
    this.pinMarker = marker;
    this.line();
  }

  protected mark(point: MapPoint, chosen: boolean, focused: boolean): Mark {
    const marker = L.marker(latLng(point), {
      icon: icon(pointMark(point, chosen, focused), 'map-mark'), keyboard: false, riseOnHover: true, zIndexOffset: layerOf[point.tone] + (chosen ? 1000 : 0), title: point.label,
    });
    marker.on('click', () => this.open(point.id));
    marker.addTo(this.pointLayer);
    return { again: (c, f) => { marker.setIcon(icon(pointMark(point, c, f), 'map-mark')); }, remove: () => { marker.remove(); } };
  }

  protected onScreen(at: LonLat): Spot { return this.map.latLngToContainerPoint(latLng(at)); }

  protected atScreen({ x, y }: Spot): LonLat { return lonLat(this.map.containerPointToLatLng([x, y])); }

  protected pan(x: number, y: number): void { this.map.panBy([x, y], { animate: false }); }

  /** The ground: the city's own, or the base map from elsewhere. */
  private lay(wanted: Ground = groundWanted(Boolean(this.options.base))): void {
    const { base, tiles } = this.options;
    this.groundLayer?.remove();
    this.groundLayer = wanted === 'base' && base ? rasterBase(base) : tiles ? quiet(baseLayer(L, tiles, Deepest)) : null;
    this.groundLayer?.addTo(this.map);
    (this.groundLayer as L.GridLayer | null)?.bringToBack?.();
  }

  /** What did not come while the network was away is asked for again. */
  private readonly back = (): void => {
    this.lay();
    for (const name of [...this.overlays.keys()]) {
      this.layer(name, false);
      this.layer(name, true);
    }
  };

  private listen(): void {
    const { listener, tapsPin } = this.options;
    this.map.on('zoomend', () => this.draw());
    this.map.on('moveend', () => listener?.view?.(this.view()));
    this.map.on('click', (e) => { if (tapsPin) this.moved(lonLat(e.latlng), 'tap'); else this.touch(lonLat(e.latlng)); });
  }

  /** What of the layers lies under a finger. */
  private touch(at: LonLat): void {
    for (const [name, layer] of [...this.overlays].reverse()) {
      const found = isTold(name) ? foundIn(layer, at)[0] : undefined;
      if (found) { this.touched(name, found, at); return; }
    }
  }

  private line(): void {
    this.partnerLine?.remove();
    this.partnerLine = this.pinned && this.partnerMarker
      ? L.polyline([latLng(this.pinned), this.partnerMarker.getLatLng()], { color: '#1d5fae', weight: 4, opacity: 0.85, interactive: false }).addTo(this.map)
      : null;
  }
}
