using System.Globalization;
using Guantong.Domain.Deadlines;
using Xunit;

namespace Guantong.Domain.Tests.Deadlines;

/// <summary>The calendar that the product ships, read from <c>packs/standard</c> as a city would load it.</summary>
static class StandardCalendar
{
    public static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static IReadOnlyList<CalendarYear> Years { get; } = ReadYears();
    public static IReadOnlyList<Season> Seasons { get; } = HoursTable.Seasons([.. Rows("hours.csv").Select(ReadHours)]);
    public static WorkCalendar Calendar { get; } = new(Shanghai, Years, Seasons);

    /// <summary>A moment by the clock on the wall in Shanghai: <c>2026-02-13 16:30</c>.</summary>
    public static DateTimeOffset At(string local) =>
        new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static List<CalendarYear> ReadYears()
    {
        var days = Rows("calendar.csv").Select(r => (Date: Day(r[0]), Kind: r[1])).ToList();
        Assert.All(days, d => Assert.Contains(d.Kind, new[] { "holiday", "workday" }));
        return [.. Rows("calendar-years.csv").Select(r => YearOf(int.Parse(r[0], CultureInfo.InvariantCulture), r[1], days))];
    }

    static CalendarYear YearOf(int year, string status, List<(DateOnly Date, string Kind)> days) => new(
        year,
        status == "provisional",
        days.Where(d => d.Date.Year == year && d.Kind == "holiday").Select(d => d.Date).ToHashSet(),
        days.Where(d => d.Date.Year == year && d.Kind == "workday").Select(d => d.Date).ToHashSet());

    static HoursRow ReadHours(string[] row)
    {
        Assert.True(HourSpan.TryReadAll(row[3], out var spans));
        var (from, to) = (Day("2024-" + row[1]), Day("2024-" + row[2]));
        return new HoursRow(Enum.Parse<HoursUse>(row[0], ignoreCase: true), from.Month, from.Day, to.Month, to.Day, spans);
    }

    static IEnumerable<string[]> Rows(string file) =>
        File.ReadAllLines(Path.Combine(Root(), "packs", "standard", file)).Skip(1).Select(line => line.Split(','));

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Guantong.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
