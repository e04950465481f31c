using System.Globalization;
using Guantong.Domain.Deadlines;

namespace Guantong.Server.Catalogue;

/// <summary>Puts the working calendar together from its rows: days, years and hours.</summary>
sealed class CalendarReader(Func<string, string, Task<IReadOnlyList<RankedRow>>> standing)
{
    // What most cities keep (standards.md §5.1), until a pack says its own hours.
    static readonly Hours UsualWork = new(101, 1231, Spans("08:00-12:00 14:00-18:00"));
    static readonly Hours UsualPatrol = new(101, 1231, Spans("08:00-20:00"));

    public async Task<WorkCalendar> ReadAsync(TimeZoneInfo zone)
    {
        var days = new Dictionary<DateOnly, bool>();
        foreach (var row in await standing("catalogue.calendar_day", "day, kind")) days[DateOf(row.Values[0])] = (string)row.Values[1] == "workday";
        var provisional = new Dictionary<int, bool>();
        foreach (var row in await standing("catalogue.calendar_year", "year, status")) provisional[(int)row.Values[0]] = (string)row.Values[1] == "provisional";
        var years = provisional.Select(y => new CalendarYear(y.Key, y.Value, DaysOf(days, y.Key, works: false), DaysOf(days, y.Key, works: true)));
        var hours = await standing("catalogue.hours", "use, from_day, to_day, spans");
        return new WorkCalendar(zone, years, Seasons(Of(hours, "work", UsualWork), Of(hours, "patrol", UsualPatrol)));
    }

    // Hours of one use cover the year together, so the highest pack that names any replaces all below it.
    static IReadOnlyList<Hours> Of(IReadOnlyList<RankedRow> rows, string use, Hours usual)
    {
        var mine = rows.Where(r => (string)r.Values[0] == use).GroupBy(r => r.Rank).MaxBy(g => g.Key);
        return mine is null ? [usual] : [.. mine.Select(r => new Hours(MonthDay(r.Values[1]), MonthDay(r.Values[2]), Spans((string)r.Values[3])))];
    }

    /// <summary>Work and patrol hours change on days of their own; a season is a stretch in which neither changes.</summary>
    static List<Season> Seasons(IReadOnlyList<Hours> work, IReadOnlyList<Hours> patrol)
    {
        var seasons = new List<Season>();
        (DateOnly From, Hours Work, Hours Patrol)? open = null;
        for (var day = new DateOnly(2024, 1, 1); day.Year == 2024; day = day.AddDays(1))
        {
            var at = (day.Month * 100) + day.Day;
            var (w, p) = (work.First(h => h.Contains(at)), patrol.First(h => h.Contains(at)));
            if (open is { } o && (o.Work != w || o.Patrol != p)) { seasons.Add(Close(o, day.AddDays(-1))); open = null; }
            open ??= (day, w, p);
        }
        seasons.Add(Close(open!.Value, new DateOnly(2024, 12, 31)));
        return seasons;
    }

    static Season Close((DateOnly From, Hours Work, Hours Patrol) open, DateOnly to) =>
        new(open.From.Month, open.From.Day, to.Month, to.Day, open.Work.Spans, open.Patrol.Spans);

    static HashSet<DateOnly> DaysOf(Dictionary<DateOnly, bool> days, int year, bool works) => [.. days.Where(d => d.Key.Year == year && d.Value == works).Select(d => d.Key)];

    static DateOnly DateOf(object value) => value is DateOnly date ? date : DateOnly.FromDateTime((DateTime)value);

    static int MonthDay(object value) => int.Parse(((string)value).Replace("-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    static IReadOnlyList<HourSpan> Spans(string text) => HourSpan.TryReadAll(text, out var spans) ? spans : throw new FormatException(text);

    sealed record Hours(int From, int To, IReadOnlyList<HourSpan> Spans)
    {
        public bool Contains(int at) => From <= To ? at >= From && at <= To : at >= From || at <= To;
    }
}
