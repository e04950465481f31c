using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Xunit;
using static Guantong.Domain.Tests.Cases.LawProperties;

namespace Guantong.Domain.Tests.Cases;

/// <summary>What holds of clocks, timers and the chain of units on every way through the law.</summary>
public sealed class ClockProperties
{
    [Fact]
    public void No_paused_clock_advances() =>
        Every((w, s) => s.Before.Pause is null || s.After.Pause is null
            || (s.After.Main!.Clock.RunningSince is null && s.After.Main.Clock.Used == s.Before.Main!.Clock.Used && s.After.Main.Clock.UsedAt(w.City.Facts.Calendar, s.At.AddDays(3)) == s.After.Main.Clock.Used));

    [Fact]
    public void A_pause_stops_the_clocks_of_unit_and_helpers_and_nothing_else_does() =>
        Every((_, s) => s.After.Stage is not (Stage.Dispatched or Stage.Handling)
            || (s.After.Main!.Clock.IsPaused == (s.After.Pause is not null)
                && s.After.Helpers.Where(h => h.DoneAt is null).All(h => h.Clock!.IsPaused == (s.After.Pause is not null))));

    [Fact]
    public void The_units_clock_stops_when_it_passes_back_and_stays_so() =>
        Every((_, s) => (!HandsBack(s) || s.After.Main!.Clock.Stopped == s.At)
            && (s.After.Stage is not (Stage.ToCheck or Stage.ToClose) || s.After.Main!.Clock.IsStopped));

    [Fact]
    public void The_citizens_clock_runs_from_the_report_and_never_pauses() =>
        Every((_, s) => !s.After.Stage.IsOpen() || s.After.CitizenClock is { Used.Ticks: 0 } clock && clock.RunningSince == clock.Started && clock.Due is not null);

    [Fact]
    public void An_end_stops_every_clock() =>
        Every((_, s) => s.After.Stage.IsOpen() || s.After.Stage == s.Before.Stage || s.After.Clocks.Where(c => c != s.After.StageClock).All(c => c.IsStopped));

    [Fact]
    public void Every_stage_that_waits_for_an_office_has_its_own_clock() =>
        Every((_, s) => s.After.StageClock?.Kind == s.After.Stage switch
        {
            Stage.Reported => ClockKind.Accept,
            Stage.Verifying => ClockKind.Verify,
            Stage.Accepted => ClockKind.File,
            Stage.Filed => ClockKind.Dispatch,
            Stage.Ruling => ClockKind.Ruling,
            Stage.ToCheck => ClockKind.Check,
            Stage.ToClose => ClockKind.Close,
            _ => null,
        });

    [Fact]
    public void A_stage_clock_starts_when_the_stage_does() =>
        Every((_, s) => s.After.StageClock is not { } clock || clock.Started == s.After.StageSince);

    [Fact]
    public void No_timer_is_in_the_past_and_no_two_are_the_same() =>
        Every((w, s) =>
        {
            var timers = CaseTimers.Of(s.After, w.City.Facts, s.At).ToList();
            return timers.TrueForAll(t => t.At >= s.At) && timers.DistinctBy(t => (t.Kind, t.What)).Count() == timers.Count;
        });

    [Fact]
    public void A_pause_always_has_a_timer_that_ends_it() =>
        Every((w, s) => s.After.Pause is null || CaseTimers.Of(s.After, w.City.Facts, s.At.AddDays(400)).Any(t => t.Kind == TimerKind.Resume));

    [Fact]
    public void A_late_unit_is_escalated_until_the_steps_are_used() =>
        Every((w, s) => Escalating.FiredForHolder(s.After) <= w.City.Facts.Escalations.Count
            && (s.After.Pause is not null || s.After.Main?.Clock is not { IsStopped: false, Due: not null } || s.After.Fired.Count == 0 != (s.After.Escalations == 0)
                || CaseTimers.Of(s.After, w.City.Facts, s.At).Any(t => t.Kind == TimerKind.Escalate) == Escalating.FiredForHolder(s.After) < w.City.Facts.Escalations.Count));

    [Fact]
    public void No_rule_fires_twice_for_one_clock() =>
        Every((_, s) => s.After.Fired.DistinctBy(f => (f.Rule, f.Subject, f.Nth, f.At)).Count() == s.After.Fired.Count);

    [Fact]
    public void At_most_one_unit_holds_a_case_and_it_is_the_main_one() =>
        Every((_, s) => s.After.Hops.Where(h => h.To is null).Select(h => (Basics.UnitId?)h.Unit)
            .SequenceEqual(s.After.Main is { } main && s.After.Stage.IsOpen() ? [main.Unit] : []));

    [Fact]
    public void Nobody_is_whistled_for_after_the_work_was_handed_back() =>
        Every((_, s) => s.After.Stage is Stage.Dispatched or Stage.Handling or Stage.Finished || s.After.Whistles.All(c => c.EndedAt is not null && c.Clock.IsStopped));

    [Fact]
    public void The_level_of_a_case_never_falls() => Every((_, s) => s.After.Level <= s.Before.Level);

    [Fact]
    public void Sensitive_matters_release_neither_words_nor_photos() =>
        Every((w, s) => s.After.Filing is not { } filing || !w.City.Facts.Types[filing.Type].Sensitive || (!filing.WordsReleased && !filing.PhotosReleased));
}
