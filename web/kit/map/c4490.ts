/*
 * Tiles of EPSG:4490 (天地图 `_c` and many provincial services) cut the world into equal degrees, ours into equal Mercator metres. At
 * the same level the columns are the same; only rows differ, so a tile of ours is put together from the one or two rows of theirs that
 * it lies on, stretched.
 */
const Side = 256;
/** From this level on a strip as high as a source tile is straight to a fiftieth of a pixel. */
const StraightFrom = 11;
const FineStrip = 4;

const latitude = (mercator: number): number => (Math.atan(Math.sinh(mercator)) * 180) / Math.PI;

/** Where a row of pixels of a Mercator tile lies in rows of the other pyramid: 12.25 is a quarter down in row 12. */
export function sourceRow(zoom: number, row: number, part: number): number {
  const tiles = 2 ** zoom;
  return ((90 - latitude(Math.PI * (1 - (2 * (row + part)) / tiles))) * tiles) / 360;
}

/** One piece of a source tile and the stretch of pixels it is drawn on. */
export interface Piece { row: number; from: number; height: number; to: number; drawn: number }

/** The pieces of which a Mercator tile is made. Rows of the other pyramid are counted from 90° north. */
export function piecesOf(zoom: number, row: number): Piece[] {
  const strip = zoom >= StraightFrom ? Side : FineStrip;
  const pieces: Piece[] = [];
  for (let top = 0; top < Side; top += strip) {
    const above = sourceRow(zoom, row, top / Side);
    const below = sourceRow(zoom, row, (top + strip) / Side);
    const perRow = strip / (below - above);
    for (let source = Math.floor(above); source < below; source += 1) {
      const low = Math.max(above, source);
      const high = Math.min(below, source + 1);
      if (high - low < 1e-9) continue;
      pieces.push({ row: source, from: (low - source) * Side, height: (high - low) * Side, to: top + (low - above) * perRow, drawn: (high - low) * perRow });
    }
  }
  return pieces;
}

/** Draws a Mercator tile from tiles of the other pyramid. A row that is not there stays empty. */
export async function redrawn(zoom: number, row: number, fetchRow: (row: number) => Promise<ImageBitmap | null>): Promise<ImageBitmap> {
  const pieces = piecesOf(zoom, row);
  const rows = [...new Set(pieces.map((p) => p.row))];
  const images = new Map(await Promise.all(rows.map(async (source) => [source, await fetchRow(source)] as const)));
  const canvas = new OffscreenCanvas(Side, Side);
  const pen = canvas.getContext('2d');
  for (const p of pieces) {
    const image = images.get(p.row);
    if (pen && image) pen.drawImage(image, 0, p.from, Side, p.height, 0, p.to, Side, p.drawn);
  }
  images.forEach((image) => image?.close());
  return createImageBitmap(canvas);
}
