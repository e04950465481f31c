using Guantong.Domain.Deadlines;

namespace Guantong.Domain.Tests.Deadlines;

/// <summary>The model: is this minute counted, and how much load does it carry? Slow, and too simple to be wrong in the same way.</summary>
sealed class NaiveCalendar(TimeZoneInfo zone, WorkCalendar real, Func<DateTime, bool> works, Func<DateTime, bool> patrols)
{
    readonly Dictionary<DateOnly, int> minutesOfDay = [];

    public WorkCalendar Real => real;

    /// <summary>Summer and winter hours of the standard pack, said in other words.</summary>
    public static NaiveCalendar Standard { get; } = new(
        StandardCalendar.Shanghai,
        StandardCalendar.Calendar,
        t => t.Hour is >= 8 and < 12 || (IsSummer(t) ? Minutes(t) is >= 870 and < 1110 : Minutes(t) is >= 810 and < 1050),
        t => IsSummer(t) ? t.Hour is >= 7 and < 21 : Minutes(t) is >= 450 and < 1200);

    /// <summary>A zone that skips and repeats hours, with days of 7 and 4.5 hours and a night shift that meets both changes.</summary>
    public static NaiveCalendar Berlin { get; } = new(
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
        new WorkCalendar(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), StandardCalendar.Years,
        [
            new Season(10, 1, 5, 31, WorkCalendarTests.Hours("09:00-16:00"), WorkCalendarTests.Hours("00:00-02:30 22:00-24:00")),
            new Season(6, 1, 9, 30, WorkCalendarTests.Hours("07:30-12:00"), WorkCalendarTests.Hours("01:00-03:00")),
        ]),
        t => IsSummer(t) ? Minutes(t) is >= 450 and < 720 : t.Hour is >= 9 and < 16,
        t => IsSummer(t) ? t.Hour is 1 or 2 : Minutes(t) is < 150 or >= 1320);

    /// <summary>Some minutes to look ahead, other for every start.</summary>
    public int Spread(DateTimeOffset from) => (int)(from.ToUnixTimeSeconds() / 60 * 7919 % 8640);

    public TimeSpan Elapsed(DateTimeOffset from, DateTimeOffset to, TimeMeasure measure)
    {
        var sum = 0m;
        for (var t = from; t < to; t = t.AddMinutes(1)) sum += LoadOf(t, measure);
        return TimeSpan.FromTicks((long)(sum * TimeSpan.TicksPerMinute));
    }

    /// <summary>Whether the load ends in the very minute in which <paramref name="end"/> lies (its last moment included).</summary>
    public bool IsWithinItsMinute(DateTimeOffset from, TimeSpan load, TimeMeasure measure, DateTimeOffset end)
    {
        var left = load.Ticks / (decimal)TimeSpan.TicksPerMinute;
        var t = from;
        for (var now = LoadOf(t, measure); left > now + 0.000001m; now = LoadOf(t, measure))
        {
            left -= now;
            t = t.AddMinutes(1);
        }
        // Where nothing is left the end lies at the end of the last minute that counted.
        return load == TimeSpan.Zero ? end == from : end > t.AddMilliseconds(-1) && end <= t.AddMinutes(1).AddMilliseconds(1);
    }

    decimal LoadOf(DateTimeOffset t, TimeMeasure measure)
    {
        var local = Local(t);
        return measure switch
        {
            TimeMeasure.ContinuousHours or TimeMeasure.NaturalDays => 1,
            TimeMeasure.PatrolHours => patrols(local) ? 1 : 0,
            TimeMeasure.WorkingHours => IsWorking(local) ? 1 : 0,
            _ => IsWorking(local) ? 1440m / MinutesOf(DateOnly.FromDateTime(local)) : 0,
        };
    }

    bool IsWorking(DateTime local)
    {
        var day = DateOnly.FromDateTime(local);
        var year = StandardCalendar.Years.Single(y => y.Year == day.Year);
        var weekend = day.DayOfWeek == DayOfWeek.Saturday || day.DayOfWeek == DayOfWeek.Sunday;
        return works(local) && (weekend ? year.MakeUpDays.Contains(day) : !year.Holidays.Contains(day));
    }

    int MinutesOf(DateOnly day)
    {
        if (minutesOfDay.TryGetValue(day, out var known)) return known;
        var start = new DateTimeOffset(day.AddDays(-1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return minutesOfDay[day] = Enumerable.Range(0, 3 * 1440).Count(m => Local(start.AddMinutes(m)) is var t && DateOnly.FromDateTime(t) == day && works(t));
    }

    DateTime Local(DateTimeOffset t) => TimeZoneInfo.ConvertTime(t, zone).DateTime;

    static bool IsSummer(DateTime t) => t.Month is >= 6 and <= 9;

    static int Minutes(DateTime t) => t.Hour * 60 + t.Minute;
}
