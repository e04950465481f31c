using System.Text.Json;
using Guantong.Domain.Patrols;
using Guantong.Domain.Places;

namespace Guantong.Server.Patrols.Walks;

/// <summary>A piece of a way as a phone sends it: points <c>[milliseconds, lon, lat, metres]</c>, gaps <c>[from, until, reason]</c>, moments in milliseconds since 1970 by the phone's clock.</summary>
public sealed record TrackInput(int? Part, IReadOnlyList<IReadOnlyList<double>?>? Points, IReadOnlyList<TrackGapInput?>? Gaps)
{
    /// <summary>The year 2100: what lies beyond is no walk, and far beyond no moment at all.</summary>
    const double LastMoment = 4_102_444_800_000;

    /// <summary>The track, cut at its silences; null where a point or a gap is no such thing.</summary>
    public Track? Read()
    {
        if (Part is null or < 0 or > 100_000 || Points is null || Points.Count > PatrolDesk.MostPoints || Gaps?.Count > PatrolDesk.MostPoints) return null;
        var points = new List<TrackPoint>(Points.Count);
        foreach (var p in Points)
        {
            if (p is not [var ms, var lon, var lat, var accuracy] || ms is not (>= 0 and <= LastMoment)) return null;
            points.Add(new TrackPoint(DateTimeOffset.UnixEpoch.AddMilliseconds(ms), new LonLat(lon, lat), accuracy));
        }
        if (Gaps?.Any(g => g is not { From: >= 0 and <= (long)LastMoment, Until: >= 0 and <= (long)LastMoment }) == true) return null;
        return Track.Of(points, (Gaps ?? []).Select(g => new TrackGap(DateTimeOffset.UnixEpoch.AddMilliseconds(g!.From), DateTimeOffset.UnixEpoch.AddMilliseconds(g.Until), ReasonOf(g.Reason))));
    }

    static GapReason ReasonOf(string? code) => Enum.TryParse<GapReason>(code, ignoreCase: true, out var reason) && Enum.IsDefined(reason) ? reason : GapReason.Silence;
}

public sealed record TrackGapInput(long From, long Until, string? Reason);

/// <summary>A plan of today for the one who walks it.</summary>
public sealed record PlanAnswer(Guid Id, string Title, IReadOnlyList<PlanRoad> Roads, IReadOnlyList<string> Grids, double Metres);

public sealed record PlanRoad(string Code, string Name, double Metres, IReadOnlyList<IReadOnlyList<double[]>> Lines);

public sealed record PatrolAnswer(Guid Id, Guid? Plan, DateTimeOffset BegunAt, DateTimeOffset? EndedAt, bool Tracked, int KnownSeconds, int UnknownSeconds, double? Covered, IReadOnlyList<FoundCase> Found, string? Words, string? Advice);

/// <summary>What a walker's screen begins with. <see cref="Today"/>: the day of the city's calendar that the plans are of.</summary>
public sealed record PatrolDay(DateTimeOffset Now, DateOnly Today, bool MayWalk, bool MayFollow, IReadOnlyList<PlanAnswer> Plans, PatrolAnswer? Open, IReadOnlyList<PatrolAnswer> Last)
{
    /// <summary>When keeping the way ends by itself: with the duty.</summary>
    public DateTimeOffset? FollowUntil { get; init; }

    /// <summary>Why no way is kept now: <c>role</c> or <c>off-duty</c>.</summary>
    public string? WhyNot { get; init; }
}

static class PatrolShapes
{
    public static PlanRoad RoadOf(PlannedRoad road) => new(road.Code, road.Name, Math.Round(road.Metres), [.. road.Lines.Select(line => (IReadOnlyList<double[]>)[.. line.Select(p => new[] { p.Lon, p.Lat })])]);
}
