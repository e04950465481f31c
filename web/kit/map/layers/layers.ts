/** The layers that the city's server has: /tiles/NAME/z/x/y.mvt. */
export type LayerName = 'divisions' | 'grids' | 'chiefs' | 'components' | 'service-points' | 'cases' | 'public-cases' | 'tracks' | 'heat';

/** What the map is drawn on. */
export type Ground = 'light' | 'dark' | 'base';

export interface LayerWords {
  title: string;
  names: Partial<Record<LayerName, string>>;
  ground: string;
  grounds: Record<Ground, string>;
  simple: string;
}

export const tilesOfLayer = (name: LayerName): string => `${location.origin}/tiles/${name}/{z}/{x}/{y}.mvt`;

/** Deeper than this a tile is complete, and drawn larger. */
export const DeepestTile = 16;

/** Zooms (of 256-pixel squares) from which a layer is worth asking for. */
export const shownFrom: Record<LayerName, number> = { divisions: 8, grids: 12.5, chiefs: 10, components: 11, 'service-points': 9, cases: 8, 'public-cases': 9, tracks: 11, heat: 8 };
