import type L from 'leaflet';

type Get = (tile: unknown, side: number) => Promise<unknown>;
interface Drawn { views?: Map<string, { tileCache?: { source?: { get: Get } } }> }

/**
 * The drawer of vector tiles writes each tile that did not come on the console. Without a network that is no news; it is silent about
 * what was called off, so that is what it is told.
 */
export function quiet<T extends L.Layer>(layer: T): T {
  for (const view of (layer as unknown as Drawn).views?.values() ?? []) {
    const source = view.tileCache?.source;
    if (!source) continue;
    const get: Get = source.get.bind(source);
    source.get = (tile, side) => get(tile, side).catch((wrong: unknown) => { throw wrong instanceof TypeError ? new DOMException('', 'AbortError') : wrong; });
  }
  return layer;
}
