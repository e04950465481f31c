using System.Globalization;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Server.Cases.Search;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator;

/// <summary>What a list is narrowed by, as its address says it. What cannot be read narrows nothing.</summary>
public sealed record CaseQuery
{
    public static readonly CaseQuery AwaitingDecision = new() { Pending = true };
    public static readonly CaseQuery Late = new() { Overdue = true };
    public static readonly CaseQuery Undrawn = new() { Waiting = true };

    public IReadOnlyList<Stage> Stages { get; init; } = [];
    public string Unit { get; init; } = "";
    public string Class { get; init; } = "";

    /// <summary>The key of a class, in either numbering.</summary>
    public string Type { get; init; } = "";
    public bool Overdue { get; init; }
    public bool Pending { get; init; }

    /// <summary>Nobody could be drawn to verify or to check.</summary>
    public bool Waiting { get; init; }
    public bool Urgent { get; init; }
    public string Division { get; init; } = "";
    public Channel? Channel { get; init; }

    /// <summary>Opened within so many days, today among them; or between two days, both among them.</summary>
    public int? Days { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string Words { get; init; } = "";
    public string? After { get; init; }

    const int LongestWords = 100, MostDays = 3660;

    public static CaseQuery Read(IQueryCollection query) => new()
    {
        Urgent = query["urgent"] == "on",
        Division = query["division"].ToString() is var division && new Domain.Places.DivisionCode(division).IsWellFormed ? division : "",
        Channel = Enum.TryParse<Channel>(query["channel"], out var channel) && Enum.IsDefined(channel) ? channel : null,
        Days = int.TryParse(query["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays ? days : null,
        From = Day(query["from"]),
        To = Day(query["to"]),
        Words = query["words"].ToString().Replace("\0", "", StringComparison.Ordinal).Trim() is var words && words.Length > LongestWords ? words[..LongestWords] : words,
        Stages = [.. query["stage"].Select(s => Enum.TryParse<Stage>(s, out var stage) && Domain.Cases.Stages.All.Contains(stage) ? stage : Stage.Unopened).Where(s => s != Stage.Unopened).Distinct()],
        Unit = query["unit"].ToString(),
        Class = query["class"].ToString(),
        Type = TypeKey.TryRead(query["type"].ToString(), out var type) ? type.ToString() : "",
        Overdue = query["overdue"] == "on",
        Pending = query["pending"] == "on",
        Waiting = query["waiting"] == "on",
        After = query["after"].ToString() is { Length: > 0 } after ? after : null,
    };

    /// <summary>The question to the list; a class that nobody knows lists nothing.</summary>
    public CaseFilter FilterIn(CityFacts city) => Type.Length == 0 ? Filter : Filter with { Types = ClassLookup.KeysOf(city, Type) ?? [Type] };

    /// <summary>The question with the days of the city's own calendar.</summary>
    public CaseFilter FilterFor(Seat seat)
    {
        var zone = seat.Shell.City.Zone;
        DateTimeOffset Begin(DateOnly day)
        {
            var midnight = day.ToDateTime(TimeOnly.MinValue);
            return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
        }
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(seat.Now, zone).DateTime);
        var from = Days is { } days ? today.AddDays(1 - days) : From;
        return FilterIn(seat.City) with { OpenedFrom = from is { } first ? Begin(first) : null, OpenedBefore = To is { } last && last < DateOnly.MaxValue ? Begin(last.AddDays(1)) : null };
    }

    public CaseFilter Filter => new()
    {
        Stages = Stages, Unit = Unit, Class = Class, OverdueOnly = Overdue, PendingOnly = Pending, WaitingForDraw = Waiting, After = After,
        UrgentOnly = Urgent, Division = Division.Length == 0 ? null : Division, Channel = Channel, Words = Words.Length == 0 ? null : Words,
    };

    /// <summary>How many cases it lists. Where only stages are asked for the counters answer, so that a million closed cases cost nothing.</summary>
    public async Task<long> CountAsync(Seat seat, CaseList list, IReadOnlyDictionary<Stage, long> counts, CancellationToken cancel) =>
        this with { Stages = [], After = null } is { NarrowsNothing: true }
            ? counts.Where(c => Stages.Count == 0 || Stages.Contains(c.Key)).Sum(c => c.Value)
            : await list.CountAsync(seat.Actor, FilterFor(seat), cancel);

    public bool NarrowsNothing => Path == "/staff/cases";

    public string Path
    {
        get
        {
            var parts = Stages.Select(s => $"stage={s}").Concat(
                new[]
                {
                    Said("urgent", Urgent ? "on" : ""), Said("division", Division), Said("channel", Channel?.ToString() ?? ""), Said("days", Days is { } days ? $"{days}" : ""),
                    Said("from", Written(From)), Said("to", Written(To)), Said("words", Words),
                    Said("unit", Unit), Said("class", Class), Said("type", Type), Said("overdue", Overdue ? "on" : ""), Said("pending", Pending ? "on" : ""), Said("waiting", Waiting ? "on" : ""), Said("after", After ?? ""),
                }.OfType<string>());
            return string.Join('&', parts) is { Length: > 0 } all ? $"/staff/cases?{all}" : "/staff/cases";
        }
    }

    static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    static string? Said(string name, string value) => value.Length == 0 ? null : $"{name}={Uri.EscapeDataString(value)}";
}
