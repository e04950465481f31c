using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Tests;

namespace Guantong.Domain.Tests.Cases;

/// <summary>One well-made deed of every kind: what somebody would send who may do it.</summary>
static class SensibleDeeds
{
    public static IReadOnlyList<Deed> Of(TestCity city, CaseState @case) =>
    [
        TestCity.Report(),
        TestCity.Accept(TestCity.Litter),
        new OrderVerification(city.DrawnChecker),
        new RecordVerification(Confirmed: true, TestCity.Say(), TestCity.Place, null, null),
        new FileCase("litter", ReleaseWords: true, ReleasePhotos: true, null),
        new RejectReport(TestCity.Say()),
        city.Merge(),
        new UnmergeReport(null),
        new GainReports(@case.Id, 1),
        new LoseReports(@case.Id, 1),
        new DispatchCase(TestCity.Sanitation, null, null),
        new SubDispatch(@case.Main?.Unit == TestCity.NorthOffice ? TestCity.NorthGateOffice : TestCity.SanitationNorth, null),
        new AddHelper(TestCity.CityRoads, null),
        new HelperDone(null, null),
        new Whistle(TestCity.CityRoads, TestCity.Say()),
        new ReportIn(null),
        new EndWhistle(TestCity.Roads, 5, null),
        new EscalateCase(TestCity.Say()),
        new AcceptWork(null),
        TestCity.Return(),
        new RuleOnDuty(TestCity.Sanitation, "环卫-1", TestCity.Say()),
        new Arrive(TestCity.Place, PlaceIsSafe: true, null, null),
        new FinishWork(null, TestCity.Place, [TestCity.Photo]),
        new KeepLateWork(nameof(FinishWork), city.Now.AddHours(-2), TestCity.Say(), TestCity.Place, [TestCity.Photo]),
        new PassBack(null),
        new AskExtension(null, TestCity.Say()),
        new DecideExtension(Approved: true, null),
        new AskSuspension(city.Now.AddDays(7), TestCity.Say(), [TestCity.Photo]),
        new DecideSuspension(Approved: true, null),
        new ResumeCase(null),
        new OrderCheck(city.DrawnChecker),
        new RecordCheck(Passed: true, TestCity.Say(), TestCity.Place, null, null),
        new CloseCase("litter", null),
        new Revisit(RevisitOutcome.Satisfied, null),
        new RateCase(Satisfaction.Satisfied, null),
        new RedoCase(TestCity.Say()),
        new ExplainCase(TestCity.Say(), TestCity.Say()),
        new ReopenCase(TestCity.Say()),
        new DeclineReopening(TestCity.Say()),
        new CancelCase(TestCity.Say()),
        new ForceClose(TestCity.Say()),
        new AppealOverdue(TestCity.Say(), null),
        new DecideAppeal(Approved: true, TestCity.Say()),
        new UrgeCase(null),
        new SuperviseCase(TestCity.Say()),
        new AnswerSupervision(1, TestCity.Say()),
        new EscalateOverdue(),
    ];
}
