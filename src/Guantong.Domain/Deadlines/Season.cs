using System.Globalization;

namespace Guantong.Domain.Deadlines;

/// <summary>
/// One year as the State Council published it: days off and make-up working days 调休上班日, all within that year.
/// Provisional: only the statutory days are known yet. Days off that fall on a weekend may be named or not.
/// </summary>
public sealed record CalendarYear(int Year, bool Provisional, IReadOnlySet<DateOnly> Holidays, IReadOnlySet<DateOnly> MakeUpDays);

/// <summary>Local hours of a day, from (inside) to (outside). <see cref="To"/> 00:00 means the end of the day.</summary>
public readonly record struct HourSpan(TimeOnly From, TimeOnly To)
{
    const string Form = "HH:mm";

    internal long FromTicks => From.Ticks;
    internal long ToTicks => To.Ticks == 0 ? TimeSpan.TicksPerDay : To.Ticks;

    public override string ToString() =>
        $"{From.ToString(Form, CultureInfo.InvariantCulture)}-{(To.Ticks == 0 ? "24:00" : To.ToString(Form, CultureInfo.InvariantCulture))}";

    /// <summary>Reads <c>08:00-12:00 14:00-18:00</c>; <c>24:00</c> ends the day. False when a part is no span or runs backwards.</summary>
    public static bool TryReadAll(string? text, out IReadOnlyList<HourSpan> spans)
    {
        var read = new List<HourSpan>();
        spans = read;
        foreach (var part in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var edges = part.Split('-');
            if (edges.Length != 2 || !TryReadHour(edges[0], out var from) || edges[0] == "24:00" || !TryReadHour(edges[1], out var to)) return false;
            var span = new HourSpan(from, to);
            if (span.ToTicks <= span.FromTicks || edges[1] == "00:00") return false;
            read.Add(span);
        }
        return read.Count > 0;
    }

    static bool TryReadHour(string text, out TimeOnly hour)
    {
        hour = TimeOnly.MinValue;
        return text == "24:00" || TimeOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out hour);
    }
}

/// <summary>
/// Hours of a part of the year, both ends included; it may wrap over new year (winter hours 冬季作息, summer hours 夏季作息).
/// </summary>
public sealed record Season(int FromMonth, int FromDay, int ToMonth, int ToDay, IReadOnlyList<HourSpan> Work, IReadOnlyList<HourSpan> Patrol)
{
    /// <summary>Whether a day of the year lies in the season.</summary>
    public bool Contains(int month, int day)
    {
        var (at, from, to) = (month * 100 + day, FromMonth * 100 + FromDay, ToMonth * 100 + ToDay);
        return from <= to ? at >= from && at <= to : at >= from || at <= to;
    }

    public override string ToString() => $"{FromMonth:00}-{FromDay:00}..{ToMonth:00}-{ToDay:00}";
}
