using NetTopologySuite.Geometries;

namespace Guantong.Server.Places;

/// <summary>
/// Areas in an order of preference, and which of them first covers a point (edges and corners count, as in ST_Covers).
/// A fixed lattice of cells names the few candidates; nothing is allocated while asking, and any number of threads may ask.
/// </summary>
sealed class AreaIndex
{
    const int CellsPerArea = 4;
    const int FewestCells = 64;
    const int MostCells = 4_000_000;

    readonly Shape[] shapes;
    readonly Envelope extent = new();
    readonly int columns = 1;
    readonly int rows = 1;
    readonly double columnsPerDegree;
    readonly double rowsPerDegree;
    readonly int[] cellStarts;
    readonly int[] cellShapes;

    /// <param name="areas">Polygons and multi-polygons; where several cover a point the first one is the answer.</param>
    public AreaIndex(IReadOnlyList<Geometry> areas)
    {
        shapes = [.. areas.Select(a => new Shape(a))];
        foreach (var shape in shapes) extent.ExpandToInclude(shape.Box);
        if (extent.Width > 0 && extent.Height > 0)
        {
            var cells = Math.Clamp((double)shapes.Length * CellsPerArea, FewestCells, MostCells);
            columns = (int)Math.Clamp(Math.Sqrt(cells * extent.Width / extent.Height), 1, cells);
            rows = (int)Math.Max(1, cells / columns);
            (columnsPerDegree, rowsPerDegree) = (columns / extent.Width, rows / extent.Height);
        }
        (cellStarts, cellShapes) = Buckets.Fill(columns * rows, shapes.Length, SpreadOverCells);
    }

    /// <summary>The number of the first area that covers the point, or -1.</summary>
    public int FirstCovering(double x, double y)
    {
        if (!(x >= extent.MinX && x <= extent.MaxX && y >= extent.MinY && y <= extent.MaxY)) return -1;
        var cell = (RowOf(y) * columns) + ColumnOf(x);
        for (var i = cellStarts[cell]; i < cellStarts[cell + 1]; i++)
        {
            if (shapes[cellShapes[i]].Covers(x, y)) return cellShapes[i];
        }
        return -1;
    }

    void SpreadOverCells(int number, Action<int> put)
    {
        var box = shapes[number].Box;
        if (box.IsNull) return;
        var (left, right) = (ColumnOf(box.MinX), ColumnOf(box.MaxX));
        for (var row = RowOf(box.MinY); row <= RowOf(box.MaxY); row++)
        {
            for (var column = left; column <= right; column++) put((row * columns) + column);
        }
    }

    // Both never decrease, so the cells of a box hold every point of it, rounding or not.
    int ColumnOf(double x) => (int)Math.Clamp((x - extent.MinX) * columnsPerDegree, 0, columns - 1);

    int RowOf(double y) => (int)Math.Clamp((y - extent.MinY) * rowsPerDegree, 0, rows - 1);

    /// <summary>One area: its polygons, each a shell and its holes. A point on a hole's edge is still covered.</summary>
    sealed class Shape(Geometry area)
    {
        readonly double minX = area.EnvelopeInternal.MinX;
        readonly double maxX = area.EnvelopeInternal.MaxX;
        readonly double minY = area.EnvelopeInternal.MinY;
        readonly double maxY = area.EnvelopeInternal.MaxY;
        readonly Ring[][] polygons =
            [.. Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).OfType<Polygon>().Where(p => !p.IsEmpty)
                .Select(p => p.Holes.Prepend(p.Shell).Select(line => new Ring(line)).ToArray())];

        public Envelope Box { get; } = area.EnvelopeInternal;

        public bool Covers(double x, double y)
        {
            if (x < minX || x > maxX || y < minY || y > maxY) return false;
            foreach (var rings in polygons)
            {
                var side = rings[0].Side(x, y);
                for (var hole = 1; side > 0 && hole < rings.Length; hole++)
                {
                    side = -rings[hole].Side(x, y);
                    if (side == 0) return true;
                }
                if (side >= 0) return true;
            }
            return false;
        }
    }
}
