using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;

namespace Guantong.Domain.Cases;

/// <summary>What entering a stage does to the clocks of a case (case-law.md, Clocks).</summary>
static class Clocking
{
    /// <summary>The case after a deed moved it to a stage: its stage clock changes with the stage, ends stop every clock.</summary>
    public static CaseState Entered(Motion m, CaseState after, Stage to)
    {
        if (m.Case.Stage == to) return after with { Stage = to };
        var entered = after with { Stage = to, StageSince = m.Now, StageClock = ClockOf(to, m) };
        // Escalations count by the holder's clock: with another holder they begin anew.
        if (m.Case.HoldersClock?.Kind != entered.HoldersClock?.Kind) entered = entered with { Escalations = 0 };
        return to.IsOpen() ? entered : Stopped(m, entered);
    }

    static Clock? ClockOf(Stage stage, Motion m) => KindAndLimit(stage, m.City.Policy) is ({ } kind, { } limit) ? Clock.Start(kind, limit, m.City.Calendar, m.Now) : null;

    static (ClockKind?, TimeLimit?) KindAndLimit(Stage stage, Policy policy) => stage switch
    {
        Stage.Reported => (ClockKind.Accept, policy.AcceptLimit),
        Stage.Verifying => (ClockKind.Verify, policy.VerifyLimit),
        Stage.Accepted => (ClockKind.File, policy.FileLimit),
        Stage.Filed => (ClockKind.Dispatch, policy.DispatchLimit),
        Stage.Ruling => (ClockKind.Ruling, policy.RulingLimit),
        Stage.ToCheck => (ClockKind.Check, policy.CheckLimit),
        Stage.ToClose => (ClockKind.Close, policy.CloseLimit),
        _ => (null, null),
    };

    static CaseState Stopped(Motion m, CaseState c) => Chain.WithUnitClocks(c, clock => clock.Stop(m.City.Calendar, m.Now)) with
    {
        Pause = null,
        Pending = null,
        CitizenClock = c.CitizenClock?.Stop(m.City.Calendar, m.Now),
        Whistles = Chain.CallsEnded(m, c.Whistles),
        // Whoever presses a citizen is answered for, however the case ends.
        Supervisions = [.. c.Supervisions.Select(s => s.Confidential ? s : s with { Clock = s.Clock.Stop(m.City.Calendar, m.Now) })],
        Hops = Chain.Ended(c.Hops, m.Now),
    };
}
