using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;

namespace Guantong.Server.Insight.Replay.Staff;

/// <summary>After closing: the centre calls the reporter 回访, the reporter rates, or opens the case again.</summary>
static class Afterwards
{
    const double Called = 0.85, OutOfReach = 0.28, Rated = 0.3, Reopened = 0.03, ReopenedTooLate = 0.01, Unhappy = 0.09, Pressed = 0.012, Middling = 0.2;
    const int FirstCallHour = 9, LastCallHour = 20;

    public static IEnumerable<Move?> Of(Sight s)
    {
        if (s.Case.Stage != Stage.Closed || s.Case.ClosedAt is not { } closed) yield break;
        yield return Call(s, closed);
        if (s.Case.Rating is null && s.Is("rated", Rated))
            yield return s.ByReporter("rate", When.Hours(closed.AddHours(1), 30), _ => new RateCase(Mark(s), s.Is("rating reason", 0.4) ? s.Say("rate") : null));
        if (s.Case.Round == 1 && s.Is("reopened", Reopened))
            yield return s.ByReporter("reopen", When.Hours(closed.AddHours(6), 60), _ => new ReopenCase(s.Say("reopen")));
        else if (s.Is("reopened too late", ReopenedTooLate))
            yield return s.ByReporter("reopen late", When.Hours(closed.AddDays(16), 20), _ => new ReopenCase(s.Say("reopen")));
    }

    static Move? Call(Sight s, DateTimeOffset closed)
    {
        var tries = s.Case.Revisits.Count;
        if (!s.Is("called", Called) || tries >= s.City.Policy.RevisitTries || s.Case.Revisits.Any(r => r.Outcome != RevisitOutcome.NotReached)) return null;
        // The impatient dial again at once; the law wants some hours in between, and another time of day.
        var from = tries == 0 ? Decent(s, closed.AddHours(4)) : RevisitTries.NextAt(s.Case, s.City) ?? Decent(s, s.Case.Revisits[^1].At.AddHours(s.City.Policy.HoursBetweenTries + 1));
        return s.ByCentre($"call {tries}", Role.Revisit, When.Hours(from, 0.5), _ => new Revisit(Outcome(s, tries), s.Is("said", 0.5) ? s.Say("revisit") : null));
    }

    /// <summary>Nobody is called at night.</summary>
    static DateTimeOffset Decent(Sight s, DateTimeOffset from)
    {
        var zone = TimeSpan.FromHours(8);
        var local = from.ToOffset(zone);
        if (local.Hour >= FirstCallHour && local.Hour < LastCallHour) return from;
        var morning = new DateTimeOffset(local.Year, local.Month, local.Day, FirstCallHour, 0, 0, zone);
        return (local.Hour < FirstCallHour ? morning : morning.AddDays(1)).AddMinutes(s.Dice.Between("morning", 0, 180)).ToUniversalTime();
    }

    static RevisitOutcome Outcome(Sight s, int tries)
    {
        if (s.Is($"out of reach {tries}", OutOfReach)) return RevisitOutcome.NotReached;
        var roll = s.Dice.Roll("contentment");
        return roll < Pressed ? RevisitOutcome.Pressed : roll < Pressed + Unhappy ? RevisitOutcome.Dissatisfied : roll < Pressed + Unhappy + Middling ? RevisitOutcome.Fair : RevisitOutcome.Satisfied;
    }

    static Satisfaction Mark(Sight s)
    {
        var roll = s.Dice.Roll("contentment");
        return roll < Pressed + Unhappy ? Satisfaction.Dissatisfied : roll < Pressed + Unhappy + Middling ? Satisfaction.Fair : Satisfaction.Satisfied;
    }
}
