using System.Globalization;

namespace Guantong.Server.Insight.Results;

/// <summary>A year or a month on the city's clocks, as addresses write it: <c>2026</c>, <c>2026-05</c>.</summary>
public readonly record struct ResultPeriod(int Year, int? Month = null) : IComparable<ResultPeriod>
{
    const int FirstYear = 1990;
    const int LastYear = 2199;

    public DateOnly From => new(Year, Month ?? 1, 1);

    /// <summary>The first day that no longer belongs to it.</summary>
    public DateOnly To => Month is null ? From.AddYears(1) : From.AddMonths(1);

    public ResultPeriod Before => Month is null ? new(Year - 1) : OfMonth(From.AddMonths(-1));

    public ResultPeriod After => Month is null ? new(Year + 1) : OfMonth(From.AddMonths(1));

    public static ResultPeriod OfMonth(DateOnly day) => new(day.Year, day.Month);

    /// <summary>Exactly four digits, or four and two with a hyphen; a month that exists.</summary>
    public static bool TryRead(string? text, out ResultPeriod period)
    {
        period = default;
        var parts = text?.Split('-') ?? [];
        if (parts.Length is < 1 or > 2 || !Read(parts[0], 4, FirstYear, LastYear, out var year)) return false;
        if (parts.Length == 1)
        {
            period = new(year);
            return true;
        }
        if (!Read(parts[1], 2, 1, 12, out var month)) return false;
        period = new(year, month);
        return true;
    }

    /// <summary>The moment it begins, on the city's clocks.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public int CompareTo(ResultPeriod other) => (From, To).CompareTo((other.From, other.To));

    public static bool operator <(ResultPeriod a, ResultPeriod b) => a.CompareTo(b) < 0;

    public static bool operator >(ResultPeriod a, ResultPeriod b) => a.CompareTo(b) > 0;

    public static bool operator <=(ResultPeriod a, ResultPeriod b) => a.CompareTo(b) <= 0;

    public static bool operator >=(ResultPeriod a, ResultPeriod b) => a.CompareTo(b) >= 0;

    public override string ToString() => Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}") : Year.ToString("0000", CultureInfo.InvariantCulture);

    static bool Read(string text, int digits, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && text.Length == digits && number >= least && number <= most;
}
