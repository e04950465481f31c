using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;

namespace Guantong.Domain.Cases.Units;

/// <summary>By what right a unit is proposed, the strongest first.</summary>
public enum Claim
{
    /// <summary>权属匹配: the most exact row of the duty list names it.</summary>
    Duty,

    /// <summary>It keeps or owns the component that the case is about.</summary>
    Component,

    /// <summary>A wider row of the duty list names it.</summary>
    WiderDuty,

    /// <summary>属地: township or community of the place.</summary>
    Ground,

    /// <summary>The duty list names it as a helper.</summary>
    Helps,

    /// <summary>Nothing names it; somebody looked for it.</summary>
    None,
}

/// <summary>What is known of a unit at this moment. Null where nothing is known, which is not nought.</summary>
public sealed record UnitFacts(UnitId Unit)
{
    /// <summary>To its nearest known place: where a crew of its works just now, or its yard.</summary>
    public double? Metres { get; init; }

    public bool OnDuty { get; init; }
    public int CrewsOnDuty { get; init; }

    /// <summary>Cases that it holds at this moment.</summary>
    public int Load { get; init; }

    /// <summary>Cases of the last 90 days that are closed or should be, and the share of them closed in time.</summary>
    public int Sample { get; init; }
    public double? OnTime { get; init; }
}

/// <summary>A reason for which one unit stands behind the first.</summary>
public enum Behind
{
    Claim,
    SentItBack,
    OffDuty,
    Distance,
    Load,
    OnTime,

    /// <summary>Equal in everything that counts.</summary>
    Order,
}

/// <summary>One proposal with its reasons. <see cref="Against"/>: the law would refuse it. <see cref="BehindBy"/>: null for the first.</summary>
public sealed record UnitOption(UnitFacts Facts, Claim Claim)
{
    public UnitId Unit => Facts.Unit;

    /// <summary>The item of the duty list.</summary>
    public string? Item { get; init; }
    public bool SentItBack { get; init; }
    public Refusal? Against { get; init; }
    public Behind? BehindBy { get; init; }

    /// <summary>Too few cases for a rate to mean anything (fewer than 20).</summary>
    public bool IsSmallSample => Facts.Sample < UnitRanking.LeastSample;
}

/// <summary>
/// Who is proposed for a case, in which order and why. The duty list comes first; where it leaves a choice, whoever sent this very
/// case back stands behind, then who is on duty now, then distance, load and punctuality, each only where the difference is plain.
/// </summary>
public static class UnitRanking
{
    public const int LeastSample = 20;

    const double PlainMetres = 500;
    const int PlainLoad = 3;
    const double PlainRate = 0.05;

    /// <summary>Every unit that something speaks for, once, by its strongest claim.</summary>
    /// <param name="keepers">Units that keep or own the named component.</param>
    public static IReadOnlyList<(UnitId Unit, Claim Claim, string? Item)> Candidates(CaseState c, CityFacts city, IEnumerable<UnitId> keepers)
    {
        if (c.Division is not { } place) return [];
        var found = new List<(UnitId, Claim, string?)>();
        var type = c.Filing?.Type ?? c.Type;
        var rows = type is { } key ? city.DutiesFor(key, place).ToList() : [];
        var exact = rows.FirstOrDefault(r => r.Duty == DutyKind.Own && place.IsWithin(city.Units.GetValueOrDefault(r.Unit)?.Division ?? place));
        foreach (var row in rows.Where(r => r.Duty == DutyKind.Own))
        {
            var isExact = exact is not null && row.TypeCode.Length == exact.TypeCode.Length && row.Place.Prefix.Length == exact.Place.Prefix.Length;
            found.Add((row.Unit, isExact ? Claim.Duty : Claim.WiderDuty, row.Item));
        }
        found.AddRange(keepers.Select(k => (k, Claim.Component, (string?)null)));
        found.AddRange(rows.Where(r => r.Duty == DutyKind.Helping).Select(r => (r.Unit, Claim.Helps, (string?)r.Item)));
        found.AddRange(city.Units.Values.Where(u => u.Kind is UnitKind.Township or UnitKind.Community && place.IsWithin(u.Division)).Select(u => (u.Id, Claim.Ground, (string?)null)));
        return [.. found.OrderBy(f => f.Item2).DistinctBy(f => f.Item1)];
    }

    /// <summary>In order, the best first, each of the others with the first thing in which it stands behind the best.</summary>
    public static IReadOnlyList<UnitOption> Ranked(CaseState c, CityFacts city, IEnumerable<UnitOption> options)
    {
        var judged = options.Select(o => o with { SentItBack = c.ReturnedBy.Contains(o.Unit), Against = Responsible.Against(c, city, o.Unit) }).Where(o => o.Against is null).ToList();
        judged.Sort((a, b) => Compare(a, b).Order);
        return [.. judged.Select((o, i) => i == 0 ? o : o with { BehindBy = Compare(judged[0], o).Why })];
    }

    /// <summary>
    /// Distances and rates are compared in steps, not by "differs by more than": only so is the order one order (if a is before b and b
    /// before c, then a before c).
    /// </summary>
    static (int Order, Behind Why) Compare(UnitOption a, UnitOption b)
    {
        if (a.SentItBack != b.SentItBack) return (a.SentItBack.CompareTo(b.SentItBack), Behind.SentItBack);
        if (a.Claim != b.Claim) return (a.Claim.CompareTo(b.Claim), Behind.Claim);
        if (a.Facts.OnDuty != b.Facts.OnDuty) return (b.Facts.OnDuty.CompareTo(a.Facts.OnDuty), Behind.OffDuty);
        if (Steps(a.Facts.Metres) != Steps(b.Facts.Metres)) return (Steps(a.Facts.Metres).CompareTo(Steps(b.Facts.Metres)), Behind.Distance);
        if (a.Facts.Load / PlainLoad != b.Facts.Load / PlainLoad) return ((a.Facts.Load / PlainLoad).CompareTo(b.Facts.Load / PlainLoad), Behind.Load);
        if (Steps(a) != Steps(b)) return (Steps(b).CompareTo(Steps(a)), Behind.OnTime);
        return (string.CompareOrdinal(a.Unit.Value, b.Unit.Value), Behind.Order);
    }

    /// <summary>Who is nowhere known stands behind whoever is near, but not behind whoever is far.</summary>
    static int Steps(double? metres) => (int)Math.Min(10, (metres ?? 4 * PlainMetres) / PlainMetres);

    /// <summary>A small sample speaks neither for nor against anybody: it counts as the usual nine in ten.</summary>
    static int Steps(UnitOption option) => (int)Math.Round((option.IsSmallSample ? 0.9 : option.Facts.OnTime ?? 0.9) / PlainRate);
}
