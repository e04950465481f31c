using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;

namespace Guantong.Domain.Cases.Rows;

/// <summary>Several units on one case: helpers, and the whistle by which a township calls a department.</summary>
static class TogetherRows
{
    static readonly Role[] Callers = [Role.Township, Role.Community];

    /// <summary>A helper may still be at it after the crew has finished.</summary>
    static readonly Stage[] WhileAnybodyWorks = [Stage.Dispatched, Stage.Handling, Stage.Finished];

    static readonly Objection NotTheUnits = new(Refusal.NotYourUnit, m => m.Actor.Role != Role.Dispatcher && m.Actor.Unit != m.Case.Main?.Unit);

    public static readonly Row[] All =
    [
        .. Grounds.AtWork.Select(at => Row.Of<AddHelper>(at, at, [Role.Dispatcher, .. Grounds.Units])
            .Unless(NotTheUnits)
            .Unless(Refusal.UnknownUnit, (m, d) => !m.City.Units.ContainsKey(d.Unit))
            .Unless(Refusal.UnitCannotBeMain, (m, d) => !m.City.Units[d.Unit].CanBeMain)
            .Unless(Refusal.UnitElsewhere, (m, d) => Grounds.AgainstMain(m, d.Unit) == Refusal.UnitElsewhere)
            .Unless(Refusal.AlreadyThere, (m, d) => d.Unit == m.Case.Main!.Unit || m.Case.Helpers.Any(h => h.Unit == d.Unit))
            .Then((m, d) => m.Case with { Helpers = [.. m.Case.Helpers, Called(m, d.Unit)] })
            .Example(m => SomeUnit(m, u => m.Case.Helpers.All(h => h.Unit != u)) is { } unit ? new(unit, null) : null).Done),

        .. WhileAnybodyWorks.Select(at => Row.Of<HelperDone>(at, at, Grounds.Units)
            .Unless(Refusal.NotAHelper, (m, _) => !m.Case.Helpers.Any(h => h.Unit == m.Actor.Unit && h.DoneAt is null))
            .Then((m, _) => m.Case with { Helpers = [.. m.Case.Helpers.Select(h => h.Unit == m.Actor.Unit && h.DoneAt is null ? Done(m, h) : h)] })
            .Example(_ => new(null, null)).Done),

        .. Grounds.AtWork.Select(at => Row.Of<Whistle>(at, at, Callers)
            .Unless(Grounds.Suspended, Grounds.NotYourUnit)
            .Unless(Refusal.UnknownUnit, (m, d) => !m.City.Units.ContainsKey(d.Unit))
            .Unless(Refusal.UnitCannotBeMain, (m, d) => m.City.Units[d.Unit].Kind != UnitKind.Department)
            .Unless(Refusal.UnitElsewhere, (m, d) => Grounds.AgainstMain(m, d.Unit) == Refusal.UnitElsewhere)
            .Unless(Refusal.AlreadyThere, (m, d) => d.Unit == m.Case.Main!.Unit || OpenCall(m, d.Unit) is not null)
            .Unless(Refusal.NoReason, (_, d) => d.Task.AreEmpty)
            .Then((m, d) => m.Case with { Whistles = [.. m.Case.Whistles, Call(m, d)] })
            .Example(m => SomeUnit(m, u => OpenCall(m, u) is null) is { } unit ? new(unit, Examples.SomeWords) : null).Done),

        .. WhileAnybodyWorks.Select(at => Row.Of<ReportIn>(at, at, Grounds.Units)
            .Unless(Refusal.NotCalled, (m, _) => m.Actor.Unit is not { } own || OpenCall(m, own) is not { ReportedInAt: null })
            .Then((m, _) => Changed(m, m.Actor.Unit!.Value, w => w with { ReportedInAt = m.Now, Clock = w.Clock.Stop(m.City.Calendar, m.Now) }))
            .Example(_ => new((Basics.Words?)null)).Done),

        .. WhileAnybodyWorks.Select(at => Row.Of<EndWhistle>(at, at, Callers)
            .Unless(Grounds.NotYourUnit)
            .Unless(Refusal.NoSuchWhistle, (m, d) => OpenCall(m, d.Unit) is null)
            .Unless(Refusal.RatingOutOfRange, (_, d) => d.Rating is < 1 or > 5)
            .Then((m, d) => Changed(m, d.Unit, w => w with { EndedAt = m.Now, Rating = d.Rating, Clock = w.Clock.Stop(m.City.Calendar, m.Now) }))
            .Example(m => m.Case.Whistles.FirstOrDefault(w => w.EndedAt is null) is { } call ? new(call.Called, 5, null) : null).Done),
    ];

    static Helper Called(Motion m, Basics.UnitId unit)
    {
        var clock = Clock.Start(ClockKind.Unit, m.Case.Main!.Clock.Limit, m.City.Calendar, m.Now);
        return new Helper(unit, m.Now, null) { Clock = m.Case.Pause is null ? clock : clock.Pause(m.City.Calendar, m.Now) };
    }

    static Helper Done(Motion m, Helper helper) => helper with { DoneAt = m.Now, Clock = helper.Clock?.Stop(m.City.Calendar, m.Now) };

    static WhistleCall Call(Motion m, Whistle d) =>
        new(m.Case.Main!.Unit, d.Unit, Clock.Start(ClockKind.ReportIn, m.City.Policy.ReportInLimit, m.City.Calendar, m.Now), null, null, null);

    static WhistleCall? OpenCall(Motion m, Basics.UnitId called) => m.Case.Whistles.FirstOrDefault(w => w.Called == called && w.EndedAt is null);

    static CaseState Changed(Motion m, Basics.UnitId called, Func<WhistleCall, WhistleCall> change) =>
        m.Case with { Whistles = [.. m.Case.Whistles.Select(w => w.Called == called && w.EndedAt is null ? change(w) : w)] };

    static Basics.UnitId? SomeUnit(Motion m, Func<Basics.UnitId, bool> isFree) =>
        m.City.Units.Values.Where(u => u.Kind == UnitKind.Department && u.Level == Level.District && u.Id != m.Case.Main?.Unit && isFree(u.Id))
            .OrderBy(u => u.Id.Value, StringComparer.Ordinal).FirstOrDefault()?.Id;
}
