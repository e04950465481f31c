namespace Guantong.Server.Notices.Writing;

/// <summary>Nobody's telephone rings at night for what can wait until the morning.</summary>
public static class QuietHours
{
    /// <summary>This moment, or the end of the rest in which it lies.</summary>
    public static DateTimeOffset NextOutside(DateTimeOffset now, TimeZoneInfo zone, int from, int to)
    {
        if (from == to || from is < 0 or > 24 || to is < 0 or > 24) return now;
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var hour = local.Hour;
        var quiet = from < to ? hour >= from && hour < to : hour >= from || hour < to;
        if (!quiet) return now;
        var day = DateOnly.FromDateTime(local.DateTime);
        // An evening's rest ends on the next morning.
        if (from > to && hour >= from) day = day.AddDays(1);
        var end = day.ToDateTime(TimeOnly.MinValue).AddHours(to);
        return new DateTimeOffset(end, zone.GetUtcOffset(end)).ToUniversalTime();
    }
}
