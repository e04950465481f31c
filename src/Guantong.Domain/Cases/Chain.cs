using Guantong.Domain.Basics;
using Guantong.Domain.Deadlines;

namespace Guantong.Domain.Cases;

/// <summary>The chain of units a case passed through, and how a unit enters and leaves it.</summary>
static class Chain
{
    /// <summary>A new main unit with a fresh clock.</summary>
    public static CaseState Assign(Motion m, UnitId unit, TimeLimit limit) => m.Case with
    {
        Main = new Assignment(unit, [], null, Clock.Start(ClockKind.Unit, limit, m.City.Calendar, m.Now), m.Now, Arrived: false, WasOverdue: false),
        Hops = Joined(m.Case.Hops, unit, m.Now),
        Pending = null,
        Check = null,
        CheckPassed = false,
        Escalations = 0,
    };

    /// <summary>The same case one unit further down; the clock runs on.</summary>
    public static CaseState PassDown(Motion m, UnitId unit)
    {
        var main = m.Case.Main!;
        return m.Case with
        {
            Main = main with { Unit = unit, Line = [.. main.Line, main.Unit], Crew = null, Since = m.Now, Arrived = false },
            Hops = Joined(m.Case.Hops, unit, m.Now),
        };
    }

    /// <summary>Nobody holds the case; helpers and open calls end with the main unit.</summary>
    public static CaseState Release(Motion m, CaseState c) => c with
    {
        Main = null,
        Helpers = [],
        Pending = null,
        Pause = null,
        Hops = Ended(c.Hops, m.Now),
        Whistles = CallsEnded(m, c.Whistles),
    };

    /// <summary>Open calls end with the work they were for; one that nobody rated stays without a mark.</summary>
    public static IReadOnlyList<WhistleCall> CallsEnded(Motion m, IReadOnlyList<WhistleCall> calls) =>
        [.. calls.Select(w => w with { Clock = w.Clock.Stop(m.City.Calendar, m.Now), EndedAt = w.EndedAt ?? m.Now })];

    /// <summary>Changes the clocks of everybody who still works on the case: the main unit and its helpers.</summary>
    public static CaseState WithUnitClocks(CaseState c, Func<Clock, Clock> change) => c with
    {
        Main = c.Main is { } main ? main with { Clock = change(main.Clock) } : null,
        Helpers = [.. c.Helpers.Select(h => h is { DoneAt: null, Clock: { } own } ? h with { Clock = change(own) } : h)],
    };

    public static IReadOnlyList<Hop> Ended(IReadOnlyList<Hop> hops, DateTimeOffset now) => [.. hops.Select(h => h.To is null ? h with { To = now } : h)];

    public static IReadOnlyList<Hop> Joined(IReadOnlyList<Hop> hops, UnitId unit, DateTimeOffset now) => [.. Ended(hops, now), new Hop(unit, now, null)];
}
