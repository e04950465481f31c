using System.Globalization;

namespace Guantong.Packs.Linshu;

/// <summary>
/// Who is on duty when, from October 2026 to the end of 2027: the centre's posts and the checkers change shifts every month and keep
/// half of their people on holidays; inspectors walk half of their communities each day.
/// </summary>
static class Rosters
{
    static readonly DateOnly First = new(2026, 10, 1), Last = new(2027, 12, 31);
    static readonly string[] Shifts = ["Mon-Sun 00:00-08:00", "Mon-Sun 08:00-16:00", "Mon-Sun 16:00-24:00"];
    const string Rest = "rest";

    public static string Text(string inputs, IReadOnlyList<Community> communities, IReadOnlyList<Township> townships)
    {
        var holidays = Lists.Read(Path.Combine(inputs, "..", "..", "standard"), "calendar.csv").Where(r => r[1] == "holiday")
            .Select(r => (Day: DateOnly.ParseExact(r[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), Name: r[2])).Where(h => h.Day >= First && h.Day <= Last)
            .ToDictionary(h => h.Day, h => h.Name);
        var rows = new List<string[]>();
        foreach (var post in (string[])["intake", "shift", "dispatch", "revisit", "supervise"])
            for (var n = 0; n < 6; n++) Run(rows, holidays, $"{post}{n + 1:00}", "", (day, holiday) => holiday && IsResting(day, n / 3) ? Rest : Shifts[(n + Month(day)) % 3]);
        Run(rows, holidays, "dispatch07", "", (_, holiday) => holiday ? Rest : "Mon-Sun 07:00-21:00");
        Run(rows, holidays, "intake07", "", (_, holiday) => holiday ? Rest : "Mon-Sun 07:00-21:00");
        // On holidays the two for the whole county stay in each shift, those of the streets rest.
        for (var n = 0; n < 12; n++) Run(rows, holidays, $"check{n + 1:00}", "", (day, holiday) => holiday && n % 4 < 2 ? Rest : Shifts[((n / 4) + Month(day)) % 3]);
        for (var n = 12; n < 14; n++) Run(rows, holidays, $"check{n + 1:00}", "", (_, holiday) => holiday ? Rest : "Mon-Sun 07:00-21:00");
        Inspectors(rows, holidays, communities, townships);
        return Lists.Text("user,from,to,hours,areas,note", rows.OrderBy(r => r[0], StringComparer.Ordinal).ThenBy(r => r[1], StringComparer.Ordinal).ThenBy(r => r[3], StringComparer.Ordinal));
    }

    // As People makes them: in each patrol two for the first street, two for the second in turn, one for the towns.
    static void Inspectors(List<string[]> rows, Dictionary<DateOnly, string> holidays, IReadOnlyList<Community> communities, IReadOnlyList<Township> townships)
    {
        string[] patrols = ["06:00-14:00", "14:00-22:00"];
        var streets = townships.Where(t => t.IsStreet).Select(t => communities.Where(c => c.Code.StartsWith(t.Code[..9], StringComparison.Ordinal)).Select(c => c.Code).ToList()).ToList();
        var towns = townships.Where(t => !t.IsStreet).Select(t => t.Code).ToList();
        for (var n = 0; n < 10; n++)
        {
            var (seat, patrol) = (n % 5, patrols[n / 5]);
            var ground = seat == 4 ? towns : streets[seat % 2];
            for (var half = 0; half < 2; half++)
            {
                // The second of a street begins with the other half, so that every community is walked every day.
                var mine = string.Join(';', ground.Where((_, c) => c % 2 == (half + (seat / 2)) % 2));
                var days = half == 0 ? "Mon,Wed,Fri,Sun" : "Tue,Thu,Sat";
                Run(rows, holidays, $"inspect{n + 1:00}", mine, (day, holiday) => holiday && IsResting(day, n % 2) ? "" : $"{days} {patrol}");
            }
        }
    }

    /// <summary>One row for as long as the hours stay the same; a holiday has rows of its own, with its name. No hours, no row.</summary>
    static void Run(List<string[]> rows, Dictionary<DateOnly, string> holidays, string user, string areas, Func<DateOnly, bool, string> hours)
    {
        for (var from = First; from <= Last;)
        {
            var (note, text) = (holidays.GetValueOrDefault(from, ""), hours(from, holidays.ContainsKey(from)));
            var to = from;
            while (to < Last && hours(to.AddDays(1), holidays.ContainsKey(to.AddDays(1))) == text && holidays.GetValueOrDefault(to.AddDays(1), "") == note) to = to.AddDays(1);
            if (text.Length > 0) rows.Add([user, Day(from), Day(to), text, areas, note]);
            from = to.AddDays(1);
        }
    }

    // Whoever worked on one holiday rests on the next.
    static bool IsResting(DateOnly day, int half) => (day.Month + half) % 2 == 0;

    static int Month(DateOnly day) => (day.Year * 12) + day.Month;

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
