using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;

namespace Guantong.Server.Insight.Replay.Staff;

/// <summary>Crews: go there, do the work, show it. How much of the limit they use is the unit's way of working.</summary>
static class Crews
{
    const double UsualShareOfLimit = 0.34, LongestShare = 2.5;

    public static IEnumerable<Move?> Of(Sight s) => (s.Case.Stage, s.Case.Main) switch
    {
        (Stage.Handling, { } main) when s.Case.Pause is null => OfHandling(s, main),
        (Stage.Ruling, _) => [Secure(s)],
        _ => [],
    };

    /// <summary>Crews that may work for a unit: its own, else those of the nearest unit above it that has any.</summary>
    public static IReadOnlyList<UnitId> For(CityFacts city, UnitId main)
    {
        for (UnitId? at = main; at is { } unit; at = city.Units[unit].Parent)
        {
            var own = city.Units.Values.Where(u => u.Kind == UnitKind.Crew && u.Parent == unit).Select(u => u.Id).OrderBy(u => u.Value, StringComparer.Ordinal).ToList();
            if (own.Count > 0) return own;
        }
        return [];
    }

    static IEnumerable<Move?> OfHandling(Sight s, Assignment main)
    {
        if (main.Crew is not { } crew)
        {
            var able = For(s.City, main.Unit);
            if (able.Count == 0) yield break;
            crew = able[s.Dice.Pick("any crew", able.Count)];
        }
        var round = $"{main.Unit} {s.Case.Reworks}";
        if (!main.Arrived && !s.Is("never says it is there " + round, 0.08))
            yield return s.ByCrew("arrive " + round, crew, s.Brisk(s.Case.StageSince, 90), _ => new Arrive(s.Near("arrive", 60), PlaceIsSafe: s.Is("safe", 0.9), null, null));
        if (Ready(s, main, round) is { } ready)
            yield return s.ByCrew("finish " + round, crew, When.Minutes(ready, 5, slips: 0.06),
                _ => new FinishWork(s.Say("done"), s.Near("finish", 50), null),
                _ => new FinishWork(s.Say("done"), s.Near("finish", 50), s.Photos("finish")));
    }

    /// <summary>When the work is done: a share of the limit, in the limit's own measure, counted from when the clock last began to run.</summary>
    static DateTimeOffset? Ready(Sight s, Assignment main, string round)
    {
        if (main.Clock is not { RunningSince: { } since } clock) return null;
        var share = Math.Min(LongestShare, UsualShareOfLimit * s.Dice.Spread("share " + round, 0.7) * s.Setting.Roster.Pace(main.Unit));
        var left = TimeSpan.FromTicks((long)((clock.Load - clock.Used).Ticks * share));
        var ready = s.City.Calendar.Add(since, left > TimeSpan.Zero ? left : TimeSpan.Zero, clock.Limit.Measure);
        return ready < s.Case.StageSince ? s.Case.StageSince.AddMinutes(30) : ready;
    }

    /// <summary>首接负责: whoever had it first makes the place safe while the office rules.</summary>
    static Move? Secure(Sight s)
    {
        if (s.Case.PlaceMadeSafe || s.Case.ReturnedBy is not [var first, ..]) return null;
        var crews = For(s.City, first).Where(c => s.City.Units[c].Parent == first).ToList();
        return crews.Count > 0
            ? s.ByCrew("secure", crews[s.Dice.Pick("secure crew", crews.Count)], When.Minutes(s.Case.StageSince, 120), _ => Safe(s))
            : s.ByUnit("secure", first, When.Minutes(s.Case.StageSince, 120), _ => Safe(s));
    }

    static Arrive Safe(Sight s) => new(s.Near("secure", 40), PlaceIsSafe: true, s.Say("secured"), [s.Setting.Photo]);
}
