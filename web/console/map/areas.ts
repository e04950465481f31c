import { shallowRef } from 'vue';
import type { BaseMap, Box, MapShape, MapWords } from '../../kit/map/cityMap';
import { get } from '../desk/api';
import { t } from '../desk/texts';

export interface Choice { value: string; name: string }
interface Shape { code: string; name: string; polygon: MapShape['polygon'] }

/** `GET /api/v1/desk/map/area` */
export interface Area {
  name: string;
  bounds: Box | null;
  hasMap: boolean;
  attribution: string | null;
  /** A map from elsewhere that the city's server fetches and keeps; null where none is set. */
  baseMap: BaseMap | null;
  /** Whether this seat may see where patrols went. */
  showsTracks: boolean;
  divisions: Shape[];
  grids: Shape[];
  classes: Choice[];
  stages: Choice[];
  units: Choice[];
}

/** What a seat sees of the city's ground: asked once, for all maps of the page. */
export const area = shallowRef<Area | null>(null);
let asked: Promise<Area> | null = null;

export function loadArea(): Promise<Area> {
  asked ??= get<Area>('/api/v1/desk/map/area').then((found) => (area.value = found)).catch((wrong: unknown) => { asked = null; throw wrong; });
  return asked;
}

export const tilesOf = (a: Area): string | null => (a.hasMap ? `${location.origin}/map.pmtiles` : null);

export const words = (a: Area, name: string, layers = false): MapWords => ({
  name, zoomIn: t('desk.map.zoom-in'), zoomOut: t('desk.map.zoom-out'), attribution: a.attribution ?? a.name,
  ...(layers ? {
    layers: {
      title: t('desk.map.layers'),
      names: {
        divisions: t('desk.map.layer-divisions'), grids: t('desk.map.layer-grids'), chiefs: t('desk.map.layer-chiefs'), components: t('desk.map.layer-components'),
        'service-points': t('desk.map.layer-service-points'), cases: t('desk.map.layer-cases'), tracks: t('desk.map.layer-tracks'), heat: t('desk.map.layer-heat'),
      },
      ground: t('desk.map.ground'),
      grounds: { light: t('desk.map.ground-light'), dark: t('desk.map.ground-dark'), base: t('desk.map.ground-base') },
      simple: t('desk.map.simple'),
    },
  } : {}),
});

/** Borders to draw: grids only where they are told apart, and all of them where there is no other ground. */
export function shapesOf(a: Area, zoom: number, focus: string | null): MapShape[] {
  const grids = zoom >= 14.5 || !a.hasMap ? a.grids : [];
  const shape = (kind: MapShape['kind']) => (s: Shape): MapShape => ({ code: s.code, name: s.name, kind, polygon: s.polygon });
  return [...a.divisions.map(shape('division')), ...grids.map(shape('grid')), ...a.grids.filter((g) => g.code === focus).map(shape('focus'))];
}
