using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Exports;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Find;

/// <summary>A list to be taken along: the address of the list, and csv or xlsx.</summary>
public sealed record ExportRequest(string? Query, string? Format);

/// <summary>An export as its owner sees it; <see cref="Percent"/> as far as it is known, <see cref="File"/> once it is there.</summary>
public sealed record ExportAnswerBody(Guid Id, string Title, string Format, string State, string StateText, int Rows, int? Total, int? Percent, bool Cut, DateTimeOffset AskedAt, DateTimeOffset RemoveAt, string? File);

/// <summary><c>/api/v1/desk/exports</c>: lists as CSV and XLSX, made in the background, for their owner only.</summary>
static class ExportApi
{
    const string Path = "/api/v1/desk/exports";

    public static void MapExports(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/exports", async (HttpContext http, ExportBook book) => TypedResults.Ok(await AllAsync(FindDoor.SeatOf(http), book, http.RequestAborted)));
        desk.MapPost("/exports", AskAsync).Produces<ExportAnswerBody>(StatusCodes.Status202Accepted).ProducesProblem(422);
        desk.MapGet("/exports/{id}", ShowAsync).Produces<ExportAnswerBody>().ProducesProblem(404);
        desk.MapDelete("/exports/{id}", CancelAsync).ProducesProblem(404);
        desk.MapGet("/exports/{id}/file", FileAsync).ProducesProblem(404).ProducesProblem(409);
    }

    public static async Task<IReadOnlyList<ExportAnswerBody>> AllAsync(Seat seat, ExportBook book, CancellationToken cancel) =>
        [.. (await book.OfAsync(seat.Actor.Person!.Value.Value, cancel)).Select(e => Of(seat, e))];

    static ExportAnswerBody Of(Seat seat, Export e) => new(
        e.Id, e.Title, e.Format, e.State, StateOf(seat, e), e.Rows, e.Total,
        e.State == "done" ? 100 : e.Total is > 0 and var total ? (int)Math.Min(99, 100L * e.Rows / total) : null, e.Cut, e.AskedAt, e.RemoveAt, e.State == "done" ? $"{Path}/{e.Id}/file" : null);

    /// <summary>Where not everything is in it, why, and what to do.</summary>
    static string StateOf(Seat seat, Export e) => e switch
    {
        { Cut: true, Rows: >= ExportRun.MostRows } => seat.Say("desk.find.export-cut", ("most", ExportRun.MostRows)),
        { Cut: true } => seat.Say("desk.find.export-words-cut", ("most", CaseList.MostWithWords)),
        _ => seat.Say($"desk.find.export-{e.State}"),
    };

    static async Task<IResult> AskAsync(ExportRequest request, HttpContext http)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > ExportBook.LongestKey) return new Problem(StatusCodes.Status400BadRequest, "key-missing");
        if (request.Format is not ("csv" or "xlsx")) return new Problem(StatusCodes.Status422UnprocessableEntity, "no-such-format");
        var seat = FindDoor.SeatOf(http);
        return await BeginAsync(seat, request, key, http) switch
        {
            ExportAnswer.Asked asked => TypedResults.Json(Of(seat, asked.Export), statusCode: StatusCodes.Status202Accepted),
            ExportAnswer.TooMany many => new Problem(StatusCodes.Status429TooManyRequests, "too-many-exports", ("most", many.Most)),
            _ => new Problem(StatusCodes.Status422UnprocessableEntity, "key-reused"),
        };
    }

    public static async Task<ExportAnswer> BeginAsync(Seat seat, ExportRequest request, string key, HttpContext http)
    {
        var query = SavedApi.Read(request.Query);
        var wish = new ExportWish(seat.Actor.Person!.Value.Value, key, request.Format!, seat.Shell.Language, QueryWords.Of(seat, query), query.Path, query.FilterFor(seat) with { After = null });
        var (book, log) = (http.RequestServices.GetRequiredService<ExportBook>(), http.RequestServices.GetRequiredService<AccessLog>());
        var answer = await book.AskAsync(wish, http.RequestAborted);
        if (answer is ExportAnswer.Asked { Before: false, Export: var asked }) await log.WriteAsync(wish.Owner, "export-asked", $"{asked.Id}", Callers.Of(http), http.RequestAborted);
        return answer;
    }

    static async Task<IResult> ShowAsync(string id, HttpContext http, ExportBook book) => await OneAsync(id, http, book) is { } one ? TypedResults.Ok(Of(FindDoor.SeatOf(http), one)) : Missing();

    static async Task<IResult> CancelAsync(string id, HttpContext http, ExportBook book) =>
        Guid.TryParse(id, out var known) && await book.CancelAsync(Owner(http), known, http.RequestAborted) is not null ? TypedResults.NoContent() : Missing();

    static async Task<IResult> FileAsync(string id, HttpContext http, ExportBook book, ExportFile file, AccessLog log)
    {
        if (await OneAsync(id, http, book) is not { } export) return Missing();
        if (export.State != "done") return new Problem(StatusCodes.Status409Conflict, "export-not-ready", ("state", FindDoor.SeatOf(http).Say($"desk.find.export-{export.State}")));
        await log.WriteAsync(Owner(http), "export-read", $"{export.Id}", Callers.Of(http), http.RequestAborted);
        // On disk and not in memory while it is sent; gone as soon as it is closed.
        var made = new FileStream(System.IO.Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        await file.WriteAsync(export, made, http.RequestAborted);
        made.Position = 0;
        return Results.Stream(made, ExportFile.TypeOf(export), $"cases-{export.AskedAt:yyyyMMdd-HHmmss}.{export.Format}");
    }

    static async Task<Export?> OneAsync(string id, HttpContext http, ExportBook book) => Guid.TryParse(id, out var known) ? await book.OneAsync(Owner(http), known, http.RequestAborted) : null;

    static Guid Owner(HttpContext http) => FindDoor.SeatOf(http).Actor.Person!.Value.Value;

    static Problem Missing() => new(StatusCodes.Status404NotFound, "no-such-export");
}
