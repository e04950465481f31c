using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;

namespace Guantong.Domain.Cases.Rows;

/// <summary>Extension 延期 and suspension 挂账: asked by the unit, decided by somebody outside its line.</summary>
static class RequestRows
{
    public static readonly Row[] All =
    [
        .. Grounds.AtWork.Select(at => Row.Of<AskExtension>(at, at, Grounds.Units)
            .Unless(Grounds.Suspended, Grounds.NotYourUnit, Grounds.RequestPending)
            .Unless(Refusal.NoReason, (_, d) => d.Reason.AreEmpty)
            .Unless(Refusal.OverdueAlready, (m, _) => m.Case.Main!.Clock.IsOverdue(m.Now))
            .Unless(Refusal.ThirdExtension, (m, _) => m.Case.Main!.Clock.Extensions >= m.City.Policy.MostExtensions)
            .Unless(Refusal.LongerThanOneLimit, (m, d) => d.By is { } by && IsLonger(by, m.Case.Main!.Clock.Limit))
            .Then((m, d) => m.Case with { Pending = new PendingRequest(RequestKind.Extension, m.Actor.Unit, m.Now, d.By, null) })
            .Example(_ => new(null, Examples.SomeWords)).Done),

        .. Grounds.AtWork.Select(at => Row.Of<DecideExtension>(at, at, Role.Dispatcher, Role.Leader)
            .Unless(Asked(RequestKind.Extension), Grounds.ApplicantDecides)
            .Unless(Refusal.SecondDecisionIsTheLeaders, (m, _) => (m.Actor.Role == Role.Leader) != (m.Case.Main!.Clock.Extensions > 0))
            .Unless(Refusal.LongerThanOneLimit, (m, d) => d is { Approved: true, By: { } by } && IsLonger(by, m.Case.Pending!.By ?? m.Case.Main!.Clock.Limit))
            .Then(DecideExtension)
            .Example(_ => new(Approved: true, null)).Done),

        .. Grounds.AtWork.Select(at => Row.Of<AskSuspension>(at, at, Grounds.Units)
            .Unless(Grounds.Suspended, Grounds.NotYourUnit, Grounds.RequestPending)
            .Unless(Refusal.SecondSuspension, (m, _) => m.Case.Suspensions >= m.City.Policy.MostSuspensions)
            .Unless(Refusal.NoProof, (_, d) => d.Proof is not { Count: > 0 })
            .Unless(Refusal.NoPublicReason, (_, d) => d.PublicReason.AreEmpty)
            .Unless(Refusal.NoEndDate, (m, d) => d.Until is not { } until || until <= m.Now)
            .Unless(Refusal.BeyondAYear, (m, d) => d.Until > m.Now.AddDays(m.City.Policy.MostSuspendedDays))
            .Unless(Refusal.NoCalendarForYear, (m, d) => !m.City.Calendar.Covers(d.Until!.Value))
            .Then((m, d) => m.Case with { Pending = new PendingRequest(RequestKind.Suspension, m.Actor.Unit, m.Now, null, d.Until) })
            .Example(m => new(m.Now.AddDays(Math.Min(7, m.City.Policy.MostSuspendedDays)), Examples.SomeWords, Examples.Photos(m))).Done),

        .. Grounds.AtWork.Select(at => Row.Of<DecideSuspension>(at, at, Role.Leader)
            .Unless(Asked(RequestKind.Suspension), Grounds.ApplicantDecides)
            .Unless(Refusal.NoEndDate, (m, d) => d.Approved && (d.Until ?? m.Case.Pending!.Until) <= m.Now)
            .Unless(Refusal.LaterThanAsked, (m, d) => d.Approved && d.Until > m.Case.Pending!.Until)
            .Then(DecideSuspension)
            .Example(_ => new(Approved: true, null)).Done),

        .. Grounds.AtWork.Select(at => Row.Of<ResumeCase>(at, at, [.. Grounds.Centre, Role.Product])
            .Unless(Refusal.NotSuspended, (m, _) => m.Case.Pause is null)
            .Unless(Refusal.NotYetOver, (m, _) => m.Actor.Role == Role.Product && m.Case.Pause!.Until > m.Now)
            .Then((m, _) => Chain.WithUnitClocks(m.Case, clock => clock.Resume(m.City.Calendar, m.Now)) with { Pause = null, Rests = [.. m.Case.Rests, new Rest(m.Case.Pause!.Since, m.Now)] })
            .Example(_ => new((Basics.Words?)null)).Done),
    ];

    static Objection Asked(RequestKind kind) => new(Refusal.NothingAsked, m => m.Case.Pending?.Kind != kind);

    /// <summary>Limits are compared in their own measure; another measure than the original's is not comparable and counts as longer.</summary>
    static bool IsLonger(TimeLimit asked, TimeLimit original) =>
        asked.Measure != original.Measure || asked.Amount > original.Amount || asked.Amount <= 0 || asked.Load <= TimeSpan.Zero;

    static CaseState DecideExtension(Motion m, DecideExtension d)
    {
        if (!d.Approved) return m.Case with { Pending = null };
        var main = m.Case.Main!;
        var load = (d.By ?? m.Case.Pending!.By ?? main.Clock.Limit).Load;
        return m.Case with { Pending = null, Main = main with { Clock = main.Clock.ExtendBy(load, m.City.Calendar, m.Now) } };
    }

    static CaseState DecideSuspension(Motion m, DecideSuspension d) => d.Approved
        ? Chain.WithUnitClocks(m.Case, clock => clock.Pause(m.City.Calendar, m.Now)) with
        {
            Pending = null,
            Suspensions = m.Case.Suspensions + 1,
            Pause = new Pause(m.Now, d.Until ?? m.Case.Pending!.Until!.Value),
        }
        : m.Case with { Pending = null };
}
