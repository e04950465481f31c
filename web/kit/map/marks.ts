import type { MapPoint, Pin, Tone } from './cityMap';

/*
 * Marks as small elements with classes (map.css): the content security policy allows no style in text. They are no buttons: the map is
 * worked by its own keys, and whoever cannot see it reads the list beside it.
 */
const sizes: readonly [number, number][] = [[10, 30], [100, 36], [1000, 44], [Infinity, 54]];

/** An element, how wide and high it stands, and where in it the place is. */
export interface Drawn { element: Element; size: [number, number]; anchor: [number, number] }

const middle = (element: Element, side: number): Drawn => ({ element, size: [side, side], anchor: [side / 2, side / 2] });

export const shortly = (count: number): string => (count < 1000 ? String(count) : count < 10_000 ? `${(count / 1000).toFixed(1)}k` : `${Math.round(count / 1000)}k`);

function element(classes: string, inside?: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = classes;
  mark.setAttribute('aria-hidden', 'true');
  if (inside !== undefined) mark.textContent = inside;
  return mark;
}

export function pointMark(point: MapPoint, chosen: boolean, focused: boolean): Drawn {
  const state = `${chosen ? ' chosen' : ''}${focused ? ' focused' : ''}`;
  const count = point.count ?? 1;
  if (count > 1) {
    const mark = element(`map-cluster ${point.tone}${state}`, shortly(count));
    if (point.late) mark.append(element('map-late'));
    return middle(mark, (sizes.find(([least]) => count < least) ?? [0, 54])[1]);
  }
  return middle(element(`map-dot ${point.tone}${state}`), chosen ? 26 : 16);
}

const drop = 'M20 2C10.6 2 3.5 9.2 3.5 18.2 3.5 30 20 48 20 48s16.5-18 16.5-29.8C36.5 9.2 29.4 2 20 2z';

export function pinMark(): Drawn {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 40 50');
  svg.setAttribute('aria-hidden', 'true');
  const body = document.createElementNS(space, 'path');
  body.setAttribute('d', drop);
  body.setAttribute('class', 'map-pin-body');
  const eye = document.createElementNS(space, 'circle');
  for (const [name, value] of [['cx', '20'], ['cy', '18'], ['r', '7'], ['fill', '#fff']] as const) eye.setAttribute(name, value);
  svg.append(body, eye);
  return { element: svg, size: [40, 50], anchor: [20, 48] };
}

export const pinClasses = (pin: Pin): string => `map-pin${pin.movable ? ' movable' : ''}`;

export function partnerMark(label: string): Drawn {
  const mark = element('map-partner');
  mark.append(element('map-partner-name', label));
  return middle(mark, 18);
}

/** Late before soon before the rest, so that what matters lies on top. */
export const layerOf: Record<Tone, number> = { quiet: 0, plain: 100, soon: 200, urgent: 300, late: 400 };
