using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;

namespace Guantong.Domain.Evaluation;

/// <summary>A deed of the journal as it was put before the law: by whom, when, by the facts of which edition, and from where to where it moved the case.</summary>
public sealed record TrialStep(Deed Deed, Role Role, PersonId? Person, UnitId? Unit, DateTimeOffset At, CityFacts City, Stage From, Stage To);

/// <summary>What a case comes to: whether its unit is late (an excused lateness is none), how often it was sent back, how many steps it was escalated.</summary>
public sealed record TrialMarks(bool Late, int Returns, int Escalations);

/// <summary>One case under the rules that held and under those that are tried.</summary>
public sealed record TriedCase(CaseState Then, CaseState Tried, TrialMarks Was, TrialMarks Becomes)
{
    /// <summary>True when a step that people took does not exist under the tried rules and nothing could stand in for it: both sides then show what happened.</summary>
    public bool Parted { get; init; }

    public bool Differs => Was != Becomes;
}

/// <summary>
/// 试算: walks a case once more through the law, by the rules that held and by those that are tried, without writing anything. People do
/// what they did, when they did it; only the clocks and what follows from them are told anew. What people would have done otherwise is
/// not guessed: a return that would have been too late does not count as one, and the case still goes where it went.
/// </summary>
/// <remarks>
/// The clock's own deeds are not taken from the journal: a step of escalation happens in the trial when it would fall due. Where it would
/// fall due at the very moment at which it did, it happens as it happened. So with unchanged rules both sides are the same case.
/// </remarks>
public sealed class CaseTrial(Func<CityFacts, CityFacts> draft)
{
    CaseState then = null!, tried = null!;
    (int Returns, int Escalations) was, becomes;
    bool parted;

    /// <summary>Null when the journal cannot be told again by the law as it is now.</summary>
    /// <param name="unopened">The case before its first deed.</param>
    /// <param name="steps">All deeds in their order.</param>
    /// <param name="city">The facts of today, by which an open case is looked at.</param>
    /// <param name="now">Up to when clocks have run (UTC).</param>
    public static TriedCase? Run(CaseState unopened, IReadOnlyList<TrialStep> steps, CityFacts city, DateTimeOffset now, Func<CityFacts, CityFacts> draft)
    {
        var trial = new CaseTrial(draft) { then = unopened, tried = unopened };
        foreach (var step in steps)
        {
            if (!trial.Take(step)) return null;
        }
        trial.Escalate(city, now);
        return trial.Outcome(now);
    }

    TriedCase Outcome(DateTimeOffset now)
    {
        var marks = MarksOf(then, was, now);
        return new TriedCase(then, parted ? then : tried, marks, parted ? marks : MarksOf(tried, becomes, now)) { Parted = parted };
    }

    bool Take(TrialStep step)
    {
        Escalate(step.City, step.At);
        var drafted = draft(step.City);
        if (step.Deed is EscalateOverdue)
        {
            var together = CaseTimers.EscalationAt(then, step.City) == CaseTimers.EscalationAt(tried, drafted);
            if (Judged(then, step, step.City) is not Granted escalated) return false;
            (then, was.Escalations) = (escalated.After, was.Escalations + 1);
            if (together && Judged(tried, step, drafted) is Granted both) (tried, becomes.Escalations) = (both.After, becomes.Escalations + 1);
            return true;
        }
        if (Judged(then, step, step.City) is not Granted granted) return false;
        then = granted.After;
        if (step.Deed is ReturnCase) was.Returns++;
        Follow(step, drafted);
        return true;
    }

    void Follow(TrialStep step, CityFacts drafted)
    {
        var verdict = Judged(tried, step, drafted);
        if (verdict is Granted granted)
        {
            tried = granted.After;
            if (step.Deed is ReturnCase) becomes.Returns++;
        }
        // What moved nothing but a request or a clock could not have been done under these rules: it is left out.
        else if (step.From == step.To) return;
        else if (Judged(tried, step, step.City) is Granted anyway) tried = anyway.After;
        else parted = true;
    }

    /// <summary>What falls due by the tried rules and did not by the others, up to a moment.</summary>
    void Escalate(CityFacts city, DateTimeOffset until)
    {
        var drafted = draft(city);
        while (!parted && CaseTimers.EscalationAt(tried, drafted) is { } at && at <= until && at != CaseTimers.EscalationAt(then, city))
        {
            if (CaseLaw.Judge(new Motion(tried, new EscalateOverdue(), Actor.Product(city.Area), drafted, at)) is not Granted granted) return;
            (tried, becomes.Escalations) = (granted.After, becomes.Escalations + 1);
        }
    }

    // Who it was and whether they might is history: the journal says so. A scope that holds everything asks for it no second time.
    static Verdict Judged(CaseState c, TrialStep step, CityFacts city) =>
        CaseLaw.Judge(new Motion(c, step.Deed, new Actor(step.Person, step.Role, step.Unit, Actor.Product(city.Area).Scope), city, step.At));

    static TrialMarks MarksOf(CaseState c, (int Returns, int Escalations) counted, DateTimeOffset now) =>
        new(c.UnitIsOverdue(now) && c.Appeal is not { Approved: true }, counted.Returns, counted.Escalations);
}
