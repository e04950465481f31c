using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Tests;

namespace Guantong.Domain.Tests.Cases.SayingNo;

static class ClosingRefusals
{
    public static readonly SaysNo[] All =
    [
        new("Another checker than the one drawn does not check", Refusal.NotTheOneDrawn, c => c.Judge(Drawn(c), c.OtherChecker, Finding())),
        new("A check says what was found", Refusal.NoReason, c => c.Judge(Drawn(c), c.Checker, Finding() with { Finding = TestCity.Say("") })),
        new("A checker far from the place says why", Refusal.TooFarFromThePlace, c => c.Judge(Drawn(c), c.Checker, Finding() with { At = new(118.7, 34.9) })),
        new("A case is closed by the condition fixed at filing", Refusal.NoClosingCondition, c => c.Judge(c.CaseAt(Stage.ToClose), c.ShiftLeader, new CloseCase("litter-heap", null))),
        new("However a case came to closing it needs a passed check", Refusal.NoPassedCheck, c => c.Judge(c.CaseAt(Stage.ToClose) with { CheckPassed = false }, c.ShiftLeader, new CloseCase("litter", null))),

        new("The unit's own line does not revisit its case", Refusal.UnitsOwnStaff, c => c.Judge(c.CaseAt(Stage.Closed), c.Revisit with { Unit = TestCity.SanitationNorth }, Satisfied())),
        new("Who was reached is not called again", Refusal.AlreadyReached, c => c.Judge(c.Do(c.CaseAt(Stage.Closed), c.Revisit, Satisfied()), c.Revisit, Satisfied())),
        new("There are three tries", Refusal.NoMoreTries, c => c.Judge(Tried(c, 3), c.Revisit, Satisfied())),
        new("Tries are hours apart", Refusal.TooSoonAfterLastTry, c => TriedAtOnce(c)),
        new("A try at the hour of another try is none", Refusal.SameTimeOfDay, c => TriedNextDay(c)),
        new("What nobody complained of is not explained", Refusal.NothingUnsettled, c => c.Judge(c.CaseAt(Stage.Closed), c.Leader, new ExplainCase(TestCity.Say(), TestCity.Say()))),
        new("The unit's own line does not explain its case", Refusal.UnitsOwnStaff, c => c.Judge(c.Dissatisfied(c.CaseAt(Stage.Closed)), c.Leader with { Unit = TestCity.SanitationNorth }, new ExplainCase(TestCity.Say(), TestCity.Say()))),
        new("An explanation is one that the citizen can read", Refusal.NoReason, c => c.Judge(c.Dissatisfied(c.CaseAt(Stage.Closed)), c.Leader, new ExplainCase(TestCity.Say(), TestCity.Say("")))),
        new("That a citizen was pressed is no unit's to answer", Refusal.NotYourRole, c => c.Judge(Pressed(c), c.Department, new AnswerSupervision(1, TestCity.Say()))),
        new("The unit's own line does not answer for a pressed citizen", Refusal.NotYourUnit, c => c.Judge(Pressed(c), c.Leader with { Unit = TestCity.Sanitation }, new AnswerSupervision(1, TestCity.Say()))),
        new("An outcome nobody offered is none", Refusal.RatingOutOfRange, c => c.Judge(c.CaseAt(Stage.Closed), c.Revisit, new Revisit((RevisitOutcome)99, null))),
        new("A mark nobody offered is none", Refusal.RatingOutOfRange, c => c.Judge(c.CaseAt(Stage.Closed), c.Reporter, new RateCase((Satisfaction)99, null))),
        new("A reporter rates once", Refusal.RatedAlready, c => c.Judge(c.Dissatisfied(c.CaseAt(Stage.Closed)), c.Reporter, new RateCase(Satisfaction.Satisfied, null))),
        new("What satisfies everybody is not redone", Refusal.NobodyDissatisfied, c => c.Judge(c.CaseAt(Stage.Closed), c.ShiftLeader, new RedoCase(TestCity.Say()))),
        new("Nothing is redone after the window", Refusal.OutsideTheWindow, c => AfterTheWindow(c, city => city.ShiftLeader, new RedoCase(TestCity.Say()))),
        new("Nothing is reopened after the window", Refusal.OutsideTheWindow, c => AfterTheWindow(c, city => city.Reporter, new ReopenCase(TestCity.Say()))),
        new("Nothing is declined that nobody asked for", Refusal.NothingAsked, c => c.Judge(c.CaseAt(Stage.Closed), c.ShiftLeader, new DeclineReopening(TestCity.Say()))),
        new("A reopening is asked for once", Refusal.RequestPending, c => c.Judge(c.Do(c.CaseAt(Stage.Closed), c.Reporter, new ReopenCase(TestCity.Say())), c.Reporter, new ReopenCase(TestCity.Say()))) { Policy = new() { ReopenDirectly = false } },
        new("The shift leader reopens only what was asked for", Refusal.NothingAsked, c => c.Judge(c.CaseAt(Stage.Closed), c.ShiftLeader, new ReopenCase(TestCity.Say()))) { Policy = new() { ReopenDirectly = false } },

        new("A unit in time has nothing to appeal", Refusal.NotOverdue, c => c.Judge(c.CaseAt(Stage.Closed), c.Department, Appeal())),
        new("A unit appeals once", Refusal.AppealedAlready, c => c.Judge(c.Do(ClosedLate(c), c.Department, Appeal()), c.Department, Appeal())),
        new("Another unit does not appeal for it", Refusal.NotYourUnit, c => c.Judge(ClosedLate(c), c.OtherDepartment, Appeal())),
        new("What nobody appealed is not decided", Refusal.NoAppeal, c => c.Judge(ClosedLate(c), c.Supervisor, new DecideAppeal(Approved: true, TestCity.Say()))),
        new("The applicant does not decide its appeal", Refusal.ApplicantDecides, c => c.Judge(c.Do(ClosedLate(c), c.Department, Appeal()), c.Supervisor with { Unit = TestCity.Sanitation }, new DecideAppeal(Approved: true, TestCity.Say()))),
    ];

    static CaseState Drawn(TestCity city) => city.Do(city.CaseAt(Stage.ToCheck), city.Product, new OrderCheck(city.DrawnChecker));

    static RecordCheck Finding() => new(Passed: true, TestCity.Say(), TestCity.Place, null, null);

    static Revisit Satisfied() => new(RevisitOutcome.Satisfied, null);

    static AppealOverdue Appeal() => new(TestCity.Say(), null);

    static CaseState Tried(TestCity city, int times)
    {
        var closed = city.CaseAt(Stage.Closed);
        for (var i = 0; i < times; i++)
        {
            closed = city.Do(closed, city.Revisit, new Revisit(RevisitOutcome.NotReached, null));
            city.Time.Advance(TimeSpan.FromHours(3));
        }
        return closed;
    }

    static Verdict TriedAtOnce(TestCity city) =>
        city.Judge(city.Do(city.CaseAt(Stage.Closed), city.Revisit, new Revisit(RevisitOutcome.NotReached, null)), city.Revisit, Satisfied());

    static Verdict TriedNextDay(TestCity city)
    {
        var tried = city.Do(city.CaseAt(Stage.Closed), city.Revisit, new Revisit(RevisitOutcome.NotReached, null));
        city.Time.Advance(TimeSpan.FromHours(25));
        return city.Judge(tried, city.Revisit, Satisfied());
    }

    static CaseState Pressed(TestCity city) => city.Do(city.CaseAt(Stage.Closed), city.Revisit, new Revisit(RevisitOutcome.Pressed, null));

    static Verdict AfterTheWindow(TestCity city, Func<TestCity, Actor> who, Deed deed)
    {
        var closed = city.Dissatisfied(city.CaseAt(Stage.Closed));
        city.Time.Advance(TimeSpan.FromDays(16));
        return city.Judge(closed, who(city), deed);
    }

    static CaseState ClosedLate(TestCity city)
    {
        var late = city.CaseAt(Stage.Finished);
        city.Time.Advance(TimeSpan.FromDays(2));
        return city.Do(city.Checked(city.Do(late, city.Department, new PassBack(null)), passed: true), city.ShiftLeader, new CloseCase("litter", null));
    }
}
