namespace Guantong.Domain.Deadlines;

/// <summary>
/// Working and patrol time of a city: which days work, which hours of them, by season, in the city's own zone.
/// Immutable and safe to share. Every moment it returns is in UTC. What needs a year that has no calendar is refused with
/// <see cref="NoCalendarException"/>, never treated as all working days; natural and patrol time need no calendar.
/// </summary>
public sealed class WorkCalendar
{
    readonly TimeZoneInfo zone;
    readonly Dictionary<int, CalendarYear> years;
    readonly IReadOnlyList<Season> seasons;
    readonly int firstDay;
    readonly Day[] days;

    /// <summary>Refuses with <see cref="ArgumentException"/> years named twice, dates outside their year, and seasons with gaps, overlaps or disordered hours.</summary>
    public WorkCalendar(TimeZoneInfo zone, IEnumerable<CalendarYear> years, IReadOnlyList<Season> seasons)
    {
        CalendarRules.Check(seasons);
        this.zone = zone;
        this.seasons = [.. seasons];
        this.years = CalendarRules.Checked(years);
        if (this.years.Count == 0)
        {
            days = [];
            return;
        }
        firstDay = new DateOnly(this.years.Keys.Min(), 1, 1).DayNumber;
        days = new Day[new DateOnly(this.years.Keys.Max(), 12, 31).DayNumber - firstDay + 1];
        for (var i = 0; i < days.Length; i++) days[i] = Make(DateOnly.FromDayNumber(firstDay + i));
    }

    /// <summary>Whether the local year of a moment has a calendar.</summary>
    public bool Covers(DateTimeOffset t) => years.ContainsKey(LocalDate(t).Year);

    /// <summary>Whether a year's days off are not yet published; false for a year without a calendar.</summary>
    public bool IsProvisional(int year) => years.TryGetValue(year, out var known) && known.Provisional;

    /// <summary>A make-up day, or Monday to Friday that is no holiday.</summary>
    public bool IsWorkingDay(DateOnly d)
    {
        var year = years.TryGetValue(d.Year, out var known) ? known : throw new NoCalendarException(d.Year);
        return IsWorkingDay(d, year);
    }

    /// <summary>Inside a working span of a working day; the end of a span is outside.</summary>
    public bool IsWorkingTime(DateTimeOffset t) => SpansOn(LocalDate(t).DayNumber, TimeMeasure.WorkingHours).Contains(t.UtcTicks);

    /// <summary>Inside a patrol span, any day of the week; the end of a span is outside.</summary>
    public bool IsPatrolTime(DateTimeOffset t) => SpansOn(LocalDate(t).DayNumber, TimeMeasure.PatrolHours).Contains(t.UtcTicks);

    /// <summary>The local time of day of a moment.</summary>
    public TimeSpan TimeOfDay(DateTimeOffset t) => t.UtcDateTime.Add(zone.GetUtcOffset(t)).TimeOfDay;

    /// <summary>
    /// The earliest moment, not before <paramref name="from"/>, at which that much load has been consumed; a load of zero gives
    /// <paramref name="from"/>. So a day's work ends in the evening, not on the next morning. A working day is 24 hours of load
    /// spread evenly over that day's own working spans; there the result is exact to the tick above.
    /// Refuses a negative load with <see cref="ArgumentOutOfRangeException"/>.
    /// </summary>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan load, TimeMeasure measure)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(load, TimeSpan.Zero);
        if (load == TimeSpan.Zero || IsNatural(measure)) return from.ToUniversalTime() + load;
        var number = LocalDate(from).DayNumber;
        var spans = SpansOn(number, measure);
        var rest = load.Ticks + Consumed(spans, from.UtcTicks, measure);
        for (var capacity = Capacity(spans, measure); rest > capacity; capacity = Capacity(spans, measure))
        {
            rest -= capacity;
            spans = SpansOn(++number, measure);
        }
        return new DateTimeOffset(spans.At(measure == TimeMeasure.WorkingDays ? ScaleUp(rest, spans.Total) : rest), TimeSpan.Zero);
    }

    /// <summary>
    /// Load consumed between two moments; zero when <paramref name="to"/> is not after <paramref name="from"/>. Exactly additive:
    /// a→b plus b→c is a→c. <c>Add(from, Elapsed(from, to))</c> is never after <paramref name="to"/>, and no load lies between.
    /// </summary>
    public TimeSpan Elapsed(DateTimeOffset from, DateTimeOffset to, TimeMeasure measure)
    {
        if (to <= from) return TimeSpan.Zero;
        if (IsNatural(measure)) return to - from;
        var (number, last) = (LocalDate(from).DayNumber, LocalDate(to).DayNumber);
        var spans = SpansOn(number, measure);
        var sum = -Consumed(spans, from.UtcTicks, measure);
        while (number < last)
        {
            sum += Capacity(spans, measure);
            spans = SpansOn(++number, measure);
        }
        return TimeSpan.FromTicks(sum + Consumed(spans, to.UtcTicks, measure));
    }

    /// <summary>When a limit that starts at a moment is due.</summary>
    public DateTimeOffset Due(DateTimeOffset from, TimeLimit limit) => Add(from, limit.Load, limit.Measure);

    static bool IsNatural(TimeMeasure measure) => measure is TimeMeasure.ContinuousHours or TimeMeasure.NaturalDays;

    static bool IsWorkingDay(DateOnly d, CalendarYear year) =>
        year.MakeUpDays.Contains(d) || (d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !year.Holidays.Contains(d));

    static long Capacity(DaySpans spans, TimeMeasure measure) =>
        measure == TimeMeasure.WorkingDays && spans.Total > 0 ? TimeSpan.TicksPerDay : spans.Total;

    /// <summary>Load of a day consumed before a moment, counted from the day's beginning: that is what makes Elapsed additive.</summary>
    static long Consumed(DaySpans spans, long utc, TimeMeasure measure)
    {
        var inside = spans.Until(utc);
        return measure == TimeMeasure.WorkingDays && inside > 0 ? (long)((Int128)inside * TimeSpan.TicksPerDay / spans.Total) : inside;
    }

    /// <summary>The least working ticks of a day that carry a load; rounded up so that the load is reached.</summary>
    static long ScaleUp(long load, long total) =>
        (long)(((Int128)load * total + TimeSpan.TicksPerDay - 1) / TimeSpan.TicksPerDay);

    /// <summary>The local day; at the ends of time the last day there is, so that any moment somebody sends has one.</summary>
    DateOnly LocalDate(DateTimeOffset t) =>
        DateOnly.FromDateTime(new DateTime(Math.Clamp(t.UtcTicks + zone.GetUtcOffset(t).Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Unspecified));

    DaySpans SpansOn(int dayNumber, TimeMeasure measure)
    {
        var index = dayNumber - firstDay;
        var day = index >= 0 && index < days.Length ? days[index] : Make(DateOnly.FromDayNumber(dayNumber));
        if (measure == TimeMeasure.PatrolHours) return day.Patrol;
        return day.Work ?? throw new NoCalendarException(DateOnly.FromDayNumber(dayNumber).Year);
    }

    Day Make(DateOnly date)
    {
        var season = seasons.First(s => s.Contains(date.Month, date.Day));
        var work = !years.TryGetValue(date.Year, out var year) ? null
            : IsWorkingDay(date, year) ? DaySpans.On(date, season.Work, zone)
            : DaySpans.None;
        return new Day(work, DaySpans.On(date, season.Patrol, zone));
    }

    /// <summary>A day made ready: its working spans (null: no calendar) and its patrol spans.</summary>
    readonly record struct Day(DaySpans? Work, DaySpans Patrol);
}
