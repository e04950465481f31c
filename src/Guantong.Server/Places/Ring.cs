using NetTopologySuite.Geometries;

namespace Guantong.Server.Places;

/// <summary>
/// One closed ring and the question whether a point lies in it, answered with the arithmetic of PostGIS (winding number,
/// plain doubles: lwgeom_functions_analytic.c, point_in_ring), so that memory and database agree to the last bit on edges too.
/// Segments are sorted into horizontal slabs: a slab holds every segment that can matter for a point at its height.
/// </summary>
sealed class Ring
{
    const double ZeroLengthSquared = 1e-24;
    const int SegmentsPerSlab = 4;

    readonly double[] _points;
    readonly int[] _slabStarts;
    readonly int[] _slabSegments;
    readonly int _slabs;
    readonly double _bottom;
    readonly double _slabsPerDegree;

    public Ring(LineString line)
    {
        var sequence = line.CoordinateSequence;
        _points = new double[sequence.Count * 2];
        for (var i = 0; i < sequence.Count; i++)
        {
            _points[2 * i] = sequence.GetX(i);
            _points[(2 * i) + 1] = sequence.GetY(i);
        }
        var box = line.EnvelopeInternal;
        _bottom = box.MinY;
        _slabs = Math.Max(1, (sequence.Count - 1) / SegmentsPerSlab);
        _slabsPerDegree = box.Height > 0 ? _slabs / box.Height : 0;
        (_slabStarts, _slabSegments) = Buckets.Fill(_slabs, sequence.Count - 1, SlabsOf);
    }

    /// <summary>1 inside, 0 on the ring itself, -1 outside.</summary>
    public int Side(double x, double y)
    {
        var slab = SlabOf(y);
        var winding = 0;
        for (var i = _slabStarts[slab]; i < _slabStarts[slab + 1]; i++)
        {
            var at = 2 * _slabSegments[i];
            double x1 = _points[at], y1 = _points[at + 1], x2 = _points[at + 2], y2 = _points[at + 3];
            if (((x2 - x1) * (x2 - x1)) + ((y2 - y1) * (y2 - y1)) < ZeroLengthSquared) continue;
            var side = ((x2 - x1) * (y - y1)) - ((x - x1) * (y2 - y1));
            if (side == 0 && Between(x, x1, x2) && Between(y, y1, y2)) return 0;
            if (y1 <= y && y < y2 && side > 0) winding++;
            else if (y2 <= y && y < y1 && side < 0) winding--;
        }
        return winding == 0 ? -1 : 1;
    }

    (int First, int Last) SlabsOf(int segment)
    {
        var (y1, y2) = (_points[(2 * segment) + 1], _points[(2 * segment) + 3]);
        return (SlabOf(Math.Min(y1, y2)), SlabOf(Math.Max(y1, y2)));
    }

    /// <summary>Never decreasing in <paramref name="y"/>, so that the slabs of a segment hold every height on it. What lies above or below goes to the outermost slab, where no segment reaches it.</summary>
    int SlabOf(double y) => (int)Math.Clamp((y - _bottom) * _slabsPerDegree, 0, _slabs - 1);

    static bool Between(double v, double a, double b) => a < b ? v >= a && v <= b : v >= b && v <= a;
}
