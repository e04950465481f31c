using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Tests;

namespace Guantong.Domain.Tests.Cases.SayingNo;

static class HandlingRefusals
{
    static readonly AskExtension MoreTime = new(null, TestCity.Say());

    public static readonly SaysNo[] All =
    [
        new("Whoever never held the task leaves nothing with the case", Refusal.NotYourUnit, c => c.Judge(c.CaseAt(Stage.Closed), c.OtherCrew, new KeepLateWork(nameof(FinishWork), null, TestCity.Say(), null, [TestCity.Photo]))),
        new("Another crew does not do this work", Refusal.NotYourCrew, c => c.Judge(c.CaseAt(Stage.Handling), c.OtherCrew, new FinishWork(null, null, null))),
        new("Where photos are asked for work without them is not finished", Refusal.NoEvidence, c => c.Judge(c.CaseAt(Stage.Handling, condition: "litter-heap"), c.Crew, new FinishWork(null, null, []))),
        new("A suspended case is not worked on", Refusal.Suspended, c => c.Judge(c.Suspended(c.CaseAt(Stage.Handling)), c.Crew, new FinishWork(null, null, null))),

        new("One request at a time", Refusal.RequestPending, c => c.Judge(Asked(c), c.Department, Suspend(c))),
        new("A request without a reason is none", Refusal.NoReason, c => c.Judge(c.CaseAt(Stage.Handling), c.Department, new AskExtension(null, TestCity.Say("")))),
        new("What nobody asked for is not decided", Refusal.NothingAsked, c => c.Judge(c.CaseAt(Stage.Handling), c.Dispatcher, new DecideExtension(Approved: true, null))),
        new("Who is late gets no more time", Refusal.OverdueAlready, c => Late(c)),
        new("There is no third extension", Refusal.ThirdExtension, c => c.Judge(Extended(Extended(c.CaseAt(Stage.Handling), c, c.Dispatcher), c, c.Leader), c.Department, MoreTime)),
        new("A rework gives no new extensions", Refusal.ThirdExtension, c => c.Judge(ReworkedAfterTwoExtensions(c), c.Department, MoreTime)),
        new("An extension is no longer than one limit", Refusal.LongerThanOneLimit, c => c.Judge(c.CaseAt(Stage.Handling), c.Department, MoreTime with { By = new(5, TimeMeasure.WorkingHours) })),
        new("An extension is counted as the limit is", Refusal.LongerThanOneLimit, c => c.Judge(c.CaseAt(Stage.Handling), c.Department, MoreTime with { By = new(1, TimeMeasure.NaturalDays) })),
        new("An extension of nothing is none", Refusal.LongerThanOneLimit, c => c.Judge(c.CaseAt(Stage.Handling), c.Department, MoreTime with { By = new(0, TimeMeasure.WorkingHours) })),
        new("The applicant's superior does not decide", Refusal.ApplicantDecides, c => c.Judge(RoadsAsk(c), c.Dispatcher with { Unit = TestCity.CityRoads }, new DecideExtension(Approved: true, null))),
        new("The applicant does not decide", Refusal.ApplicantDecides, c => c.Judge(RoadsAsk(c), c.Dispatcher with { Unit = TestCity.Roads }, new DecideExtension(Approved: true, null))),
        new("The first extension is the dispatcher's", Refusal.SecondDecisionIsTheLeaders, c => c.Judge(Asked(c), c.Leader, new DecideExtension(Approved: true, null))),
        new("The second extension is the leader's", Refusal.SecondDecisionIsTheLeaders, c =>
            c.Judge(c.Do(Extended(c.CaseAt(Stage.Handling), c, c.Dispatcher), c.Department, MoreTime), c.Dispatcher, new DecideExtension(Approved: true, null))),

        new("No suspension without proof", Refusal.NoProof, c => c.Judge(c.CaseAt(Stage.Handling), c.Department, Suspend(c) with { Proof = [] })),
        new("No suspension without a reason the public can read", Refusal.NoPublicReason, c => c.Judge(c.CaseAt(Stage.Handling), c.Department, Suspend(c) with { PublicReason = TestCity.Say("") })),
        new("No suspension without an end", Refusal.NoEndDate, c => c.Judge(c.CaseAt(Stage.Handling), c.Department, Suspend(c) with { Until = null })),
        new("No suspension is granted whose end has passed", Refusal.NoEndDate, c => DecidedTooLate(c)),
        new("No suspension beyond a year", Refusal.BeyondAYear, c => c.Judge(c.CaseAt(Stage.Handling), c.Department, Suspend(c) with { Until = c.Now.AddDays(366) })),
        new("No suspension into a year without a calendar", Refusal.NoCalendarForYear, c => c.Judge(c.CaseAt(Stage.Handling), c.Department, Suspend(c) with { Until = c.Now.AddDays(300) })) { Start = new DateTimeOffset(2027, 6, 1, 1, 0, 0, TimeSpan.Zero) },
        new("No second suspension", Refusal.SecondSuspension, c => c.Judge(c.Do(c.Suspended(c.CaseAt(Stage.Handling)), c.Leader, new ResumeCase(null)), c.Department, Suspend(c))),
        new("What is not suspended is not resumed", Refusal.NotSuspended, c => c.Judge(c.CaseAt(Stage.Handling), c.Leader, new ResumeCase(null))),
        new("A suspension is granted to the day that was asked for, or less", Refusal.LaterThanAsked, c => AskedToRest(c, city => new DecideSuspension(Approved: true, null, city.Now.AddDays(30)))),
        new("An extension is granted as it was asked for, or less", Refusal.LongerThanOneLimit, c => c.Judge(c.Do(c.CaseAt(Stage.Handling), c.Department, new AskExtension(new(1, Domain.Deadlines.TimeMeasure.WorkingHours), TestCity.Say())), c.Dispatcher, new DecideExtension(Approved: true, null, new(2, Domain.Deadlines.TimeMeasure.WorkingHours)))),
        new("The clock does not resume before the end", Refusal.NotYetOver, c => c.Judge(c.Suspended(c.CaseAt(Stage.Handling)), c.Product, new ResumeCase(null))),
    ];

    static AskSuspension Suspend(TestCity city) => new(city.Now.AddDays(7), TestCity.Say(), [TestCity.Photo]);

    static CaseState Asked(TestCity city) => city.Do(city.CaseAt(Stage.Handling), city.Department, MoreTime);

    static CaseState RoadsAsk(TestCity city) => city.Do(city.CaseAt(Stage.Handling, condition: "hole"), city.OtherDepartment, MoreTime);

    static CaseState Extended(CaseState @case, TestCity city, Actor decides) =>
        city.Do(city.Do(@case, city.Department, MoreTime), decides, new DecideExtension(Approved: true, null));

    static CaseState ReworkedAfterTwoExtensions(TestCity city)
    {
        var extended = Extended(Extended(city.CaseAt(Stage.Handling), city, city.Dispatcher), city, city.Leader);
        return city.Checked(city.Do(city.Do(extended, city.Crew, new FinishWork(null, null, null)), city.Department, new PassBack(null)), passed: false);
    }

    static Verdict Late(TestCity city)
    {
        var late = city.CaseAt(Stage.Handling);
        city.Time.Advance(TimeSpan.FromDays(1));
        return city.Judge(late, city.Department, MoreTime);
    }

    static Verdict DecidedTooLate(TestCity city)
    {
        var asked = city.Do(city.CaseAt(Stage.Handling), city.Department, Suspend(city));
        city.Time.Advance(TimeSpan.FromDays(8));
        return city.Judge(asked, city.Leader, new DecideSuspension(Approved: true, null));
    }

    static Verdict AskedToRest(TestCity city, Func<TestCity, Deed> decided)
    {
        var asked = city.Do(city.CaseAt(Stage.Handling), city.Department, new AskSuspension(city.Now.AddDays(7), TestCity.Say(), [TestCity.Photo]));
        return city.Judge(asked, city.Leader, decided(city));
    }
}
