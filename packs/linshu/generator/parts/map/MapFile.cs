using Guantong.Protocols.Tiles;

namespace Guantong.Packs.Linshu;

/// <summary>One shape of the map with the first zoom that shows it.</summary>
sealed record MapShape(string Layer, TileShape Shape, IReadOnlyList<IReadOnlyList<Spot>> Parts, int FirstZoom, params (string Key, string Value)[] Tags);

/// <summary>The map as one archive of vector tiles.</summary>
static class MapFile
{
    const int First = 8, Last = 16, Extent = 4096, Margin = 64;
    static readonly string[] Layers = ["green", "water", "building", "road", "place"];

    public static byte[] Make(Geography land)
    {
        var shapes = MapShapes.Of(land).Select(s => new Projected(s)).ToList();
        var tiles = new Dictionary<TileId, byte[]>();
        for (var zoom = First; zoom <= Last; zoom++)
            foreach (var (tile, inside) in Spread(shapes.Where(s => s.Shape.FirstZoom <= zoom), zoom))
                if (VectorTile.Write(Layers.Select(layer => new TileLayer(layer, Extent, [.. inside.Where(s => s.Shape.Layer == layer).SelectMany(s => Cut(s, tile))]))) is { Length: > 0 } bytes)
                    tiles[tile] = bytes;
        return TileArchiveWriter.Write(tiles, Bounds(shapes), Metadata);
    }

    // Every tile that the box of a shape touches.
    static IEnumerable<KeyValuePair<TileId, List<Projected>>> Spread(IEnumerable<Projected> shapes, int zoom)
    {
        var tiles = new Dictionary<TileId, List<Projected>>();
        double side = 1 << zoom, margin = (double)Margin / Extent;
        foreach (var shape in shapes)
            for (var x = (int)(shape.West * side - margin); x <= (int)(shape.East * side + margin); x++)
                for (var y = (int)(shape.North * side - margin); y <= (int)(shape.South * side + margin); y++)
                    (tiles.TryGetValue(new(zoom, x, y), out var inside) ? inside : tiles[new(zoom, x, y)] = []).Add(shape);
        return tiles;
    }

    static IEnumerable<TileFeature> Cut(Projected shape, TileId tile)
    {
        var clip = new TileClip(tile, Extent, Margin);
        List<IReadOnlyList<TilePoint>> parts = shape.Shape.Shape switch
        {
            TileShape.Point => clip.Point(shape.Parts[0][0]) is { } point ? [[point]] : [],
            TileShape.Line => [.. shape.Parts.SelectMany(clip.Line)],
            _ => [.. shape.Parts.Select(clip.Ring).Where(r => r.Count > 0)],
        };
        if (parts.Count == 0) yield break;
        // A house number is worth its bytes only where it can be read.
        var tags = shape.Shape.Tags.Where(t => t.Value.Length > 0 && (tile.Zoom >= Last || t.Key is not ("no" or "of")));
        yield return new TileFeature(shape.Shape.Shape, parts, [.. tags.Select(t => new KeyValuePair<string, object>(t.Key, t.Value))]);
    }

    static ArchiveBounds Bounds(List<Projected> shapes)
    {
        var (west, north) = MapProjection.ToDegrees(shapes.Min(s => s.West), shapes.Min(s => s.North));
        var (east, south) = MapProjection.ToDegrees(shapes.Max(s => s.East), shapes.Max(s => s.South));
        return new ArchiveBounds(First, Last, Math.Round(west, 4), Math.Round(south, 4), Math.Round(east, 4), Math.Round(north, 4));
    }

    const string Metadata = """
        {"name":"临沭县（演示地图，非真实街道与建筑）","attribution":"演示数据","type":"baselayer","version":"1","vector_layers":[{"id":"green","fields":{"kind":"String","name":"String"},"minzoom":8,"maxzoom":16},{"id":"water","fields":{"kind":"String","name":"String"},"minzoom":8,"maxzoom":16},{"id":"building","fields":{"kind":"String","name":"String","no":"String","of":"String"},"minzoom":14,"maxzoom":16},{"id":"road","fields":{"class":"String","name":"String"},"minzoom":8,"maxzoom":16},{"id":"place","fields":{"kind":"String","name":"String"},"minzoom":8,"maxzoom":16}]}
        """;

    /// <summary>A shape on the map square, with its box.</summary>
    sealed class Projected
    {
        public Projected(MapShape shape)
        {
            Shape = shape;
            Parts = [.. shape.Parts.Select(part => part.Select(Square).ToArray())];
            (West, East) = (Parts.Min(p => p.Min(s => s.X)), Parts.Max(p => p.Max(s => s.X)));
            (North, South) = (Parts.Min(p => p.Min(s => s.Y)), Parts.Max(p => p.Max(s => s.Y)));
        }

        public MapShape Shape { get; }
        public (double X, double Y)[][] Parts { get; }
        public double West { get; }
        public double East { get; }
        public double North { get; }
        public double South { get; }

        static (double X, double Y) Square(Spot spot)
        {
            var (lon, lat) = Mesh.Degrees(spot);
            return MapProjection.ToSquare(lon, lat);
        }
    }
}
