import type { LonLat } from '../cityMap';
import type { Drawn } from '../marks';
import type { Spot } from '../workedMap';

/** A mark that stays with its place while the map moves under it. */
export interface Kept { at: LonLat; element: HTMLElement }

/** Marks over the canvas: elements, so that they look and behave as on the simple map, moved together once per frame. */
export class GlMarks {
  readonly pane = document.createElement('div');
  private readonly kept = new Set<Kept>();

  constructor(place: HTMLElement, private readonly project: (at: LonLat) => Spot) {
    this.pane.className = 'map-pane';
    place.append(this.pane);
  }

  put(at: LonLat, drawn: Drawn, className: string, above = 0): Kept {
    const element = document.createElement('div');
    element.className = `${className} map-put`;
    const kept = { at, element };
    this.dress(kept, drawn);
    element.style.zIndex = String(above);
    this.pane.append(element);
    this.kept.add(kept);
    this.move(kept);
    return kept;
  }

  dress({ element }: Kept, { element: mark, size: [wide, high], anchor: [x, y] }: Drawn): void {
    element.replaceChildren(mark);
    Object.assign(element.style, { width: `${wide}px`, height: `${high}px`, marginLeft: `${-x}px`, marginTop: `${-y}px` });
  }

  moveAll(): void { this.kept.forEach((k) => this.move(k)); }

  move({ at, element }: Kept): void {
    const { x, y } = this.project(at);
    element.style.transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px)`;
  }

  remove(kept: Kept): void {
    kept.element.remove();
    this.kept.delete(kept);
  }
}

/** Lets a mark be dragged by finger or mouse; the map under it stays. */
export function draggable(kept: Kept, moving: (x: number, y: number) => void, done: () => void): void {
  const { element } = kept;
  element.addEventListener('pointerdown', (e) => {
    e.preventDefault();
    e.stopPropagation();
    element.setPointerCapture(e.pointerId);
    let moved = false;
    let [x, y] = [e.clientX, e.clientY];
    const move = (m: PointerEvent): void => {
      moved = true;
      moving(m.clientX - x, m.clientY - y);
      [x, y] = [m.clientX, m.clientY];
    };
    const up = (): void => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointercancel', up);
      if (moved) done();
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up, { once: true });
    element.addEventListener('pointercancel', up, { once: true });
  });
}
