using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Shared.Deeds;

/// <summary>One answer of a decision, or the deed itself: what the law would make of the case, in sentences; or why it would say no.</summary>
public sealed record Way(string? Key, string? Name, IReadOnlyList<string> Said, Refusal? Refused)
{
    /// <summary>When the unit's time would end; null where it would rest or nobody would hold the case.</summary>
    public DateTimeOffset? Due { get; init; }
}

/// <summary>
/// What a deed changes, said before it is done: the law judges the deed as it stands, and what differs afterwards is put into
/// sentences. A decision is judged both ways.
/// </summary>
static class Consequences
{
    public static IReadOnlyList<string> Of(Seat seat, CaseState c, Deed example) =>
    [
        .. Ways(seat, c, example).Where(w => w.Said.Count > 0).Select(w => (w.Name ?? "") + string.Join(seat.Say("form.and"), w.Said)),
        .. Always(seat, example),
    ];

    /// <summary>Every answer that the deed could give, each judged for itself.</summary>
    public static IReadOnlyList<Way> Ways(Seat seat, CaseState c, Deed deed)
    {
        (string? Key, Deed Deed)[] ways = deed switch
        {
            DecideExtension d => [("yes", d with { Approved = true }), ("no", d with { Approved = false, By = null })],
            DecideSuspension d => [("yes", d with { Approved = true }), ("no", d with { Approved = false, Until = null })],
            DecideAppeal d => [("yes", d with { Approved = true }), ("no", d with { Approved = false })],
            RecordCheck d => [("passed", d with { Passed = true }), ("failed", d with { Passed = false })],
            _ => [(null, deed)],
        };
        return [.. ways.Select(w => WayOf(seat, c, w.Key, w.Deed))];
    }

    static Way WayOf(Seat seat, CaseState before, string? key, Deed deed)
    {
        var name = key is null ? null : seat.Say($"form.if-{key}");
        if (CaseLaw.Judge(seat.MotionOf(before, deed)) is not Granted { After: var after }) return new Way(key, name, [], RefusalOf(seat, before, deed));
        return new Way(key, name, [.. Stages(seat, before, after), .. Clocks(seat, before, after), .. Requests(seat, before, after, deed), .. Asked(seat, before, after), .. Afterwards(seat, before, after, deed)], null)
        {
            Due = after.Main?.Clock is { IsStopped: false } clock ? clock.Due : null,
        };
    }

    static Refusal? RefusalOf(Seat seat, CaseState c, Deed deed) => CaseLaw.Judge(seat.MotionOf(c, deed)) is Refused { Why: var why } ? why : null;

    static IEnumerable<string> Stages(Seat seat, CaseState before, CaseState after)
    {
        if (after.Stage != before.Stage) yield return seat.Say("form.after-stage", ("stage", seat.Stage(after.Stage)));
        if (after.Stage.IsOtherEnd() && !before.Stage.IsOtherEnd()) yield return seat.Say("form.after-end");
        if (after.Level != before.Level) yield return seat.Say("form.after-level", ("level", seat.Say($"level.{after.Level}")));
        if (after.Round != before.Round) yield return seat.Say("form.after-round", ("n", after.Round));
        if (after.Reworks > before.Reworks) yield return seat.Say("form.after-rework", ("n", after.Reworks));
        if (before.Main is { } gone && after.Main is null && after.Round == before.Round) yield return seat.Say("form.after-released", ("unit", seat.Unit(gone.Unit)));
        if (after.DutyRuled && !before.DutyRuled) yield return seat.Say("form.after-ruled");
    }

    static IEnumerable<string> Clocks(Seat seat, CaseState before, CaseState after)
    {
        var (was, now) = (before.Main?.Clock, after.Main?.Clock);
        if (after.Pause is { } pause && before.Pause is null)
        {
            yield return seat.Say("form.after-pause", ("until", seat.Moment(pause.Until)));
            yield return seat.Say("form.after-pause-count", ("n", after.Suspensions), ("most", seat.City.Policy.MostSuspensions));
            if (ResumedAt(seat, now, pause.Until) is { } then) yield return seat.Say("form.after-pause-due", ("due", seat.Moment(then)));
        }
        if (now is null) yield break;
        if (now.IsStopped && was is { IsStopped: false }) yield return seat.Say("form.after-stopped");
        else if (was is not null && now.Extensions > was.Extensions && now.Due is { } later) yield return Extended(seat, now, later);
        else if (now.Due is { } due && was?.Due != now.Due) yield return seat.Say("form.after-due", ("due", seat.Moment(due)));
    }

    static string Extended(Seat seat, Clock clock, DateTimeOffset due) =>
        seat.Say(due < seat.Now ? "form.after-extension-late" : "form.after-extension", ("due", seat.Moment(due)), ("n", clock.Extensions), ("most", seat.City.Policy.MostExtensions));

    /// <summary>When the unit's time will end if the suspension lasts to its last day.</summary>
    static DateTimeOffset? ResumedAt(Seat seat, Clock? clock, DateTimeOffset until)
    {
        try
        {
            return clock?.Resume(seat.City.Calendar, until).Due;
        }
        catch (NoCalendarException)
        {
            return null;
        }
    }

    static Clock? Lengthened(Seat seat, Clock clock, TimeLimit by)
    {
        try
        {
            return clock.ExtendBy(by.Load, seat.City.Calendar, seat.Now);
        }
        catch (NoCalendarException)
        {
            return null;
        }
    }

    static IEnumerable<string> Requests(Seat seat, CaseState before, CaseState after, Deed deed)
    {
        if (deed is DecideExtension { Approved: false } or DecideSuspension { Approved: false } && after.Main?.Clock is { Due: { } due } clock)
            yield return seat.Say(due < seat.Now ? "form.after-due-stays-late" : "form.after-due-stays", ("due", seat.Moment(due)), ("left", TimeLeft.Of(seat, clock).Text));
        if (deed is DecideAppeal appeal) yield return seat.Say(appeal.Approved ? "form.after-exempt" : "form.after-counts");
        if (after.Supervisions.Count(s => !s.Confidential) > before.Supervisions.Count(s => !s.Confidential) && after.Supervisions[^1].Clock.Due is { } answer) yield return seat.Say("form.after-answer", ("due", seat.Moment(answer)));
        if (after.Whistles.Count > before.Whistles.Count && after.Whistles[^1].Clock.Due is { } called) yield return seat.Say("form.after-called", ("due", seat.Moment(called)));
    }

    /// <summary>What is asked for now, and what its approval would mean: who asks should know as well as who decides.</summary>
    static IEnumerable<string> Asked(Seat seat, CaseState before, CaseState after)
    {
        if (after.Pending is not { } asked || before.Pending is not null) yield break;
        yield return seat.Say("form.after-asked", ("request", seat.Say($"request.{asked.Kind}")));
        if (after.Main?.Clock is not { } clock) yield break;
        if (asked.Kind == RequestKind.Extension)
        {
            if (Lengthened(seat, clock, asked.By ?? clock.Limit) is { Due: { } due } longer) yield return seat.Say("form.if-granted") + Extended(seat, longer, due);
        }
        else if (asked is { Kind: RequestKind.Suspension, Until: { } until } && ResumedAt(seat, clock.Pause(seat.City.Calendar, seat.Now), until) is { } then)
        {
            yield return seat.Say("form.if-granted") + seat.Say("form.after-pause-due", ("due", seat.Moment(then)));
        }
    }

    /// <summary>What follows for whoever was dissatisfied, and when the reporter is called again.</summary>
    static IEnumerable<string> Afterwards(Seat seat, CaseState before, CaseState after, Deed deed)
    {
        if (before.Unsettled is null && after.Unsettled is not null) yield return seat.Say("form.after-unsettled");
        if (before.Unsettled is not null && after.Unsettled is null) yield return seat.Say("form.after-settled");
        if (deed is Revisit { Outcome: RevisitOutcome.Pressed }) yield return seat.Say("form.after-pressed");
        if (deed is not Revisit { Outcome: RevisitOutcome.NotReached }) yield break;
        yield return RevisitTries.NextAt(after, seat.City) is { } next
            ? seat.Say("form.after-next-try", ("next", seat.Moment(next)), ("n", after.Revisits.Count), ("most", seat.City.Policy.RevisitTries))
            : seat.Say("form.after-last-try", ("n", after.Revisits.Count));
    }

    /// <summary>Who will read what is written here, and what the product does by itself.</summary>
    static IEnumerable<string> Always(Seat seat, Deed example)
    {
        if (example is RejectReport or AskSuspension or CancelCase) yield return seat.Say("form.citizen-reads");
        if (example is ExplainCase) yield return seat.Say("form.citizen-reads-answer");
        if (example is OrderVerification or OrderCheck) yield return seat.Say("form.drawn");
        if (example is PassBack or FinishWork && seat.City.Policy.DrawCheckAtOnce) yield return seat.Say("form.draw-follows");
        if (example is MergeReport) yield return seat.Say("form.merged");
    }
}
