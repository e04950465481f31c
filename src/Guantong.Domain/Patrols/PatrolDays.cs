using System.Globalization;

namespace Guantong.Domain.Patrols;

/// <summary>
/// On which days a plan is walked: days of the week within a span of dates, such as every Wednesday and Saturday of a year. The text
/// form is that of duty hours: <c>Wed,Sat</c>.
/// </summary>
public sealed record PatrolDays(IReadOnlySet<DayOfWeek> Days, DateOnly From, DateOnly? Until)
{
    static readonly (string Code, DayOfWeek Day)[] Codes =
    [
        ("Mon", DayOfWeek.Monday), ("Tue", DayOfWeek.Tuesday), ("Wed", DayOfWeek.Wednesday), ("Thu", DayOfWeek.Thursday), ("Fri", DayOfWeek.Friday),
        ("Sat", DayOfWeek.Saturday), ("Sun", DayOfWeek.Sunday),
    ];

    /// <summary>True when the plan is walked on that day of the city's calendar.</summary>
    public bool Holds(DateOnly day) => day >= From && (Until is not { } until || day <= until) && Days.Contains(day.DayOfWeek);

    /// <summary>The days as text, Monday first.</summary>
    public string Text => string.Join(',', Codes.Where(c => Days.Contains(c.Day)).Select(c => c.Code));

    /// <summary>Reads days of the week; false when there is none, or one that is no day.</summary>
    public static bool TryReadDays(string? text, out IReadOnlySet<DayOfWeek> days)
    {
        var read = new HashSet<DayOfWeek>();
        days = read;
        foreach (var word in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var found = Array.FindIndex(Codes, c => string.Compare(c.Code, word, CultureInfo.InvariantCulture, CompareOptions.IgnoreCase) == 0);
            if (found < 0) return false;
            read.Add(Codes[found].Day);
        }
        return read.Count > 0;
    }
}
