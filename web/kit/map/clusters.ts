import type { MapPoint, Tone } from './cityMap';

const loudness: Record<Tone, number> = { late: 4, urgent: 3, soon: 2, plain: 1, quiet: 0 };

/** Points that would lie on each other, as one with the sum of their counts. Pixels are those of the zoom, so a pan changes nothing. */
export function clustered(points: readonly MapPoint[], pixels: (p: MapPoint) => { x: number; y: number }, cell: number, label: (count: number, late: number) => string): MapPoint[] {
  const cells = new Map<string, MapPoint[]>();
  for (const point of points) {
    const { x, y } = pixels(point);
    const key = `${Math.floor(x / cell)}:${Math.floor(y / cell)}`;
    const there = cells.get(key);
    if (there) there.push(point);
    else cells.set(key, [point]);
  }
  return [...cells].map(([key, there]) => {
    const [first] = there;
    if (there.length === 1 && first) return first;
    const count = there.reduce((all, p) => all + (p.count ?? 1), 0);
    const late = there.reduce((all, p) => all + (p.late ?? (p.tone === 'late' ? 1 : 0)), 0);
    const boxes = there.map((p) => p.box ?? { west: p.lon, south: p.lat, east: p.lon, north: p.lat });
    return {
      id: `cluster:${key}`,
      lon: there.reduce((all, p) => all + p.lon * (p.count ?? 1), 0) / count,
      lat: there.reduce((all, p) => all + p.lat * (p.count ?? 1), 0) / count,
      label: label(count, late),
      tone: there.reduce<Tone>((loudest, p) => (loudness[p.tone] > loudness[loudest] ? p.tone : loudest), 'quiet'),
      count,
      late,
      box: {
        west: Math.min(...boxes.map((b) => b.west)), south: Math.min(...boxes.map((b) => b.south)),
        east: Math.max(...boxes.map((b) => b.east)), north: Math.max(...boxes.map((b) => b.north)),
      },
    };
  });
}
