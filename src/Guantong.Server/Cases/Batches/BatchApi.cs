using System.Security.Cryptography;
using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Cases.Batches;

/// <summary>What is asked for: a deed's name, its fields, and the cases with the versions that were looked at.</summary>
public sealed record BatchRequest(string? Deed, JsonElement? Body, IReadOnlyList<BatchCase?>? Cases);

/// <summary>A batch as the API gives it.</summary>
public sealed record BatchAnswer(Guid Id, string Deed, string DeedName, DateTimeOffset At, string State, int Total, int Done, int Refused, int Moved, int Left, int Failed, int Waiting)
{
    public DateTimeOffset? EndedAt { get; init; }
    public IReadOnlyList<BatchItemAnswer>? Items { get; init; }
}

/// <summary>One case of it. <see cref="Sentence"/> says in the reader's language what came of it.</summary>
public sealed record BatchItemAnswer(string Number, int Version, string State, string? Why, string Sentence, string? Stage, string? StageName);

/// <summary><c>/api/v1/desk/batches</c>: one deed for up to 500 cases, in the background, with a report.</summary>
static class BatchApi
{
    const int LongestKey = 160;
    const int LargestBody = 2 * 1024 * 1024;
    const int MostListed = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var batches = routes.MapGroup("/desk/batches").WithTags("desk").RequireAuthorization();
        batches.MapPost("", BeginAsync).Produces<BatchAnswer>(202).ProducesProblem(422);
        batches.MapGet("", ListAsync);
        batches.MapGet("/{id}", OneAsync).Produces<BatchAnswer>().ProducesProblem(404);
        batches.MapGet("/{id}/report.csv", ReportAsync).ProducesProblem(404);
        batches.MapPost("/{id}/cancel", CancelAsync).Produces<BatchAnswer>().ProducesProblem(404);
    }

    static async Task<IResult> BeginAsync(HttpContext http, BatchStore store, BatchBell bell, PeopleDirectory people, Entropy entropy, TimeProvider time, CancellationToken cancel)
    {
        if (people.ActorOf(http.User) is not { Person: { } person } actor) return new Problem(StatusCodes.Status401Unauthorized, "sign-in-first");
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > LongestKey) return new Problem(StatusCodes.Status400BadRequest, "key-missing");
        if (await ReadAsync(http, cancel) is not { } request) return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "deed, body, cases"));
        if (WrongIn(request) is { } wrong) return wrong;
        var body = request.Body is { ValueKind: JsonValueKind.Object } given ? given.GetRawText() : "{}";
        var cases = request.Cases!.Select(c => new BatchCase(CaseNumber.Read(c!.Number)!, c.Version)).ToList();
        var asked = new DeedKey($"person:{person}", key, SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { request.Deed, body, cases })));
        var batch = new Batch(entropy.NewId(), person, request.Deed!, time.GetUtcNow(), cases.Count, "waiting") { Body = body };
        await store.BeginAsync(batch, asked, cases, cancel);
        if (await store.ByKeyAsync(person, asked, cancel) is not { } begun || !begun.Same) return new Problem(StatusCodes.Status422UnprocessableEntity, "key-reused");
        if (begun.Id == batch.Id) await AuditAsync(http, actor, "batch-begun", batch.Id);
        bell.Ring();
        return TypedResults.Accepted($"/api/v1/desk/batches/{begun.Id}", AnswerOf((await store.FindAsync(person, begun.Id, cancel))!, null, http));
    }

    static async Task<BatchRequest?> ReadAsync(HttpContext http, CancellationToken cancel)
    {
        if (http.Request.ContentLength is null or > LargestBody) return null;
        try
        {
            return await JsonSerializer.DeserializeAsync<BatchRequest>(http.Request.Body, JsonSerializerOptions.Web, cancel);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Everything that can be known before the first case is touched is said now, and nothing is begun.</summary>
    static Problem? WrongIn(BatchRequest request)
    {
        if (request.Deed is null || !CaseLaw.Deeds.TryGetValue(request.Deed, out var type) || !DeedRoutes.IsByHand(request.Deed)) return Unprocessable("batch-no-such-deed", ("deed", request.Deed));
        if (request.Cases is not { Count: > 0 } cases) return Unprocessable("batch-empty");
        if (cases.Count > Batch.MostCases) return Unprocessable("batch-too-many", ("most", Batch.MostCases), ("asked", cases.Count));
        foreach (var one in cases)
        {
            if (one is not { Version: > 0 } || CaseNumber.Read(one.Number) is null) return Unprocessable("batch-no-such-number", ("number", one?.Number));
        }
        if (cases.GroupBy(c => CaseNumber.Read(c!.Number), StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) return Unprocessable("batch-twice", ("number", twice.Key));
        try
        {
            CaseJson.ReadDeed(type, request.Body is { ValueKind: JsonValueKind.Object } body ? body : JsonDocument.Parse("{}").RootElement);
            return null;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or NotSupportedException or UnknownDatumException)
        {
            return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", (wrong as JsonException)?.Path ?? "body"));
        }
    }

    static async Task<IResult> ListAsync(HttpContext http, BatchStore store, PeopleDirectory people, CancellationToken cancel)
    {
        if (people.ActorOf(http.User)?.Person is not { } person) return new Problem(StatusCodes.Status401Unauthorized, "sign-in-first");
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok((await store.LastAsync(person, MostListed, cancel)).Select(b => AnswerOf(b, null, http)));
    }

    static async Task<IResult> OneAsync(string id, HttpContext http, BatchStore store, PeopleDirectory people, CancellationToken cancel)
    {
        if (await MineAsync(id, http, store, people, cancel) is not { } batch) return NotThere;
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(AnswerOf(batch, await store.ItemsAsync(batch.Id, waitingOnly: false, cancel), http));
    }

    static async Task<IResult> CancelAsync(string id, HttpContext http, BatchStore store, PeopleDirectory people, TimeProvider time, CancellationToken cancel)
    {
        if (await MineAsync(id, http, store, people, cancel) is not { } batch) return NotThere;
        await store.CancelAsync(batch.Id, time.GetUtcNow(), cancel);
        await AuditAsync(http, people.ActorOf(http.User)!, "batch-cancelled", batch.Id);
        return TypedResults.Ok(AnswerOf((await store.FindAsync(batch.Person, batch.Id, cancel))!, await store.ItemsAsync(batch.Id, waitingOnly: false, cancel), http));
    }

    static async Task<IResult> ReportAsync(string id, HttpContext http, BatchStore store, PeopleDirectory people, CancellationToken cancel)
    {
        if (await MineAsync(id, http, store, people, cancel) is not { } batch) return NotThere;
        var answer = AnswerOf(batch, await store.ItemsAsync(batch.Id, waitingOnly: false, cancel), http);
        await AuditAsync(http, people.ActorOf(http.User)!, "batch-report", batch.Id);
        var (texts, language) = (http.RequestServices.GetRequiredService<CityTexts>(), Language.Of(http));
        var lines = answer.Items!.Select(i => string.Join(',', new[] { CaseNumber.Shown(i.Number), answer.DeedName, texts.Of($"desk.match.item-{i.State}", language), i.Sentence, i.StageName ?? "" }.Select(Csv.SpreadsheetField)));
        http.Response.Headers.CacheControl = "no-store";
        // With a mark at its begin, spreadsheets read it as UTF-8.
        return Results.File(System.Text.Encoding.UTF8.GetBytes('\uFEFF' + string.Join("\r\n", lines.Prepend(texts.Of("desk.match.report-head", language))) + "\r\n"), "text/csv; charset=utf-8", $"batch-{batch.Id:n}.csv");
    }

    static async Task<Batch?> MineAsync(string id, HttpContext http, BatchStore store, PeopleDirectory people, CancellationToken cancel) =>
        Guid.TryParse(id, out var known) && people.ActorOf(http.User)?.Person is { } person ? await store.FindAsync(person, known, cancel) : null;

    static BatchAnswer AnswerOf(Batch b, IReadOnlyList<BatchItem>? items, HttpContext http)
    {
        var (texts, language) = (http.RequestServices.GetRequiredService<CityTexts>(), Language.Of(http));
        int Count(ItemState state) => b.Counts.GetValueOrDefault(state);
        return new BatchAnswer(b.Id, b.Deed, texts.Of($"deed.{b.Deed}", language), b.At, b.State, b.Total, Count(ItemState.Done), Count(ItemState.Refused), Count(ItemState.Moved), Count(ItemState.Left),
            Count(ItemState.Failed), Count(ItemState.Waiting))
        {
            EndedAt = b.EndedAt,
            Items = items is null ? null : [.. items.Select(i => new BatchItemAnswer(i.Number, i.Version, CodeOf(i.State), i.Why, SentenceOf(i, texts, language), i.StandsAt?.ToString(), i.StandsAt is { } at ? texts.Of($"stage.{at}", language) : null))],
        };
    }

    static string SentenceOf(BatchItem item, CityTexts texts, string language) =>
        item is { State: ItemState.Refused, Why: { } why } ? texts.Of($"refusal.{why}", language)
        : texts.Of($"desk.match.came-of-{CodeOf(item.State)}", language, ("stage", item.StandsAt is { } at ? texts.Of($"stage.{at}", language) : ""));

    static string CodeOf(ItemState state) => state.ToString().ToLowerInvariant();

    static Task AuditAsync(HttpContext http, Actor actor, string what, Guid batch) =>
        http.RequestServices.GetRequiredService<AccessLog>().WriteAsync(actor.Person?.Value, what, batch.ToString(), http.Connection.RemoteIpAddress?.ToString(), http.RequestAborted);

    static Problem NotThere => new(StatusCodes.Status404NotFound, "batch-not-there");

    static Problem Unprocessable(string code, params (string Name, object? Value)[] args) => new(StatusCodes.Status422UnprocessableEntity, code, args);
}
