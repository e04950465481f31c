using System.Text.Json.Serialization;

namespace Guantong.Domain.Deadlines;

/// <summary>How near a limit is: within its share, near the end, passed.</summary>
public enum Light { Green, Yellow, Red }

/// <summary>
/// Whose time a clock measures: the citizen's from the report to the end; each stage's (accept, verify, file, dispatch, ruling,
/// check, close); each unit's from dispatch to pass-back; a called unit's report-in 报到; an answer to supervision 督办.
/// </summary>
public enum ClockKind { Citizen, Accept, Verify, File, Dispatch, Unit, Ruling, Check, Close, ReportIn, Answer }

/// <summary>
/// A running, paused or stopped time limit. Immutable: every operation gives a new clock, or the same one where it has nothing
/// to do (pausing what is paused, resuming what runs, anything on what has stopped). Time that a clock
/// does not run never counts; a clock set back in time counts zero. Operations may throw <see cref="NoCalendarException"/>.
/// </summary>
/// <param name="Kind">Whose time this is.</param>
/// <param name="Limit">The limit it started with; an extension adds this again.</param>
/// <param name="Load">All time allowed, with extensions.</param>
/// <param name="Used">Time consumed up to the last start of running.</param>
/// <param name="Started">When it began.</param>
/// <param name="RunningSince">When it last began to run; null while paused or stopped.</param>
/// <param name="Due">When it is or was due; null while paused in time, because nobody knows yet.</param>
/// <param name="Stopped">When it ended.</param>
/// <param name="Extensions">How often it was extended.</param>
public sealed record Clock(
    ClockKind Kind, TimeLimit Limit, TimeSpan Load, TimeSpan Used, DateTimeOffset Started,
    DateTimeOffset? RunningSince, DateTimeOffset? Due, DateTimeOffset? Stopped, int Extensions)
{
    [JsonIgnore] public bool IsRunning => RunningSince is not null;
    [JsonIgnore] public bool IsPaused => RunningSince is null && Stopped is null;
    [JsonIgnore] public bool IsStopped => Stopped is not null;

    public static Clock Start(ClockKind kind, TimeLimit limit, WorkCalendar calendar, DateTimeOffset now) =>
        new(kind, limit, limit.Load, TimeSpan.Zero, now, now, calendar.Due(now, limit), null, 0);

    /// <summary>Stops counting until resumed 挂账. A due that has already passed stays: a pause does not mend lateness.</summary>
    public Clock Pause(WorkCalendar calendar, DateTimeOffset now) => !IsRunning ? this
        : this with { Used = UsedAt(calendar, now), RunningSince = null, Due = now > Due ? Due : null };

    /// <summary>Counts again from now, with what was left.</summary>
    public Clock Resume(WorkCalendar calendar, DateTimeOffset now) => !IsPaused ? this
        : this with { RunningSince = now, Due = Due ?? calendar.Add(now, Left(Load - Used), Limit.Measure) };

    /// <summary>Grants one more original limit 延期.</summary>
    public Clock Extend(WorkCalendar calendar, DateTimeOffset now) => ExtendBy(Limit.Load, calendar, now);

    /// <summary>Grants more time. Counts as one extension; a load of zero or less is refused.</summary>
    public Clock ExtendBy(TimeSpan load, WorkCalendar calendar, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(load, TimeSpan.Zero);
        if (IsStopped) return this;
        var allowed = Load + load;
        return this with { Load = allowed, Extensions = Extensions + 1, Due = DueWith(allowed, load, calendar, now) };
    }

    /// <summary>Ends the clock; whether it was late is settled then.</summary>
    public Clock Stop(WorkCalendar calendar, DateTimeOffset now) => IsStopped ? this
        : this with { Used = UsedAt(calendar, now), RunningSince = null, Stopped = now };

    /// <summary>Due and passed; a stopped clock: stopped after its due.</summary>
    public bool IsOverdue(DateTimeOffset now) => (Stopped ?? now) > Due;

    /// <summary>Time consumed by a moment.</summary>
    public TimeSpan UsedAt(WorkCalendar calendar, DateTimeOffset now) =>
        RunningSince is { } since ? Used + calendar.Elapsed(since, now, Limit.Measure) : Used;

    /// <summary>
    /// Red when overdue, otherwise green up to and with the share <paramref name="yellowAt"/> of the load, then yellow. A clock due
    /// in the evening is red at night although no further working time has passed.
    /// </summary>
    public Light LightAt(WorkCalendar calendar, DateTimeOffset now, decimal yellowAt) =>
        IsOverdue(now) ? Light.Red
        : UsedAt(calendar, now) <= Share(yellowAt) ? Light.Green
        : Light.Yellow;

    /// <summary>The moment after which the light is yellow, while the clock runs; when it was so already, the moment since it runs.</summary>
    public DateTimeOffset? YellowAt(WorkCalendar calendar, decimal yellowAt) =>
        RunningSince is { } since ? calendar.Add(since, Left(Share(yellowAt) - Used), Limit.Measure) : null;

    DateTimeOffset? DueWith(TimeSpan allowed, TimeSpan more, WorkCalendar calendar, DateTimeOffset now)
    {
        // Used up before this run began: the new due lies behind, as far from the old one as was granted.
        if (Used >= allowed && Due is { } passed) return calendar.Add(passed, more, Limit.Measure);
        if (RunningSince is { } since) return calendar.Add(since, Left(allowed - Used), Limit.Measure);
        return null;
    }

    TimeSpan Share(decimal share) => TimeSpan.FromTicks((long)(Load.Ticks * share));

    static TimeSpan Left(TimeSpan left) => left > TimeSpan.Zero ? left : TimeSpan.Zero;
}
