using System.Globalization;
using Guantong.Domain.Places;
using Guantong.Server.Assets.Points;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Points;

/// <summary>What is said of a service point, in the reader's language: how it stands, how far, how old the word is, what is there.</summary>
static class PointSaying
{
    static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Half a year: nobody should walk far on a word as old as that.</summary>
    const int OldDays = 180;

    public static string NameOf(this PageShell shell, ServiceKind kind) => shell.IsEnglish ? kind.NameEn : kind.Name;

    /// <summary>开放中 · 22:00 关门.</summary>
    public static string State(this PageShell shell, OpenNow now, DateTime local) => now switch
    {
        { Why: OpenWhy.Always } => shell.Say("services.now-always"),
        { IsOpen: true, Until: { } until } => shell.Say("services.now-open-until", ("when", When(shell, until, local))),
        { IsOpen: true } => shell.Say("services.is-open"),
        { Why: OpenWhy.Repair, Until: { } until } => shell.Say("services.now-repair-until", ("when", When(shell, until, local))),
        { Why: OpenWhy.Repair } => shell.Say("services.now-repair"),
        { Why: OpenWhy.Season, Until: { } until } => shell.Say("services.now-season", ("when", When(shell, until, local))),
        { Until: { } until } => shell.Say("services.now-closed-until", ("when", When(shell, until, local))),
        _ => shell.Say("services.is-closed"),
    };

    public static string Far(this PageShell shell, double metres) => metres < 995
        ? shell.Say("services.metres", ("n", Math.Max(10, (int)Math.Round(metres / 10) * 10)))
        : shell.Say("services.kilometres", ("n", (metres / 1000).ToString("0.0", CultureInfo.InvariantCulture)));

    /// <summary>核实于 12 天前.</summary>
    public static string VerifiedAgo(this PageShell shell, DateOnly verified, DateTime local) => (DateOnly.FromDateTime(local).DayNumber - verified.DayNumber) switch
    {
        <= 0 => shell.Say("services.verified-today"),
        var days and <= 60 => shell.Say("services.verified-days", ("n", days)),
        var days and <= OldDays => shell.Say("services.verified-months", ("n", days / 30)),
        var days => shell.Say("services.verified-old", ("n", days / 30)),
    };

    public static bool IsOld(DateOnly verified, DateTime local) => DateOnly.FromDateTime(local).DayNumber - verified.DayNumber > OldDays;

    /// <summary>Label and value of everything that is known; what is not known has no row.</summary>
    public static IEnumerable<(string Label, string Value)> Facts(this PageShell shell, ServicePoint p)
    {
        yield return ("hours", Hours(shell, p.Hours));
        yield return ("season", p is { OpenFrom: { } from, OpenUntil: { } until } ? shell.Say("services.season-of", ("from", DayOf(shell, from)), ("until", DayOf(shell, until))) : "");
        yield return ("shut", p.ShutFrom is { } shut ? Shut(shell, p, shut) : "");
        yield return ("access", p.BarrierFree switch { true => shell.Say("services.access-yes"), false => shell.Say("services.access-no"), null => "" });
        yield return ("offers", p.Offers ?? "");
        yield return ("capacity", p.Capacity?.ToString(CultureInfo.InvariantCulture) ?? "");
        yield return ("fee", p.Fee ?? "");
        yield return ("rules", p.Rules ?? "");
        yield return ("manager", p.Manager ?? "");
    }

    public static string Hours(this PageShell shell, string hours)
    {
        if (hours == "Mon-Sun 00:00-24:00") return shell.Say("services.always");
        var text = hours.Replace("Mon-Sun", shell.Say("services.daily"), StringComparison.Ordinal);
        return Days.Aggregate(text, (t, day) => t.Replace(day, shell.Say($"services.{day}"), StringComparison.Ordinal)).Replace(";", shell.IsEnglish ? "; " : "；", StringComparison.Ordinal);
    }

    static string Shut(PageShell shell, ServicePoint p, DateOnly from) => string.Join(shell.IsEnglish ? ": " : "：", new[]
    {
        p.ShutUntil is { } until ? shell.Say("services.season-of", ("from", Day(shell, from)), ("until", Day(shell, until))) : shell.Say("services.shut-from", ("from", Day(shell, from))), p.ShutWhy ?? "",
    }.Where(t => t.Length > 0));

    static string When(PageShell shell, DateTime at, DateTime local)
    {
        var (days, time) = ((at.Date - local.Date).Days, at.ToString("HH:mm", CultureInfo.InvariantCulture));
        // The end of today is midnight, not "tomorrow at 00:00".
        if (days == 1 && at.TimeOfDay == TimeSpan.Zero) return shell.Say("services.at-midnight");
        return days switch
        {
            0 => time,
            1 => shell.Say("services.at-tomorrow", ("time", time)),
            < 7 => shell.Say("services.at-weekday", ("day", shell.Say($"services.{Days[((int)at.DayOfWeek + 6) % 7]}")), ("time", time)),
            _ => Day(shell, DateOnly.FromDateTime(at)),
        };
    }

    static string Day(PageShell shell, DateOnly day) => day.ToString(shell.IsEnglish ? "d MMM" : "M月d日", CultureInfo.InvariantCulture);

    static string DayOf(PageShell shell, string monthDay) => Day(shell, DateOnly.ParseExact($"2024-{monthDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
