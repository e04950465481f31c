import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { BaseMap } from '../cityMap';
import type { Ground } from '../layers/layers';

/*
 * The city's own tiles (layers green, water, building, road, place) in a light and a dark dress, both quiet, so that cases are the
 * loudest thing on the map. Labels are drawn by the device's own Chinese fonts: nobody serves glyphs.
 */
export const fonts = '"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif';

interface Dress {
  ground: string; green: string; water: string; building: string; market: string; office: string;
  edge: string; road: string; main: string; name: string; soft: string; halo: string; mainName: string; greenName: string; waterName: string;
}

const dresses: Record<'light' | 'dark', Dress> = {
  light: {
    ground: '#edf1f2', green: '#d3ead8', water: '#c3def2', building: '#dde4e8', market: '#e9dfd2', office: '#dbe2ee', edge: '#d5dee1', road: '#ffffff', main: '#ffe8bf',
    name: '#33454f', soft: '#53646f', halo: '#fbfdfd', mainName: '#6b5220', greenName: '#2c6a45', waterName: '#2f6690',
  },
  dark: {
    ground: '#070d18', green: '#0d2320', water: '#0c2440', building: '#131f33', market: '#1f2233', office: '#16233c', edge: '#0f1a2c', road: '#22344f', main: '#3b4a5f',
    name: '#e8eff8', soft: '#a3b4cb', halo: '#070d18', mainName: '#ffd59a', greenName: '#8fd6a6', waterName: '#8cc3ff',
  },
};

const any = (name: string, ...values: string[]): ExpressionSpecification => ['in', ['get', name], ['literal', values]];
const wide = (...stops: number[]): ExpressionSpecification => ['interpolate', ['exponential', 1.6], ['zoom'], ...stops] as unknown as ExpressionSpecification;

// Zooms here are those of 512-pixel squares, one less than the map counts.
function road(id: string, classes: string[], color: string, width: number[], minzoom = 0): LayerSpecification {
  return { id, type: 'line', source: 'city', 'source-layer': 'road', filter: any('class', ...classes), minzoom, layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': color, 'line-width': wide(...width) } };
}

function name(id: string, kinds: string[], size: number, color: string, halo: string, minzoom: number, maxzoom = 24): LayerSpecification {
  return {
    id, type: 'symbol', source: 'city', 'source-layer': 'place', filter: any('kind', ...kinds), minzoom, maxzoom,
    layout: { 'text-field': ['get', 'name'], 'text-size': size, 'text-font': ['sans'], 'text-padding': 6 }, paint: { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.6 },
  };
}

function along(id: string, classes: string[], size: number, color: string, halo: string, minzoom: number): LayerSpecification {
  return {
    id, type: 'symbol', source: 'city', 'source-layer': 'road', filter: any('class', ...classes), minzoom,
    layout: { 'text-field': ['get', 'name'], 'text-size': size, 'text-font': ['sans'], 'symbol-placement': 'line', 'symbol-spacing': 260 }, paint: { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.6 },
  };
}

function city(d: Dress): LayerSpecification[] {
  const area = (id: string, layer: string, fill: string, filter?: ExpressionSpecification, minzoom = 0): LayerSpecification =>
    ({ id, type: 'fill', source: 'city', 'source-layer': layer, minzoom, paint: { 'fill-color': fill }, ...(filter ? { filter } : {}) });
  return [
    area('green', 'green', d.green),
    area('water', 'water', d.water),
    area('building', 'building', d.building, undefined, 14),
    area('building-market', 'building', d.market, any('kind', 'market', 'shops'), 14),
    area('building-office', 'building', d.office, any('kind', 'school', 'hospital', 'office'), 14),
    road('road-edge', ['main', 'county', 'side'], d.edge, [8, 1.6, 12, 5, 15, 14, 17, 34], 9),
    road('road-lane', ['village', 'lane'], d.road, [12, 0.7, 14, 1.8, 15, 3, 17, 10], 12),
    road('road-side', ['side'], d.road, [10, 0.8, 12, 2, 14, 4.6, 15, 7.4, 17, 20]),
    road('road-county', ['county'], d.road, [7, 0.8, 11, 2.4, 15, 9, 17, 24]),
    road('road-main', ['main'], d.main, [8, 0.8, 11, 2.4, 13, 5, 15, 11.6, 17, 31]),
  ];
}

function names(d: Dress): LayerSpecification[] {
  return [
    along('name-lane', ['lane', 'village'], 11, d.soft, d.halo, 16),
    along('name-side', ['side'], 12, d.soft, d.halo, 14),
    along('name-main', ['main', 'county'], 12.5, d.mainName, d.halo, 12),
    {
      id: 'name-house', type: 'symbol', source: 'city', 'source-layer': 'building', minzoom: 16, filter: ['has', 'no'],
      layout: { 'text-field': ['to-string', ['get', 'no']], 'text-size': 10.5, 'text-font': ['sans'] }, paint: { 'text-color': d.soft, 'text-halo-color': d.halo, 'text-halo-width': 1 },
    },
    name('name-house-of', ['school', 'hospital', 'office', 'market', 'works', 'homes', 'shops'], 12, d.soft, d.halo, 14),
    name('name-water', ['water', 'river'], 12, d.waterName, d.halo, 11),
    name('name-park', ['park'], 12, d.greenName, d.halo, 12),
    name('name-village', ['village'], 12, d.soft, d.halo, 11),
    name('name-community', ['community'], 14, d.name, d.halo, 12, 15),
    name('name-township', ['township'], 14, d.name, d.halo, 8, 13),
    name('name-county', ['county'], 17, d.name, d.halo, 7, 8),
  ];
}

const empty = (): SourceSpecification => ({ type: 'geojson', data: { type: 'FeatureCollection', features: [] } });

/** What the map itself draws besides points: borders, how exact a pin is, the line to a unit. */
function own(dark: boolean): LayerSpecification[] {
  const jade = dark ? '#2fd3b5' : '#0b7f6f';
  const line = (id: string, source: string, filter: ExpressionSpecification, paint: Record<string, unknown>): LayerSpecification => ({ id, type: 'line', source, filter, paint }) as LayerSpecification;
  const of = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
  return [
    { id: 'shape-focus-area', type: 'fill', source: 'shapes', filter: of('focus'), paint: { 'fill-color': jade, 'fill-opacity': 0.06 } },
    line('shape-grid', 'shapes', of('grid'), { 'line-color': jade, 'line-opacity': 0.34 }),
    line('shape-division', 'shapes', of('division'), { 'line-color': jade, 'line-opacity': 0.75, 'line-width': 1.6 }),
    line('shape-focus', 'shapes', of('focus'), { 'line-color': jade, 'line-width': 2, 'line-dasharray': [3.5, 2.5] }),
    { id: 'pin-around', type: 'fill', source: 'pin', filter: of('around'), paint: { 'fill-color': '#c8322b', 'fill-opacity': 0.13, 'fill-outline-color': '#c8322b' } },
    line('pin-line', 'pin', of('line'), { 'line-color': dark ? '#5aa9ff' : '#1d5fae', 'line-width': 4, 'line-opacity': 0.85 }),
  ];
}

/** A city that brought no map is read by its borders: their names stand in them. */
function borderNames(d: Dress): LayerSpecification[] {
  const ofTownship: ExpressionSpecification = ['==', ['slice', ['get', 'code'], -3], '000'];
  const named = (id: string, filter: ExpressionSpecification, size: number, color: string, minzoom: number): LayerSpecification => ({
    id, type: 'symbol', source: 'shapes', filter, minzoom, layout: { 'text-field': ['get', 'name'], 'text-size': size, 'text-font': ['sans'], 'text-padding': 4 }, paint: { 'text-color': color, 'text-halo-color': d.halo, 'text-halo-width': 1.6 },
  });
  const division: ExpressionSpecification = ['==', ['get', 'kind'], 'division'];
  return [
    named('name-of-community', ['all', division, ['!', ofTownship]], 12.5, d.soft, 11),
    named('name-of-township', ['all', division, ofTownship], 15, d.name, 7),
  ];
}

/** Layers of points and areas lie below the names, so that a town can still be read. */
export const belowNames = ['name-lane', 'name-of-community'];

export function styleOf(ground: Ground, hasCity: boolean, base: BaseMap | null): StyleSpecification {
  const dark = ground === 'dark';
  const dress = dresses[dark ? 'dark' : 'light'];
  const onBase = ground === 'base' && base !== null;
  const sources: Record<string, SourceSpecification> = { shapes: empty(), pin: empty() };
  if (hasCity) sources['city'] = { type: 'vector', tiles: [`${location.origin}/map/{z}/{x}/{y}.mvt`], minzoom: 8, maxzoom: 16 };
  if (base) sources['base'] = { type: 'raster', tileSize: 256, maxzoom: base.deepest, tiles: [base.crs === 'EPSG:4490' ? 'c4490://{z}/{x}/{y}' : `${location.origin}/base-map/{z}/{x}/{y}`] };
  return {
    version: 8,
    sources,
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': dress.ground } },
      ...(onBase ? [{ id: 'base', type: 'raster', source: 'base' } as LayerSpecification] : hasCity ? city(dress) : []),
      ...own(dark),
      ...(onBase ? [] : hasCity ? names(dress) : borderNames(dress)),
    ],
  };
}
