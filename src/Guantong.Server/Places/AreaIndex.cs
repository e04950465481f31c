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

    readonly Shape[] _shapes;
    readonly Envelope _extent = new();
    readonly int _columns = 1;
    readonly int _rows = 1;
    readonly double _columnsPerDegree;
    readonly double _rowsPerDegree;
    readonly int[] _cellStarts;
    readonly int[] _cellShapes;

    /// <param name="areas">Polygons and multi-polygons; where several cover a point the first one is the answer.</param>
    public AreaIndex(IReadOnlyList<Geometry> areas)
    {
        _shapes = [.. areas.Select(a => new Shape(a))];
        foreach (var shape in _shapes) _extent.ExpandToInclude(shape.Box);
        if (_extent.Width > 0 && _extent.Height > 0)
        {
            var cells = Math.Clamp((double)_shapes.Length * CellsPerArea, FewestCells, MostCells);
            _columns = (int)Math.Clamp(Math.Sqrt(cells * _extent.Width / _extent.Height), 1, cells);
            _rows = (int)Math.Max(1, cells / _columns);
            (_columnsPerDegree, _rowsPerDegree) = (_columns / _extent.Width, _rows / _extent.Height);
        }
        (_cellStarts, _cellShapes) = Buckets.Fill(_columns * _rows, _shapes.Length, SpreadOverCells);
    }

    /// <summary>The number of the first area that covers the point, or -1.</summary>
    public int FirstCovering(double x, double y)
    {
        if (!(x >= _extent.MinX && x <= _extent.MaxX && y >= _extent.MinY && y <= _extent.MaxY)) return -1;
        var cell = (RowOf(y) * _columns) + ColumnOf(x);
        for (var i = _cellStarts[cell]; i < _cellStarts[cell + 1]; i++)
        {
            if (_shapes[_cellShapes[i]].Covers(x, y)) return _cellShapes[i];
        }
        return -1;
    }

    void SpreadOverCells(int number, Action<int> put)
    {
        var box = _shapes[number].Box;
        if (box.IsNull) return;
        var (left, right) = (ColumnOf(box.MinX), ColumnOf(box.MaxX));
        for (var row = RowOf(box.MinY); row <= RowOf(box.MaxY); row++)
        {
            for (var column = left; column <= right; column++) put((row * _columns) + column);
        }
    }

    // Both never decrease, so the cells of a box hold every point of it, rounding or not.
    int ColumnOf(double x) => (int)Math.Clamp((x - _extent.MinX) * _columnsPerDegree, 0, _columns - 1);

    int RowOf(double y) => (int)Math.Clamp((y - _extent.MinY) * _rowsPerDegree, 0, _rows - 1);

    /// <summary>One area: its polygons, each a shell and its holes. A point on a hole's edge is still covered.</summary>
    sealed class Shape(Geometry area)
    {
        readonly double _minX = area.EnvelopeInternal.MinX;
        readonly double _maxX = area.EnvelopeInternal.MaxX;
        readonly double _minY = area.EnvelopeInternal.MinY;
        readonly double _maxY = area.EnvelopeInternal.MaxY;
        readonly Ring[][] _polygons =
            [.. Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).OfType<Polygon>().Where(p => !p.IsEmpty)
                .Select(p => p.Holes.Prepend(p.Shell).Select(line => new Ring(line)).ToArray())];

        public Envelope Box { get; } = area.EnvelopeInternal;

        public bool Covers(double x, double y)
        {
            if (x < _minX || x > _maxX || y < _minY || y > _maxY) return false;
            foreach (var rings in _polygons)
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
