using Guantong.Domain.Basics;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;

namespace Guantong.Domain.Cases.Rows;

/// <summary>To the unit whose duty it is: dispatch, down, up, back, ruling.</summary>
static class DispatchRows
{
    /// <summary>The first return goes to the dispatcher; once a case was sent back in this round, the office rules.</summary>
    static readonly Question SentBackBefore = Question.Of("sent back before", m => m.Case.ReturnedBy.Count > 0);

    public static readonly Row[] All =
    [
        Row.Of<DispatchCase>(Stage.Filed, Stage.Dispatched, Role.Dispatcher)
            .Unless([.. Main<DispatchCase>(d => d.Unit)])
            .Unless(Refusal.UnitMayNotHaveThis, (m, d) => Grounds.MayNotHave(m, d.Unit))
            .Unless(Refusal.DueInThePast, (m, d) => d.Due <= m.Now)
            .Unless(Refusal.NoCalendarForYear, (m, d) => d.Due is { } due && !m.City.Calendar.Covers(due))
            .Then((m, d) => Chain.Assign(m, d.Unit, d.Due is { } due ? Until(m, due) : m.Case.Filing!.Limit) with { DutyRuled = false })
            .Example(m => LikelyUnit(m) is { } unit ? new(unit, null, null) : null),

        // Only where a policy row for the class says so, and only what is beyond doubt: everything else is left to a person.
        Row.Of<DispatchCase>(Stage.Filed, Stage.Dispatched, Role.Product)
            .Unless(Refusal.AutoDispatchIsOff, (m, _) => !m.City.RulesFor(m.Case.Type).AutoDispatch)
            .Unless(Refusal.NeedsAPerson, (m, _) => Responsible.NeedsAPerson(m.Case))
            .Unless(Refusal.NoSingleUnit, (m, d) => Responsible.UnitsFor(m.Case, m.City) is not [var only] || only.Unit != d.Unit)
            .Unless([.. Main<DispatchCase>(d => d.Unit)])
            .Unless(Refusal.NobodyOnDuty, (_, d) => d.OnDuty != true)
            .Then((m, d) => Chain.Assign(m, d.Unit, m.Case.Filing!.Limit) with { DutyRuled = false })
            .Example(m => Responsible.UnitsFor(m.Case, m.City) is [var only] ? new(only.Unit, null, null) { OnDuty = true, ByDuty = only.Item } : null),

        .. Grounds.AtWork.Select(from => Row.Of<SubDispatch>(from, Stage.Dispatched, Grounds.Units)
            .Unless(Grounds.Suspended, Grounds.NotYourUnit)
            .Unless([.. Main<SubDispatch>(d => d.Unit)])
            .Unless(Refusal.NotBelowYourUnit, (m, d) => !m.City.IsBelow(d.Unit, m.Case.Main!.Unit))
            .Then((m, d) => Chain.PassDown(m, d.Unit))
            .Example(m => UnitBelow(m) is { } unit ? new(unit, null) : null).Done),

        .. Grounds.AtWork.Select(from => Row.Of<EscalateCase>(from, Stage.Filed, Grounds.Units)
            .Unless(Grounds.Suspended, Grounds.NotYourUnit)
            .Unless(Refusal.NoReason, (_, d) => d.Reason.AreEmpty)
            .Unless(Refusal.AtTheTop, (m, _) => LevelOfMain(m) == Level.City)
            .Then((m, _) => Chain.Release(m, m.Case) with { Level = Higher(m.Case.Level, LevelOfMain(m).Above()) })
            .Example(_ => new(Examples.SomeWords)).Done),

        Return(Stage.Filed).When(SentBackBefore, Question.No),
        Return(Stage.Ruling).When(SentBackBefore),

        Row.Of<RuleOnDuty>(Stage.Ruling, Stage.Dispatched, Role.Supervisor)
            .Unless([.. Main<RuleOnDuty>(d => d.Unit)])
            .Unless(Refusal.NoDutyNamed, (m, d) => !IsDutyItem(m, d.DutyItem))
            .Unless(Refusal.NoReason, (_, d) => d.Reason.AreEmpty)
            .Unless(Refusal.PlaceNotMadeSafe, (m, _) => !m.Case.PlaceMadeSafe)
            .Then((m, d) => Chain.Assign(m, d.Unit, m.Case.Filing!.Limit) with { DutyRuled = true })
            .Example(m => LikelyUnit(m) is { } unit ? new(unit, LikelyDuty(m, unit), Examples.SomeWords) : null),

        Row.Of<AcceptWork>(Stage.Dispatched, Stage.Handling, Grounds.Units)
            .Unless(Grounds.Suspended, Grounds.NotYourUnit)
            .Unless(Refusal.NotYourCrew, (m, d) => d.Crew is { } crew && !Grounds.IsCrewFor(m.City, crew, m.Case.Main!.Unit))
            .Then((m, d) => m.Case with { Main = m.Case.Main! with { Crew = d.Crew } })
            .Example(m => new(m.Case.Main is { } main ? CrewOf(m, main.Unit) : null)),

        // 接单: what the unit took and gave to nobody, a crew of its own takes; from then on it is no other crew's.
        Row.Of<AcceptWork>(Stage.Handling, Stage.Handling, Role.Crew)
            .Unless(Grounds.Suspended, Grounds.NotYourCrew)
            .Unless(Refusal.AlreadyThere, (m, _) => m.Case.Main!.Crew is not null)
            .Unless(Refusal.NotYourCrew, (m, d) => d.Crew is { } crew && crew != m.Actor.Unit)
            .Then((m, _) => m.Case with { Main = m.Case.Main! with { Crew = m.Actor.Unit } })
            .Example(m => new(m.Actor.Unit)),
    ];

    static Row.Draft<ReturnCase> Return(Stage to) =>
        Row.Of<ReturnCase>(Stage.Dispatched, to, Grounds.Units)
            .Unless(Grounds.Suspended, Grounds.NotYourUnit)
            .Unless(Refusal.DutyWasRuled, (m, _) => m.Case.DutyRuled)
            .Unless(Refusal.SecondReturnOfThisUnit, (m, _) => m.Case.ReturnedBy.Contains(m.Case.Main!.Unit))
            .Unless(Refusal.NoDutyNamed, (m, d) => string.IsNullOrWhiteSpace(d.DutyItem) ? d.BetterUnit is null : !IsDutyItem(m, d.DutyItem))
            .Unless(Refusal.UnknownUnit, (m, d) => d.BetterUnit is { } better && !m.City.Units.ContainsKey(better))
            .Unless(Refusal.NoReason, (_, d) => d.Reason.AreEmpty)
            .Unless(Refusal.TooLateToReturn, (m, _) => m.Now > Returning.Until(m.City, m.Case.Filing!.Type, m.Case.Main!.Since))
            .Then((m, d) => Chain.Release(m, m.Case) with
            {
                ReturnedBy = [.. m.Case.ReturnedBy, m.Case.Main!.Unit],
                PlaceMadeSafe = m.Case.PlaceMadeSafe || d.PlaceIsSafe,
            })
            .Example(m => new(LikelyDuty(m, m.Case.Main!.Unit), null, Examples.SomeWords, PlaceIsSafe: true));

    static IEnumerable<Objection> Main<T>(Func<T, UnitId> unit) where T : Deed =>
        new[] { Refusal.UnknownUnit, Refusal.UnitCannotBeMain, Refusal.UnitElsewhere }
            .Select(why => new Objection(why, m => Grounds.AgainstMain(m, unit((T)m.Deed)) == why));

    /// <summary>A date given by hand is counted in natural hours from now.</summary>
    static TimeLimit Until(Motion m, DateTimeOffset due) => new((decimal)(due - m.Now).Ticks / TimeSpan.TicksPerHour, TimeMeasure.ContinuousHours);

    static Level LevelOfMain(Motion m) => m.City.Units.TryGetValue(m.Case.Main!.Unit, out var unit) ? unit.Level : m.Case.Level;

    /// <summary>A case that stands higher already never falls.</summary>
    static Level Higher(Level a, Level b) => a.IsAtOrAbove(b) ? a : b;

    static UnitId? LikelyUnit(Motion m)
    {
        if (m.Case.Filing is not { } filing || m.Case.Division is not { } place) return null;
        bool Fits(UnitId unit) => Grounds.AgainstMain(m, unit) is null && !Grounds.MayNotHave(m, unit) && !m.Case.ReturnedBy.Contains(unit);
        var byDuty = m.City.DutiesFor(filing.Type, place).Where(r => r.Duty == DutyKind.Own).Select(r => (UnitId?)r.Unit).FirstOrDefault(u => Fits(u!.Value));
        return byDuty ?? m.City.Units.Values.Where(u => u.Kind == UnitKind.Township && Fits(u.Id)).OrderBy(u => u.Id.Value, StringComparer.Ordinal).FirstOrDefault()?.Id;
    }

    /// <summary>An item of the city's own list: the journal keeps it, so it is never free text. A city without a list takes any.</summary>
    static bool IsDutyItem(Motion m, string? item) =>
        m.City.Responsibilities.Count == 0 ? !string.IsNullOrWhiteSpace(item) : m.City.Responsibilities.Any(r => r.Item == item);

    static string LikelyDuty(Motion m, UnitId unit)
    {
        var here = m.Case is { Filing: { } filing, Division: { } place } ? m.City.DutiesFor(filing.Type, place).ToList() : [];
        return (here.Find(r => r.Unit == unit) ?? here.FirstOrDefault() ?? m.City.Responsibilities.FirstOrDefault())?.Item ?? "example";
    }

    static UnitId? UnitBelow(Motion m) => m.Case.Main is { } main
        ? m.City.Units.Values.Where(u => m.City.IsBelow(u.Id, main.Unit) && Grounds.AgainstMain(m, u.Id) is null).OrderBy(u => u.Id.Value, StringComparer.Ordinal).FirstOrDefault()?.Id
        : null;

    static UnitId? CrewOf(Motion m, UnitId main) =>
        m.City.Units.Values.Where(u => Grounds.IsCrewFor(m.City, u.Id, main)).OrderByDescending(u => u.Parent == main).ThenBy(u => u.Id.Value, StringComparer.Ordinal).FirstOrDefault()?.Id;
}
