using System.Globalization;
using System.Text;
using Guantong.Domain.Cases;
using Guantong.Protocols.Open311;
using Guantong.Server.Cases.Search;

namespace Guantong.Server.Web.Api.Open311;

/// <summary>GET requests, GET requests/{id}, the bulk list, tokens and updates.</summary>
sealed class RequestLists(PublicList list, GeoCalls calls)
{
    public async Task<IResult> ListAsync(GeoCall call)
    {
        var (query, mistakes) = GeoQuery.Read(call.Sent, call.Now);
        if (mistakes.Count > 0) return call.Wrong(mistakes);
        if (query.Services.FirstOrDefault(s => call.Book.Find(s) is null) is { } unknown) return call.Wrong(StatusCodes.Status404NotFound, "no-such-service", ("code", ServiceAnswers.Short(unknown)));
        var (lines, moves) = await ReadAsync(FilterOf(query, call.Book), query.Extensions, call);
        return call.Answer(w => GeoDocuments.Requests(w, lines.Select(l => RequestSight.Of(l, call, moves?[l.State.Id]))));
    }

    public async Task<IResult> OneAsync(GeoCall call, string id)
    {
        if (CaseNumber.Read(id) is not { } number) return NoSuch(call, id);
        var (lines, moves) = await ReadAsync(new PublicFilter { Numbers = [number], Most = 1 }, call.Sent.Flag("extensions"), call);
        return lines.Count == 0 ? NoSuch(call, id) : call.Answer(w => GeoDocuments.Requests(w, lines.Select(l => RequestSight.Of(l, call, moves?[l.State.Id]))));
    }

    /// <summary>GeoReport Bulk: the same list for spreadsheets. What is wrong is told in XML, since a table has no place for it.</summary>
    public async Task<IResult> BulkAsync(HttpContext http)
    {
        var call = calls.Begin(http, GeoFormat.Xml);
        if (GeoCalls.Elsewhere(call) is { } elsewhere) return elsewhere;
        var (query, mistakes) = GeoQuery.Read(call.Sent, call.Now);
        if (mistakes.Count > 0) return call.Wrong(mistakes);
        if (query.Services.FirstOrDefault(s => call.Book.Find(s) is null) is { } unknown) return call.Wrong(StatusCodes.Status404NotFound, "no-such-service", ("code", ServiceAnswers.Short(unknown)));
        var (lines, _) = await ReadAsync(FilterOf(query, call.Book), extensions: false, call);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        GeoCsv.Write(text, lines.Select(l => RequestSight.Of(l, call, null)));
        GeoAnswer.Head(http.Response, StatusCodes.Status200OK, call.Language, GeoFormats.ContentType(GeoFormat.Csv));
        return Results.Bytes(Encoding.UTF8.GetBytes(text.ToString()), GeoFormats.ContentType(GeoFormat.Csv), "service-requests.csv");
    }

    /// <summary>A token is the secret of a follow link: whoever reported has it.</summary>
    public async Task<IResult> TokenAsync(GeoCall call, string token) => token.Length < 200 && await list.NumberOfAsync(token, call.Cancel) is { } number
        ? new GeoAnswer(call.Format, w => GeoDocuments.Tokens(w, new GeoToken(number, token))) { Language = call.Language, CacheControl = "no-store" }
        : call.Wrong(StatusCodes.Status404NotFound, "no-such-token");

    public async Task<IResult> UpdatesAsync(GeoCall call)
    {
        var wrong = new List<GeoMistake>();
        var (from, to) = GeoQuery.Span(call.Sent, call.Now, wrong);
        if (wrong.Count > 0) return call.Wrong(wrong);
        // Without dates: what is new since yesterday, as those ask who look in every hour.
        if (call.Sent["start_date"] is null && call.Sent["end_date"] is null) from = to.AddDays(-1);
        var ids = call.Sent.List("service_request_id").Select(CaseNumber.Read).OfType<string>().Take(GeoQuery.MostIds).ToList();
        var moves = ids.Count > 0
            ? (await list.MovesAsync([.. (await list.LinesAsync(new PublicFilter { Numbers = ids, Most = ids.Count }, call.Cancel)).Select(l => l.State.Id)], call.Cancel)).SelectMany(g => g)
            : await list.MovesAsync(from.ToUniversalTime(), to.ToUniversalTime(), GeoQuery.MostPerPage, call.Cancel);
        return call.Answer(w => GeoDocuments.Updates(w, moves.Select(m => RequestSight.UpdateOf(m, call))));
    }

    internal static PublicFilter FilterOf(GeoQuery query, ServiceBook book)
    {
        if (query.Ids.Count > 0) return new PublicFilter { Numbers = [.. query.Ids.Select(CaseNumber.Read).OfType<string>()], Most = GeoQuery.MostIds };
        var services = query.Services.Select(book.Find).OfType<OfferedClass>().ToList();
        return new PublicFilter
        {
            From = query.From,
            To = query.To,
            MovedFrom = query.UpdatedFrom,
            MovedTo = query.UpdatedTo,
            Open = query.Open,
            Types = services.Count == 0 ? null : [.. services.Where(s => s.IsNamed).Select(s => s.Type!.Key.ToString())],
            // The last tile is also where a case stands that nobody has sorted yet.
            Classes = [.. services.Where(s => s.Type is null).SelectMany(s => s == book.Unsorted ? [s.Code, ""] : new[] { s.Code })],
            Named = book.Named,
            Skip = query.Skip,
            Most = query.PageSize,
        };
    }

    async Task<(IReadOnlyList<PublicLine> Lines, ILookup<Domain.Basics.CaseId, PublicMove>? Moves)> ReadAsync(PublicFilter filter, bool extensions, GeoCall call)
    {
        var lines = await list.LinesAsync(filter, call.Cancel);
        return (lines, extensions ? await list.MovesAsync([.. lines.Select(l => l.State.Id)], call.Cancel) : null);
    }

    static IResult NoSuch(GeoCall call, string id) => call.Wrong(StatusCodes.Status404NotFound, "no-such-request", ("id", ServiceAnswers.Short(id)));
}
