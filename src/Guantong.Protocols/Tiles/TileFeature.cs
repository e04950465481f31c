namespace Guantong.Protocols.Tiles;

/// <summary>What a feature of a tile is; the numbers are those of the vector tile format.</summary>
public enum TileShape
{
    Point = 1,
    Line = 2,
    Polygon = 3,
}

/// <summary>A corner in a tile's own numbers: 0 to the layer's extent from the north-western corner, a little more in the margin.</summary>
public readonly record struct TilePoint(int X, int Y);

/// <summary>
/// One feature: parts are points (one part), lines or rings. A ring is not closed; an outer ring runs clockwise as seen on the map.
/// Values are strings, 64-bit integers, doubles or booleans.
/// </summary>
public sealed record TileFeature(TileShape Shape, IReadOnlyList<IReadOnlyList<TilePoint>> Parts, IReadOnlyList<KeyValuePair<string, object>> Tags);

/// <summary>Features of one kind, drawn together.</summary>
public sealed record TileLayer(string Name, int Extent, IReadOnlyList<TileFeature> Features);
