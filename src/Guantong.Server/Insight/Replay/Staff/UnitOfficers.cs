using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;

namespace Guantong.Server.Insight.Replay.Staff;

/// <summary>Duty officers of main units: take the work, send it back, pass it down or up, hand it back when done.</summary>
static class UnitOfficers
{
    const double ReturnedOwn = 0.05, ReturnedOthers = 0.55, ReturnedAgain = 0.45, Raised = 0.015, RaisedLater = 0.012;

    public static IEnumerable<Move?> Of(Sight s) => (s.Case.Stage, s.Case.Main) switch
    {
        (Stage.Dispatched, { } main) when s.Case.Pause is null => OfDispatched(s, main),
        (Stage.Handling, { } main) when s.Case.Pause is null => OfHandling(s, main),
        (Stage.Finished, { } main) => [PassBack(s, main)],
        (Stage.Closed, { } main) => [Appeal(s, main)],
        _ => [],
    };

    static IEnumerable<Move?> OfDispatched(Sight s, Assignment main)
    {
        var turn = $"{main.Unit} {s.Case.ReturnedBy.Count}";
        if (WantsBack(s, main))
        {
            // Whoever looks at it too late keeps it: the law says so, and the move below follows.
            yield return s.ByUnit("return " + turn, main.Unit, When.Minutes(main.Since, 45, slips: 0.1),
                _ => new ReturnCase(null, null, s.Say("return"), PlaceIsSafe: false), _ => Return(s, main));
        }
        if (s.CountEver<EscalateCase>() == 0 && s.Is("raised", Raised))
            yield return s.ByUnit("raise", main.Unit, When.Minutes(main.Since, 90), _ => new EscalateCase(s.Say("raise")));
        if (Below(s, main) is { } below && s.Is("passed down " + main.Unit, s.City.Units[main.Unit].Kind == UnitKind.Township ? 0.4 : 0.06))
            yield return s.ByUnit("pass down " + turn, main.Unit, When.Minutes(main.Since, 30), _ => new SubDispatch(below, s.Is("down note", 0.3) ? s.Say("dispatch-note") : null));
        yield return s.ByUnit("accept work " + turn, main.Unit, WantsBack(s, main) ? When.Minutes(main.Since, 400, slips: 0.03) : s.Brisk(main.Since, 40, slips: 0.03),
            _ => new AcceptWork(main.Unit), _ => new AcceptWork(CrewOf(s, main.Unit)));
    }

    static IEnumerable<Move?> OfHandling(Sight s, Assignment main)
    {
        if (s.CountEver<EscalateCase>() == 0 && s.Is("raised later", RaisedLater))
            yield return s.ByUnit("raise later", main.Unit, When.Hours(main.Since, 12), _ => new EscalateCase(s.Say("raise")));
        if (Below(s, main) is { } below && s.Is("passed down later " + main.Unit, 0.03))
            yield return s.ByUnit("pass down later", main.Unit, When.Hours(main.Since, 6), _ => new SubDispatch(below, null));
    }

    static bool WantsBack(Sight s, Assignment main)
    {
        if (s.Case.DutyRuled || s.Case.ReturnedBy.Contains(main.Unit)) return false;
        var owns = s.City.DutyOf(main.Unit, s.Case.Filing!.Type, s.Case.Division!.Value) == DutyKind.Own;
        return s.Is($"wants back {main.Unit}", s.Case.ReturnedBy.Count > 0 ? ReturnedAgain : owns ? ReturnedOwn : ReturnedOthers);
    }

    static ReturnCase Return(Sight s, Assignment main)
    {
        var better = Dispatchers.Owners(s).Where(u => u != main.Unit).Select(u => (UnitId?)u).FirstOrDefault();
        var item = s.City.DutiesFor(s.Case.Filing!.Type, s.Case.Division!.Value).FirstOrDefault()?.Item ?? s.City.Responsibilities[0].Item;
        return new ReturnCase(better is null || s.Is("names item", 0.5) ? item : null, better, s.Say("return"), PlaceIsSafe: s.Is("made safe", 0.5));
    }

    static Move? PassBack(Sight s, Assignment main) =>
        s.ByUnit($"pass back {s.Case.Reworks} {s.Case.Helpers.Count(h => h.DoneAt is null)}", main.Unit, s.Brisk(s.Case.StageSince, 70), _ => new PassBack(s.Is("pass back note", 0.3) ? s.Say("done") : null));

    static Move? Appeal(Sight s, Assignment main) => s.Case is { Appeal: null, ClosedAt: { } closed } && s.Case.UnitIsOverdue(closed) && s.Is("appeals", 0.4)
        ? s.ByUnit("appeal", main.Unit, When.Hours(closed, 20, slips: 0.05), _ => new AppealOverdue(new(""), null), _ => new AppealOverdue(s.Say("appeal"), s.Is("appeal proof", 0.5) ? [s.Setting.Photo] : null))
        : null;

    /// <summary>A unit straight below on whose ground the place lies.</summary>
    static UnitId? Below(Sight s, Assignment main)
    {
        var below = s.City.Units.Values.Where(u => u.Parent == main.Unit && u.CanBeMain && s.Case.Division is { } place && place.IsWithin(u.Division))
            .OrderBy(u => u.Id.Value, StringComparer.Ordinal).ToList();
        return below.Count == 0 ? null : below[s.Dice.Pick("below", below.Count)].Id;
    }

    /// <summary>A crew of the unit's own, or of the units above it; sometimes none is named and any of them may go.</summary>
    static UnitId? CrewOf(Sight s, UnitId main)
    {
        if (s.Is("no crew named", 0.06)) return null;
        var own = Crews.For(s.City, main);
        return own.Count == 0 ? null : own[s.Dice.Pick($"crew {main}", own.Count)];
    }
}
