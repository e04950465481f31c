using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;

namespace Guantong.Domain.Cases.Rows;

/// <summary>The work itself, until the unit hands back.</summary>
static class HandlingRows
{
    const string Unit = "the unit confirms";
    const string Check = "a check is due";
    const string Close = "no check is due";

    /// <summary>Where finished work goes. Fixed at filing, so that a change of policy moves no running case.</summary>
    static readonly Question Next = new("next after the work", m => m.Case.Filing!.UnitConfirms ? Unit : AfterUnit(m));

    static readonly Question NextAfterUnit = new("next after the unit", AfterUnit);

    static readonly Objection NotFirstReceiver = new(Refusal.NotYourUnit,
        m => m.Case.ReturnedBy.Count == 0 || m.Actor.Unit is not { } own || (own != m.Case.ReturnedBy[0] && !Grounds.IsCrewFor(m.City, own, m.Case.ReturnedBy[0])));

    public static readonly Row[] All =
    [
        Row.Of<Arrive>(Stage.Handling, Stage.Handling, Role.Crew)
            .Unless(Grounds.Suspended, Grounds.NotYourCrew)
            .Then((m, d) => m.Case with { Main = m.Case.Main! with { Arrived = true }, PlaceMadeSafe = m.Case.PlaceMadeSafe || d.PlaceIsSafe })
            .Example(m => new(m.Case.Point, PlaceIsSafe: true, null, null)),

        // 首接负责: while the ruling is open the first receiver still secures the place; it costs it no score.
        Row.Of<Arrive>(Stage.Ruling, Stage.Ruling, [Role.Crew, .. Grounds.Units])
            .Unless(NotFirstReceiver)
            .Then((m, d) => m.Case with { PlaceMadeSafe = m.Case.PlaceMadeSafe || d.PlaceIsSafe })
            .Example(m => new(m.Case.Point, PlaceIsSafe: true, null, null)),

        Finish(Stage.Finished, Unit),
        Finish(Stage.ToCheck, Check).Unless(Grounds.HelperNotDone).Then((m, _) => HandedBack(m)),
        Finish(Stage.ToClose, Close).Unless(Grounds.HelperNotDone).Then((m, _) => HandedBack(m)),

        PassBack(Stage.ToCheck, Check),
        PassBack(Stage.ToClose, Close),

        // No example: it is nobody's button. The house asks for it when a phone brings a deed too late.
        .. Stages.All.Select(at => Row.Of<KeepLateWork>(at, at, [Role.Crew, Role.Checker, .. Grounds.Units])
            .Unless(Refusal.NotYourUnit, (_, d) => d.HeldSince is null).Done),
    ];

    static Row.Draft<FinishWork> Finish(Stage to, string next) =>
        Row.Of<FinishWork>(Stage.Handling, to, Role.Crew)
            .When(Next, next)
            .Unless(Grounds.Suspended, Grounds.NotYourCrew)
            .Unless(Refusal.NoEvidence, (m, d) => m.Case.Filing!.NeedsEvidence && d.Photos is not { Count: > 0 })
            .Then((m, _) => m.Case with { Pending = null })
            .Example(m => new(null, m.Case.Point, Examples.PhotosIfNeeded(m)));

    static Row.Draft<PassBack> PassBack(Stage to, string next) =>
        Row.Of<PassBack>(Stage.Finished, to, Grounds.Units)
            .When(NextAfterUnit, next)
            .Unless(Grounds.NotYourUnit, Grounds.HelperNotDone)
            .Then((m, _) => HandedBack(m))
            .Example(_ => new((Basics.Words?)null));

    /// <summary>The unit's clock stops when the unit hands back, not when the crew uploads its photos (standards.md §5.1).</summary>
    static CaseState HandedBack(Motion m) => m.Case with
    {
        Main = m.Case.Main! with { Clock = m.Case.Main.Clock.Stop(m.City.Calendar, m.Now) },
        Whistles = Chain.CallsEnded(m, m.Case.Whistles),
        Pending = null,
        Check = null,
        CheckPassed = false,
    };

    static string AfterUnit(Motion m) => m.Case.Filing!.CheckDue ? Check : Close;
}
