namespace Guantong.Domain.Deadlines;

/// <summary>The spans of one use (work or patrol) on one local day, as UTC ticks: from, to, from, to …, ascending.</summary>
sealed class DaySpans
{
    public static readonly DaySpans None = new([]);

    readonly long[] edges;

    DaySpans(long[] edges)
    {
        this.edges = edges;
        for (var i = 0; i < edges.Length; i += 2) Total += edges[i + 1] - edges[i];
    }

    /// <summary>Ticks inside all spans.</summary>
    public long Total { get; }

    /// <summary>Ticks inside spans before a moment.</summary>
    public long Until(long utc)
    {
        long sum = 0;
        for (var i = 0; i < edges.Length && edges[i] < utc; i += 2) sum += Math.Min(utc, edges[i + 1]) - edges[i];
        return sum;
    }

    /// <summary>The earliest moment before which <paramref name="inside"/> ticks lie inside spans; more than zero, at most <see cref="Total"/>.</summary>
    public long At(long inside)
    {
        for (var i = 0; i < edges.Length; i += 2)
        {
            var length = edges[i + 1] - edges[i];
            if (inside <= length) return edges[i] + inside;
            inside -= length;
        }
        throw new ArgumentOutOfRangeException(nameof(inside));
    }

    public bool Contains(long utc)
    {
        for (var i = 0; i < edges.Length; i += 2)
        {
            if (utc >= edges[i] && utc < edges[i + 1]) return true;
        }
        return false;
    }

    /// <summary>
    /// Places local hours on a date. Where the zone's offset changes around that day, every moment whose local reading is
    /// inside a span counts: an hour that is skipped does not exist, an hour that is repeated counts twice.
    /// </summary>
    public static DaySpans On(DateOnly date, IReadOnlyList<HourSpan> hours, TimeZoneInfo zone)
    {
        var midnight = date.DayNumber * TimeSpan.TicksPerDay;
        var (before, after) = (OffsetAt(zone, midnight - TimeSpan.TicksPerDay), OffsetAt(zone, midnight + 2 * TimeSpan.TicksPerDay));
        var placed = new List<long>(hours.Count * 2);
        if (before == after)
        {
            Append(placed, hours, midnight - before, long.MinValue, long.MaxValue);
        }
        else
        {
            var change = ChangeBetween(zone, midnight - TimeSpan.TicksPerDay, midnight + 2 * TimeSpan.TicksPerDay, before);
            Append(placed, hours, midnight - before, long.MinValue, change);
            Append(placed, hours, midnight - after, change, long.MaxValue);
        }
        return placed.Count == 0 ? None : new DaySpans([.. placed]);
    }

    static void Append(List<long> placed, IReadOnlyList<HourSpan> hours, long midnight, long notBefore, long notAfter)
    {
        foreach (var span in hours)
        {
            var (from, to) = (Math.Max(midnight + span.FromTicks, notBefore), Math.Min(midnight + span.ToTicks, notAfter));
            if (from < to) placed.AddRange([from, to]);
        }
    }

    static long ChangeBetween(TimeZoneInfo zone, long low, long high, long offsetBefore)
    {
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            if (OffsetAt(zone, middle) == offsetBefore) low = middle; else high = middle;
        }
        return high;
    }

    static long OffsetAt(TimeZoneInfo zone, long utc) => zone.GetUtcOffset(new DateTime(utc, DateTimeKind.Utc)).Ticks;
}
