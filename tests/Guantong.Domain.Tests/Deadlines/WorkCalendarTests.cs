using Guantong.Domain.Deadlines;
using Xunit;
using static Guantong.Domain.Tests.Deadlines.StandardCalendar;
using static Guantong.Domain.Deadlines.TimeMeasure;

namespace Guantong.Domain.Tests.Deadlines;

/// <summary>Winter hours 08:00-12:00 13:30-17:30, summer 08:00-12:00 14:30-18:30; patrols 07:30-20:00 and 07:00-21:00.</summary>
public class WorkCalendarTests
{
    static void Due(string from, decimal amount, TimeMeasure measure, string due) =>
        Assert.Equal(At(due), Calendar.Due(At(from), new TimeLimit(amount, measure)));

    [Fact]
    public void One_working_day_ends_at_the_same_hour_of_the_next_working_day()
    {
        Due("2026-03-10 10:00", 1, WorkingDays, "2026-03-11 10:00");
        Due("2026-03-13 10:00", 1, WorkingDays, "2026-03-16 10:00");
        Due("2026-03-10 10:00", 0.5m, WorkingDays, "2026-03-10 15:30");
    }

    [Fact]
    public void A_working_day_that_starts_on_a_holiday_ends_with_the_next_working_day() =>
        Due("2026-02-20 09:00", 1, WorkingDays, "2026-02-24 17:30");

    [Fact]
    public void A_working_day_that_starts_at_night_ends_with_the_next_working_day()
    {
        Due("2026-03-10 22:00", 1, WorkingDays, "2026-03-11 17:30");
        Due("2026-03-11 00:00", 1, WorkingDays, "2026-03-11 17:30");
        Due("2026-03-10 17:30", 1, WorkingDays, "2026-03-11 17:30");
    }

    [Fact]
    public void Working_hours_run_into_the_make_up_saturday_before_spring_festival() =>
        Due("2026-02-13 16:30", 4, WorkingHours, "2026-02-14 11:00");

    [Fact]
    public void Working_hours_leap_over_spring_festival() => Due("2026-02-14 16:30", 2, WorkingHours, "2026-02-24 09:00");

    [Fact]
    public void The_make_up_saturday_after_spring_festival_counts_as_a_working_day()
    {
        Due("2026-02-27 10:00", 1, WorkingDays, "2026-02-28 10:00");
        Due("2026-02-27 10:00", 2, WorkingDays, "2026-03-02 10:00");
    }

    [Fact]
    public void Seven_working_days_before_the_extended_festival_of_2020_end_in_february() =>
        Due("2020-01-20 09:00", 7, WorkingDays, "2020-02-06 09:00");

    [Fact]
    public void Lunch_does_not_count()
    {
        Due("2026-03-10 11:00", 1, WorkingHours, "2026-03-10 12:00");
        Due("2026-03-10 11:00", 2, WorkingHours, "2026-03-10 14:30");
        Due("2026-03-10 12:30", 1, WorkingHours, "2026-03-10 14:30");
    }

    [Fact]
    public void Hours_change_with_the_season() => Due("2026-05-29 16:30", 6, WorkingHours, "2026-06-01 15:30");

    [Fact]
    public void A_working_day_spans_days_of_different_length_by_their_shares()
    {
        var calendar = new WorkCalendar(Shanghai, Years,
        [
            new Season(1, 1, 5, 31, Hours("08:00-16:00"), Hours("07:00-20:00")),
            new Season(6, 1, 12, 31, Hours("08:00-14:00"), Hours("07:00-20:00")),
        ]);
        Assert.Equal(At("2026-06-01 11:00"), calendar.Add(At("2026-05-29 12:00"), TimeSpan.FromDays(1), WorkingDays));
    }

    [Fact]
    public void Natural_time_crosses_midnight_holidays_and_years_without_calendar()
    {
        Due("2026-02-16 23:00", 2, ContinuousHours, "2026-02-17 01:00");
        Due("2027-12-31 23:00", 2, ContinuousHours, "2028-01-01 01:00");
        Due("2040-02-28 10:00", 2, NaturalDays, "2040-03-01 10:00");
    }

    [Fact]
    public void Patrol_hours_count_every_day_and_need_no_calendar()
    {
        Due("2026-02-17 19:45", 0.5m, PatrolHours, "2026-02-18 07:45");
        Due("2026-02-17 23:00", 0.5m, PatrolHours, "2026-02-18 08:00");
        Due("2040-07-01 20:45", 0.5m, PatrolHours, "2040-07-02 07:15");
    }

    [Theory]
    [InlineData("2027-12-31 16:30", 2028)]
    [InlineData("2028-03-01 09:00", 2028)]
    [InlineData("2016-12-30 17:30", 2016)]
    public void A_year_without_calendar_is_refused(string from, int year)
    {
        var refused = Assert.Throws<NoCalendarException>(() => Calendar.Add(At(from), TimeSpan.FromHours(4), WorkingHours));
        Assert.Equal(year, refused.Year);
        Assert.Throws<NoCalendarException>(() => Calendar.IsWorkingDay(Day("2028-01-03")));
        Assert.False(Calendar.Covers(At("2028-01-03 10:00")));
    }

    [Fact]
    public void A_limit_that_ends_with_the_last_known_day_needs_no_further_year() =>
        Due("2027-12-31 16:30", 1, WorkingHours, "2027-12-31 17:30");

    [Fact]
    public void A_gap_between_known_years_is_refused_not_skipped()
    {
        var calendar = new WorkCalendar(Shanghai, Years.Where(y => y.Year != 2022), Seasons);
        Assert.Throws<NoCalendarException>(() => calendar.Add(At("2021-12-31 10:00"), TimeSpan.FromDays(3), WorkingDays));
        Assert.Throws<NoCalendarException>(() => calendar.Elapsed(At("2021-12-31 10:00"), At("2023-01-03 10:00"), WorkingHours));
    }

    [Fact]
    public void Working_time_begins_inside_and_ends_outside_its_hours()
    {
        Assert.False(Calendar.IsWorkingTime(At("2026-03-10 07:59")));
        Assert.True(Calendar.IsWorkingTime(At("2026-03-10 08:00")));
        Assert.False(Calendar.IsWorkingTime(At("2026-03-10 12:00")));
        Assert.False(Calendar.IsWorkingTime(At("2026-02-17 09:00")));
        Assert.True(Calendar.IsWorkingTime(At("2026-02-14 09:00")));
    }

    [Fact]
    public void The_offset_of_a_moment_does_not_matter_and_results_are_in_utc()
    {
        var due = Calendar.Add(At("2026-03-10 10:00").ToOffset(TimeSpan.FromHours(-7)), TimeSpan.FromHours(1), WorkingHours);
        Assert.Equal(At("2026-03-10 11:00"), due);
        Assert.Equal(TimeSpan.Zero, due.Offset);
    }

    [Fact]
    public void A_negative_load_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add(At("2026-03-10 10:00"), TimeSpan.FromTicks(-1), WorkingHours));

    [Fact]
    public void A_skipped_hour_does_not_count_and_a_repeated_one_counts_twice()
    {
        var berlin = InBerlin("00:00-04:00");
        var (spring, autumn) = (new DateTimeOffset(2026, 3, 29, 0, 0, 0, TimeSpan.FromHours(1)), new DateTimeOffset(2026, 10, 25, 0, 0, 0, TimeSpan.FromHours(2)));
        Assert.Equal(TimeSpan.FromHours(3), berlin.Elapsed(spring, spring.AddHours(20), PatrolHours));
        Assert.Equal(TimeSpan.FromHours(5), berlin.Elapsed(autumn, autumn.AddHours(20), PatrolHours));
        Assert.Equal(TimeSpan.FromHours(2), InBerlin("02:00-03:00").Elapsed(autumn, autumn.AddHours(20), PatrolHours));
        Assert.Equal(TimeSpan.Zero, InBerlin("02:00-03:00").Elapsed(spring, spring.AddHours(20), PatrolHours));
    }

    [Fact]
    public void The_first_hour_of_a_summer_day_belongs_to_that_day()
    {
        var (berlin, night) = (InBerlin("00:00-01:00"), new DateTimeOffset(2026, 7, 8, 0, 30, 0, TimeSpan.FromHours(2)));
        Assert.True(berlin.IsPatrolTime(night));
        Assert.Equal(TimeSpan.FromMinutes(30), berlin.Elapsed(night.AddHours(-3), night, PatrolHours));
    }

    static WorkCalendar InBerlin(string hours) =>
        new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), Years, [new Season(1, 1, 12, 31, Hours(hours), Hours(hours))]);

    internal static IReadOnlyList<HourSpan> Hours(string text) => HourSpan.TryReadAll(text, out var spans) ? spans : throw new ArgumentException(text, nameof(text));
}
