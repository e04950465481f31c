using System.Text.Json;
using Guantong.Domain.Deadlines;
using Xunit;
using static Guantong.Domain.Tests.Deadlines.StandardCalendar;

namespace Guantong.Domain.Tests.Deadlines;

public class ClockTests
{
    static readonly TimeLimit FourHours = new(4, TimeMeasure.WorkingHours);
    static readonly TimeLimit TwoHours = new(2, TimeMeasure.ContinuousHours);

    static Clock Start(string at, TimeLimit? limit = null) => Clock.Start(ClockKind.Unit, limit ?? FourHours, Calendar, At(at));

    [Fact]
    public void A_started_clock_runs_and_knows_its_due()
    {
        var clock = Start("2026-03-10 10:00");
        Assert.True(clock is { IsRunning: true, IsPaused: false, IsStopped: false, Extensions: 0 });
        Assert.Equal(At("2026-03-10 15:30"), clock.Due);
    }

    [Fact]
    public void A_paused_clock_never_advances()
    {
        var paused = Start("2026-03-10 10:00").Pause(Calendar, At("2026-03-10 11:00"));
        Assert.True(paused.IsPaused);
        Assert.Null(paused.Due);
        Assert.Equal(TimeSpan.FromHours(1), paused.UsedAt(Calendar, At("2026-09-01 11:00")));
        Assert.False(paused.IsOverdue(At("2026-09-01 11:00")));
        Assert.Equal(Light.Green, paused.LightAt(Calendar, At("2026-09-01 11:00"), 0.8m));
    }

    [Fact]
    public void A_resumed_clock_has_exactly_what_was_left()
    {
        var clock = Start("2026-03-10 10:00").Pause(Calendar, At("2026-03-10 11:00")).Resume(Calendar, At("2026-04-01 09:00"));
        Assert.Equal(At("2026-04-01 12:00"), clock.Due);
        Assert.Equal(TimeSpan.FromHours(1), clock.Used);
    }

    [Fact]
    public void What_was_used_before_every_pause_adds_up()
    {
        var clock = Start("2026-03-10 08:00").Pause(Calendar, At("2026-03-10 09:00")).Resume(Calendar, At("2026-03-11 08:00"))
            .Pause(Calendar, At("2026-03-11 09:30")).Resume(Calendar, At("2026-03-12 08:00"));
        Assert.Equal(TimeSpan.FromHours(3), clock.UsedAt(Calendar, At("2026-03-12 08:30")));
        Assert.Equal(At("2026-03-12 09:30"), clock.Due);
        Assert.Equal(TimeSpan.FromHours(3), clock.Stop(Calendar, At("2026-03-12 08:30")).Used);
    }

    [Fact]
    public void An_extension_adds_one_original_limit()
    {
        var once = Start("2026-03-10 10:00").Extend(Calendar, At("2026-03-10 11:00"));
        Assert.Equal((At("2026-03-11 10:00"), 1), (once.Due!.Value, once.Extensions));
        var twice = once.Extend(Calendar, At("2026-03-10 12:00"));
        Assert.Equal((At("2026-03-11 15:30"), 2, TimeSpan.FromHours(12)), (twice.Due!.Value, twice.Extensions, twice.Load));
    }

    [Fact]
    public void A_clock_extended_while_paused_gets_its_due_on_resuming()
    {
        var clock = Start("2026-03-10 10:00").Pause(Calendar, At("2026-03-10 11:00")).ExtendBy(TimeSpan.FromHours(2), Calendar, At("2026-03-12 10:00"));
        Assert.Null(clock.Due);
        Assert.Equal(At("2026-03-16 14:30"), clock.Resume(Calendar, At("2026-03-16 08:00")).Due);
    }

    [Fact]
    public void A_pause_does_not_mend_lateness()
    {
        var due = At("2026-03-10 12:00");
        var clock = Start("2026-03-10 10:00", TwoHours).Pause(Calendar, At("2026-03-10 13:00"));
        Assert.Equal(due, clock.Due);
        Assert.True(clock.IsOverdue(At("2026-03-20 13:00")));
        Assert.Equal(due, clock.Resume(Calendar, At("2026-04-01 08:00")).Due);
    }

    [Fact]
    public void Enough_extension_makes_a_late_clock_timely_again_and_too_little_does_not()
    {
        var late = Start("2026-03-10 10:00", TwoHours).Pause(Calendar, At("2026-03-10 15:00")).Resume(Calendar, At("2026-03-11 08:00"));
        Assert.Equal(At("2026-03-10 14:00"), late.Extend(Calendar, At("2026-03-11 08:00")).Due);
        Assert.Equal(At("2026-03-11 09:00"), late.Extend(Calendar, At("2026-03-11 08:00")).Extend(Calendar, At("2026-03-11 08:00")).Due);
    }

    [Fact]
    public void A_stopped_clock_keeps_whether_it_was_late()
    {
        var timely = Start("2026-03-10 10:00").Stop(Calendar, At("2026-03-10 15:30"));
        var late = Start("2026-03-10 10:00").Stop(Calendar, At("2026-03-10 15:31"));
        Assert.False(timely.IsOverdue(At("2026-09-01 10:00")));
        Assert.True(late.IsOverdue(At("2026-09-01 10:00")));
        Assert.Equal(TimeSpan.FromMinutes(241), late.Used);
    }

    [Fact]
    public void What_has_nothing_to_do_changes_nothing()
    {
        var running = Start("2026-03-10 10:00");
        var paused = running.Pause(Calendar, At("2026-03-10 11:00"));
        var stopped = paused.Stop(Calendar, At("2026-03-11 11:00"));
        var later = At("2026-03-12 11:00");
        Assert.Same(running, running.Resume(Calendar, later));
        Assert.Same(paused, paused.Pause(Calendar, later));
        Assert.Same(stopped, stopped.Pause(Calendar, later));
        Assert.Same(stopped, stopped.Resume(Calendar, later));
        Assert.Same(stopped, stopped.Extend(Calendar, later));
        Assert.Same(stopped, stopped.Stop(Calendar, later));
    }

    [Theory]
    [InlineData("2026-03-10 10:00", Light.Green)]
    [InlineData("2026-03-10 14:30", Light.Green)]
    [InlineData("2026-03-10 14:31", Light.Yellow)]
    [InlineData("2026-03-10 15:30", Light.Yellow)]
    [InlineData("2026-03-10 15:31", Light.Red)]
    public void The_light_turns_with_the_share_of_the_limit_used(string at, Light light) =>
        Assert.Equal(light, Start("2026-03-10 10:00").LightAt(Calendar, At(at), 0.75m));

    [Fact]
    public void A_clock_due_in_the_evening_is_red_at_night()
    {
        var clock = Start("2026-03-10 13:30");
        Assert.Equal(At("2026-03-10 17:30"), clock.Due);
        Assert.Equal(Light.Red, clock.LightAt(Calendar, At("2026-03-10 23:00"), 0.8m));
    }

    [Fact]
    public void A_running_clock_tells_when_it_turns_yellow()
    {
        var clock = Start("2026-03-10 10:00");
        Assert.Equal(At("2026-03-10 14:30"), clock.YellowAt(Calendar, 0.75m));
        Assert.Null(clock.Pause(Calendar, At("2026-03-10 11:00")).YellowAt(Calendar, 0.75m));
        var resumed = clock.Pause(Calendar, At("2026-03-10 15:00")).Resume(Calendar, At("2026-03-12 09:00"));
        Assert.Equal(At("2026-03-12 09:00"), resumed.YellowAt(Calendar, 0.75m));
    }

    [Fact]
    public void A_clock_set_back_counts_nothing() =>
        Assert.Equal(TimeSpan.Zero, Start("2026-03-10 10:00").Stop(Calendar, At("2026-03-10 09:00")).Used);

    [Fact]
    public void A_clock_whose_due_needs_an_unknown_year_is_refused() =>
        Assert.Throws<NoCalendarException>(() => Start("2027-12-31 16:30"));

    [Fact]
    public void A_clock_survives_json()
    {
        var running = Start("2026-03-10 10:00").Extend(Calendar, At("2026-03-10 11:00"));
        foreach (var clock in new[] { running, running.Pause(Calendar, At("2026-03-10 11:30")), running.Stop(Calendar, At("2026-03-10 11:30")) })
        {
            var json = JsonSerializer.Serialize(clock);
            Assert.Equal(clock, JsonSerializer.Deserialize<Clock>(json));
            Assert.DoesNotContain("IsRunning", json);
        }
    }
}
