using Guantong.Domain.Deadlines;
using Xunit;
using static Guantong.Domain.Tests.Deadlines.StandardCalendar;

namespace Guantong.Domain.Tests.Deadlines;

public class CalendarRulesTests
{
    static readonly IReadOnlyList<HourSpan> Good = WorkCalendarTests.Hours("08:00-12:00 14:00-18:00");

    static string Refusal(IReadOnlyList<Season> seasons, params CalendarYear[] years) =>
        Assert.Throws<ArgumentException>(() => new WorkCalendar(Shanghai, years, seasons)).Message;

    static Season AllYear(params HourSpan[] work) => new(1, 1, 12, 31, work, Good);

    static HourSpan Span(int from, int to) => new(new TimeOnly(from, 0), new TimeOnly(to, 0));

    [Fact]
    public void A_day_in_no_season_is_refused() => Assert.Contains("09-30", Refusal([new Season(10, 1, 9, 29, Good, Good)]));

    [Fact]
    public void A_day_in_two_seasons_is_refused() =>
        Assert.Contains("06-01", Refusal([new Season(10, 1, 6, 1, Good, Good), new Season(6, 1, 9, 30, Good, Good)]));

    [Fact]
    public void The_29th_of_february_needs_hours_too() =>
        Assert.Contains("02-29", Refusal([new Season(3, 1, 2, 28, Good, Good)]));

    [Fact]
    public void A_day_that_no_month_has_is_refused() => Assert.Contains("02-30", Refusal([new Season(1, 1, 2, 30, Good, Good)]));

    [Fact]
    public void Hours_that_overlap_or_run_backwards_or_are_missing_are_refused()
    {
        Assert.Contains("overlap", Refusal([AllYear(Span(8, 12), Span(11, 18))]));
        Assert.Contains("out of order", Refusal([AllYear(Span(14, 18), Span(8, 12))]));
        Assert.Contains("ends before", Refusal([AllYear(Span(18, 8))]));
        Assert.Contains("no working hours", Refusal([AllYear()]));
        Assert.Contains("no patrol hours", Refusal([new Season(1, 1, 12, 31, Good, [])]));
    }

    [Fact]
    public void Days_outside_their_year_or_both_off_and_made_up_are_refused()
    {
        var day = new HashSet<DateOnly> { new(2026, 2, 14) };
        Assert.Contains("2027", Refusal([AllYear([.. Good])], new CalendarYear(2027, false, day, new HashSet<DateOnly>())));
        Assert.Contains("both", Refusal([AllYear([.. Good])], new CalendarYear(2026, false, day, day)));
    }

    [Fact]
    public void A_year_named_twice_is_refused() =>
        Assert.Contains("twice", Refusal([AllYear([.. Good])], Years[0], Years[0]));

    [Fact]
    public void Rows_of_work_and_patrol_join_into_seasons_where_either_changes()
    {
        var seasons = HoursTable.Seasons(
        [
            new HoursRow(HoursUse.Work, 10, 1, 5, 31, Good), new HoursRow(HoursUse.Work, 6, 1, 9, 30, [Span(8, 14)]),
            new HoursRow(HoursUse.Patrol, 5, 1, 10, 31, [Span(6, 22)]), new HoursRow(HoursUse.Patrol, 11, 1, 4, 30, [Span(8, 20)]),
        ]);
        Assert.Equal(["01-01..04-30", "05-01..05-31", "06-01..09-30", "10-01..10-31", "11-01..12-31"], seasons.Select(s => s.ToString()));
        Assert.Equal([Span(8, 14)], seasons[2].Work);
        Assert.Equal([Span(6, 22)], seasons[2].Patrol);
        Assert.NotNull(new WorkCalendar(Shanghai, Years, seasons));
    }

    [Fact]
    public void A_use_without_hours_on_some_day_is_refused_by_the_table() =>
        Assert.Contains("patrol", Assert.Throws<ArgumentException>(() => HoursTable.Seasons([new HoursRow(HoursUse.Work, 1, 1, 12, 31, Good)])).Message);

    [Theory]
    [InlineData("08:00-12:00 14:00-18:00", "08:00-12:00 14:00-18:00")]
    [InlineData("20:00-24:00", "20:00-24:00")]
    [InlineData(" 08:00-12:00  13:00-17:30 ", "08:00-12:00 13:00-17:30")]
    public void Hours_are_read_from_text(string text, string again) => Assert.Equal(again, string.Join(' ', WorkCalendarTests.Hours(text)));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("8-12")]
    [InlineData("08:00-25:00")]
    [InlineData("12:00-08:00")]
    [InlineData("08:00-00:00")]
    [InlineData("24:00-24:00")]
    [InlineData("08:00-12:00,14:00-18:00")]
    public void Text_that_is_no_hours_is_not_read(string? text) => Assert.False(HourSpan.TryReadAll(text, out _));
}
