using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Shared.Deeds;

/// <summary>
/// What a deed changes, said before it is done: the law judges the example, and what differs afterwards is put into sentences.
/// A decision is judged both ways.
/// </summary>
static class Consequences
{
    public static IReadOnlyList<string> Of(Seat seat, CaseState c, Deed example)
    {
        (string? Way, Deed Deed)[] ways = example switch
        {
            DecideExtension d => [("form.if-yes", d with { Approved = true }), ("form.if-no", d with { Approved = false })],
            DecideSuspension d => [("form.if-yes", d with { Approved = true }), ("form.if-no", d with { Approved = false })],
            DecideAppeal d => [("form.if-yes", d with { Approved = true }), ("form.if-no", d with { Approved = false })],
            RecordCheck d => [("form.if-passed", d with { Passed = true }), ("form.if-failed", d with { Passed = false })],
            _ => [(null, example)],
        };
        return
        [
            .. ways.Select(w => (w.Way, Said: Changes(seat, c, w.Deed).ToList())).Where(w => w.Said.Count > 0)
                .Select(w => (w.Way is { } way ? seat.Say(way) : "") + string.Join(seat.Say("form.and"), w.Said)),
            .. Always(seat, example),
        ];
    }

    static IEnumerable<string> Changes(Seat seat, CaseState before, Deed deed)
    {
        if (CaseLaw.Judge(seat.MotionOf(before, deed)) is not Granted { After: var after }) return [];
        return Stages(seat, before, after).Concat(Clocks(seat, before, after)).Concat(Requests(seat, before, after, deed));
    }

    static IEnumerable<string> Stages(Seat seat, CaseState before, CaseState after)
    {
        if (after.Stage != before.Stage) yield return seat.Say("form.after-stage", ("stage", seat.Stage(after.Stage)));
        if (after.Stage.IsOtherEnd()) yield return seat.Say("form.after-end");
        if (after.Level != before.Level) yield return seat.Say("form.after-level", ("level", seat.Say($"level.{after.Level}")));
        if (after.Round != before.Round) yield return seat.Say("form.after-round", ("n", after.Round));
        if (after.Reworks > before.Reworks) yield return seat.Say("form.after-rework", ("n", after.Reworks));
        if (before.Main is { } gone && after.Main is null && after.Round == before.Round) yield return seat.Say("form.after-released", ("unit", seat.Unit(gone.Unit)));
    }

    static IEnumerable<string> Clocks(Seat seat, CaseState before, CaseState after)
    {
        var (was, now) = (before.Main?.Clock, after.Main?.Clock);
        if (after.Pause is { } pause && before.Pause is null) yield return seat.Say("form.after-pause", ("until", seat.Moment(pause.Until)));
        if (now is null) yield break;
        if (now.IsStopped && was is { IsStopped: false }) yield return seat.Say("form.after-stopped");
        else if (was is not null && now.Extensions > was.Extensions && now.Due is { } later) yield return seat.Say("form.after-extension", ("due", seat.Moment(later)), ("n", now.Extensions));
        else if (now.Due is { } due && was?.Due != now.Due) yield return seat.Say("form.after-due", ("due", seat.Moment(due)));
    }

    static IEnumerable<string> Requests(Seat seat, CaseState before, CaseState after, Deed deed)
    {
        if (after.Pending is { } asked && before.Pending is null) yield return seat.Say("form.after-asked", ("request", seat.Say($"request.{asked.Kind}")));
        if (deed is DecideExtension { Approved: false } && after.Main?.Clock.Due is { } due) yield return seat.Say("form.after-due-stays", ("due", seat.Moment(due)));
        if (deed is DecideAppeal appeal) yield return seat.Say(appeal.Approved ? "form.after-exempt" : "form.after-counts");
        if (after.Supervisions.Count > before.Supervisions.Count && after.Supervisions[^1].Clock.Due is { } answer) yield return seat.Say("form.after-answer", ("due", seat.Moment(answer)));
        if (after.Whistles.Count > before.Whistles.Count && after.Whistles[^1].Clock.Due is { } called) yield return seat.Say("form.after-called", ("due", seat.Moment(called)));
    }

    /// <summary>Who will read what is written here, and what the product does by itself.</summary>
    static IEnumerable<string> Always(Seat seat, Deed example)
    {
        if (example is RejectReport or AskSuspension or CancelCase) yield return seat.Say("form.citizen-reads");
        if (example is OrderVerification or OrderCheck) yield return seat.Say("form.drawn");
        if (example is PassBack or FinishWork && seat.City.Policy.DrawCheckAtOnce) yield return seat.Say("form.draw-follows");
        if (example is MergeReport) yield return seat.Say("form.merged");
    }
}
