using Guantong.Domain.Cases.Deeds;
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
            .Example(_ => new((Basics.Words?)null)).Done),

        .. Stages.Open.Select(at => Row.Of<SuperviseCase>(at, at, Pressers)
            .Unless(Refusal.NoReason, (_, d) => d.Demand.AreEmpty)
            .Then((m, _) => m.Case with { Supervisions = [.. m.Case.Supervisions, Opened(m)] })
            .Example(_ => new(Examples.SomeWords)).Done),

        .. Stages.Open.Select(at => Row.Of<AnswerSupervision>(at, at, [Role.ShiftLeader, .. Grounds.Units])
            .Unless(Refusal.NoSuchSupervision, (m, d) => m.Case.Supervisions.All(s => s.Id != d.Supervision || s.AnsweredAt is not null))
            .Unless(Refusal.NotYourUnit, (m, d) => !MayAnswer(m, m.Case.Supervisions.First(s => s.Id == d.Supervision)))
            .Unless(Refusal.NoReason, (_, d) => d.Answer.AreEmpty)
            .Then((m, d) => m.Case with { Supervisions = [.. m.Case.Supervisions.Select(s => s.Id == d.Supervision ? Answered(m, s) : s)] })
            .Example(m => m.Case.Supervisions.FirstOrDefault(s => s.AnsweredAt is null && MayAnswer(m, s)) is { } open ? new(open.Id, Examples.SomeWords) : null).Done),

        .. Stages.Open.Select(at => Row.Of<EscalateOverdue>(at, at, Role.Product)
            .Unless(Refusal.NotOverdue, (m, _) => m.Case.Pause is not null || m.Case.HoldersClock is not { IsStopped: false } clock || !clock.IsOverdue(m.Now))
            .Unless(Refusal.NothingLeftToEscalate, (m, _) => m.Case.Escalations >= m.City.Policy.Escalations.Count)
            .Unless(Refusal.NotYetOver, (m, _) => m.Now < m.City.Calendar.Due(m.Case.HoldersClock!.Due!.Value, m.City.Policy.Escalations[m.Case.Escalations]))
            .Then((m, _) => m.Case with { Escalations = m.Case.Escalations + 1 })
            .Example(_ => new()).Done),
    ];

    static Supervision Opened(Motion m) =>
        new(m.Case.Supervisions.Count + 1, m.Case.Main?.Unit, Clock.Start(ClockKind.Answer, m.City.Policy.AnswerLimit, m.City.Calendar, m.Now), null);

    static Supervision Answered(Motion m, Supervision s) => s with { AnsweredAt = m.Now, Clock = s.Clock.Stop(m.City.Calendar, m.Now) };

    /// <summary>A supervision of a unit is answered by that unit; one of the centre by the shift leader.</summary>
    static bool MayAnswer(Motion m, Supervision s) =>
        s.Unit is { } unit ? m.Actor.Role != Role.ShiftLeader && m.Actor.Unit == unit : m.Actor.Role == Role.ShiftLeader;
}
