using System.Globalization;
using Guantong.Domain.Deadlines;

namespace Guantong.Server.Catalogue;

/// <summary>Puts the working calendar together from its rows: days, years and hours.</summary>
sealed class CalendarReader(Func<string, string, Task<IReadOnlyList<RankedRow>>> standing)
{
    // What most cities keep (standards.md §5.1), until a pack says its own hours.
    static readonly HoursRow UsualWork = Row(HoursUse.Work, "01-01", "12-31", "08:00-12:00 14:00-18:00");
    static readonly HoursRow UsualPatrol = Row(HoursUse.Patrol, "01-01", "12-31", "08:00-20:00");

    public async Task<WorkCalendar> ReadAsync(TimeZoneInfo zone)
    {
        var days = new Dictionary<DateOnly, bool>();
        foreach (var row in await standing("catalogue.calendar_day", "day, kind")) days[DateOf(row.Values[0])] = (string)row.Values[1] == "workday";
        var provisional = new Dictionary<int, bool>();
        foreach (var row in await standing("catalogue.calendar_year", "year, status")) provisional[(int)row.Values[0]] = (string)row.Values[1] == "provisional";
        var years = provisional.Select(y => new CalendarYear(y.Key, y.Value, DaysOf(days, y.Key, works: false), DaysOf(days, y.Key, works: true)));
        var hours = await standing("catalogue.hours", "use, from_day, to_day, spans");
        return new WorkCalendar(zone, years, HoursTable.Seasons([.. Of(hours, "work", UsualWork), .. Of(hours, "patrol", UsualPatrol)]));
    }

    // Hours of one use cover the year together, so the highest pack that names any replaces all below it.
    static IEnumerable<HoursRow> Of(IReadOnlyList<RankedRow> rows, string use, HoursRow usual)
    {
        var mine = rows.Where(r => (string)r.Values[0] == use).GroupBy(r => r.Rank).MaxBy(g => g.Key);
        return mine is null ? [usual] : mine.Select(r => Row(usual.Use, (string)r.Values[1], (string)r.Values[2], (string)r.Values[3]));
    }

    static HashSet<DateOnly> DaysOf(Dictionary<DateOnly, bool> days, int year, bool works) => [.. days.Where(d => d.Key.Year == year && d.Value == works).Select(d => d.Key)];

    static DateOnly DateOf(object value) => value is DateOnly date ? date : DateOnly.FromDateTime((DateTime)value);

    static HoursRow Row(HoursUse use, string from, string to, string spans)
    {
        var (first, last) = (MonthDay(from), MonthDay(to));
        return new HoursRow(use, first / 100, first % 100, last / 100, last % 100, HourSpan.TryReadAll(spans, out var read) ? read : throw new FormatException(spans));
    }

    static int MonthDay(string text) => int.Parse(text.Replace("-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
