using Guantong.Protocols.Tiles;

namespace Guantong.Packs.Linshu;

/// <summary>What the map shows, from which zoom on.</summary>
static class MapShapes
{
    public static IEnumerable<MapShape> Of(Geography land)
    {
        foreach (var green in land.Greens.All) yield return Area("green", green, green.Kind == "wood" ? 9 : green.Kind == "pitch" ? 14 : 12);
        foreach (var water in land.Waters.All) yield return Area("water", water, water.Kind == "pond" ? 13 : 8);
        foreach (var house in land.Buildings.All.Concat(land.Country.Houses))
            yield return new MapShape("building", TileShape.Polygon, [house.Ring], 14, ("kind", house.Use), ("name", house.Name), ("no", house.Number), ("of", house.Of));
        foreach (var street in land.AllStreets)
            yield return new MapShape("road", TileShape.Line, street.Lines, ZoomOf(street.Class), ("class", street.Class), ("name", street.Name));
        foreach (var label in Labels(land)) yield return label;
    }

    static IEnumerable<MapShape> Labels(Geography land)
    {
        yield return Label("county", new Spot(0, 0), "临沭县", 8);
        foreach (var (kind, at, name) in land.Country.Places) yield return Label(kind, at, name, kind == "township" ? 9 : 12);
        foreach (var community in land.Plan.Blocks.GroupBy(b => b.Community))
            yield return Label("community", Middle([.. community.Select(b => land.Plan.Mesh.Inside(b.Cell, 0.5, 0.5))]), community.Key.Name, 13);
        foreach (var (kind, at, name) in land.Buildings.Places) yield return Label(kind, at, name, 14);
        foreach (var park in land.Greens.All.Where(g => g.Name.Length > 0)) yield return Label("park", Middle(park.Ring), park.Name, 13);
        foreach (var water in land.Waters.All.Where(w => w.Name.Length > 0 && w.Kind != "river")) yield return Label("water", Middle(water.Ring), water.Name, 11);
        for (var n = 0; n < land.Waters.Line.Count; n += 40) yield return Label("river", land.Waters.Line[n], "清源河", 12);
    }

    static MapShape Area(string layer, Surface surface, int zoom) =>
        new(layer, TileShape.Polygon, [surface.Ring], zoom, ("kind", surface.Kind), ("name", surface.Name));

    static MapShape Label(string kind, Spot at, string name, int zoom) => new("place", TileShape.Point, [[at]], zoom, ("kind", kind), ("name", name));

    static Spot Middle(IReadOnlyList<Spot> spots) => spots.Aggregate((a, b) => a + b) * (1.0 / spots.Count);

    static int ZoomOf(string kind) => kind switch { "county" => 8, "main" => 10, "side" => 12, _ => 14 };
}
