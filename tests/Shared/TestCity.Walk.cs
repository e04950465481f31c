using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;

namespace Guantong.Tests;

/// <summary>Cases that got where they are by walking the law; every step takes a minute.</summary>
public sealed partial class TestCity
{
    int cases;

    public static Words Say(string words = "因为如此") => new(words);

    public Hints Hints => new(("3713292026030900099", new CaseId(new Guid(99, 0, 0x7000, new byte[8])), Stage.Filed), Photo);

    public Verdict Judge(CaseState @case, Actor who, Deed deed) => CaseLaw.Judge(new Motion(@case, deed, who, Facts, Now) { Hints = Hints });

    public IReadOnlyList<OpenDeed> Open(CaseState @case, Actor who) => [.. CaseLaw.Open(@case, who, Facts, Now, Hints)];

    /// <summary>Does a deed a minute later; a refusal fails the test with its code.</summary>
    public CaseState Do(CaseState @case, Actor who, Deed deed)
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        return Judge(@case, who, deed) switch
        {
            Granted granted => granted.After with { Version = @case.Version + 1 },
            Refused refused => throw new InvalidOperationException($"{deed.Name} at {@case.Stage} by {who.Role}: {refused.Code}"),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>A case before its first report.</summary>
    public CaseState Unopened()
    {
        cases++;
        return new CaseState { Id = new CaseId(new Guid(cases, 0, 0x7000, new byte[8])), Number = CaseNumber.Of("371329", new DateOnly(2026, 3, 9), cases) };
    }

    /// <summary>A case at any stage. Without a unit, the one whose duty the condition is: sanitation, or roads for a hole.</summary>
    public CaseState CaseAt(Stage stage, int round = 1, UnitId? unit = null, string condition = "litter")
    {
        var main = unit ?? (condition == "hole" ? Roads : Sanitation);
        CaseState Before(Stage earlier) => CaseAt(earlier, round, unit, condition);
        return stage switch
        {
            Stage.Unopened => Unopened(),
            Stage.Accepted when round > 1 => Do(CaseAt(Stage.Closed, round - 1, unit, condition), Reporter, new ReopenCase(Say())),
            Stage.Filed when round > 1 => Do(Dissatisfied(CaseAt(Stage.Closed, round - 1, unit, condition)), ShiftLeader, new RedoCase(Say())),
            Stage.Verifying when round > 1 => Do(Before(Stage.Accepted), IntakeOperator, new OrderVerification(DrawnChecker)),
            Stage.Reported when round > 1 => throw new ArgumentException("A second round begins after intake.", nameof(round)),
            Stage.Reported => Do(Unopened(), Reporter, Report()),
            Stage.Verifying => Do(Before(Stage.Reported), IntakeOperator, new OrderVerification(DrawnChecker)),
            Stage.Accepted => Do(Before(Stage.Reported), IntakeOperator, Accept(Facts.Conditions[condition].Type)),
            Stage.Filed => Do(Before(Stage.Accepted), ShiftLeader, new FileCase(condition, ReleaseWords: true, ReleasePhotos: true, null)),
            Stage.Dispatched => Do(Before(Stage.Filed), Dispatcher, new DispatchCase(main, null, null)),
            Stage.Handling => Do(Before(Stage.Dispatched), OfficerOf(main), new AcceptWork(null)),
            Stage.Finished => Do(Before(Stage.Handling), CrewOf(main), new FinishWork(null, Place, [Photo])),
            Stage.Ruling => SentBackTwice(Before(Stage.Dispatched), main),
            Stage.ToCheck when !Facts.Policy.UnitConfirms => Do(Before(Stage.Handling), CrewOf(main), new FinishWork(null, Place, [Photo])),
            Stage.ToCheck => Do(Before(Stage.Finished), OfficerOf(main), new PassBack(null)),
            Stage.ToClose when !Facts.Policy.CheckBeforeClosing => Do(Before(Stage.Finished), OfficerOf(main), new PassBack(null)),
            Stage.ToClose => Checked(Before(Stage.ToCheck), passed: true),
            Stage.Closed => Do(Before(Stage.ToClose), ShiftLeader, new CloseCase(condition, null)),
            Stage.Rejected => Do(Before(Stage.Reported), IntakeOperator, new RejectReport(Say())),
            Stage.Merged => Do(Before(Stage.Filed), ShiftLeader, Merge()),
            Stage.Cancelled => Do(Before(Stage.Filed), ShiftLeader, new CancelCase(Say())),
            Stage.ForceClosed => Do(Before(Stage.Handling), Leader, new ForceClose(Say())),
            _ => throw new ArgumentOutOfRangeException(nameof(stage)),
        };
    }

    /// <summary>挂账: the same case on pause for a week.</summary>
    public CaseState Suspended(CaseState @case) =>
        Do(Do(@case, OfficerOf(@case.Main!.Unit), new AskSuspension(Now.AddDays(7), Say("等待管线迁改"), [Photo])), Leader, new DecideSuspension(Approved: true, null));

    /// <summary>吹哨: the township that holds the case has called roads.</summary>
    public CaseState Whistled(CaseState @case) => Do(@case, OfficerOf(@case.Main!.Unit), new Whistle(Roads, Say()));

    /// <summary>A checker is drawn and says what was found.</summary>
    public CaseState Checked(CaseState @case, bool passed) =>
        Do(Do(@case, Product, new OrderCheck(DrawnChecker)), Checker, new RecordCheck(passed, Say(), Place, null, null));

    public CaseState Dissatisfied(CaseState @case) => Do(@case, Reporter, new RateCase(Satisfaction.Dissatisfied, null));

    /// <summary>返工: a case at work again after a failed check.</summary>
    public CaseState Reworked() => Checked(CaseAt(Stage.ToCheck), passed: false);

    public Draw DrawnChecker => new(Checker.Person, [Checker.Person!.Value, OtherChecker.Person!.Value]);

    public static ReceiveReport Report(string words = "北门有垃圾") =>
        new(Channel.Snapshot, Say(words), null, Place, "sanitation", null, null, null, AtPlace, OutsideTheCity: false);

    public static AcceptReport Accept(Domain.Catalogue.TypeKey type) => new(type, null, null, null, null, OutsideTheCity: false);

    public static ReturnCase Return(bool safe = true) => new("环卫-1", null, Say(), safe);

    public MergeReport Merge() => new(Hints.MergeTarget!.Value.Number, Hints.MergeTarget.Value.Id, Hints.MergeTarget.Value.Stage);

    /// <summary>The unit, then another one, send it back.</summary>
    CaseState SentBackTwice(CaseState dispatched, UnitId main)
    {
        var second = main == Roads ? CityRoads : main == NorthOffice ? Sanitation : NorthOffice;
        var again = Do(Do(dispatched, OfficerOf(main), Return()), Dispatcher, new DispatchCase(second, null, null));
        return Do(again, OfficerOf(second), Return());
    }
}
