using Guantong.Domain.Deadlines;
using Xunit;
using static Guantong.Domain.Tests.Deadlines.StandardCalendar;

namespace Guantong.Domain.Tests.Deadlines;

/// <summary>The published days against what can be known without the notices: law, weekdays and the lunar calendar.</summary>
public class StandardCalendarTests
{
    [Fact]
    public void Years_2017_to_2027_are_there_and_only_the_last_is_provisional()
    {
        Assert.Equal(Enumerable.Range(2017, 11), Years.Select(y => y.Year));
        Assert.Equal([2027], Years.Where(y => y.Provisional).Select(y => y.Year));
        Assert.True(Calendar.IsProvisional(2027));
        Assert.False(Calendar.IsProvisional(2026));
        Assert.False(Calendar.IsProvisional(2028));
    }

    [Theory]
    [InlineData(2017, 24, 5)]
    [InlineData(2018, 25, 7)]
    [InlineData(2019, 22, 6)]
    [InlineData(2020, 30, 6)]
    [InlineData(2021, 31, 7)]
    [InlineData(2022, 32, 7)]
    [InlineData(2023, 26, 7)]
    [InlineData(2024, 28, 8)]
    [InlineData(2025, 28, 5)]
    [InlineData(2026, 33, 6)]
    [InlineData(2027, 13, 0)]
    public void Each_year_names_as_many_days_as_its_notice(int year, int off, int makeUp)
    {
        var known = Years.Single(y => y.Year == year);
        Assert.Equal((off, makeUp), (known.Holidays.Count, known.MakeUpDays.Count));
    }

    [Theory]
    [InlineData("2017-01-22", true)]
    [InlineData("2017-10-06", false)]
    [InlineData("2018-12-29", true)]
    [InlineData("2018-12-31", false)]
    [InlineData("2019-05-05", true)]
    [InlineData("2019-05-03", false)]
    [InlineData("2020-01-31", false)]
    [InlineData("2020-02-01", false)]
    [InlineData("2020-02-03", true)]
    [InlineData("2020-05-09", true)]
    [InlineData("2021-02-20", true)]
    [InlineData("2022-10-08", true)]
    [InlineData("2022-10-09", true)]
    [InlineData("2023-06-25", true)]
    [InlineData("2024-02-09", true)]
    [InlineData("2024-02-18", true)]
    [InlineData("2025-01-28", false)]
    [InlineData("2025-02-08", true)]
    [InlineData("2025-10-08", false)]
    [InlineData("2026-01-04", true)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-09-20", true)]
    [InlineData("2027-02-05", false)]
    [InlineData("2027-06-09", false)]
    [InlineData("2027-09-15", false)]
    public void Known_days_work_or_do_not(string day, bool works) => Assert.Equal(works, Calendar.IsWorkingDay(Day(day)));

    /// <summary>Make-up days only move rest: a year loses exactly its statutory days, 11 until 2024 and 13 since.</summary>
    [Theory]
    [InlineData(2017, 11)]
    [InlineData(2018, 11)]
    [InlineData(2019, 11)]
    [InlineData(2020, 13)] // two more: the extension of January 2020 was a gift, not moved
    [InlineData(2021, 11)]
    [InlineData(2022, 11)]
    [InlineData(2023, 11)]
    [InlineData(2024, 11)]
    [InlineData(2025, 13)]
    [InlineData(2026, 13)]
    public void A_published_year_rests_exactly_the_statutory_days_beyond_its_weekends(int year, int statutory)
    {
        var days = DaysOf(year).ToList();
        var weekdays = days.Count(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.Equal(weekdays - statutory, days.Count(Calendar.IsWorkingDay));
    }

    [Fact]
    public void Make_up_days_fall_on_weekends() =>
        Assert.All(Years.SelectMany(y => y.MakeUpDays), d => Assert.True(d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>Spring Festival 正月初一 to 初三, Dragon Boat 五月初五, Mid-autumn 八月十五; and the eve 除夕 by law since 2025.</summary>
    [Fact]
    public void Lunar_feasts_are_days_off_in_every_year()
    {
        var lunar = new System.Globalization.ChineseLunisolarCalendar();
        foreach (var year in Years)
        {
            var leap = lunar.GetLeapMonth(year.Year);
            DateOnly Feast(int month, int day) => DateOnly.FromDateTime(lunar.ToDateTime(year.Year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
            DateOnly[] feasts = [Feast(1, 1), Feast(1, 2), Feast(1, 3), Feast(5, 5), Feast(8, 15)];
            Assert.All(feasts, d => Assert.Contains(d, NamedOrWeekend(year, d)));
            Assert.All([Feast(1, 1), Feast(1, 2), Feast(1, 3)], d => Assert.Contains(d, year.Holidays));
            if (year.Year >= 2025) Assert.Contains(Feast(1, 1).AddDays(-1), year.Holidays);
        }
    }

    [Fact]
    public void Every_season_has_eight_working_hours_and_patrols_all_week()
    {
        Assert.All(Seasons, s => Assert.Equal(8, s.Work.Sum(w => (w.To - w.From).TotalHours)));
        Assert.True(Calendar.IsPatrolTime(At("2026-02-17 19:59")));
        Assert.False(Calendar.IsPatrolTime(At("2026-02-17 20:00")));
        Assert.True(Calendar.IsPatrolTime(At("2026-07-05 20:59")));
    }

    static IEnumerable<DateOnly> NamedOrWeekend(CalendarYear year, DateOnly d) =>
        d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && !year.MakeUpDays.Contains(d) ? [d] : year.Holidays;

    static IEnumerable<DateOnly> DaysOf(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(i => new DateOnly(year, 1, 1).AddDays(i));
}
