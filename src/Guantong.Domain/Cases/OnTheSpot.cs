using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Domain.Places;

namespace Guantong.Domain.Cases;

/// <summary>What somebody on the street did there and then.</summary>
public enum SpotKind
{
    /// <summary>自处置: put right on the spot.</summary>
    Solved,

    /// <summary>劝导: spoke with whoever caused it. Advice is all that it is: nobody on the street has powers of penalty here.</summary>
    Advised,
}

/// <summary>A small matter that was settled where it was found. It is no case: it has no number, no stage and no clock.</summary>
/// <param name="Situation">Where the point lies; null outside the city.</param>
public sealed record OnTheSpot(SpotKind Kind, string CitizenClass, Words? Words, LonLat? Point, IReadOnlyList<PhotoHash> Photos, Situation? Situation);

/// <summary>
/// Who may settle what on the spot. Because it never becomes a case it can never enter the figures of reported, filed or closed cases
/// (<see cref="Evaluation.Measures"/> asks the marks of cases only); it is counted apart.
/// </summary>
public static class SpotLaw
{
    /// <summary>One photo is enough; more are not taken, so that nobody is ever measured by photos.</summary>
    public const int MostPhotos = 1;

    /// <summary>Those whose work is on the street and who find things there. A checker finds nothing of its own.</summary>
    public static bool MayRecord(Role role) => role is Role.Inspector or Role.Chief or Role.Crew;

    /// <summary>Why it cannot be taken down; null when it can.</summary>
    public static Refusal? Against(OnTheSpot spot, Actor actor, CityFacts city)
    {
        if (!MayRecord(actor.Role)) return Refusal.NotYourRole;
        if (city.CitizenClasses.All(c => c.Code != spot.CitizenClass)) return Refusal.UnknownClass;
        if (spot.Point is not { IsWellFormed: true }) return Refusal.NoPlace;
        if (spot.Situation is null) return Refusal.OutsideTheCity;
        return spot.Photos.Count == 0 && spot.Words is not { AreEmpty: false } ? Refusal.EmptyReport : null;
    }
}
