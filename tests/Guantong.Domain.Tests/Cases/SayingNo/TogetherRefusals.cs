using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Tests;

namespace Guantong.Domain.Tests.Cases.SayingNo;

static class TogetherRefusals
{
    public static readonly SaysNo[] All =
    [
        new("The main unit does not help itself", Refusal.AlreadyThere, c => c.Judge(c.CaseAt(Stage.Handling), c.Dispatcher, new AddHelper(TestCity.Sanitation, null))),
        new("A helper is not added twice", Refusal.AlreadyThere, c => c.Judge(Helped(c), c.Dispatcher, new AddHelper(TestCity.NorthOffice, null))),
        new("Who does not help cannot be done helping", Refusal.NotAHelper, c => c.Judge(Helped(c), c.Community, new HelperDone(null, null))),
        new("The unit does not pass back while a helper is at it", Refusal.HelperNotDone, c => c.Judge(c.Do(Helped(c), c.Crew, new FinishWork(null, null, null)), c.Department, new PassBack(null))),
        new("Where the crew's word is the unit's it waits for helpers too", Refusal.HelperNotDone, c => c.Judge(Helped(c), c.Crew, new FinishWork(null, null, null))) { Policy = new() { UnitConfirms = false } },

        new("A township whistles for departments only", Refusal.UnitCannotBeMain, c => c.Judge(Townships(c), c.Township, new Whistle(TestCity.NorthGateOffice, TestCity.Say()))),
        new("Nobody is called twice at once", Refusal.AlreadyThere, c => c.Judge(c.Whistled(Townships(c)), c.Township, new Whistle(TestCity.Roads, TestCity.Say()))),
        new("Who was not called does not report in", Refusal.NotCalled, c => c.Judge(c.Whistled(Townships(c)), c.Department, new ReportIn(null))),
        new("Nobody reports in twice", Refusal.NotCalled, c => c.Judge(c.Do(c.Whistled(Townships(c)), c.OtherDepartment, new ReportIn(null)), c.OtherDepartment, new ReportIn(null))),
        new("A whistle that nobody blew does not end", Refusal.NoSuchWhistle, c => c.Judge(Townships(c), c.Township, new EndWhistle(TestCity.Roads, 5, null))),
        new("A whistle is rated from one to five", Refusal.RatingOutOfRange, c => c.Judge(c.Whistled(Townships(c)), c.Township, new EndWhistle(TestCity.Roads, 6, null))),

        new("A supervision nobody made is not answered", Refusal.NoSuchSupervision, c => c.Judge(c.CaseAt(Stage.Handling), c.Department, new AnswerSupervision(1, TestCity.Say()))),
        new("Another unit does not answer for this one", Refusal.NotYourUnit, c => c.Judge(c.Do(c.CaseAt(Stage.Handling), c.Supervisor, new SuperviseCase(TestCity.Say())), c.Township, new AnswerSupervision(1, TestCity.Say()))),
        new("What is not late is not escalated", Refusal.NotOverdue, c => c.Judge(c.CaseAt(Stage.Handling), c.Product, new EscalateOverdue())),
        new("A step of escalation waits for its time", Refusal.NotYetOver, c => Escalated(c, TimeSpan.FromHours(6), times: 1)),
        new("When all steps are used the product escalates no more", Refusal.NothingLeftToEscalate, c => Escalated(c, TimeSpan.FromDays(9), times: 3)),
        new("A paused case is not late", Refusal.NotOverdue, c => Paused(c)),
    ];

    static CaseState Townships(TestCity city) => city.CaseAt(Stage.Handling, unit: TestCity.NorthOffice);

    static CaseState Helped(TestCity city) => city.Do(city.CaseAt(Stage.Handling), city.Dispatcher, new AddHelper(TestCity.NorthOffice, null));

    static Verdict Escalated(TestCity city, TimeSpan after, int times)
    {
        var late = city.CaseAt(Stage.Handling);
        city.Time.Advance(after);
        for (var i = 0; i < times; i++) late = city.Do(late, city.Product, new EscalateOverdue());
        return city.Judge(late, city.Product, new EscalateOverdue());
    }

    static Verdict Paused(TestCity city)
    {
        var paused = city.Suspended(city.CaseAt(Stage.Handling));
        city.Time.Advance(TimeSpan.FromDays(5));
        return city.Judge(paused, city.Product, new EscalateOverdue());
    }
}
