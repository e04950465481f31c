import type { ExpressionSpecification, LayerSpecification, Map as GlEngine } from 'maplibre-gl';
import { DeepestTile, type LayerName, shownFrom, tilesOfLayer } from '../layers/layers';
import { belowNames } from './style';

/*
 * The city's layers over the ground. Points come as clusters with their number until they can be told apart; what is wrong is never
 * told by colour alone: a late case is a diamond, a cluster with late ones has one beside its number.
 */
const many: ExpressionSpecification = ['has', 'n'];
const one: ExpressionSpecification = ['!', ['has', 'n']];
const bySize: ExpressionSpecification = ['interpolate', ['linear'], ['log10', ['to-number', ['get', 'n'], 1]], 0, 12, 2, 17, 4, 26];
const number: ExpressionSpecification = ['case', ['>=', ['get', 'n'], 10000], ['concat', ['to-string', ['round', ['/', ['get', 'n'], 1000]]], 'k'], ['to-string', ['get', 'n']]];

type Part = Record<string, unknown> & { type: LayerSpecification['type'] };

function cluster(color: string): Part[] {
  return [
    { type: 'circle', filter: many, paint: { 'circle-color': color, 'circle-radius': bySize, 'circle-opacity': 0.92, 'circle-stroke-color': '#fff', 'circle-stroke-width': 2 } },
    { type: 'symbol', filter: many, layout: { 'text-field': number, 'text-size': 12.5, 'text-font': ['sans'], 'text-allow-overlap': true, 'text-ignore-placement': true }, paint: { 'text-color': '#fff' } },
  ];
}

const dot = (color: unknown, radius: number): Part =>
  ({ type: 'circle', filter: one, paint: { 'circle-color': color, 'circle-radius': radius, 'circle-stroke-color': '#fff', 'circle-stroke-width': 1.5 } });

const diamond = (filter: ExpressionSpecification, offset: [number, number]): Part => ({
  type: 'symbol', filter, layout: { 'text-field': '◆', 'text-size': 16, 'text-font': ['sans'], 'text-offset': offset, 'text-allow-overlap': true, 'text-ignore-placement': true },
  paint: { 'text-color': '#c8322b', 'text-halo-color': '#fff', 'text-halo-width': 1.5 },
});

const named = (filter: ExpressionSpecification | null, minzoom: number, color: string): Part => ({
  type: 'symbol', minzoom, ...(filter ? { filter } : {}), layout: { 'text-field': ['get', 'name'], 'text-size': 12, 'text-font': ['sans'], 'text-offset': [0, filter ? 1.1 : 0], 'text-anchor': filter ? 'top' : 'center' },
  paint: { 'text-color': color, 'text-halo-color': '#fff', 'text-halo-width': 1.5 },
});

const parts: Record<LayerName, Part[]> = {
  divisions: [{ type: 'line', paint: { 'line-color': '#0b7f6f', 'line-width': ['case', ['==', ['get', 'depth'], 4], 1.2, 2.2], 'line-opacity': 0.8 } }],
  grids: [{ type: 'line', paint: { 'line-color': '#0b7f6f', 'line-width': 1, 'line-opacity': 0.5 } }],
  chiefs: [
    { type: 'fill', paint: { 'fill-color': '#e8730c', 'fill-opacity': 0.06 } },
    { type: 'line', paint: { 'line-color': '#a84f00', 'line-width': 1.2, 'line-dasharray': [3, 2] } }, named(null, 12, '#7a3900'),
  ],
  components: [...cluster('#1d5fae'), dot(['case', ['==', ['get', 'state'], 'good'], '#1d5fae', '#a85a00'], 4.5)],
  'service-points': [...cluster('#075f54'), dot(['case', ['==', ['get', 'open'], true], '#0b7f6f', '#7b8b93'], 6), named(one, 14, '#075f54')],
  cases: [...cluster('#086a5c'), diamond(['all', many, ['>', ['to-number', ['get', 'late'], 0], 0]], [1.1, -0.9]), dot(['case', ['has', 'urgent'], '#c75f00', '#0b7f6f'], 6), diamond(['all', one, ['has', 'late']], [0, 0])],
  // Squares of a street block, counted; nothing tells where in it somebody saw what.
  'public-cases': [...cluster('#086a5c'), dot(['case', ['==', ['get', 'state'], 'done'], '#7b8b93', '#0b7f6f'], 7)],
  // Across a gap there is no line: its two ends are rings.
  tracks: [
    { type: 'line', filter: ['!', ['has', 'gap']], layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': '#1d5fae', 'line-width': 3, 'line-opacity': 0.8 } },
    { type: 'circle', filter: ['has', 'gap'], minzoom: 13, paint: { 'circle-color': '#fff', 'circle-radius': 4, 'circle-stroke-color': '#1d5fae', 'circle-stroke-width': 2 } },
  ],
  heat: [{
    type: 'heatmap', paint: {
      'heatmap-weight': ['get', 'w'], 'heatmap-radius': 18, 'heatmap-intensity': 0.7, 'heatmap-opacity': 0.72,
      'heatmap-color': ['interpolate', ['linear'], ['heatmap-density'], 0, 'rgba(255,224,160,0)', 0.25, '#ffe0a0', 0.55, '#ffb454', 0.8, '#e8730c', 1, '#a84f00'],
    },
  }],
};

const idOf = (name: LayerName, n: number): string => `over-${name}-${n}`;

/** The engine's layers that answer to a tap. */
export const touched = (on: Iterable<LayerName>): string[] => [...on].filter((n) => n !== 'heat' && n !== 'divisions' && n !== 'grids').flatMap((n) => parts[n].map((_, i) => idOf(n, i)));

export const layerOfId = (id: string): LayerName => id.slice(5, id.lastIndexOf('-')) as LayerName;

export function lay(map: GlEngine, name: LayerName): void {
  if (map.getSource(`over-${name}`)) return;
  map.addSource(`over-${name}`, { type: 'vector', tiles: [tilesOfLayer(name)], minzoom: 0, maxzoom: DeepestTile });
  const areas = name === 'heat' || name === 'divisions' || name === 'grids' || name === 'chiefs';
  const below = areas ? belowNames.find((id) => map.getLayer(id)) : undefined;
  const from = shownFrom[name] - 1;
  parts[name].forEach((part, n) => map.addLayer({ id: idOf(name, n), source: `over-${name}`, 'source-layer': name, ...part, minzoom: Math.max(from, Number(part['minzoom'] ?? 0)) } as LayerSpecification, below));
}

export function take(map: GlEngine, name: LayerName): void {
  parts[name].forEach((_, n) => { if (map.getLayer(idOf(name, n))) map.removeLayer(idOf(name, n)); });
  if (map.getSource(`over-${name}`)) map.removeSource(`over-${name}`);
}

/** Asks the server again for what is laid over: it answers "unchanged" for all that is. */
export function refresh(map: GlEngine, on: Iterable<LayerName>): void {
  for (const name of on) {
    const source = map.getSource(`over-${name}`) as { setTiles?: (tiles: string[]) => void } | undefined;
    source?.setTiles?.([tilesOfLayer(name)]);
  }
}
