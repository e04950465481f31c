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

    /// <summary>A class whose cases the product dispatches by itself, should it have stopped between the filing and that.</summary>
    Dispatch,
}

/// <summary>One thing that falls due. <see cref="What"/> names the clock, so that two clocks of a case never share a row.</summary>
public sealed record CaseTimer(TimerKind Kind, string What, DateTimeOffset At);

/// <summary>Everything of a case that waits for the clock, computed from its state alone.</summary>
public static class CaseTimers
{
    static readonly TimeSpan BetweenDraws = TimeSpan.FromMinutes(10);
    static readonly TimeSpan UntilItIsDoneLate = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The timers a case needs from <paramref name="now"/> on (record time), none of them in the past. A light that has
    /// turned already has no timer. A deed whose moment has passed is due now: a watch that slept skips none.
    /// </summary>
    public static IEnumerable<CaseTimer> Of(CaseState c, CityFacts city, DateTimeOffset now) =>
        Lights(c, city).Select(Settled).Where(t => t.At > now)
            .Concat(Escalation(c, city).Concat(Ends(c)).Select(Settled).Select(t => t.At > now ? t : t with { At = now }))
            .Concat(Draws(c, now)).Concat(Dispatches(c, city).Where(t => t.At > now));

    /// <summary>The next whole second after the moment: then it has surely passed, whatever a store rounds off.</summary>
    static CaseTimer Settled(CaseTimer timer) =>
        timer with { At = new DateTimeOffset(timer.At.UtcTicks - timer.At.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero).AddSeconds(1) };

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

    /// <summary>When the next rule of escalation fires; null when none waits.</summary>
    public static DateTimeOffset? EscalationAt(CaseState c, CityFacts city) => Escalating.Next(c, city)?.At;

    /// <summary>Only the next rule has a timer: the deed that it brings about sets the one after it. So rules fire in their order.</summary>
    static IEnumerable<CaseTimer> Escalation(CaseState c, CityFacts city)
    {
        if (Escalating.Next(c, city) is { } next) yield return new CaseTimer(TimerKind.Escalate, next.What, next.At);
    }

    static IEnumerable<CaseTimer> Ends(CaseState c)
    {
        if (c.Pause is { } pause) yield return new CaseTimer(TimerKind.Resume, "pause", pause.Until);
    }

    static IEnumerable<CaseTimer> Dispatches(CaseState c, CityFacts city)
    {
        if (c.Stage == Stage.Filed && c.Filing?.At == c.StageSince && city.RulesFor(c.Type).AutoDispatch)
            yield return Settled(new CaseTimer(TimerKind.Dispatch, "dispatch", c.StageSince + UntilItIsDoneLate));
    }

    static IEnumerable<CaseTimer> Draws(CaseState c, DateTimeOffset now)
    {
        var waits = (c.Stage == Stage.Verifying && c.Verification is { Draw.Drawn: null }) || (c.Stage == Stage.ToCheck && c.Check is not { Draw.Drawn: not null });
        if (waits) yield return new CaseTimer(TimerKind.Draw, "draw", now + BetweenDraws);
    }
}
