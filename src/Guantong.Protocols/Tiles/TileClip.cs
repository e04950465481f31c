namespace Guantong.Protocols.Tiles;

/// <summary>Cuts shapes to one tile with a margin, in the tile's own numbers.</summary>
public sealed class TileClip
{
    readonly double _scale, _left, _top, _low, _high;

    /// <param name="tile">Which tile.</param>
    /// <param name="extent">Its side in its own numbers, normally 4096.</param>
    /// <param name="margin">How far beyond its edge shapes are kept, so that outlines meet in the neighbour.</param>
    public TileClip(TileId tile, int extent, int margin)
    {
        _scale = Math.ScaleB(extent, tile.Zoom);
        (_left, _top) = ((double)tile.X * extent, (double)tile.Y * extent);
        (_low, _high) = (-margin, extent + margin);
    }

    /// <summary>A point of the map square, or null when it lies outside; a point on a shared edge belongs to the tile east and south of it.</summary>
    public TilePoint? Point((double X, double Y) at)
    {
        var (x, y) = Local(at);
        return x >= 0 && y >= 0 && x < _high + _low && y < _high + _low ? Rounded((x, y)) : null;
    }

    /// <summary>The pieces of a line that lie inside.</summary>
    public IReadOnlyList<IReadOnlyList<TilePoint>> Line(IReadOnlyList<(double X, double Y)> line)
    {
        var pieces = new List<IReadOnlyList<TilePoint>>();
        var piece = new List<TilePoint>();
        for (var i = 1; i < line.Count; i++)
        {
            if (Segment(Local(line[i - 1]), Local(line[i])) is not var (from, to))
            {
                Finish();
                continue;
            }
            var (a, b) = (Rounded(from), Rounded(to));
            if (piece.Count > 0 && piece[^1] != a) Finish();
            if (piece.Count == 0) piece.Add(a);
            if (piece[^1] != b) piece.Add(b);
        }
        Finish();
        return pieces;

        void Finish()
        {
            if (piece.Count > 1) pieces.Add(piece);
            piece = [];
        }
    }

    /// <summary>The part of a ring that lies inside, turned clockwise on the map; empty when nothing of it shows.</summary>
    public IReadOnlyList<TilePoint> Ring(IReadOnlyList<(double X, double Y)> ring)
    {
        List<(double X, double Y)> kept = [.. ring.Select(Local)];
        kept = Cut(kept, p => p.X - _low);
        kept = Cut(kept, p => _high - p.X);
        kept = Cut(kept, p => p.Y - _low);
        kept = Cut(kept, p => _high - p.Y);
        var points = new List<TilePoint>();
        foreach (var point in kept.Select(Rounded))
            if (points.Count == 0 || points[^1] != point) points.Add(point);
        if (points.Count > 1 && points[^1] == points[0]) points.RemoveAt(points.Count - 1);
        var area = Area(points);
        if (points.Count < 3 || area == 0) return [];
        if (area < 0) points.Reverse();
        return points;
    }

    // Twice the area; positive when clockwise with y southwards, as the format wants an outer ring.
    static long Area(List<TilePoint> ring)
    {
        long area = 0;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++) area += (long)ring[j].X * ring[i].Y - (long)ring[i].X * ring[j].Y;
        return area;
    }

    static List<(double X, double Y)> Cut(List<(double X, double Y)> ring, Func<(double X, double Y), double> inside)
    {
        var kept = new List<(double, double)>();
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        {
            double before = inside(ring[j]), here = inside(ring[i]);
            if (before < 0 != here < 0) kept.Add(Between(ring[j], ring[i], before / (before - here)));
            if (here >= 0) kept.Add(ring[i]);
        }
        return kept;
    }

    // Liang and Barsky: the piece of a segment inside the square.
    ((double X, double Y) From, (double X, double Y) To)? Segment((double X, double Y) a, (double X, double Y) b)
    {
        double first = 0, last = 1;
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        foreach (var (move, room) in new[] { (-dx, a.X - _low), (dx, _high - a.X), (-dy, a.Y - _low), (dy, _high - a.Y) })
        {
            if (move == 0 && room < 0) return null;
            if (move < 0) first = Math.Max(first, room / move);
            else if (move > 0) last = Math.Min(last, room / move);
        }
        return first > last ? null : (Between(a, b, first), Between(a, b, last));
    }

    static (double X, double Y) Between((double X, double Y) a, (double X, double Y) b, double part) => (a.X + (b.X - a.X) * part, a.Y + (b.Y - a.Y) * part);

    (double X, double Y) Local((double X, double Y) at) => (at.X * _scale - _left, at.Y * _scale - _top);

    static TilePoint Rounded((double X, double Y) p) => new((int)Math.Floor(p.X + 0.5), (int)Math.Floor(p.Y + 0.5));
}
