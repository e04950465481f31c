namespace Guantong.Domain.Deadlines;

/// <summary>What a calendar must satisfy before anybody counts by it.</summary>
static class CalendarRules
{
    public static void Check(IReadOnlyList<Season> seasons)
    {
        foreach (var season in seasons)
        {
            CheckDay(season, season.FromMonth, season.FromDay);
            CheckDay(season, season.ToMonth, season.ToDay);
            CheckSpans(season, season.Work, "working");
            CheckSpans(season, season.Patrol, "patrol");
        }
        // A leap year, so that 29 February has its hours too.
        for (var day = new DateOnly(2024, 1, 1); day.Year == 2024; day = day.AddDays(1))
        {
            var holders = seasons.Count(s => s.Contains(day.Month, day.Day));
            if (holders != 1) throw new ArgumentException($"{day:MM-dd} belongs to {holders} seasons; every day of a year belongs to exactly one.", nameof(seasons));
        }
    }

    public static Dictionary<int, CalendarYear> Checked(IEnumerable<CalendarYear> years)
    {
        var checkedYears = new Dictionary<int, CalendarYear>();
        foreach (var year in years)
        {
            if (!checkedYears.TryAdd(year.Year, year)) throw new ArgumentException($"The year {year.Year} is there twice.", nameof(years));
            foreach (var day in year.Holidays.Concat(year.MakeUpDays))
            {
                if (day.Year != year.Year) throw new ArgumentException($"{day:yyyy-MM-dd} is not in the year {year.Year}.", nameof(years));
            }
            foreach (var day in year.Holidays.Intersect(year.MakeUpDays))
            {
                throw new ArgumentException($"{day:yyyy-MM-dd} is both a holiday and a make-up day.", nameof(years));
            }
        }
        return checkedYears;
    }

    static void CheckDay(Season season, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2024, month))
        {
            throw new ArgumentException($"Season {season}: {month:00}-{day:00} is no day of a year.", nameof(season));
        }
    }

    static void CheckSpans(Season season, IReadOnlyList<HourSpan> spans, string use)
    {
        if (spans.Count == 0) throw new ArgumentException($"Season {season} has no {use} hours.", nameof(spans));
        var free = 0L;
        foreach (var span in spans)
        {
            if (span.ToTicks <= span.FromTicks) throw new ArgumentException($"Season {season}: {span} ends before it begins.", nameof(spans));
            if (span.FromTicks < free) throw new ArgumentException($"Season {season}: {use} hours {span} overlap or are out of order.", nameof(spans));
            free = span.ToTicks;
        }
    }
}
