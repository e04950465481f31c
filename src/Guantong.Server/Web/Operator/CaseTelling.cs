using Guantong.Domain.Cases;
using Guantong.Domain.Deadlines;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator;

/// <summary>A case in lines of words, told alike on the plain page and on the desk.</summary>
static class CaseTelling
{
    public static IReadOnlyList<(string Label, string Value)> Facts(Seat seat, CaseState c, bool inspectorInClear) =>
        [.. All(seat, c, inspectorInClear).Where(f => f.Value.Length > 0).Select(f => (seat.Say($"operator.fact-{f.Key}"), f.Value))];

    public static IReadOnlyList<(string Name, TimeLeft Left)> Clocks(Seat seat, CaseState c) => [.. c.Clocks.Select(clock => (seat.Say($"clock.{clock.Kind}") + Owner(seat, c, clock), TimeLeft.Of(seat, clock)))];

    /// <summary>Who else is in it: helpers, calls, supervisions, revisits, an appeal, a request that waits.</summary>
    public static IEnumerable<(string Name, string Text)> Together(Seat seat, CaseState c)
    {
        if (c.Pending is { } pending)
            yield return (seat.Say($"request.{pending.Kind}"), Joined(seat.Unit(pending.Applicant), seat.Moment(pending.AskedAt), pending.Until is { } until ? seat.Say("operator.until", ("until", seat.Moment(until))) : "", pending.By is { } by ? seat.Limit(by) : ""));
        foreach (var helper in c.Helpers)
            yield return (seat.Say("operator.helper"), Joined(seat.Unit(helper.Unit), helper.DoneAt is { } done ? seat.Say("operator.done-at", ("time", seat.Moment(done))) : seat.Say("operator.at-work")));
        foreach (var call in c.Whistles)
            yield return (seat.Say("operator.whistle"), Joined($"{seat.Unit(call.Caller)} → {seat.Unit(call.Called)}", Stand(seat, call), call.Rating is { } mark ? seat.Say("form.mark", ("n", mark)) : ""));
        foreach (var supervision in c.Supervisions)
            yield return (seat.Say(supervision.Confidential ? "operator.supervision-pressed" : "operator.supervision", ("n", supervision.Id)), Joined(seat.Unit(supervision.Unit), Answer(seat, supervision)));
        foreach (var fired in c.Fired)
            yield return (seat.Say("deed.EscalateOverdue"), Joined(seat.Say("operator.escalated-by", ("rule", fired.Rule), ("nth", fired.Nth), ("to", fired.Told is { } told ? seat.Unit(told) : seat.Say($"escalation-to.{fired.To}")), ("by", seat.Say($"escalation-by.{fired.By}"))), seat.Moment(fired.At)));
        if (c.Unsettled is { } unsettled && StepFacts.MaySeeRevisits(seat.Actor.Role))
            yield return (seat.Say("operator.unsettled"), Joined(seat.Unit(unsettled.Unit), seat.Say("operator.unsettled-since", ("time", seat.Moment(unsettled.Since)))));
        foreach (var call in c.Revisits)
            yield return (seat.Say("deed.Revisit"), Joined(seat.Moment(call.At), StepFacts.MaySeeRevisits(seat.Actor.Role) ? seat.Say($"revisit-outcome.{call.Outcome}") : ""));
        if (c.Appeal is { } appeal)
            yield return (seat.Say("deed.AppealOverdue"), Joined(seat.Unit(appeal.Unit), seat.Say(appeal.Approved switch { true => "operator.appeal-yes", false => "operator.appeal-no", null => "operator.appeal-open" })));
    }

    static string Answer(Seat seat, Supervision s) =>
        s.AnsweredAt is { } answered ? seat.Say("operator.answered", ("time", seat.Moment(answered)))
        : s.Clock.Due is { } due ? seat.Say(due < seat.Now ? "operator.answer-late" : "operator.answer-due", ("due", seat.Moment(due)))
        : seat.Say("operator.awaits-answer");

    static string Stand(Seat seat, WhistleCall call) =>
        call.EndedAt is { } ended ? seat.Say("operator.ended", ("time", seat.Moment(ended))) : call.ReportedInAt is { } there ? seat.Say("operator.reported-in", ("time", seat.Moment(there))) : seat.Say("operator.called");

    static string Joined(params string[] parts) => string.Join(" · ", parts.Where(p => p.Length > 0));

    static IEnumerable<(string Key, string Value)> All(Seat seat, CaseState c, bool inspectorInClear)
    {
        yield return ("class", string.Join(" › ", new[] { seat.Class(c.CitizenClass), seat.Type(c.Type) }.Where(t => t.Length > 0)));
        yield return ("place", seat.Division(c.Division));
        yield return ("grid", c.Place?.MicroGrid ?? "");
        yield return ("point", c.Point is { } point ? CityNames.Point(point) : "");
        yield return ("level", seat.Say($"level.{c.Level}"));
        yield return ("unit", seat.Unit(c.Main?.Unit));
        yield return ("crew", seat.Unit(c.Main?.Crew));
        if (c.Filing is { } filing)
        {
            yield return ("condition", seat.City.Conditions.TryGetValue(filing.Condition, out var known) ? known.Text : filing.Condition);
            yield return ("limit", seat.Limit(filing.Limit));
            yield return ("closing", filing.Closing);
            yield return ("public", seat.Say((filing.WordsReleased, filing.PhotosReleased) switch { (true, true) => "operator.public-both", (true, false) => "operator.public-words", (false, true) => "operator.public-photos", _ => "operator.public-none" }));
        }
        yield return ("returned", string.Join("、", c.ReturnedBy.Select(u => seat.Unit(u))));
        yield return ("reworks", c.Reworks > 0 ? $"{c.Reworks}" : "");
        yield return ("urges", c.Urges > 0 ? $"{c.Urges}" : "");
        yield return ("checker", StepFacts.MaySeeDraws(seat.Actor.Role) ? CheckerOf(seat, c, inspectorInClear) : "");
        yield return ("rating", c.Rating is { } rating ? seat.Say($"satisfaction.{rating.Mark}") : "");
    }

    static string CheckerOf(Seat seat, CaseState c, bool inClear) => (c.Stage == Stage.Verifying ? c.Verification : c.Stage == Stage.ToCheck ? c.Check : null) is { } visit
        ? visit.Draw.Drawn is { } drawn ? seat.Inspector(drawn, inClear) : seat.Say("operator.drawn-nobody")
        : "";

    static string Owner(Seat seat, CaseState c, Clock clock) =>
        c.Helpers.FirstOrDefault(h => ReferenceEquals(h.Clock, clock)) is { } helper ? $" · {seat.Unit(helper.Unit)}"
        : c.Whistles.FirstOrDefault(w => ReferenceEquals(w.Clock, clock)) is { } whistle ? $" · {seat.Unit(whistle.Called)}"
        : c.Supervisions.FirstOrDefault(s => ReferenceEquals(s.Clock, clock)) is { } supervision ? $" #{supervision.Id}" : "";
}
