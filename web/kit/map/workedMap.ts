import type { Box, CityMap, LonLat, MapOptions, MapPoint, MapShape, MovedBy, Partner, Pin, View } from './cityMap';
import { clustered } from './clusters';
import type { LayerName } from './layers/layers';
import './map.css';

export const Closest = 18;
const ClusterCell = 64;
/** From here on points stand for themselves, however near they lie. */
const NoClustersFrom = 17;
const StepPixels = 12;
const FineStepPixels = 2;
const PanPixels = 90;

export interface Spot { x: number; y: number }

/** A mark on the map, whoever draws it. */
export interface Mark {
  /** The same point in another state. */
  again(chosen: boolean, focused: boolean): void;
  remove(): void;
}

/** A place on the world's square of 256 × 2^zoom pixels. */
export function onSquare({ lon, lat }: LonLat, zoom: number): Spot {
  const side = 256 * 2 ** zoom;
  const sine = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return { x: (lon / 360 + 0.5) * side, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side };
}

/**
 * What is the same whoever draws: points become clusters, keys and taps choose, move the pin and open. Zooms are those of 256-pixel
 * squares.
 */
export abstract class WorkedMap implements CityMap {
  private all: readonly MapPoint[] = [];
  private drawn: { point: MapPoint; mark: Mark }[] = [];
  private chosen: string | null = null;
  private focused: string | null = null;
  protected pinned: Pin | null = null;

  protected constructor(protected readonly place: HTMLElement, protected readonly options: MapOptions) {
    const { words } = options;
    place.classList.add('city-map');
    place.setAttribute('role', 'application');
    place.setAttribute('aria-roledescription', words.name.split('，')[0] ?? words.name);
    place.setAttribute('aria-label', words.name);
    // Before the keys of whoever draws: with a movable pin the arrows move it, and Alt with an arrow moves the map.
    place.addEventListener('keydown', this.pressed, { capture: true });
  }

  abstract show(box: Box, paddingPixels?: number): void;
  abstract setView(at: LonLat, zoom?: number): void;
  abstract view(): View;
  abstract shapes(shapes: readonly MapShape[]): void;
  abstract partner(partner: Partner | null): void;
  abstract layer(name: LayerName, on: boolean): void;
  abstract resize(): void;
  protected abstract mark(point: MapPoint, chosen: boolean, focused: boolean): Mark;
  protected abstract putPin(pin: Pin | null): void;
  protected abstract onScreen(at: LonLat): Spot;
  protected abstract atScreen(spot: Spot): LonLat;
  protected abstract pan(x: number, y: number): void;

  points(points: readonly MapPoint[]): void {
    this.all = points;
    this.draw();
  }

  choose(id: string | null): void {
    if (this.chosen === id) return;
    this.chosen = id;
    this.draw();
  }

  pin(pin: Pin | null): void {
    this.pinned = pin;
    this.putPin(pin);
  }

  step(by: 1 | -1): void {
    const { box } = this.view();
    const inView = this.drawn.filter(({ point: p }) => p.lon >= box.west && p.lon <= box.east && p.lat >= box.south && p.lat <= box.north)
      // As people read: from north to south, from west to east.
      .sort((a, b) => Math.round((b.point.lat - a.point.lat) * 2000) || a.point.lon - b.point.lon);
    if (inView.length === 0) return;
    const at = inView.findIndex((d) => d.point.id === this.focused);
    const next = inView[at < 0 ? (by > 0 ? 0 : inView.length - 1) : (at + by + inView.length) % inView.length];
    if (!next) return;
    this.focusOn(next.point.id);
    this.options.listener?.focus?.(next.point);
  }

  destroy(): void { this.place.removeEventListener('keydown', this.pressed, { capture: true }); }

  protected draw(): void {
    const { zoom } = this.view();
    const together = zoom >= NoClustersFrom ? [...this.all] : clustered(this.all, (p) => onSquare(p, zoom), ClusterCell, (count) => String(count));
    // The open case is never hidden in a number.
    const open = this.all.find((p) => p.id === this.chosen);
    if (open && !together.includes(open)) together.push(open);
    for (const { mark } of this.drawn) mark.remove();
    this.drawn = together.map((point) => ({ point, mark: this.mark(point, point.id === this.chosen, point.id === this.focused) }));
  }

  /** A tap on something of a layer: a cluster comes nearer, a case is opened, anything else says what it is. */
  protected touched(layer: LayerName, told: Record<string, unknown>, at: LonLat): void {
    const { n, id, name } = told;
    const { zoom } = this.view();
    if (Number(n) > 1 && zoom < Closest) this.setView(at, Math.min(Closest, zoom + 2));
    else if (layer === 'cases' && id) this.options.listener?.pick?.(String(id));
    else if (name || id) this.options.listener?.found?.(String(name ?? ''), layer, told);
  }

  protected moved(to: LonLat, by: MovedBy): void {
    const at = { lon: Number(to.lon.toFixed(6)), lat: Number(to.lat.toFixed(6)) };
    if (this.pinned) this.pin({ ...this.pinned, ...at, accuracy: null });
    this.options.listener?.pin?.(at, by);
  }

  protected open(id: string): void {
    const found = this.drawn.find((d) => d.point.id === id)?.point;
    if (!found) return;
    if ((found.count ?? 1) === 1) { this.options.listener?.pick?.(found.id); return; }
    // A cluster whose cases stand on one spot does not come apart: the closest view shows them beside each other in the list.
    const before = this.view().zoom;
    if (found.box) this.show(found.box, 60);
    if (this.view().zoom <= before) this.setView(found, Math.min(Closest, before + 2));
  }

  private readonly pressed = (e: KeyboardEvent): void => {
    if (e.isComposing || e.ctrlKey || e.metaKey) return;
    const arrows: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const arrow = arrows[e.key];
    if (arrow && this.pinned?.movable && !e.altKey) this.nudge(arrow, e.shiftKey ? FineStepPixels : StepPixels);
    else if (arrow) this.pan(arrow[0] * PanPixels, arrow[1] * PanPixels);
    else if (e.key === '+' || e.key === '=') this.setView(this.view(), Math.min(Closest, this.view().zoom + 1));
    else if (e.key === '-' || e.key === '_') this.setView(this.view(), this.view().zoom - 1);
    else if (e.key === 'PageDown') this.step(1);
    else if (e.key === 'PageUp') this.step(-1);
    else if (e.key === 'Enter' && this.focused) this.open(this.focused);
    else if (e.key === 'Enter' && this.options.tapsPin && !this.pinned) this.moved(this.view(), 'keys');
    else return;
    e.preventDefault();
    e.stopPropagation();
  };

  private nudge([x, y]: [number, number], pixels: number): void {
    if (!this.pinned) return;
    const { x: left, y: top } = this.onScreen(this.pinned);
    const spot = { x: left + x * pixels, y: top + y * pixels };
    const to = this.atScreen(spot);
    const { clientWidth: wide, clientHeight: high } = this.place;
    if (spot.x < wide * 0.08 || spot.x > wide * 0.92 || spot.y < high * 0.08 || spot.y > high * 0.92) this.setView(to);
    this.moved(to, 'keys');
  }

  private focusOn(id: string): void {
    const before = this.focused;
    this.focused = id;
    for (const { point, mark } of this.drawn) if (point.id === before || point.id === id) mark.again(point.id === this.chosen, point.id === id);
  }
}
