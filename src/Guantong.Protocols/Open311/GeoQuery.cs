using System.Globalization;

namespace Guantong.Protocols.Open311;

/// <summary>
/// What GET requests asks for. With <see cref="Ids"/> nothing else counts. Otherwise requests whose requested_datetime lies in
/// [<see cref="From"/>, <see cref="To"/>]; with <see cref="UpdatedFrom"/> or <see cref="UpdatedTo"/> and no dates of their own, of any age.
/// </summary>
public sealed record GeoQuery
{
    public const int MostDays = 90;
    public const int MostPerPage = 1000;
    public const int MostIds = 1000;

    /// <summary>The furthest row that can be paged to: beyond it a narrower span is the quicker way.</summary>
    public const int MostRows = 500_000;

    public IReadOnlyList<string> Ids { get; init; } = [];
    public IReadOnlyList<string> Services { get; init; } = [];
    public DateTimeOffset? From { get; init; }
    public DateTimeOffset? To { get; init; }
    public DateTimeOffset? UpdatedFrom { get; init; }
    public DateTimeOffset? UpdatedTo { get; init; }

    /// <summary>Null for both.</summary>
    public bool? Open { get; init; }

    /// <summary>Counts from 1.</summary>
    public int Page { get; init; } = 1;
    public int PageSize { get; init; } = MostPerPage;
    public bool Extensions { get; init; }

    public int Skip => (Page - 1) * PageSize;

    /// <summary>Reads the parameters; every mistake is named, not only the first.</summary>
    public static (GeoQuery Query, IReadOnlyList<GeoMistake> Mistakes) Read(GeoParameters sent, DateTimeOffset now)
    {
        var wrong = new List<GeoMistake>();
        var query = new GeoQuery { Extensions = sent.Flag("extensions"), Ids = sent.List("service_request_id") };
        if (query.Ids.Count > MostIds) wrong.Add(new(GeoFault.TooManyIds, "service_request_id", query.Ids.Count.ToString(CultureInfo.InvariantCulture)));
        // The list of ids overrides everything else, even what could not be read.
        if (query.Ids.Count > 0) return (query, wrong);
        query = query with
        {
            Services = sent.List("service_code"),
            Open = ReadStatus(sent, wrong),
            UpdatedFrom = ReadDate(sent, "updated_after", wrong),
            UpdatedTo = ReadDate(sent, "updated_before", wrong),
            Page = ReadWhole(sent, "page", int.MaxValue, 1, wrong),
            PageSize = ReadWhole(sent, "page_size", MostPerPage, MostPerPage, wrong),
        };
        if ((long)(query.Page - 1) * query.PageSize > MostRows) wrong.Add(GeoMistake.Of(GeoFault.BadPage, "page", sent["page"]));
        if (query.UpdatedFrom > query.UpdatedTo) wrong.Add(GeoMistake.Of(GeoFault.DatesReversed, "updated_after", sent["updated_after"]));
        var (from, to) = Span(sent, now, wrong);
        var ofAnyAge = sent["start_date"] is null && sent["end_date"] is null && (query.UpdatedFrom is not null || query.UpdatedTo is not null);
        return (ofAnyAge ? query : query with { From = from, To = to }, wrong);
    }

    /// <summary>The span of start_date and end_date: at most 90 days, and without them the last 90.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Span(GeoParameters sent, DateTimeOffset now, List<GeoMistake> wrong)
    {
        var (start, end) = (ReadDate(sent, "start_date", wrong), ReadDate(sent, "end_date", wrong));
        var longest = TimeSpan.FromDays(MostDays);
        if (start is null && end is null) return (now - longest, now);
        var from = start ?? Minus(end!.Value, longest);
        var to = end ?? Plus(start!.Value, longest);
        if (from > to) wrong.Add(GeoMistake.Of(GeoFault.DatesReversed, "start_date", sent["start_date"]));
        else if (to - from > longest) wrong.Add(GeoMistake.Of(GeoFault.SpanTooLong, "start_date", sent["start_date"]));
        return (from, to);
    }

    static DateTimeOffset Minus(DateTimeOffset at, TimeSpan span) => at.UtcTicks > span.Ticks + TimeSpan.TicksPerDay ? at - span : at;

    static DateTimeOffset Plus(DateTimeOffset at, TimeSpan span) => DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks > span.Ticks + TimeSpan.TicksPerDay ? at + span : at;

    static DateTimeOffset? ReadDate(GeoParameters sent, string name, List<GeoMistake> wrong)
    {
        if (sent[name] is not { } text) return null;
        if (GeoDates.TryRead(text, out var at)) return at;
        wrong.Add(GeoMistake.Of(GeoFault.BadDate, name, text));
        return null;
    }

    static bool? ReadStatus(GeoParameters sent, List<GeoMistake> wrong)
    {
        var (open, closed) = (false, false);
        foreach (var word in sent.List("status"))
        {
            if (string.Equals(word, "open", StringComparison.OrdinalIgnoreCase)) open = true;
            else if (string.Equals(word, "closed", StringComparison.OrdinalIgnoreCase)) closed = true;
            else wrong.Add(GeoMistake.Of(GeoFault.BadStatus, "status", word));
        }
        return open == closed ? null : open;
    }

    static int ReadWhole(GeoParameters sent, string name, int most, int otherwise, List<GeoMistake> wrong)
    {
        if (sent[name] is not { } text) return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
            // A page larger than the largest is cut, as clients that ask for everything expect.
            return Math.Min(number, most);
        wrong.Add(GeoMistake.Of(GeoFault.BadPage, name, text));
        return otherwise;
    }
}
