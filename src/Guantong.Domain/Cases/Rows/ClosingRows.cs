using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;

namespace Guantong.Domain.Cases.Rows;

/// <summary>Closing, what the citizen says afterwards, and the rounds that follow from it.</summary>
static class ClosingRows
{
    const string Direct = "directly";
    const string Decided = "decided by the shift leader";

    static readonly Question Reopening = new("how a reopening takes effect", m => m.City.Policy.ReopenDirectly ? Direct : Decided);

    static readonly Objection NoReopeningAsked = new(Refusal.NothingAsked, m => m.Case.Pending?.Kind != RequestKind.Reopening);

    /// <summary>The reporter asks within the window; the shift leader may decide after it.</summary>
    static readonly Objection TooLate = new(Refusal.OutsideTheWindow, m => IsAfter(m, m.City.Policy.ReopenWindow));

    public static readonly Row[] All =
    [
        Row.Of<CloseCase>(Stage.ToClose, Stage.Closed, Role.ShiftLeader)
            .Unless(Refusal.NoClosingCondition, (m, d) => d.Condition != m.Case.Filing!.Condition)
            .Unless(Refusal.NoPassedCheck, (m, _) => m.Case.Filing!.CheckDue && !m.Case.CheckPassed)
            .Then((m, d) => m.Case with { ClosedAt = m.Now, ToBeCalled = d.CanBeCalled && RevisitTries.Chosen(m.Case, m.City.Policy) })
            .Example(m => new(m.Case.Filing!.Condition, null)),

        Row.Of<Deeds.Revisit>(Stage.Closed, Stage.Closed, Role.Revisit)
            .Unless(Refusal.UnitsOwnStaff, (m, _) => IsOfTheUnitsLine(m))
            .Unless(Refusal.RatingOutOfRange, (_, d) => !Enum.IsDefined(d.Outcome))
            .Unless(Refusal.AlreadyReached, (m, _) => m.Case.Revisits.Any(r => r.Outcome != RevisitOutcome.NotReached))
            .Unless(Refusal.NoMoreTries, (m, _) => m.Case.Revisits.Count >= m.City.Policy.RevisitTries)
            .Unless(Refusal.TooSoonAfterLastTry, (m, _) => m.Case.Revisits is [.., var last] && m.Now < last.At.AddHours(m.City.Policy.HoursBetweenTries))
            .Unless(Refusal.SameTimeOfDay, (m, _) => !RevisitTries.IsAnotherHour(m.Case, m.City, m.Now))
            .Then(Called)
            .Example(_ => new(RevisitOutcome.Satisfied, null)),

        Row.Of<RateCase>(Stage.Closed, Stage.Closed, Role.Reporter)
            .Unless(Refusal.RatingOutOfRange, (_, d) => !Enum.IsDefined(d.Mark))
            .Unless(Refusal.RatedAlready, (m, _) => m.Case.Rating is not null)
            .Then((m, d) => m.Case with { Rating = new Rating(d.Mark, m.Now), Unsettled = Rated(m, d.Mark) })
            .Example(_ => new(Satisfaction.Satisfied, null)),

        Row.Of<RedoCase>(Stage.Closed, Stage.Filed, Role.ShiftLeader)
            .Unless(Refusal.NoReason, (_, d) => d.Reason.AreEmpty)
            .Unless(Refusal.NobodyDissatisfied, (m, _) => !m.Case.SomebodyIsDissatisfied)
            .Unless(Refusal.OutsideTheWindow, (m, _) => IsAfter(m, m.City.Policy.RedoWindow))
            .Then((m, _) => NextRound(m))
            .Example(_ => new(Examples.SomeWords)),

        .. Stages.All.Where(s => !s.IsOpen()).Select(at => Row.Of<ExplainCase>(at, at, Role.Leader)
            .Unless(Refusal.NothingUnsettled, (m, _) => m.Case.Unsettled is null)
            .Unless(Refusal.UnitsOwnStaff, (m, _) => IsOfTheUnitsLine(m))
            .Unless(Refusal.NoReason, (_, d) => d.Reason.AreEmpty || d.Answer.AreEmpty)
            .Then((m, _) => m.Case with { Unsettled = null })
            .Example(_ => new(Examples.SomeWords, Examples.SomeWords)).Done),

        Reopen(Stage.Accepted, Role.Reporter).When(Reopening, Direct).Unless(TooLate).Then((m, _) => NextRound(m)),
        Reopen(Stage.Closed, Role.Reporter).When(Reopening, Decided)
            .Unless(TooLate, Grounds.RequestPending)
            .Then((m, _) => m.Case with { Pending = new PendingRequest(RequestKind.Reopening, null, m.Now, null, null) }),
        Row.Of<DeclineReopening>(Stage.Closed, Stage.Closed, Role.ShiftLeader)
            .Unless(NoReopeningAsked)
            .Unless(Refusal.NoReason, (_, d) => d.Reason.AreEmpty)
            .Then((m, _) => m.Case with { Pending = null })
            .Example(_ => new(Examples.SomeWords)),
        Reopen(Stage.Accepted, Role.ShiftLeader).Unless(NoReopeningAsked).Then((m, _) => NextRound(m)),

        .. Stages.Open.Select(from => Row.Of<CancelCase>(from, Stage.Cancelled, Role.ShiftLeader)
            .Unless(Refusal.NoReason, (_, d) => d.Reason.AreEmpty)
            .Example(_ => new(Examples.SomeWords)).Done),

        .. Stages.Open.Select(from => Row.Of<ForceClose>(from, Stage.ForceClosed, Role.Leader)
            .Unless(Refusal.NoReason, (_, d) => d.Reason.AreEmpty)
            .Example(_ => new(Examples.SomeWords)).Done),

        Row.Of<AppealOverdue>(Stage.Closed, Stage.Closed, Grounds.Units)
            .Unless(Grounds.NotYourUnit)
            .Unless(Refusal.NotOverdue, (m, _) => !m.Case.UnitIsOverdue(m.Now))
            .Unless(Refusal.AppealedAlready, (m, _) => m.Case.Appeal is not null)
            .Unless(Refusal.NoReason, (_, d) => d.Reason.AreEmpty)
            .Then((m, _) => m.Case with { Appeal = new Appeal(m.Actor.Unit!.Value, m.Now, null) })
            .Example(_ => new(Examples.SomeWords, null)),

        Row.Of<DecideAppeal>(Stage.Closed, Stage.Closed, Role.Supervisor)
            .Unless(Refusal.NoAppeal, (m, _) => m.Case.Appeal is not { Approved: null })
            .Unless(Refusal.ApplicantDecides, (m, _) => m.Actor.Unit is { } unit && m.City.AreInOneLine(unit, m.Case.Appeal!.Unit))
            .Unless(Refusal.NoReason, (_, d) => d.Reason.AreEmpty)
            .Then((m, d) => m.Case with { Appeal = m.Case.Appeal! with { Approved = d.Approved } })
            .Example(_ => new(Approved: true, Examples.SomeWords)),
    ];

    static Row.Draft<ReopenCase> Reopen(Stage to, Role by) =>
        Row.Of<ReopenCase>(Stage.Closed, to, by)
            .Unless(Refusal.NoReason, (_, d) => d.Reason.AreEmpty)
            .Example(_ => new(Examples.SomeWords));

    /// <summary>Whoever belongs to the line of the unit that did the work neither asks about it nor explains it.</summary>
    internal static bool IsOfTheUnitsLine(Motion m) =>
        (m.Case.Main?.Unit ?? m.Case.Unsettled?.Unit) is { } main && m.Actor.Unit is { } unit && m.City.AreInOneLine(main, unit);

    /// <summary>A call: who was dissatisfied stands on the clearing list, who was pressed is answered for beside it.</summary>
    static CaseState Called(Motion m, Deeds.Revisit d)
    {
        var called = m.Case with { Revisits = [.. m.Case.Revisits, new RevisitCall(m.Now, d.Outcome)] };
        return d.Outcome switch
        {
            RevisitOutcome.Satisfied or RevisitOutcome.Fair => called with { Unsettled = null },
            RevisitOutcome.Dissatisfied => called with { Unsettled = IsUnsettled(m, pressed: false) },
            RevisitOutcome.Pressed => called with
            {
                Unsettled = IsUnsettled(m, pressed: true),
                Supervisions = [.. m.Case.Supervisions, SupervisionRows.Opened(m, null) with { Confidential = true }],
            },
            // The last try is used up: whoever waits no longer is called no more.
            _ => called with { ToBeCalled = m.Case.ToBeCalled && called.Revisits.Count < m.City.Policy.RevisitTries },
        };
    }

    /// <summary>A good mark settles what was wrong, but not where somebody was pressed: such a mark proves nothing.</summary>
    static Unsettled? Rated(Motion m, Satisfaction mark) =>
        mark == Satisfaction.Dissatisfied ? IsUnsettled(m, pressed: false) : m.Case.Unsettled is { Pressed: true } kept ? kept : null;

    static Unsettled IsUnsettled(Motion m, bool pressed) =>
        m.Case.Unsettled is { } since ? since with { Pressed = since.Pressed || pressed } : new Unsettled(m.Now, m.Case.Main?.Unit, pressed);

    static bool IsAfter(Motion m, TimeLimit window) => m.Case.ClosedAt is not { } closed || m.Now > m.City.Calendar.Due(closed, window);

    /// <summary>A new round starts clean; counters of returns, reworks and escalations belong to the round, the journal keeps the rest.</summary>
    static CaseState NextRound(Motion m) => m.Case with
    {
        Round = m.Case.Round + 1,
        Main = null,
        Helpers = [],
        Whistles = [],
        Supervisions = [.. m.Case.Supervisions.Where(s => s is { Confidential: true, AnsweredAt: null })],
        Fired = [],
        Rests = [],
        ToBeCalled = false,
        Pending = null,
        Check = null,
        CheckPassed = false,
        Revisits = [],
        Rating = null,
        Appeal = null,
        ReturnedBy = [],
        DutyRuled = false,
        PlaceMadeSafe = false,
        Reworks = 0,
        Suspensions = 0,
        Escalations = 0,
        ClosedAt = null,
        CitizenClock = Clock.Start(ClockKind.Citizen, m.City.Policy.CitizenLimit, m.City.Calendar, m.Now),
    };
}
