using Guantong.Domain.Places;

namespace Guantong.Domain.Patrols;

/// <summary>Where a walker was: the phone's clock (UTC), degrees, and how far off it may be, in metres.</summary>
public readonly record struct TrackPoint(DateTimeOffset At, LonLat Where, double Accuracy);

/// <summary>Why nothing is known of a while. Nothing is ever drawn or counted across it.</summary>
public enum GapReason
{
    /// <summary>Nothing came, and nobody said why.</summary>
    Silence,

    /// <summary>The screen was off or another app was in front: a web page is told no positions then.</summary>
    ScreenOff,

    /// <summary>The receiver found no position.</summary>
    NoPosition,

    /// <summary>The walker paused.</summary>
    Paused,
}

/// <summary>A while without positions: from the last point before to the first point after it.</summary>
public readonly record struct TrackGap(DateTimeOffset From, DateTimeOffset Until, GapReason Reason);

/// <summary>
/// A walked way: unbroken pieces in the order of time, and the gaps between them. A gap is a fact of its own; the way across it is
/// unknown and is never filled with a straight line.
/// </summary>
public sealed record Track(IReadOnlyList<IReadOnlyList<TrackPoint>> Pieces, IReadOnlyList<TrackGap> Gaps)
{
    /// <summary>A phone that shows the map tells its place every five seconds: a minute of silence is a gap, said or not.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(1);

    /// <summary>A point that may be farther off than this many metres says nothing about which road it is on.</summary>
    public const double WorstAccuracy = 60;

    /// <summary>Nobody on foot is faster, in metres per second: a point that would need it is the receiver's error.</summary>
    public const double FastestWalk = 12;

    static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    public static Track Empty { get; } = new([], []);

    /// <summary>
    /// Orders what a phone sent, drops points that cannot be (not well formed, too inexact, of the same moment, too far for the time),
    /// and cuts it where nothing was heard for <see cref="LongestSilence"/> or where the phone says that it was not looking.
    /// </summary>
    public static Track Of(IEnumerable<TrackPoint> points, IEnumerable<TrackGap> said)
    {
        List<TrackGap> told = [.. said.Where(g => g.Until > g.From).OrderBy(g => g.From)];
        var pieces = new List<List<TrackPoint>>();
        var gaps = new List<TrackGap>();
        TrackPoint? last = null;
        foreach (var point in points.Where(p => p.Where.IsWellFormed && p.Accuracy is >= 0 and <= WorstAccuracy).OrderBy(p => p.At).ThenBy(p => p.Accuracy))
        {
            if (last is { } before)
            {
                if (point.At <= before.At) continue;
                var gap = GapBetween(before.At, point.At, told);
                if (gap is null && IsTooFast(before, point)) continue;
                if (gap is { } found)
                {
                    gaps.Add(found);
                    pieces.Add([]);
                }
            }
            else
            {
                // The part before ends where this gap begins: it is told with the part that comes after it.
                gaps.AddRange(Leading(point, told));
                pieces.Add([]);
            }
            pieces[^1].Add(point);
            last = point;
        }
        return new Track([.. pieces], gaps);
    }

    /// <summary>
    /// Puts parts that came one after another together. Within a part the gaps were found when it was made; thinned points on a straight way
    /// may lie minutes apart there. Between two parts a minute of silence is a gap as everywhere.
    /// </summary>
    public static Track Chain(IEnumerable<Track> parts)
    {
        var pieces = new List<List<TrackPoint>>();
        var gaps = new List<TrackGap>();
        foreach (var part in parts.Where(p => p.Pieces.Count > 0).OrderBy(p => p.Pieces[0][0].At))
        {
            for (var i = 0; i < part.Pieces.Count; i++)
            {
                var piece = part.Pieces[i].Where(p => pieces.Count == 0 || p.At > pieces[^1][^1].At).ToList();
                if (piece.Count == 0) continue;
                if (pieces.Count > 0)
                {
                    var (from, until) = (pieces[^1][^1].At, piece[0].At);
                    var gap = GapBetween(from, until, [.. part.Gaps]);
                    if (gap is null && i == 0)
                    {
                        pieces[^1].AddRange(piece);
                        continue;
                    }
                    gaps.Add(gap ?? new TrackGap(from, until, GapReason.Silence));
                }
                pieces.Add(piece);
            }
        }
        return new Track([.. pieces], gaps);
    }

    /// <summary>Only the points that somebody may keep; where some in the middle go, a gap stands instead.</summary>
    public Track Only(Func<TrackPoint, bool> keeps)
    {
        var pieces = new List<List<TrackPoint>>();
        var gaps = new List<TrackGap>();
        foreach (var piece in Pieces)
        {
            var cut = true;
            foreach (var point in piece)
            {
                if (!keeps(point))
                {
                    cut = true;
                    continue;
                }
                if (cut)
                {
                    if (pieces.Count > 0) gaps.Add(GapBetween(pieces[^1][^1].At, point.At, [.. Gaps]) ?? new TrackGap(pieces[^1][^1].At, point.At, GapReason.Paused));
                    else gaps.AddRange(Leading(point, Gaps));
                    pieces.Add([]);
                }
                pieces[^1].Add(point);
                cut = false;
            }
        }
        return new Track([.. pieces], gaps);
    }

    /// <summary>Metres that were walked while the place was known; what lies in gaps is not among them.</summary>
    public double Metres => Pieces.Sum(piece => piece.Zip(piece.Skip(1), (a, b) => a.Where.MetresTo(b.Where)).Sum());

    /// <summary>How long the place was known.</summary>
    public TimeSpan Known => Pieces.Aggregate(TimeSpan.Zero, (all, piece) => all + (piece[^1].At - piece[0].At));

    /// <summary>How long it was not, between the first point and the last.</summary>
    public TimeSpan Unknown => Gaps.Aggregate(TimeSpan.Zero, (all, gap) => all + (gap.Until - gap.From));

    /// <summary>The gap that ends where a way begins.</summary>
    static IEnumerable<TrackGap> Leading(TrackPoint first, IReadOnlyList<TrackGap> told) => told.Where(g => g.From < first.At && g.Until <= first.At + OneSecond).TakeLast(1);

    static TrackGap? GapBetween(DateTimeOffset from, DateTimeOffset until, List<TrackGap> told)
    {
        // What the phone says is believed even where it was short; its reason is kept where the silence is longer than it says.
        var reason = told.FirstOrDefault(g => g.From < until && g.Until > from);
        if (reason.Until > reason.From) return new TrackGap(from, until, reason.Reason);
        return until - from > LongestSilence ? new TrackGap(from, until, GapReason.Silence) : null;
    }

    static bool IsTooFast(TrackPoint before, TrackPoint point)
    {
        var sure = Math.Max(0, before.Where.MetresTo(point.Where) - before.Accuracy - point.Accuracy);
        return sure / (point.At - before.At).TotalSeconds > FastestWalk;
    }
}
