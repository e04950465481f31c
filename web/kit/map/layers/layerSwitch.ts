import { drawsGl, type MapOptions } from '../cityMap';
import type { Ground, LayerName, LayerWords } from './layers';
import { groundWanted, setGround, setSimple } from './wishes';

export interface Switched {
  /** Whether this is the simple map. */
  simple: boolean;
  /** The grounds to choose from; one or none is no choice. */
  grounds: readonly Ground[];
  layer: (name: LayerName, on: boolean) => void;
  ground: (ground: Ground) => void;
}

let switches = 0;

function tick(type: 'checkbox' | 'radio', name: string, label: string, on: boolean, changed: (on: boolean) => void): HTMLElement {
  const row = document.createElement('label');
  const box = document.createElement('input');
  box.type = type;
  box.name = name;
  box.checked = on;
  box.addEventListener('change', () => changed(box.checked));
  row.append(box, label);
  return row;
}

function group(title: string, rows: HTMLElement[]): HTMLElement {
  const set = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = title;
  set.append(legend, ...rows);
  return set;
}

/**
 * The switch of layers and grounds: a disclosure with boxes to tick, as every browser works them by keys and reads them out. It stands
 * beside the map's own element, for inside of it the arrow keys belong to the map.
 */
export function layerSwitch(place: HTMLElement, options: MapOptions, words: LayerWords, to: Switched): HTMLElement {
  const id = `map-layers-${(switches += 1)}`;
  const details = document.createElement('details');
  details.className = 'map-layers';
  const summary = document.createElement('summary');
  summary.textContent = words.title;
  const on = new Set(options.layersOn ?? []);
  const layers = (options.layers ?? []).filter((name) => words.names[name]).map((name) => tick('checkbox', `${id}-${name}`, words.names[name] ?? name, on.has(name), (is) => { to.layer(name, is); options.listener?.laid?.(name, is); }));
  const inside = document.createElement('div');
  if (layers.length > 0) inside.append(group(words.title, layers));
  const wanted = groundWanted(Boolean(options.base));
  // The simple map has no dark ground: whoever wants one is shown the light one there.
  const shown = to.grounds.includes(wanted) ? wanted : 'light';
  const nameOf = (g: Ground): string => (g === 'base' ? options.base?.name ?? words.grounds.base : words.grounds[g]);
  const rows = to.grounds.map((g) => tick('radio', `${id}-ground`, nameOf(g), g === shown, () => { setGround(g); to.ground(g); }));
  const simple = tick('checkbox', `${id}-simple`, words.simple, to.simple, (is) => { setSimple(is); options.listener?.reopen?.(); });
  // A device without WebGL2 has no choice.
  if (to.simple && !drawsGl()) simple.querySelector('input')?.setAttribute('disabled', '');
  rows.push(simple);
  inside.append(group(words.ground, rows));
  details.append(summary, inside);
  details.addEventListener('keydown', (e) => {
    if (e.key !== 'Escape' || !details.open) return;
    details.open = false;
    summary.focus();
    e.stopPropagation();
    e.preventDefault();
  });
  place.after(details);
  return details;
}
