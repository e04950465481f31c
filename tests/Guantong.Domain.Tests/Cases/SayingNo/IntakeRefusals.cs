using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Tests;

namespace Guantong.Domain.Tests.Cases.SayingNo;

static class IntakeRefusals
{
    static readonly LonLat FarAway = new(118.66, 34.93);
    static readonly ReceiveReport WordsOnly = TestCity.Report() with { Point = null, Situation = null, CitizenClass = null };

    public static readonly SaysNo[] All =
    [
        new("A report that is not there cannot be closed", Refusal.NotAtThisStage, c => c.Judge(c.Unopened(), c.ShiftLeader, new CloseCase("litter", null))),
        new("An auditor reads and changes nothing", Refusal.NotYourRole, c => c.Judge(c.CaseAt(Stage.Reported), c.Auditor, TestCity.Accept(TestCity.Litter))),
        new("An administrator reports nothing", Refusal.NotYourRole, c => c.Judge(c.Unopened(), c.Administrator, TestCity.Report())),
        new("A township elsewhere cannot touch the case", Refusal.OutOfScope, c => c.Judge(c.CaseAt(Stage.Dispatched), c.OtherTownship, new AcceptWork(null))),
        new("A post for another class cannot touch the case", Refusal.OutOfScope, c =>
            c.Judge(c.CaseAt(Stage.Accepted), c.ShiftLeader with { Scope = c.ShiftLeader.Scope with { Classes = new HashSet<string>(StringComparer.Ordinal) { "order" } } }, new FileCase("litter", ReleaseWords: true, ReleasePhotos: true, null))),
        new("What has risen to the city is no longer the county dispatcher's", Refusal.OutOfScope, c =>
            c.Judge(c.Do(c.CaseAt(Stage.Handling), c.Department, new EscalateCase(TestCity.Say())), c.Dispatcher, new DispatchCase(TestCity.Roads, null, null))),

        new("A report without words or place says nothing", Refusal.EmptyReport, c => c.Judge(c.Unopened(), c.Reporter, WordsOnly with { Description = new Words("  ") })),
        new("A place outside the city is not ours", Refusal.OutsideTheCity, c => c.Judge(c.Unopened(), c.Reporter, TestCity.Report() with { OutsideTheCity = true })),
        new("A broken receiver's place is nowhere", Refusal.OutsideTheCity, c => c.Judge(c.Unopened(), c.Reporter, TestCity.Report() with { Point = new LonLat(0, 0) })),
        new("A report with an unknown tile is refused", Refusal.UnknownClass, c => c.Judge(c.Unopened(), c.Reporter, TestCity.Report() with { CitizenClass = "ufo" })),
        new("A text of five thousand and one characters is too long", Refusal.TooLong, c => c.Judge(c.Unopened(), c.Reporter, TestCity.Report(new string('字', 5_001)))),

        new("A matter without a class is not accepted", Refusal.NoClass, c => c.Judge(c.CaseAt(Stage.Reported), c.IntakeOperator, TestCity.Accept(TestCity.Litter) with { Type = null })),
        new("A matter of an unknown class is not accepted", Refusal.UnknownClass, c => c.Judge(c.CaseAt(Stage.Reported), c.IntakeOperator, TestCity.Accept(new TypeKey("?", MatterKind.Matter, "?")))),
        new("A matter without a place is not accepted", Refusal.NoPlace, c => c.Judge(Placeless(c), c.IntakeOperator, TestCity.Accept(TestCity.Litter))),
        new("A place named outside the city is not accepted", Refusal.OutsideTheCity, c => c.Judge(Placeless(c), c.IntakeOperator, TestCity.Accept(TestCity.Litter) with { Division = new("110101001000") })),
        new("Nobody is rejected without a reason", Refusal.NoReason, c => c.Judge(c.CaseAt(Stage.Reported), c.IntakeOperator, new RejectReport(TestCity.Say(" ")))),

        new("A city that does not verify orders no verification", Refusal.VerificationIsOff, c => c.Judge(c.CaseAt(Stage.Reported), c.IntakeOperator, new OrderVerification(c.DrawnChecker))) { Policy = new() { VerifyReports = false } },
        new("An inspector's own report needs no verification", Refusal.InspectorsReportNeedsNone, c => c.Judge(c.Do(c.Unopened(), c.Inspector, TestCity.Report()), c.IntakeOperator, new OrderVerification(c.DrawnChecker))),
        new("Nobody is sent to a place nobody knows", Refusal.NoPlace, c => c.Judge(Placeless(c), c.IntakeOperator, new OrderVerification(c.DrawnChecker))),
        new("Another checker than the one drawn does not verify", Refusal.NotTheOneDrawn, c => c.Judge(c.CaseAt(Stage.Verifying), c.OtherChecker, Found(TestCity.Place))),
        new("A verifier far from the place says why", Refusal.TooFarFromThePlace, c => c.Judge(c.CaseAt(Stage.Verifying), c.Checker, Found(FarAway))),
        new("A verifier without a position says why", Refusal.TooFarFromThePlace, c => c.Judge(c.CaseAt(Stage.Verifying), c.Checker, Found(null))),
        new("Who was drawn in the place of somebody late has time again", Refusal.AlreadyDrawn, c => c.Judge(DrawnAnew(c), c.IntakeOperator, new OrderVerification(c.DrawnChecker))),
        new("The product draws nobody only once: then it waits until somebody is on duty", Refusal.NobodyOnDuty, c => c.Judge(c.Do(c.CaseAt(Stage.Accepted), c.IntakeOperator, new OrderVerification((Draw?)null)), c.Product, new OrderVerification((Draw?)null))),
        new("Nobody draws again while the drawn one has time", Refusal.AlreadyDrawn, c => c.Judge(c.CaseAt(Stage.Verifying), c.Product, new OrderVerification(c.DrawnChecker))),

        new("A case is filed by a standard condition only", Refusal.NoStandardCondition, c => c.Judge(c.CaseAt(Stage.Accepted), c.ShiftLeader, new FileCase("because", ReleaseWords: true, ReleasePhotos: true, null))),
        new("Another class's condition does not file this case", Refusal.NoStandardCondition, c => c.Judge(c.CaseAt(Stage.Accepted), c.ShiftLeader, new FileCase("hole", ReleaseWords: true, ReleasePhotos: true, null))),
        new("A case cannot join one that is not there", Refusal.NoSuchCase, c => c.Judge(c.CaseAt(Stage.Filed), c.ShiftLeader, c.Merge() with { IntoCase = null })),
        new("A case cannot join a closed one", Refusal.IntoAClosedCase, c => c.Judge(c.CaseAt(Stage.Filed), c.ShiftLeader, c.Merge() with { IntoStage = Stage.Closed })),
        new("What was joined to a case that was joined itself stays until that one comes back", Refusal.SurvivorIsMerged, c => c.Judge(c.CaseAt(Stage.Merged), c.ShiftLeader, new UnmergeReport(null) { Survivor = Stage.Merged })),
        new("A case cannot join itself", Refusal.IntoItself, c => c.CaseAt(Stage.Filed) is var own ? c.Judge(own, c.ShiftLeader, new MergeReport(own.Number, own.Id, own.Stage)) : throw new InvalidOperationException()),
    ];

    static CaseState DrawnAnew(TestCity city)
    {
        var late = city.CaseAt(Stage.Verifying);
        city.Time.Advance(TimeSpan.FromHours(2));
        return city.Do(late, city.IntakeOperator, new OrderVerification(city.DrawnChecker));
    }

    static CaseState Placeless(TestCity city) => city.Do(city.Unopened(), city.Reporter, WordsOnly);

    static RecordVerification Found(LonLat? at) => new(Confirmed: true, TestCity.Say(), at, null, null);
}
