using System.Globalization;
using Guantong.Domain.People;

namespace Guantong.Domain.Places;

/// <summary>Why a place is open or shut just now.</summary>
public enum OpenWhy
{
    /// <summary>By its hours of the day.</summary>
    Hours,

    /// <summary>It never shuts.</summary>
    Always,

    /// <summary>Out of its season.</summary>
    Season,

    /// <summary>Shut for repair or another cause, whatever its hours say.</summary>
    Repair,
}

/// <summary>Whether a place is open, why, and until when that stays so (local time of the city; null where nobody can say).</summary>
public readonly record struct OpenNow(bool IsOpen, OpenWhy Why, DateTime? Until);

/// <summary>Days of the year, both counted, as MM-DD; the second may lie in the next year.</summary>
public readonly record struct YearSpan(string From, string Until)
{
    /// <summary>Reads two days; false when one is missing or is no day of any year.</summary>
    public static bool TryRead(string? from, string? until, out YearSpan span)
    {
        span = new(from ?? "", until ?? "");
        return IsDay(from) && IsDay(until);
    }

    public bool Holds(DateTime local)
    {
        var day = local.ToString("MM-dd", CultureInfo.InvariantCulture);
        var (from, until) = (string.CompareOrdinal(From, day) <= 0, string.CompareOrdinal(day, Until) <= 0);
        return string.CompareOrdinal(From, Until) <= 0 ? from && until : from || until;
    }

    /// <summary>The next day on which it begins to hold.</summary>
    public DateTime NextBegin(DateTime local)
    {
        var (day, before) = (local.Date.AddDays(1), this);
        // A leap day begins at most eight years away.
        return Enumerable.Range(0, 366 * 8).Select(n => day.AddDays(n)).First(d => before.Holds(d) && !before.Holds(d.AddDays(-1)));
    }

    // The leap year lets 02-29 be a day.
    static bool IsDay(string? text) => text is not null && DateOnly.TryParseExact($"2024-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

/// <summary>
/// When a place that serves people is open: hours of the week as <see cref="DutyHours"/> (over midnight too), a season of the year,
/// and days on which it is shut for repair. The narrowest reason to be shut wins. Read once, asked often.
/// </summary>
public sealed record OpeningTimes(DutyHours Hours, YearSpan? Season, DateOnly? ShutFrom, DateOnly? ShutUntil)
{
    /// <summary>Reads what a table holds; false when hours or season cannot be understood, or when the shut days end before they begin.</summary>
    public static bool TryRead(string? hours, (string? From, string? Until) season, (DateOnly? From, DateOnly? Until) shut, out OpeningTimes times)
    {
        times = new OpeningTimes(DutyHours.Always, null, shut.From, shut.Until);
        // Nothing written is not "always": a person would stand before a locked door.
        if (string.IsNullOrWhiteSpace(hours) || !DutyHours.TryRead(hours, out var read) || shut.Until < shut.From || (shut.From is null && shut.Until is not null)) return false;
        times = times with { Hours = read };
        if (season is (null, null)) return true;
        if (!YearSpan.TryRead(season.From, season.Until, out var span)) return false;
        times = times with { Season = span };
        return true;
    }

    /// <summary>How it stands at this local time of the city.</summary>
    public OpenNow At(DateTime local)
    {
        if (IsShutOn(DateOnly.FromDateTime(local))) return new(false, OpenWhy.Repair, ShutUntil?.AddDays(1).ToDateTime(TimeOnly.MinValue));
        if (Season is { } season && !season.Holds(local)) return new(false, OpenWhy.Season, season.NextBegin(local));
        if (Hours.IsAlways) return new(true, Season is null ? OpenWhy.Always : OpenWhy.Hours, NextShut(local));
        var open = Hours.Covers(local);
        var change = Hours.NextChange(local);
        return new(open, OpenWhy.Hours, open ? Earlier(change, NextShut(local)) : change);
    }

    public bool IsOpenAt(DateTime local) => At(local).IsOpen;

    bool IsShutOn(DateOnly day) => ShutFrom is { } from && day >= from && !(day > ShutUntil);

    // Only a repair that is known to begin: the end of a season lies too far ahead to be news, but on its last day.
    DateTime? NextShut(DateTime local)
    {
        var repair = ShutFrom is { } from && from > DateOnly.FromDateTime(local) ? from.ToDateTime(TimeOnly.MinValue) : (DateTime?)null;
        var midnight = local.Date.AddDays(1);
        return Earlier(repair, Season is { } season && !season.Holds(midnight) ? midnight : null);
    }

    static DateTime? Earlier(DateTime? a, DateTime? b) => a is null ? b : b is null || a < b ? a : b;
}
