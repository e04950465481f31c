namespace Guantong.Domain.Deadlines;

/// <summary>In what a limit is counted (standards.md §5.1).</summary>
public enum TimeMeasure
{
    /// <summary>紧急工作时: natural hours; nights, weekends and holidays count.</summary>
    ContinuousHours,

    /// <summary>工作时: hours inside working time only.</summary>
    WorkingHours,

    /// <summary>工作日: working days of the calendar, make-up days included.</summary>
    WorkingDays,

    /// <summary>自然日, 紧急工作日: natural days of 24 hours.</summary>
    NaturalDays,

    /// <summary>Hours in which patrols are on duty; checks and verifications run by them.</summary>
    PatrolHours,
}

/// <summary>A time limit as a standard writes it: an amount (may be a fraction, above zero) of a measure.</summary>
public sealed record TimeLimit(decimal Amount, TimeMeasure Measure)
{
    /// <summary>A working or natural day counts as 24 hours of its own measure, so that fractions of a day stay exact.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public TimeSpan Load => Measure is TimeMeasure.WorkingDays or TimeMeasure.NaturalDays
        ? TimeSpan.FromTicks((long)decimal.Round(Amount * TimeSpan.TicksPerDay))
        : TimeSpan.FromTicks((long)decimal.Round(Amount * TimeSpan.TicksPerHour));

    public static TimeLimit Minutes(int minutes, TimeMeasure measure = TimeMeasure.ContinuousHours) => new(minutes / 60m, measure);
}
