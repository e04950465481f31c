using Guantong.Domain.Basics;
using Guantong.Domain.Cases.Rows;
using Guantong.Domain.Catalogue;

namespace Guantong.Domain.Cases;

/// <summary>A unit whose own duty a case is, with the item of the duty list that says so.</summary>
public sealed record ResponsibleUnit(UnitId Unit, string Item);

/// <summary>Whose duty a filed case is, by the responsibility table alone.</summary>
public static class Responsible
{
    /// <summary>
    /// The units that the most exact rows name and that may be its main unit: the longest code, then the smallest place. Several rows
    /// of equal exactness give several units, and then a person decides between them.
    /// </summary>
    public static IReadOnlyList<ResponsibleUnit> UnitsFor(CaseState c, CityFacts city)
    {
        if (c.Filing is not { } filing || c.Division is not { } place) return [];
        var own = city.DutiesFor(filing.Type, place)
            .Where(r => r.Duty == DutyKind.Own && Grounds.AgainstMain(c, city, r.Unit) is null && !Grounds.MayNotHave(c, city, r.Unit)).ToList();
        if (own.Count == 0) return [];
        var (code, prefix) = (own[0].TypeCode.Length, own[0].Place.Prefix.Length);
        return [.. own.Where(r => r.TypeCode.Length == code && r.Place.Prefix.Length == prefix).Select(r => new ResponsibleUnit(r.Unit, r.Item)).DistinctBy(r => r.Unit)];
    }

    /// <summary>Why a unit cannot have the case; null when it can.</summary>
    public static Refusal? Against(CaseState c, CityFacts city, UnitId unit) =>
        Grounds.AgainstMain(c, city, unit) ?? (Grounds.MayNotHave(c, city, unit) ? Refusal.UnitMayNotHaveThis : null);

    /// <summary>What went round once, was sent back or has risen is no clear case any more.</summary>
    public static bool NeedsAPerson(CaseState c) => c.Round > 1 || c.ReturnedBy.Count > 0 || c.Hops.Count > 0 || c.Pause is not null;
}
