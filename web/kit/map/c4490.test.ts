import { strictEqual, ok } from 'node:assert';
import { test } from 'node:test';
import { piecesOf } from './c4490';

const mercator = (lat: number): number => 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);

test('every latitude of a lattice falls on its own pixel of the redrawn tile, at every level', () => {
  for (let zoom = 5; zoom <= 18; zoom += 1) {
    for (let lat = 34.7; lat < 35.1; lat += 0.005) {
      const across = mercator(lat) * 2 ** zoom;
      const row = Math.floor(across);
      const pixel = (across - row) * 256;
      // Where the other pyramid has this latitude, and where that piece of it is drawn.
      const theirs = ((90 - lat) * 2 ** zoom) / 360;
      const inRow = (theirs - Math.floor(theirs)) * 256;
      const piece = piecesOf(zoom, row).find((p) => p.row === Math.floor(theirs) && inRow >= p.from - 1e-6 && inRow <= p.from + p.height + 1e-6);
      ok(piece, `no piece for ${lat} at ${zoom}`);
      const drawn = piece.to + ((inRow - piece.from) / piece.height) * piece.drawn;
      ok(Math.abs(drawn - pixel) < 1, `${lat} at ${zoom}: drawn at ${drawn}, lies at ${pixel}`);
    }
  }
});

test('the pieces fill the tile without a gap and without lying on each other', () => {
  for (const [zoom, row] of [[5, 12], [10, 405], [11, 811], [16, 25_968]] as const) {
    const pieces = piecesOf(zoom, row);
    let at = 0;
    for (const p of pieces) {
      ok(Math.abs(p.to - at) < 1e-6);
      ok(p.from >= 0 && p.from + p.height <= 256 + 1e-6);
      at = p.to + p.drawn;
    }
    ok(Math.abs(at - 256) < 1e-6);
    // At 35 degrees north a tile lies on two or three rows of theirs, no more.
    if (zoom >= 11) strictEqual(new Set(pieces.map((p) => p.row)).size <= 3, true);
  }
});
