using System.Globalization;

namespace Guantong.Domain.People;

/// <summary>
/// When a post is on duty, written as <c>Mon-Sun 08:00-20:00</c>; several spans of a day are separated by spaces and several
/// groups of days by semicolons. A span that ends before it begins runs over midnight and belongs to the day on which it begins.
/// An empty text means always.
/// </summary>
public sealed class DutyHours
{
    static readonly string[] DayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    readonly IReadOnlyList<Span> spans;

    DutyHours(IReadOnlyList<Span> spans) => this.spans = spans;

    /// <summary>As it was written; empty for always.</summary>
    public string Text { get; private init; } = "";

    /// <summary>On duty at every hour.</summary>
    public static DutyHours Always { get; } = new([]);

    /// <summary>True when local time <paramref name="local"/> (in the city's zone) lies in a span; the first minute counts, the last does not.</summary>
    public bool Covers(DateTime local) => CoversFromToday(local) || CoversFromYesterday(local);

    /// <summary>The same, by a span that began on this very day.</summary>
    public bool CoversFromToday(DateTime local)
    {
        if (spans.Count == 0) return true;
        var (today, minute) = (DayIndex(local.DayOfWeek), local.TimeOfDay.TotalMinutes);
        return spans.Any(s => s.Days[today] && minute >= s.From && (s.Wraps || minute < s.To));
    }

    /// <summary>The same, by a span that began the day before and runs over midnight.</summary>
    public bool CoversFromYesterday(DateTime local)
    {
        var (yesterday, minute) = ((DayIndex(local.DayOfWeek) + 6) % 7, local.TimeOfDay.TotalMinutes);
        return spans.Any(s => s.Wraps && s.Days[yesterday] && minute < s.To);
    }

    /// <summary>The next moment at which this begins or ends to hold, looked for over eight days; null where it never changes.</summary>
    public DateTime? NextChange(DateTime local)
    {
        if (spans.Count == 0) return null;
        var (first, now) = (local.Date.AddDays(-1), Covers(local));
        var edges = Enumerable.Range(0, 10).SelectMany(d => spans.Where(s => s.Days[DayIndex(first.AddDays(d).DayOfWeek)])
            .SelectMany(s => new[] { first.AddDays(d).AddMinutes(s.From), first.AddDays(s.Wraps ? d + 1 : d).AddMinutes(s.To) }));
        return edges.Where(e => e > local).Order().Select(e => (DateTime?)e).FirstOrDefault(e => Covers(e!.Value) != now);
    }

    /// <summary>True when no moment of a week lies outside.</summary>
    public bool IsAlways => spans.Count == 0 || Enumerable.Range(0, 7).All(d => spans.Any(s => s is { From: 0, To: 1440 } && s.Days[d]));

    /// <summary>Reads the text form; false when a day, a time or their order in the text is wrong.</summary>
    public static bool TryRead(string? text, out DutyHours hours)
    {
        hours = Always;
        if (string.IsNullOrWhiteSpace(text)) return true;
        var read = new List<Span>();
        foreach (var group in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = group.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2 || !TryReadDays(words[0], out var days)) return false;
            foreach (var word in words[1..])
            {
                if (!TryReadSpan(word, days, out var span)) return false;
                read.Add(span);
            }
        }
        if (read.Count == 0) return false;
        hours = new DutyHours(read) { Text = text.Trim() };
        return true;
    }

    static bool TryReadDays(string text, out bool[] days)
    {
        days = new bool[7];
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            if (ends.Length > 2) return false;
            int first = Array.IndexOf(DayNames, ends[0]), last = Array.IndexOf(DayNames, ends[^1]);
            if (first < 0 || last < 0) return false;
            for (var d = first; ; d = (d + 1) % 7)
            {
                days[d] = true;
                if (d == last) break;
            }
        }
        return true;
    }

    static bool TryReadSpan(string text, bool[] days, out Span span)
    {
        span = default;
        var ends = text.Split('-');
        if (ends.Length != 2 || !TryReadMinute(ends[0], out var from) || !TryReadMinute(ends[1], out var to) || from == to || from == 1440) return false;
        span = new Span(days, from, to);
        return true;
    }

    // 24:00 is how people write the end of a day; TimeOnly does not know it.
    static bool TryReadMinute(string text, out int minute)
    {
        minute = 1440;
        if (text == "24:00") return true;
        if (!TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return false;
        minute = (time.Hour * 60) + time.Minute;
        return true;
    }

    static int DayIndex(DayOfWeek day) => ((int)day + 6) % 7;

    readonly record struct Span(bool[] Days, int From, int To)
    {
        public bool Wraps => To < From;
    }
}
