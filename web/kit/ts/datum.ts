/*
 * Between CGCS2000 (satellites, this product), GCJ-02 (Chinese phone maps and mini programs) and BD-09 (Baidu). The same series as the
 * server's Domain/Places/Coordinates.cs, which is the measure: a test holds the two against each other.
 */
export type Datum = 'cgcs2000' | 'gcj02' | 'bd09';
export interface Degrees { lon: number; lat: number }

const Axis = 6378245;
const Eccentricity = 0.00669342162296594323;
const BaiduTurn = (Math.PI * 3000) / 180;
const Fade = 0.1;
const Enough = 1e-9;

export function toCgcs2000(at: Degrees, from: Datum): Degrees {
  if (from === 'gcj02') return undo(at, gcj);
  return from === 'bd09' ? undo(undo(at, baidu), gcj) : at;
}

export function fromCgcs2000(at: Degrees, to: Datum): Degrees {
  if (to === 'gcj02') return gcj(at);
  return to === 'bd09' ? baidu(gcj(at)) : at;
}

/** All of the shift within the rectangle that everybody uses, nothing outside; it fades over a tenth of a degree. */
function share({ lon, lat }: Degrees): number {
  const beyond = Math.max(73.66 - lon, lon - 135.05, 3.86 - lat, lat - 53.55);
  return beyond <= 0 ? 1 : Math.max(0, 1 - beyond / Fade);
}

const wave = (height: number, turns: number): number => height * Math.sin(turns * Math.PI);

function gcj(at: Degrees): Degrees {
  const part = share(at);
  if (!(part > 0)) return at;
  const x = at.lon - 105;
  const y = at.lat - 35;
  const phi = (at.lat / 180) * Math.PI;
  const magic = 1 - Eccentricity * Math.sin(phi) ** 2;
  const root = Math.sqrt(magic);
  const both = wave(20, 6 * x) + wave(20, 2 * x);
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
    + ((both + wave(20, y) + wave(40, y / 3) + wave(160, y / 12) + wave(320, y / 30)) * 2) / 3;
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
    + ((both + wave(20, x) + wave(40, x / 3) + wave(150, x / 12) + wave(300, x / 30)) * 2) / 3;
  return {
    lon: at.lon + (part * east * 180) / ((Axis / root) * Math.cos(phi) * Math.PI),
    lat: at.lat + (part * north * 180) / (((Axis * (1 - Eccentricity)) / (magic * root)) * Math.PI),
  };
}

function baidu(at: Degrees): Degrees {
  const part = share(at);
  if (!(part > 0)) return at;
  const z = Math.hypot(at.lon, at.lat) + 0.00002 * Math.sin(at.lat * BaiduTurn);
  const theta = Math.atan2(at.lat, at.lon) + 0.000003 * Math.cos(at.lon * BaiduTurn);
  return { lon: at.lon + part * (z * Math.cos(theta) + 0.0065 - at.lon), lat: at.lat + part * (z * Math.sin(theta) + 0.006 - at.lat) };
}

/** The point that `forward` brings to `goal`: the shift changes slowly, so the fixed point is near. */
function undo(goal: Degrees, forward: (at: Degrees) => Degrees): Degrees {
  let at = goal;
  for (let round = 0; round < 40; round++) {
    const reached = forward(at);
    const east = goal.lon - reached.lon;
    const north = goal.lat - reached.lat;
    at = { lon: at.lon + east, lat: at.lat + north };
    if (Math.abs(east) <= Enough && Math.abs(north) <= Enough) break;
  }
  return at;
}
