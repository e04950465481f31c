import type L from 'leaflet';
import { CenteredTextSymbolizer, CircleSymbolizer, type Feature, type LabelRule, leafletLayer, LineSymbolizer, type PaintRule, PolygonSymbolizer } from 'protomaps-leaflet';
import { DeepestTile, type LayerName, shownFrom, tilesOfLayer } from '../layers/layers';

/* The city's layers on the simple map: borders as lines, points as discs with their number, heat as pale discs. */
const family = '"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif';
const number = (f: Feature | undefined, name: string): number => Number(f?.props[name] ?? 0);

const line = (dataLayer: LayerName, color: string, width: number): PaintRule => ({ dataLayer, symbolizer: new LineSymbolizer({ color, width, opacity: 0.8 }) });
const disc = (dataLayer: LayerName, fill: string, filter: (z: number, f?: Feature) => boolean, radius: number): PaintRule =>
  ({ dataLayer, symbolizer: new CircleSymbolizer({ radius, fill, stroke: '#fff', width: 1.5, opacity: 0.92 }), filter });
const said = (dataLayer: LayerName, prop: string, fill: string, minzoom: number, filter?: (z: number, f?: Feature) => boolean): LabelRule => ({
  dataLayer, minzoom, symbolizer: new CenteredTextSymbolizer({ labelProps: [prop], fill, stroke: fill === '#fff' ? '#075f54' : '#fff', width: 2, font: `600 12px ${family}` }), ...(filter ? { filter } : {}),
});

const many = (_z: number, f?: Feature): boolean => number(f, 'n') > 1;
const one = (mark?: string) => (_z: number, f?: Feature): boolean => number(f, 'n') <= 1 && (mark === undefined || number(f, mark) > 0);
const points = (name: LayerName, fill: string, mark?: string): PaintRule[] => [
  disc(name, '#086a5c', many, 14), disc(name, fill, one(), 5), ...(mark ? [disc(name, '#c8322b', one(mark), 6)] : []),
];

const paint: Record<LayerName, PaintRule[]> = {
  divisions: [line('divisions', '#0b7f6f', 1.6)],
  grids: [line('grids', '#0b7f6f', 1)],
  chiefs: [{ dataLayer: 'chiefs', symbolizer: new PolygonSymbolizer({ fill: '#e8730c', opacity: 0.1 }) }, line('chiefs', '#a84f00', 1.2)],
  components: points('components', '#1d5fae'),
  'service-points': points('service-points', '#075f54'),
  cases: points('cases', '#0b7f6f', 'late'),
  'public-cases': points('public-cases', '#0b7f6f'),
  tracks: [
    { ...line('tracks', '#1d5fae', 3), filter: (_z, f) => !f?.props['gap'] },
    { dataLayer: 'tracks', minzoom: 14, symbolizer: new CircleSymbolizer({ radius: 4, fill: '#fff', stroke: '#1d5fae', width: 2 }), filter: (_z, f) => Boolean(f?.props['gap']) },
  ],
  heat: [{ dataLayer: 'heat', symbolizer: new CircleSymbolizer({ radius: 6, fill: '#c75f00', opacity: 0.35 }) }],
};
const labels: Record<LayerName, LabelRule[]> = {
  divisions: [], grids: [], tracks: [], heat: [],
  chiefs: [said('chiefs', 'name', '#a84f00', 13)],
  components: [said('components', 'n', '#fff', 8, many)],
  'service-points': [said('service-points', 'n', '#fff', 8, many), said('service-points', 'name', '#075f54', 15, one())],
  cases: [said('cases', 'n', '#fff', 8, many)],
  'public-cases': [said('public-cases', 'n', '#fff', 9, many)],
};

export function overlay(leaflet: typeof L, name: LayerName): L.Layer {
  (window as unknown as { L: typeof L }).L = leaflet;
  return leafletLayer({
    url: tilesOfLayer(name), maxDataZoom: DeepestTile, minZoom: Math.ceil(shownFrom[name]), paintRules: paint[name], labelRules: labels[name], attribution: '', noWrap: true, lang: 'zh-CN',
  } as Parameters<typeof leafletLayer>[0]) as unknown as L.Layer;
}

/** Layers whose things have something to say. */
export const isTold = (name: LayerName): boolean => name !== 'heat' && name !== 'divisions' && name !== 'grids';

interface Asked { queryTileFeaturesDebug(lon: number, lat: number, pixels: number): Map<string, { feature: Feature }[]> }

/** What a layer's tiles tell of the things near a point. */
export const foundIn = (layer: L.Layer, at: { lon: number; lat: number }): Record<string, unknown>[] =>
  [...(layer as unknown as Asked).queryTileFeaturesDebug(at.lon, at.lat, 10).values()].flat().map((f) => f.feature.props);
