import type L from 'leaflet';
import {
  CenteredTextSymbolizer, exp, type Feature, type LabelRule, leafletLayer, LineLabelSymbolizer, LineSymbolizer, type PaintRule, PolygonSymbolizer,
} from 'protomaps-leaflet';

/*
 * The light style of the city's own tiles (layers green, water, building, road, place): quiet ground, white streets, main streets in
 * straw, so that cases are the loudest thing on the map. Labels are drawn as text by the browser's own Chinese fonts.
 */
const family = '"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif';
export const ground = '#edf1f2';

const of = (name: string, ...values: string[]) => (_z: number, f?: Feature): boolean => values.includes(String(f?.props[name] ?? ''));
const area = (dataLayer: string, fill: string, minzoom?: number, filter?: (z: number, f?: Feature) => boolean): PaintRule =>
  ({ dataLayer, symbolizer: new PolygonSymbolizer({ fill }), ...(minzoom ? { minzoom } : {}), ...(filter ? { filter } : {}) });
const road = (color: string, classes: string[], widths: number[][], minzoom?: number): PaintRule =>
  ({ dataLayer: 'road', symbolizer: new LineSymbolizer({ color, width: exp(1.5, widths) as unknown as number, lineCap: 'round', lineJoin: 'round' }), filter: of('class', ...classes), ...(minzoom ? { minzoom } : {}) });

const paintRules: PaintRule[] = [
  area('green', '#d3ead8'),
  area('water', '#c3def2'),
  area('building', '#dde4e8', 15),
  area('building', '#e9dfd2', 15, of('kind', 'market', 'shops')),
  area('building', '#dbe2ee', 15, of('kind', 'school', 'hospital', 'office')),
  road('#dbe3e5', ['main', 'county'], [[9, 1.6], [13, 5], [16, 14], [18, 34]], 10),
  road('#e2e8ea', ['side'], [[12, 1.8], [15, 6], [16, 9], [18, 22]], 13),
  road('#ffffff', ['village', 'lane'], [[13, 0.7], [15, 1.8], [16, 3], [18, 10]], 13),
  road('#ffffff', ['side'], [[11, 0.8], [13, 2], [15, 4.6], [16, 7.4], [18, 20]]),
  road('#ffffff', ['county'], [[8, 0.8], [12, 2.4], [16, 9], [18, 24]]),
  road('#ffe8bf', ['main'], [[9, 0.8], [12, 2.4], [14, 5], [16, 11.6], [18, 31]]),
];

const text = (kinds: string[], size: number, fill: string, minzoom: number, weight = 500, maxzoom?: number): LabelRule => ({
  dataLayer: 'place',
  symbolizer: new CenteredTextSymbolizer({ labelProps: ['name'], fill, stroke: '#fbfdfd', width: 3, font: `${weight} ${size}px ${family}` }),
  filter: of('kind', ...kinds),
  minzoom,
  ...(maxzoom ? { maxzoom } : {}),
});
const along = (classes: string[], size: number, fill: string, minzoom: number): LabelRule => ({
  dataLayer: 'road',
  symbolizer: new LineLabelSymbolizer({ labelProps: ['name'], fill, stroke: '#fbfdfd', width: 3, font: `500 ${size}px ${family}`, repeatDistance: 170 }),
  filter: of('class', ...classes),
  minzoom,
});

const labelRules: LabelRule[] = [
  text(['county'], 17, '#33454f', 8, 700, 9),
  text(['township'], 14, '#33454f', 9, 600, 14),
  text(['community'], 14, '#4b5f6a', 13, 600, 16),
  text(['village'], 12, '#5a6a74', 12),
  along(['main', 'county'], 12.5, '#6b5220', 13),
  along(['side'], 12, '#53646f', 15),
  along(['lane', 'village'], 11, '#62737d', 17),
  text(['park'], 12, '#2c6a45', 13),
  text(['water', 'river'], 12, '#2f6690', 12),
  text(['school', 'hospital', 'office', 'market', 'works', 'homes', 'shops'], 12, '#4d5f78', 15),
  {
    dataLayer: 'building',
    symbolizer: new CenteredTextSymbolizer({ labelProps: ['no'], fill: '#6a7881', stroke: '#f6f8f9', width: 2, font: `400 10.5px ${family}` }),
    minzoom: 17,
  },
];

/** The city's tiles as a layer. Deeper than the archive goes, its last tiles are drawn larger. */
export function baseLayer(leaflet: typeof L, url: string, deepest: number): L.Layer {
  // The layer's maker takes Leaflet from the window, where a page without bundler would have it.
  (window as unknown as { L: typeof L }).L = leaflet;
  return leafletLayer({ url, maxDataZoom: deepest, paintRules, labelRules, backgroundColor: ground, attribution: '', noWrap: true, lang: 'zh-CN' }) as unknown as L.Layer;
}
