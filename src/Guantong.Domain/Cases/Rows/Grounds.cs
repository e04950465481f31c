using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Domain.Places;

namespace Guantong.Domain.Cases.Rows;

/// <summary>Grounds on which several rows say no, and the groups of people several rows name.</summary>
static class Grounds
{
    /// <summary>"Main unit" means the duty officer of a unit at any of three levels.</summary>
    public static readonly Role[] Units = [Role.Department, Role.Township, Role.Community];

    public static readonly Role[] Centre = [Role.IntakeOperator, Role.ShiftLeader, Role.Dispatcher, Role.Revisit, Role.Leader];

    public static readonly Stage[] AtWork = [Stage.Dispatched, Stage.Handling];

    public static readonly Objection NotYourUnit = new(Refusal.NotYourUnit, m => m.Case.Main is null || m.Actor.Unit != m.Case.Main.Unit);

    public static readonly Objection Suspended = new(Refusal.Suspended, m => m.Case.Pause is not null);

    public static readonly Objection RequestPending = new(Refusal.RequestPending, m => m.Case.Pending is not null);

    public static readonly Objection HelperNotDone = new(Refusal.HelperNotDone, m => m.Case.Helpers.Any(h => h.DoneAt is null));

    public static readonly Objection NotYourCrew = new(Refusal.NotYourCrew, m => m.Case.Main is not { } main || !Works(m, main.Unit, main.Crew));

    /// <summary>The applicant does not decide, nor anybody in its line: neither superior nor subordinate.</summary>
    public static readonly Objection ApplicantDecides = new(Refusal.ApplicantDecides,
        m => m.Case.Pending?.Applicant is { } applicant && m.Actor.Unit is { } unit && m.City.AreInOneLine(applicant, unit));

    /// <summary>A crew works for its main unit and for the units below it.</summary>
    public static bool Works(Motion m, UnitId main, UnitId? crew) =>
        m.Actor.Unit is { } own && (crew is { } named ? own == named : IsCrewFor(m.City, own, main));

    public static bool IsCrewFor(CityFacts city, UnitId crew, UnitId main) =>
        city.Units.TryGetValue(crew, out var unit) && unit is { Kind: UnitKind.Crew, Parent: { } parent } && (parent == main || city.IsBelow(main, parent));

    /// <summary>Why a unit cannot be this case's main unit; null when it can.</summary>
    public static Refusal? AgainstMain(Motion m, UnitId id) => AgainstMain(m.Case, m.City, id);

    public static Refusal? AgainstMain(CaseState c, CityFacts city, UnitId id)
    {
        if (!city.Units.TryGetValue(id, out var unit)) return Refusal.UnknownUnit;
        if (!unit.CanBeMain) return Refusal.UnitCannotBeMain;
        return c.Division is { } place && !place.IsWithin(unit.Division) ? Refusal.UnitElsewhere : null;
    }

    /// <summary>
    /// The duty list: what was taken back from a unit it may not have. A department needs a row of its own once the
    /// class has any row here; township and community hold what lies on their ground 属地兜底.
    /// </summary>
    public static bool MayNotHave(Motion m, UnitId id) => MayNotHave(m.Case, m.City, id);

    public static bool MayNotHave(CaseState c, CityFacts city, UnitId id)
    {
        if (c.Filing is not { } filing || c.Division is not { } place) return false;
        var duty = city.DutyOf(id, filing.Type, place);
        if (duty == DutyKind.TakenBack) return true;
        return city.Units[id].Kind == UnitKind.Department && duty != DutyKind.Own && city.DutiesFor(filing.Type, place).Any();
    }

    /// <summary>
    /// Whoever was drawn has the whole limit from that moment, whatever the stage's clock says: otherwise a late check could
    /// be drawn again and again until somebody convenient comes out.
    /// </summary>
    public static bool StillHasTime(Motion m, Visit? visit, TimeLimit limit) =>
        visit is { Draw.Drawn: not null } && m.Now <= m.City.Calendar.Due(visit.OrderedAt, limit);

    /// <summary>A visit counts near the place, or with a reason for the distance, or by call.</summary>
    public static bool TooFar(Motion m, LonLat? at, Words? why) =>
        (m.Case.Verification ?? m.Case.Check)?.ByCall != true
        && m.Case.Point is { } place
        && why is not { AreEmpty: false }
        && (at is not { IsWellFormed: true } here || here.MetresTo(place) > m.City.Policy.CheckerWithinMetres);

    public static bool IsEmpty(Words? words) => words is not { AreEmpty: false };
}
