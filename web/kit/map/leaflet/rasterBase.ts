import L from 'leaflet';
import { piecesOf } from '../c4490';
import type { BaseMap } from '../cityMap';

const Side = 256;

/** A picture of the base map; null where there is none. */
function picture(zoom: number, column: number, row: number): Promise<HTMLImageElement | null> {
  return new Promise((done) => {
    const image = new Image();
    image.onload = () => { done(image); };
    image.onerror = () => { done(null); };
    image.src = `/base-map/${zoom}/${column}/${row}`;
  });
}

/** Tiles that are put together from the one or two rows of degrees that they lie on. */
const FromDegrees = L.GridLayer.extend({
  createTile({ x, y, z }: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Side;
    const pieces = piecesOf(z, y);
    void Promise.all([...new Set(pieces.map((p) => p.row))].map(async (row) => [row, await picture(z, x, row)] as const)).then((found) => {
      const rows = new Map(found);
      const pen = canvas.getContext('2d');
      for (const p of pieces) {
        const image = rows.get(p.row);
        if (pen && image) pen.drawImage(image, 0, p.from, Side, p.height, 0, p.to, Side, p.drawn);
      }
      done(undefined, canvas);
    });
    return canvas;
  },
}) as unknown as new (options: L.GridLayerOptions) => L.GridLayer;

/** The base map from elsewhere on the simple map: as its pictures come, or redrawn where its rows are degrees. */
export function rasterBase(base: BaseMap): L.Layer {
  const options = { maxNativeZoom: base.deepest, maxZoom: 22, noWrap: true, attribution: '' };
  return base.crs === 'EPSG:4490' ? new FromDegrees(options) : L.tileLayer('/base-map/{z}/{x}/{y}', options);
}
