using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;

namespace Guantong.Domain.Cases;

/// <summary>A rule that waits for its moment: for which clock, the how manieth time, and when.</summary>
public sealed record WaitingRule(EscalationRule Rule, string Subject, int Nth, DateTimeOffset At)
{
    /// <summary>The name in timer and journal: one clock, one rule, one time.</summary>
    public string What => $"{Rule.Id}|{Nth}|{Subject}";
}

/// <summary>
/// Which rules of escalation wait on a case, and when they fire. Computed from state and city alone; what has fired stands in the
/// case, so that nothing fires twice.
/// </summary>
public static class Escalating
{
    /// <summary>The clock of whoever holds the case.</summary>
    public const string Holder = "holder";

    /// <summary>The next rule to fire, the oldest first; null when none waits.</summary>
    public static WaitingRule? Next(CaseState c, CityFacts city) => Waiting(c, city).MinBy(w => w.At);

    /// <summary>Every rule that waits, in the order of the city's rules.</summary>
    public static IEnumerable<WaitingRule> Waiting(CaseState c, CityFacts city)
    {
        if (!c.Stage.IsOpen()) return [];
        var rules = city.Escalations.Where(r => Holds(r, c, city)).ToList();
        return OnTheHolder(c, city, rules).Concat(OnAnswers(c, city, rules));
    }

    /// <summary>How often rules fired for the clock that runs now.</summary>
    public static int FiredForHolder(CaseState c) => c.HoldersClock is { } clock ? c.Fired.Count(f => f.Subject == Holder && f.At >= clock.Started) : 0;

    static IEnumerable<WaitingRule> OnTheHolder(CaseState c, CityFacts city, IReadOnlyList<EscalationRule> rules)
    {
        if (c.Pause is not null || c.HoldersClock is not { IsStopped: false, Due: { } due } clock) yield break;
        // A case that was escalated before rules had names goes on after the steps that it has seen.
        var seen = FiredForHolder(c) == 0 ? c.Escalations : 0;
        foreach (var rule in rules)
        {
            if (rule.Trigger == EscalationTrigger.Overdue && seen-- > 0) continue;
            var from = rule.Trigger switch { EscalationTrigger.Overdue => due, EscalationTrigger.DueSoon => YellowAt(clock, city), _ => (DateTimeOffset?)null };
            if (from is not { } start || Waits(c, city, rule, new(Holder, clock, start)) is not { } waits) continue;
            if (rule.Trigger == EscalationTrigger.Overdue || waits.At <= due) yield return waits;
        }
    }

    static IEnumerable<WaitingRule> OnAnswers(CaseState c, CityFacts city, IReadOnlyList<EscalationRule> rules) =>
        from s in c.Supervisions
        where s is { Confidential: false, AnsweredAt: null, Clock: { IsStopped: false, Due: not null } }
        from rule in rules
        where rule.Trigger == EscalationTrigger.Unanswered
        select Waits(c, city, rule, new($"answer-{s.Id}", s.Clock, s.Clock.Due!.Value)) into waits
        where waits is not null
        select waits;

    /// <summary>A clock that rules look at: its name, and the moment of the trigger.</summary>
    readonly record struct Watched(string Subject, Clock Clock, DateTimeOffset From);

    static WaitingRule? Waits(CaseState c, CityFacts city, EscalationRule rule, Watched watched)
    {
        var (subject, clock, from) = watched;
        var fired = c.Fired.Where(f => f.Rule == rule.Id && f.Subject == subject && f.At >= clock.Started).ToList();
        if (fired.Count >= (rule.Every is null ? 1 : rule.Most)) return null;
        var at = fired is [.., var last] ? After(c, city, last.At, rule.Every) : After(c, city, from, rule.After);
        return new WaitingRule(rule, subject, fired.Count + 1, at);
    }

    static bool Holds(EscalationRule rule, CaseState c, CityFacts city) =>
        rule.Most > 0
        && (rule.Class is null || rule.Class == c.CitizenClass)
        && (rule.Level is null || rule.Level == c.Level)
        && (rule.Urgent is null || rule.Urgent == c.IsUrgent(city));

    /// <summary>A step counts only time in which the clocks ran: what passed during a suspension of a late unit is not held against it, so no two steps fall on one moment.</summary>
    static DateTimeOffset After(CaseState c, CityFacts city, DateTimeOffset from, TimeLimit? step)
    {
        if (step is null) return from;
        var load = step.Load;
        foreach (var rest in c.Rests.Where(r => r.From >= from))
        {
            if (Moment(city, from, load, step.Measure) > rest.From) load += Elapsed(city, rest, step.Measure);
        }
        return Moment(city, from, load, step.Measure);
    }

    /// <summary>A step into a year without a calendar is tried by natural time: the law then says what is missing.</summary>
    static DateTimeOffset Moment(CityFacts city, DateTimeOffset from, TimeSpan load, TimeMeasure measure)
    {
        try
        {
            return city.Calendar.Add(from, load, measure);
        }
        catch (NoCalendarException)
        {
            return from + load;
        }
    }

    static TimeSpan Elapsed(CityFacts city, Rest rest, TimeMeasure measure)
    {
        try
        {
            return city.Calendar.Elapsed(rest.From, rest.To, measure);
        }
        catch (NoCalendarException)
        {
            return rest.To - rest.From;
        }
    }

    static DateTimeOffset? YellowAt(Clock clock, CityFacts city)
    {
        try
        {
            return clock.YellowAt(city.Calendar, city.Policy.YellowAt);
        }
        catch (NoCalendarException)
        {
            return null;
        }
    }

    /// <summary>The unit that a rule turns to; null where it turns to an office or nobody holds the case.</summary>
    internal static UnitId? UnitToldBy(EscalationRule rule, CaseState c, CityFacts city) => (rule.To, c.Main?.Unit) switch
    {
        (EscalationTarget.UnitHead, { } main) => main,
        (EscalationTarget.LevelAbove, { } main) => city.Above(main),
        _ => null,
    };
}
