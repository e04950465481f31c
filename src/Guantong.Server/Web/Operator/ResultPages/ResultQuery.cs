using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Evaluation;
using Guantong.Domain.Places;
using Guantong.Server.Insight.Results;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.ResultPages;

/// <summary>What a result page is narrowed by, as its address says it, and what in the address makes no sense.</summary>
public sealed record ResultQuery(ResultFilter Filter)
{
    public const string Address = "/staff/results";

    const int LongestCode = 120;

    public IReadOnlyList<Mistake> Mistakes { get; private init; } = [];

    public static ResultQuery Read(Seat seat, IQueryCollection query)
    {
        var wrong = new List<Mistake>();
        var period = ResultPeriod.TryRead(query["period"], out var read) ? read : Today(seat);
        if (query["period"].ToString().Length > 0 && period != read) Wrong("period");
        var filter = new ResultFilter(period)
        {
            Township = Value("township", t => t.Length == 9 && t.All(char.IsAsciiDigit) && seat.City.Divisions.ContainsKey(new DivisionCode(t + "000"))),
            Unit = Value("unit", IsCode),
            Class = Value("class", IsCode),
            Type = Value("type", t => TypeKey.TryRead(t, out _) && IsCode(t)),
            Channel = Value("channel", c => char.IsAsciiLetter(c[0]) && Enum.TryParse<Channel>(c, out _)) is { } name && name != ResultFilter.None ? Enum.Parse<Channel>(name) : null,
        };
        return new ResultQuery(filter) { Mistakes = wrong };

        string? Value(string name, Func<string, bool> isKnown)
        {
            if (query[name].ToString() is not { Length: > 0 } text) return null;
            if (text == ResultFilter.None || isKnown(text)) return text;
            Wrong(name);
            return null;
        }

        void Wrong(string name) => wrong.Add(new Mistake(name, seat.Say($"results.wrong-{name}", ("value", Shortened(query[name].ToString())))));
    }

    /// <summary>Says that nothing is known under a code that the city does not have either: an ended unit keeps its figures, an invented one has none.</summary>
    public ResultQuery WithoutStrangers(Seat seat, bool isEmpty)
    {
        if (!isEmpty || Mistakes.Count > 0) return this;
        var wrong = new List<Mistake>();
        if (IsStrange(Filter.Unit, u => seat.City.Units.ContainsKey(new(u)))) wrong.Add(Strange("unit", Filter.Unit!));
        if (IsStrange(Filter.Class, c => seat.City.CitizenClasses.Any(k => k.Code == c))) wrong.Add(Strange("class", Filter.Class!));
        if (IsStrange(Filter.Type, t => TypeKey.TryRead(t, out var key) && seat.City.Types.ContainsKey(key))) wrong.Add(Strange("type", Filter.Type!));
        return this with { Mistakes = wrong };

        Mistake Strange(string name, string value) => new(name, seat.Say($"results.wrong-{name}", ("value", Shortened(value))));
    }

    public static ResultPeriod Today(Seat seat) => new(seat.Shell.Local(seat.Now).Year);

    /// <summary>The page of this filter.</summary>
    public string Path => PathOf(Filter);

    public static string PathOf(ResultFilter filter) => $"{Address}?{Arguments(filter)}";

    /// <summary>The cases that a number of this filter counts.</summary>
    public static string CasesPath(ResultFilter filter, Measure measure) => $"{Address}/cases?measure={measure.Code}&{Arguments(filter)}";

    public static string CsvPath(ResultFilter filter, ResultGroup group) => $"{Address}/{group.ToString().ToLowerInvariant()}.csv?{Arguments(filter)}";

    static string Arguments(ResultFilter f) => string.Join('&', new[]
    {
        $"period={f.Period}", Said("township", f.Township), Said("unit", f.Unit), Said("class", f.Class), Said("type", f.Type), Said("channel", f.Channel?.ToString()),
    }.OfType<string>());

    static string? Said(string name, string? value) => value is null ? null : $"{name}={Uri.EscapeDataString(value)}";

    static bool IsCode(string text) => text.Length <= LongestCode && !text.Any(char.IsControl);

    static bool IsStrange(string? value, Func<string, bool> isKnown) => value is not null && value != ResultFilter.None && !isKnown(value);

    static string Shortened(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
