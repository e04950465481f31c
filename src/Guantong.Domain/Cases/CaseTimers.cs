using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;

namespace Guantong.Domain.Cases;

/// <summary>What the watch does at a moment.</summary>
public enum TimerKind
{
    /// <summary>A light turns yellow: somebody is told, the case stays as it is.</summary>
    DueSoon,

    /// <summary>A light turns red.</summary>
    Overdue,

    /// <summary>EscalateOverdue is put before the law.</summary>
    Escalate,

    /// <summary>A pause ends: ResumeCase is put before the law.</summary>
    Resume,

    /// <summary>Nobody could be drawn: try again.</summary>
    Draw,
}

/// <summary>One thing that falls due. <see cref="What"/> names the clock, so that two clocks of a case never share a row.</summary>
public sealed record CaseTimer(TimerKind Kind, string What, DateTimeOffset At);

/// <summary>Everything of a case that waits for the clock, computed from its state alone.</summary>
public static class CaseTimers
{
    static readonly TimeSpan BetweenDraws = TimeSpan.FromMinutes(10);

    /// <summary>The timers a case needs from <paramref name="now"/> on (record time).</summary>
    public static IEnumerable<CaseTimer> Of(CaseState c, CityFacts city, DateTimeOffset now) =>
        Lights(c, city).Concat(Escalation(c, city)).Concat(Ends(c)).Concat(Draws(c, now)).Where(t => t.At > now);

    static IEnumerable<CaseTimer> Lights(CaseState c, CityFacts city)
    {
        var index = 0;
        foreach (var clock in c.Clocks)
        {
            var what = $"{clock.Kind}-{index++}";
            if (clock.IsStopped || clock.Due is not { } due) continue;
            if (clock.YellowAt(city.Calendar, city.Policy.YellowAt) is { } yellow) yield return new CaseTimer(TimerKind.DueSoon, what, yellow);
            yield return new CaseTimer(TimerKind.Overdue, what, due);
        }
    }

    static IEnumerable<CaseTimer> Escalation(CaseState c, CityFacts city)
    {
        if (c.Main?.Clock is not { IsStopped: false, Due: { } due } || c.Escalations >= city.Policy.Escalations.Count) yield break;
        yield return new CaseTimer(TimerKind.Escalate, "unit", city.Calendar.Due(due, city.Policy.Escalations[c.Escalations]));
    }

    static IEnumerable<CaseTimer> Ends(CaseState c)
    {
        if (c.Pause is { } pause) yield return new CaseTimer(TimerKind.Resume, "pause", pause.Until);
    }

    static IEnumerable<CaseTimer> Draws(CaseState c, DateTimeOffset now)
    {
        var waits = (c.Stage == Stage.Verifying && c.Verification is { Draw.Drawn: null }) || (c.Stage == Stage.ToCheck && c.Check is not { Draw.Drawn: not null });
        if (waits) yield return new CaseTimer(TimerKind.Draw, "draw", now + BetweenDraws);
    }
}
