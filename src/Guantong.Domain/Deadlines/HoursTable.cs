namespace Guantong.Domain.Deadlines;

/// <summary>What hours are for: work 作息 or patrol 巡查.</summary>
public enum HoursUse { Work, Patrol }

/// <summary>A row of <c>hours.csv</c>: hours of one use for a part of the year, both ends included; it may wrap over new year.</summary>
public sealed record HoursRow(HoursUse Use, int FromMonth, int FromDay, int ToMonth, int ToDay, IReadOnlyList<HourSpan> Spans)
{
    internal bool Contains(DateOnly day) => new Season(FromMonth, FromDay, ToMonth, ToDay, [], []).Contains(day.Month, day.Day);
}

/// <summary>Joins the rows of working and patrol hours, which may change on different days, into seasons.</summary>
public static class HoursTable
{
    /// <summary>The seasons in the order of the year. Refuses with <see cref="ArgumentException"/> a day with no row, or two, of a use.</summary>
    public static IReadOnlyList<Season> Seasons(IReadOnlyList<HoursRow> rows)
    {
        var seasons = new List<Season>();
        (HoursRow Work, HoursRow Patrol)? current = null;
        for (var day = new DateOnly(2024, 1, 1); day.Year == 2024; day = day.AddDays(1))
        {
            var (work, patrol) = (RowOf(rows, HoursUse.Work, day), RowOf(rows, HoursUse.Patrol, day));
            if (current == (work, patrol))
            {
                seasons[^1] = seasons[^1] with { ToMonth = day.Month, ToDay = day.Day };
                continue;
            }
            current = (work, patrol);
            seasons.Add(new Season(day.Month, day.Day, day.Month, day.Day, work.Spans, patrol.Spans));
        }
        return seasons;
    }

    static HoursRow RowOf(IReadOnlyList<HoursRow> rows, HoursUse use, DateOnly day)
    {
        var found = rows.Where(r => r.Use == use && r.Contains(day)).ToList();
        return found.Count == 1 ? found[0]
            : throw new ArgumentException($"{day:MM-dd} has {found.Count} rows of {use.ToString().ToLowerInvariant()} hours; every day of a year has exactly one.", nameof(rows));
    }
}
