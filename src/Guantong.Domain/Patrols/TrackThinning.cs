using Guantong.Domain.Places;

namespace Guantong.Domain.Patrols;

/// <summary>
/// Leaves out the points of a way that lie on the line of the others (Douglas and Peucker, 1973). The first and the last point of each
/// piece stay, so that gaps keep their ends.
/// </summary>
public static class TrackThinning
{
    /// <summary>Less than a phone's own error, in metres.</summary>
    public const double Tolerance = 3;

    public static Track Thin(Track track, double metres = Tolerance) => track with { Pieces = [.. track.Pieces.Select(piece => Thin(piece, metres))] };

    static IReadOnlyList<TrackPoint> Thin(IReadOnlyList<TrackPoint> piece, double metres)
    {
        if (piece.Count < 3) return piece;
        var kept = new bool[piece.Count];
        kept[0] = kept[^1] = true;
        // A stack of our own: a long straight way would nest as deep as it has points.
        var open = new Stack<(int From, int To)>([(0, piece.Count - 1)]);
        while (open.TryPop(out var span))
        {
            var (worst, at) = (metres, -1);
            for (var i = span.From + 1; i < span.To; i++)
            {
                var off = Stretch.MetresOff(piece[i].Where, piece[span.From].Where, piece[span.To].Where);
                if (off > worst) (worst, at) = (off, i);
            }
            if (at < 0) continue;
            kept[at] = true;
            open.Push((span.From, at));
            open.Push((at, span.To));
        }
        return [.. piece.Where((_, i) => kept[i])];
    }
}

/// <summary>Distances on a flat sheet laid at the spot: exact enough within a city.</summary>
static class Stretch
{
    const double MetresPerDegree = 111_195;

    /// <summary>Metres from a point to the stretch between two others.</summary>
    public static double MetresOff(LonLat point, LonLat from, LonLat to)
    {
        var narrowing = Math.Cos(from.Lat * Math.PI / 180);
        double X(LonLat p) => (p.Lon - from.Lon) * narrowing * MetresPerDegree;
        double Y(LonLat p) => (p.Lat - from.Lat) * MetresPerDegree;
        var (px, py, tx, ty) = (X(point), Y(point), X(to), Y(to));
        var length = (tx * tx) + (ty * ty);
        var along = length == 0 ? 0 : Math.Clamp(((px * tx) + (py * ty)) / length, 0, 1);
        return Math.Sqrt(Math.Pow(px - (along * tx), 2) + Math.Pow(py - (along * ty), 2));
    }

    /// <summary>The point that lies a share of the way from one to the other.</summary>
    public static LonLat Between(LonLat from, LonLat to, double share) => new(from.Lon + ((to.Lon - from.Lon) * share), from.Lat + ((to.Lat - from.Lat) * share));
}
