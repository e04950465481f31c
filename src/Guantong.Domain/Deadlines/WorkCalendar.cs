namespace Guantong.Domain.Deadlines;

/// <summary>Working time of a city. Being written.</summary>
public sealed class WorkCalendar
{
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan load, TimeMeasure measure) => from + load;
}
