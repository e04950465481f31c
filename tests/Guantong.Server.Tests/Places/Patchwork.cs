using Guantong.Server.Places;
using NetTopologySuite.Geometries;

namespace Guantong.Server.Tests.Places;

/// <summary>
/// A made-up city of crooked quads without gaps: the inner ones are micro grids of several communities, around and beneath
/// them lie townships, one of them with a hole and one of two parts. Codes are dealt at random, so that on a shared edge
/// neither neighbour is always the smaller one.
/// </summary>
sealed class Patchwork
{
    const double West = 118.5, South = 34.8, Cell = 0.002;
    readonly Random _random = new(371329);
    readonly Coordinate[,] _knots;
    readonly int _size;

    public Patchwork(int size)
    {
        _size = size;
        _knots = new Coordinate[size + 1, size + 1];
        for (var i = 0; i <= size; i++)
            for (var j = 0; j <= size; j++)
                _knots[i, j] = new(West + ((i + Crooked()) * Cell), South + ((j + Crooked()) * Cell));
        Grids = [.. MakeGrids()];
        Divisions = [.. MakeDivisions()];
    }

    public IReadOnlyList<NamedArea> Grids { get; }

    public IReadOnlyList<NamedArea> Divisions { get; }

    public IEnumerable<Coordinate> Vertices => Grids.Concat(Divisions).SelectMany(a => a.Geometry.Coordinates).Distinct();

    public IEnumerable<Coordinate> EdgeMidpoints => Grids.Concat(Divisions).SelectMany(a => Midpoints(a.Geometry.Coordinates));

    public IEnumerable<Coordinate> RandomPoints(int count) => Enumerable.Range(0, count).Select(_ =>
        new Coordinate(West + (((_random.NextDouble() * 1.4) - 0.2) * _size * Cell), South + (((_random.NextDouble() * 1.4) - 0.2) * _size * Cell)));

    double Crooked() => (_random.NextDouble() - 0.5) * 0.6;

    /// <summary>The middle half of the patchwork, in communities of three townships.</summary>
    IEnumerable<NamedArea> MakeGrids()
    {
        var codes = (from township in new[] { "371329001", "371329100", "371329101" }
                     from community in Enumerable.Range(1, 9)
                     from number in Enumerable.Range(1, 99)
                     select $"{township}{community:000}{number:000}").OrderBy(_ => _random.Next()).ToArray();
        var next = 0;
        for (var i = _size / 4; i < _size * 3 / 4; i++)
            for (var j = _size / 4; j < _size * 3 / 4; j++)
                yield return new(codes[next++], MultiOf(Quad(i, j)));
    }

    IEnumerable<NamedArea> MakeDivisions()
    {
        var half = _size / 2;
        yield return new("371329103000", MultiOf(Block(0, 0, half, _size)));
        yield return new("371329101000", MultiOf(Block(half, 0, _size, half), Block(half + 2, half + 2, _size, _size)));
        // Lies in the gap that the township above leaves; its hole is filled by nothing but the county beneath.
        var shell = Ring(Block(_size - 3, half, _size - 1, half + 2));
        yield return new("371329102000", new MultiPolygon([new Polygon(shell, [Ring(Shrunk(_size - 3, half))])]));
        yield return new("371329000000", MultiOf(Block(0, 0, _size, half + 2)));
        // A village with an area of its own, drawn over part of a township.
        yield return new("371329103207", MultiOf(Block(0, 0, 3, 3)));
    }

    Coordinate[] Quad(int i, int j) => Block(i, j, i + 1, j + 1);

    /// <summary>The outline of a block of cells, through every knot on its way, so that neighbours share their edges exactly.</summary>
    Coordinate[] Block(int left, int bottom, int right, int top)
    {
        var outline = new List<Coordinate>();
        for (var i = left; i < right; i++) outline.Add(_knots[i, bottom]);
        for (var j = bottom; j < top; j++) outline.Add(_knots[right, j]);
        for (var i = right; i > left; i--) outline.Add(_knots[i, top]);
        for (var j = top; j > bottom; j--) outline.Add(_knots[left, j]);
        outline.Add(outline[0]);
        return [.. outline];
    }

    Coordinate[] Shrunk(int i, int j)
    {
        var block = Block(i, j, i + 2, j + 2);
        var (x, y) = (block[..^1].Average(c => c.X), block[..^1].Average(c => c.Y));
        return [.. block.Select(c => new Coordinate(x + ((c.X - x) / 2), y + ((c.Y - y) / 2)))];
    }

    static LinearRing Ring(Coordinate[] outline) => new(outline);

    static MultiPolygon MultiOf(params Coordinate[][] outlines) => new([.. outlines.Select(o => new Polygon(Ring(o)))]);

    public static IEnumerable<Coordinate> Midpoints(Coordinate[] outline) =>
        outline.Zip(outline.Skip(1), (a, b) => new Coordinate((a.X + b.X) / 2, (a.Y + b.Y) / 2));
}
