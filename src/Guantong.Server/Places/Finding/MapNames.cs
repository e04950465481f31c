using Guantong.Domain.Places;
using Guantong.Protocols.Tiles;

namespace Guantong.Server.Places.Finding;

/// <summary>
/// Numbered houses and named places out of the city's map: layer "building" with "no" (8号) and "of" (the street or compound),
/// layer "place" and buildings with a "name". A shape that is cut by the border of a tile comes once.
/// </summary>
static class MapNames
{
    /// <summary>More than a county has: what is above it is left out rather than held.</summary>
    const int Most = 300_000;
    const int MostTiles = 60_000;
    const double House = 15, Landmark = 60;

    /// <summary>Two houses of one number stand farther apart than this.</summary>
    const double Same = 30;

    // Divisions are told apart by their names later; a river's name has no place.
    static readonly HashSet<string> NoLandmark = new(StringComparer.Ordinal) { "county", "river" };

    public static IReadOnlyList<NamedPlace> Of(TileArchive map)
    {
        var deepest = map.Header.Bounds.MaxZoom;
        var found = new Dictionary<(string, string, int, int), (NamedPlace Place, double Size)>();
        foreach (var tile in map.Tiles.Where(t => t.Zoom == deepest).Take(MostTiles))
        {
            if (map.Unpacked(tile) is not { } bytes) continue;
            foreach (var layer in VectorTile.Read(bytes).Where(l => l.Name is "building" or "place"))
            {
                foreach (var feature in layer.Features)
                {
                    if (NameOf(layer, feature, tile) is not { } named || found.Count >= Most) continue;
                    // The same house in two tiles: its middle moves by what was cut away, so the coarse place tells, and the larger part wins.
                    var key = (named.Place.Of ?? "", named.Place.Name, (int)Math.Round(named.Place.At.Lon * 2000), (int)Math.Round(named.Place.At.Lat * 2000));
                    if (!found.TryGetValue(key, out var known) || known.Size < named.Size) found[key] = named;
                }
            }
        }
        return [.. found.Values.OrderByDescending(f => f.Size).GroupBy(f => f.Place.Name, StringComparer.Ordinal).SelectMany(g => Apart([.. g.Select(f => f.Place)]))];
    }

    // What the coarse place did not catch, because it lies on its edge.
    static List<NamedPlace> Apart(IReadOnlyList<NamedPlace> largestFirst)
    {
        var kept = new List<NamedPlace>();
        foreach (var place in largestFirst)
            if (!kept.Exists(k => k.At.MetresTo(place.At) < Same)) kept.Add(place);
        return kept;
    }

    static (NamedPlace Place, double Size)? NameOf(TileLayer layer, TileFeature feature, TileId tile)
    {
        string Tag(string key) => feature.Tags.FirstOrDefault(t => t.Key == key).Value as string ?? "";
        if (feature.Parts.Count == 0 || feature.Parts[0].Count == 0) return null;
        var ring = feature.Parts[0];
        var (width, height) = (ring.Max(p => p.X) - ring.Min(p => p.X), ring.Max(p => p.Y) - ring.Min(p => p.Y));
        var at = PointAt(tile, layer.Extent, ring.Min(p => p.X) + (width / 2.0), ring.Min(p => p.Y) + (height / 2.0));
        var (name, number, of) = (Tag("name"), Tag("no"), Tag("of"));
        if (layer.Name == "place")
            return name.Length == 0 || NoLandmark.Contains(Tag("kind")) ? null : (new NamedPlace(PlaceKind.Landmark, name, at, Landmark), 0);
        if (number.Length > 0 && of.Length > 0) return (new NamedPlace(PlaceKind.Building, of + number, at, House) { Of = of, Number = number }, (double)width * height);
        return name.Length > 0 ? (new NamedPlace(PlaceKind.Landmark, name, at, Landmark / 2), (double)width * height) : null;
    }

    static LonLat PointAt(TileId tile, int extent, double x, double y)
    {
        double side = 1 << tile.Zoom;
        var (lon, lat) = MapProjection.ToDegrees((tile.X + (x / extent)) / side, (tile.Y + (y / extent)) / side);
        return new(Math.Round(lon, 6), Math.Round(lat, 6));
    }
}
