using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;

namespace Guantong.Server.Insight.Replay.Staff;

/// <summary>Dispatchers 派遣员: to whom it belongs by the duty list, or whom they take for it.</summary>
static class Dispatchers
{
    const double ToTheTown = 0.08, DueByHand = 0.03, JoinedLate = 0.03;

    public static IEnumerable<Move?> Of(Sight s)
    {
        if (s.Case.Stage != Stage.Filed) yield break;
        if (s.CountEver<UnmergeReport>() == 0 && s.Case.Round == 1 && s.Is("joined late", JoinedLate))
            yield return s.ByCentre("dispatcher merges", Role.Dispatcher, When.Minutes(s.Case.StageSince, 2),
                world => world.Neighbour(s.Case, 300, sameClass: true) is { } into ? new MergeReport(into.Number, null, default) : null);
        yield return s.ByCentre($"dispatch {s.Case.ReturnedBy.Count} {s.Case.Level}", Role.Dispatcher, When.Minutes(s.Case.StageSince, 6, slips: 0.06),
            world => Wrong(s) is { } unit ? new DispatchCase(unit, null, null) : null,
            world => Dispatch(s, world.Now.AddDays(-1)),
            world => Dispatch(s, s.Is("due by hand", DueByHand) ? world.Now.AddDays(1 + s.Dice.Pick("due days", 5)) : null));
    }

    static DispatchCase? Dispatch(Sight s, DateTimeOffset? due) => Unit(s) is { } unit ? new DispatchCase(unit, due, s.Is("dispatch note", 0.2) ? s.Say("dispatch-note") : null) : null;

    static UnitId? Unit(Sight s)
    {
        var owners = Owners(s);
        var fresh = owners.Where(u => !s.Case.ReturnedBy.Contains(u)).ToList();
        var town = Town(s);
        if (town is { } ground && s.Is("to the town", ToTheTown) && !s.Case.ReturnedBy.Contains(ground) && !IsTakenBack(s, ground)) return ground;
        if (fresh.Count > 0) return fresh[0];
        return town is { } below && !s.Case.ReturnedBy.Contains(below) && !IsTakenBack(s, below) ? below : owners.Select(u => (UnitId?)u).FirstOrDefault() ?? town;
    }

    /// <summary>Units whose own duty this is, the most exact row first; of equals the draw decides. A case that went up stays up.</summary>
    public static IReadOnlyList<UnitId> Owners(Sight s)
    {
        if (s.Case.Filing is not { } filing || s.Case.Division is not { } place) return [];
        var rows = s.City.DutiesFor(filing.Type, place).Where(r => r.Duty == DutyKind.Own && s.City.DutyOf(r.Unit, filing.Type, place) == DutyKind.Own).ToList();
        return
        [
            .. rows.Where(r => s.City.Units[r.Unit].CanBeMain && place.IsWithin(s.City.Units[r.Unit].Division))
                .GroupBy(r => r.Unit).Select(g => g.First())
                .OrderByDescending(r => s.Case.Level == Level.City && s.City.Units[r.Unit].Level == Level.City)
                .ThenByDescending(r => r.TypeCode.Length).ThenByDescending(r => r.Place.Prefix.Length)
                .ThenBy(r => s.Dice.Roll("owner " + r.Unit.Value)).Select(r => r.Unit),
        ];
    }

    /// <summary>The township on whose ground it lies.</summary>
    public static UnitId? Town(Sight s) => s.Case.Division is { } place
        ? s.City.Units.Values.Where(u => u.Kind == UnitKind.Township && place.IsWithin(u.Division)).OrderBy(u => u.Id.Value, StringComparer.Ordinal).FirstOrDefault()?.Id
        : null;

    static bool IsTakenBack(Sight s, UnitId unit) => s.City.DutyOf(unit, s.Case.Filing!.Type, s.Case.Division!.Value) == DutyKind.TakenBack;

    static UnitId? Wrong(Sight s)
    {
        var departments = s.City.Units.Values.Where(u => u is { Kind: UnitKind.Department, Level: Level.District }).OrderBy(u => u.Id.Value, StringComparer.Ordinal).ToList();
        return departments.Count == 0 ? null : departments[s.Dice.Pick("wrong unit", departments.Count)].Id;
    }
}
