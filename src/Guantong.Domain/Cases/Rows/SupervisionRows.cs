using Guantong.Domain.Basics;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;

namespace Guantong.Domain.Cases.Rows;

/// <summary>Pressing: by people at any open stage, and by the clock.</summary>
static class SupervisionRows
{
    static readonly Role[] Pressers = [Role.Supervisor, Role.Leader];

    public static readonly Row[] All =
    [
        .. Stages.Open.Select(at => Row.Of<UrgeCase>(at, at, Pressers)
            .Then((m, _) => m.Case with { Urges = m.Case.Urges + 1 })
            .Example(_ => new((Words?)null)).Done),

        .. Stages.Open.Select(at => Row.Of<SuperviseCase>(at, at, Pressers)
            .Unless(Refusal.NoReason, (_, d) => d.Demand.AreEmpty)
            .Then((m, _) => m.Case with { Supervisions = [.. m.Case.Supervisions, Opened(m, m.Case.Main?.Unit)] })
            .Example(_ => new(Examples.SomeWords)).Done),

        .. Stages.Open.Select(at => Answer(at, [Role.ShiftLeader, .. Grounds.Units, .. Pressers])),
        .. Stages.All.Where(s => !s.IsOpen()).Select(at => Answer(at, Pressers)),

        .. Stages.Open.Select(at => Row.Of<EscalateOverdue>(at, at, Role.Product)
            .Unless(Refusal.NotOverdue, (m, d) => !(Named(m, d)?.At <= m.Now) && !IsLate(m))
            .Unless(Refusal.NothingLeftToEscalate, (m, d) => Named(m, d) is null)
            .Unless(Refusal.NotYetOver, (m, d) => Named(m, d)!.At > m.Now)
            .Then((m, d) => Fired(m, Named(m, d)!))
            .Example(m => Escalating.Next(m.Case, m.City) is { } next ? new(next.What) : null).Done),
    ];

    static Row Answer(Stage at, Role[] by) => Row.Of<AnswerSupervision>(at, at, by)
        .Unless(Refusal.NoSuchSupervision, (m, d) => m.Case.Supervisions.All(s => s.Id != d.Supervision || s.AnsweredAt is not null || (s.Confidential && !Pressers.Contains(m.Actor.Role))))
        .Unless(Refusal.NotYourUnit, (m, d) => !MayAnswer(m, m.Case.Supervisions.First(s => s.Id == d.Supervision)))
        .Unless(Refusal.NoReason, (_, d) => d.Answer.AreEmpty)
        .Then((m, d) => m.Case with { Supervisions = [.. m.Case.Supervisions.Select(s => s.Id == d.Supervision ? Answered(m, s) : s)] })
        .Example(m => m.Case.Supervisions.FirstOrDefault(s => s.AnsweredAt is null && MayAnswer(m, s)) is { } open ? new(open.Id, Examples.SomeWords) : null).Done;

    /// <summary>A supervision with its answer's clock running. No unit: the centre answers.</summary>
    internal static Supervision Opened(Motion m, UnitId? unit) =>
        new(m.Case.Supervisions.Select(s => s.Id).DefaultIfEmpty().Max() + 1, unit, Clock.Start(ClockKind.Answer, m.City.Policy.AnswerLimit, m.City.Calendar, m.Now), null);

    static Supervision Answered(Motion m, Supervision s) => s with { AnsweredAt = m.Now, Clock = s.Clock.Stop(m.City.Calendar, m.Now) };

    /// <summary>
    /// A supervision of a unit is answered by that unit; one of the centre by the shift leader; a confidential one by a supervisor or
    /// leader outside the line of the unit that it is about.
    /// </summary>
    static bool MayAnswer(Motion m, Supervision s) =>
        s.Confidential ? Pressers.Contains(m.Actor.Role) && !ClosingRows.IsOfTheUnitsLine(m)
        : s.Unit is { } unit ? m.Actor.Role.IsUnitOfficer() && m.Actor.Unit == unit
        : m.Actor.Role == Role.ShiftLeader;

    static bool IsLate(Motion m) => m.Case.Pause is null && m.Case.HoldersClock is { IsStopped: false } clock && clock.IsOverdue(m.Now);

    /// <summary>The rule that the deed names, if it waits; one that fired already does not.</summary>
    static WaitingRule? Named(Motion m, EscalateOverdue d) =>
        d.Rule is null ? Escalating.Next(m.Case, m.City) : Escalating.Waiting(m.Case, m.City).FirstOrDefault(w => w.What == d.Rule);

    static CaseState Fired(Motion m, WaitingRule fires)
    {
        var rule = fires.Rule;
        var told = Escalating.UnitToldBy(rule, m.Case, m.City);
        var fired = m.Case with
        {
            Fired = [.. m.Case.Fired, new FiredRule(rule.Id, fires.Subject, fires.Nth, m.Now, rule.To, rule.By, told)],
            Escalations = m.Case.Escalations + (rule.Trigger == EscalationTrigger.Overdue ? 1 : 0),
        };
        return rule.By switch
        {
            EscalationMeans.Urge => fired with { Urges = fired.Urges + 1 },
            EscalationMeans.Supervise => fired with { Supervisions = [.. fired.Supervisions, Opened(m, told ?? m.Case.Main?.Unit)] },
            _ => fired,
        };
    }
}
