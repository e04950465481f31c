import L from 'leaflet';
import type { Box, CityMap, LonLat, MapOptions, MapPoint, MapShape, Partner, Pin, View } from '../cityMap';
import { clustered } from '../clusters';
import '../map.css';
import { baseLayer } from './baseMap';
import { layerOf, partnerIcon, pinIcon, pointIcon } from './marks';

const Deepest = 16;
const Closest = 18;
const ClusterCell = 64;
/** From here on points stand for themselves, however near they lie. */
const NoClustersFrom = 17;
const StepPixels = 12;
const FineStepPixels = 2;

const latLng = (at: LonLat): L.LatLng => L.latLng(at.lat, at.lon);
const bounds = (box: Box): L.LatLngBounds => L.latLngBounds([box.south, box.west], [box.north, box.east]);
const shapeStyles: Record<MapShape['kind'], L.PathOptions> = {
  division: { color: '#0b7f6f', weight: 1.6, opacity: 0.75, fill: false },
  grid: { color: '#0b7f6f', weight: 1, opacity: 0.32, fill: false },
  focus: { color: '#0b7f6f', weight: 2, dashArray: '7 5', fillColor: '#0b7f6f', fillOpacity: 0.05 },
};

/** Leaflet with the city's own vector tiles. */
export class LeafletMap implements CityMap {
  private readonly map: L.Map;
  private readonly shapeLayer = L.layerGroup();
  private readonly pointLayer = L.layerGroup();
  private all: readonly MapPoint[] = [];
  private drawn: { point: MapPoint; marker: L.Marker }[] = [];
  private chosen: string | null = null;
  private focused: string | null = null;
  private pinMarker: L.Marker | null = null;
  private pinCircle: L.Circle | null = null;
  private partnerMarker: L.Marker | null = null;
  private partnerLine: L.Polyline | null = null;
  private pinned: Pin | null = null;

  constructor(private readonly place: HTMLElement, private readonly options: MapOptions) {
    const { words, view } = options;
    place.classList.add('city-map');
    this.map = L.map(place, {
      zoomControl: false, attributionControl: false, minZoom: 8, maxZoom: Closest, zoomSnap: 0.5, keyboardPanDelta: 90, inertia: true,
      // Whoever asked for less motion gets none.
      zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches, fadeAnimation: false, markerZoomAnimation: false,
      ...(options.bounds ? { maxBounds: bounds(options.bounds).pad(0.4), maxBoundsViscosity: 0.6 } : {}),
    });
    place.setAttribute('role', 'application');
    place.setAttribute('aria-roledescription', words.name.split('，')[0] ?? words.name);
    place.setAttribute('aria-label', words.name);
    L.control.zoom({ position: 'bottomright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(this.map);
    L.control.attribution({ position: 'bottomleft', prefix: false }).addAttribution(words.attribution).addTo(this.map);
    if (options.tiles) baseLayer(L, options.tiles, Deepest).addTo(this.map);
    this.shapeLayer.addTo(this.map);
    this.pointLayer.addTo(this.map);
    if (view) this.map.setView(latLng(view), view.zoom, { animate: false });
    else if (options.bounds) this.map.fitBounds(bounds(options.bounds), { animate: false });
    else this.map.setView([35, 105], 8, { animate: false });
    this.listen();
  }

  show(box: Box, padding = 40): void {
    this.map.fitBounds(bounds(box), { padding: [padding, padding], maxZoom: Closest - 0.5, animate: false });
  }

  setView(at: LonLat, zoom?: number): void { this.map.setView(latLng(at), zoom ?? this.map.getZoom(), { animate: false }); }

  view(): View {
    const { lat, lng } = this.map.getCenter();
    const b = this.map.getBounds();
    return { lon: lng, lat, zoom: this.map.getZoom(), box: { west: b.getWest(), south: b.getSouth(), east: b.getEast(), north: b.getNorth() } };
  }

  points(points: readonly MapPoint[]): void {
    this.all = points;
    this.draw();
  }

  choose(id: string | null): void {
    if (this.chosen === id) return;
    this.chosen = id;
    this.draw();
  }

  shapes(shapes: readonly MapShape[]): void {
    this.shapeLayer.clearLayers();
    const canvas = L.canvas({ padding: 0.3 });
    for (const shape of shapes) {
      L.geoJSON(shape.polygon as never, { style: shapeStyles[shape.kind], interactive: false, ...({ renderer: canvas } as object) }).addTo(this.shapeLayer);
    }
  }

  pin(pin: Pin | null): void {
    this.pinned = pin;
    this.pinMarker?.remove();
    this.pinCircle?.remove();
    this.pinMarker = this.pinCircle = null;
    if (!pin) { this.line(); return; }
    if (pin.accuracy && pin.accuracy > 0) {
      this.pinCircle = L.circle(latLng(pin), { radius: pin.accuracy, color: '#c8322b', weight: 1, opacity: 0.45, fillColor: '#c8322b', fillOpacity: 0.12, interactive: false }).addTo(this.map);
    }
    const marker = L.marker(latLng(pin), { icon: pinIcon(pin), draggable: pin.movable === true, keyboard: false, interactive: pin.movable === true, zIndexOffset: 2000, title: '' }).addTo(this.map);
    marker.on('dragend', () => this.moved(marker.getLatLng(), 'drag'));
    marker.on('drag', () => this.pinCircle?.setLatLng(marker.getLatLng()));
    this.pinMarker = marker;
    this.line();
  }

  partner(partner: Partner | null): void {
    this.partnerMarker?.remove();
    this.partnerMarker = partner ? L.marker(latLng(partner), { icon: partnerIcon(partner.label), keyboard: false, interactive: false, zIndexOffset: 1500 }).addTo(this.map) : null;
    this.line();
  }

  step(by: 1 | -1): void {
    const inView = this.drawn.filter((d) => this.map.getBounds().contains(d.marker.getLatLng()))
      // As people read: from north to south, from west to east.
      .sort((a, b) => Math.round((b.point.lat - a.point.lat) * 2000) || a.point.lon - b.point.lon);
    if (inView.length === 0) return;
    const at = inView.findIndex((d) => d.point.id === this.focused);
    const next = inView[at < 0 ? (by > 0 ? 0 : inView.length - 1) : (at + by + inView.length) % inView.length];
    if (!next) return;
    this.focusOn(next.point.id);
    this.options.listener?.focus?.(next.point);
  }

  resize(): void { this.map.invalidateSize({ animate: false }); }

  destroy(): void { this.map.remove(); }

  private listen(): void {
    const { listener, tapsPin } = this.options;
    this.map.on('zoomend', () => this.draw());
    this.map.on('moveend', () => listener?.view?.(this.view()));
    this.map.on('click', (e) => { if (tapsPin) this.moved(e.latlng, 'tap'); });
    // Before Leaflet's own keys: with a movable pin the arrows move it, and Alt with an arrow moves the map.
    this.place.addEventListener('keydown', (e) => this.press(e), { capture: true });
  }

  private press(e: KeyboardEvent): void {
    if (e.isComposing || e.ctrlKey || e.metaKey) return;
    const arrows: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const arrow = arrows[e.key];
    if (arrow && this.pinned?.movable && !e.altKey) this.nudge(arrow, e.shiftKey ? FineStepPixels : StepPixels);
    else if (e.key === 'PageDown') this.step(1);
    else if (e.key === 'PageUp') this.step(-1);
    else if (e.key === 'Enter' && this.focused) this.open(this.focused);
    else if (e.key === 'Enter' && this.options.tapsPin && !this.pinned) this.moved(this.map.getCenter(), 'keys');
    else return;
    e.preventDefault();
    e.stopPropagation();
  }

  private nudge([x, y]: [number, number], pixels: number): void {
    if (!this.pinned) return;
    const at = this.map.latLngToContainerPoint(latLng(this.pinned)).add([x * pixels, y * pixels]);
    const to = this.map.containerPointToLatLng(at);
    if (!this.map.getBounds().pad(-0.08).contains(to)) this.map.panTo(to, { animate: false });
    this.moved(to, 'keys');
  }

  private moved(to: L.LatLng, by: 'tap' | 'drag' | 'keys'): void {
    const at = { lon: Number(to.lng.toFixed(6)), lat: Number(to.lat.toFixed(6)) };
    if (this.pinned) this.pin({ ...this.pinned, ...at, accuracy: null });
    this.options.listener?.pin?.(at, by);
  }

  private open(id: string): void {
    const found = this.drawn.find((d) => d.point.id === id)?.point;
    if (!found) return;
    if ((found.count ?? 1) === 1) { this.options.listener?.pick?.(found.id); return; }
    // A cluster whose cases stand on one spot does not come apart: the closest view shows them beside each other in the list.
    const before = this.map.getZoom();
    if (found.box) this.show(found.box, 60);
    if (this.map.getZoom() <= before) this.map.setView(latLng(found), Math.min(Closest, before + 2), { animate: false });
  }

  private focusOn(id: string): void {
    const before = this.focused;
    this.focused = id;
    for (const { point, marker } of this.drawn) {
      if (point.id === before || point.id === id) marker.setIcon(pointIcon(point, point.id === this.chosen, point.id === id));
    }
  }

  private draw(): void {
    const zoom = this.map.getZoom();
    const together = zoom >= NoClustersFrom ? [...this.all] : clustered(this.all, (p) => this.map.project(latLng(p), zoom), ClusterCell, (count) => String(count));
    // The open case is never hidden in a number.
    const open = this.all.find((p) => p.id === this.chosen);
    if (open && !together.includes(open)) together.push(open);
    this.pointLayer.clearLayers();
    this.drawn = together.map((point) => {
      const chosen = point.id === this.chosen;
      const marker = L.marker(latLng(point), {
        icon: pointIcon(point, chosen, point.id === this.focused), keyboard: false, riseOnHover: true, zIndexOffset: layerOf[point.tone] + (chosen ? 1000 : 0), title: point.label,
      });
      marker.on('click', () => this.open(point.id));
      return { point, marker: marker.addTo(this.pointLayer) };
    });
  }

  private line(): void {
    this.partnerLine?.remove();
    this.partnerLine = this.pinned && this.partnerMarker
      ? L.polyline([latLng(this.pinned), this.partnerMarker.getLatLng()], { color: '#1d5fae', weight: 4, opacity: 0.85, interactive: false }).addTo(this.map)
      : null;
  }
}
