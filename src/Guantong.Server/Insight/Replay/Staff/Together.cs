using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;

namespace Guantong.Server.Insight.Replay.Staff;

/// <summary>Several units on one case: helpers 协办, and the whistle 吹哨, 报到, 销哨.</summary>
static class Together
{
    const double Helped = 0.07, Whistled = 0.35, NeverReportsIn = 0.08;

    public static IEnumerable<Move?> Of(Sight s)
    {
        if (s.Case.Stage is not (Stage.Dispatched or Stage.Handling or Stage.Finished) || s.Case.Main is not { } main) yield break;
        foreach (var helper in s.Case.Helpers.Where(h => h.DoneAt is null))
            yield return s.ByUnit("help done " + helper.Unit, helper.Unit, When.Hours(helper.Since, 9), _ => new HelperDone(s.Say("helped"), s.Is("help photo", 0.4) ? [s.Setting.Photo] : null));
        foreach (var call in s.Case.Whistles.Where(w => w.EndedAt is null))
            foreach (var move in OfCall(s, main, call)) yield return move;
        if (s.Case.Stage == Stage.Finished || s.Case.Pause is not null) yield break;
        yield return Help(s, main);
        yield return Whistle(s, main);
    }

    static Move? Help(Sight s, Assignment main)
    {
        if (s.Count<AddHelper>() > 0 || !s.Is("helped", Helped) || Another(s, main, "helper") is not { } unit) return null;
        Func<World, Deed?>[] tries = [_ => new AddHelper(main.Unit, null), _ => new AddHelper(unit, s.Say("help-task"))];
        return s.Is("dispatcher adds", 0.4)
            ? s.ByCentre("add helper", Role.Dispatcher, When.Minutes(main.Since, 100, slips: 0.05), tries)
            : s.ByUnit("add helper", main.Unit, When.Minutes(main.Since, 100, slips: 0.05), tries);
    }

    static Move? Whistle(Sight s, Assignment main)
    {
        if (s.Count<Whistle>() > 0 || s.City.Units[main.Unit].Kind is not (UnitKind.Township or UnitKind.Community) || !s.Is("whistled", Whistled)) return null;
        return Another(s, main, "called") is { } unit
            ? s.ByUnit("whistle", main.Unit, When.Minutes(main.Since, 120, slips: 0.05), _ => new Whistle(main.Unit, s.Say("whistle")), _ => new Whistle(unit, s.Say("whistle")))
            : null;
    }

    static IEnumerable<Move?> OfCall(Sight s, Assignment main, WhistleCall call)
    {
        var comes = !s.Is("never reports in", NeverReportsIn);
        if (call.ReportedInAt is null && comes)
            yield return s.ByUnit("report in " + call.Called, call.Called, When.Minutes(call.Clock.Started, 70), _ => new ReportIn(s.Say("report-in")));
        if (call.ReportedInAt is { } there)
            yield return s.ByUnit("end whistle " + call.Called, main.Unit, When.Hours(there, 5, slips: 0.03),
                _ => new EndWhistle(call.Called, 9, null), _ => new EndWhistle(call.Called, 3 + s.Dice.Pick("whistle mark", 3), s.Say("end-whistle")));
        else if (!comes)
            yield return s.ByUnit("give up whistle " + call.Called, main.Unit, When.Hours(call.Clock.Started.AddHours(20), 6), _ => new EndWhistle(call.Called, 1, s.Say("nobody-came")));
    }

    /// <summary>A department that has to do with the matter, or any other.</summary>
    static UnitId? Another(Sight s, Assignment main, string what)
    {
        var departments = s.City.Units.Values.Where(u => u is { Kind: UnitKind.Department, Level: Level.District } && u.Id != main.Unit && s.Setting.Roster.OfUnit(u.Id).Count > 0)
            .OrderBy(u => u.Id.Value, StringComparer.Ordinal).Select(u => u.Id).ToList();
        var fitting = s.City.DutiesFor(s.Case.Filing!.Type, s.Case.Division!.Value).Select(r => r.Unit).Where(departments.Contains).Distinct().ToList();
        if (fitting.Count > 0) return fitting[s.Dice.Pick(what, fitting.Count)];
        return departments.Count == 0 ? null : departments[s.Dice.Pick(what, departments.Count)];
    }
}
