using System.Globalization;
using Guantong.Server.Catalogue.Changes;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Web.Admin;

/// <summary>Rows that shall change, and why.</summary>
public sealed record DraftBody(string? Why, IReadOnlyList<RowChange>? Rows);

/// <summary>When it shall come into force (none: at once), and what was typed where something dangerous ends.</summary>
public sealed record PublishBody(string? Day, string? Typed);

/// <summary>A column that differs.</summary>
public sealed record FieldAnswer(string Column, string Old, string New);

/// <summary>A row of a draft or a version, with the columns that differ.</summary>
public sealed record RowAnswer(string File, RowMove Move, string Row, IReadOnlyList<FieldAnswer> Fields, IReadOnlyDictionary<string, string>? Before, IReadOnlyDictionary<string, string>? After);

/// <summary>A row that somebody else has changed meanwhile, and who.</summary>
public sealed record ConflictAnswer(int Change, string File, string Row, IReadOnlyDictionary<string, string>? Now, long? Edition, string? By, DateTimeOffset? At);

/// <summary>A draft and what it would do. <see cref="State"/> is <c>checked, draft, waiting, in-force, refused, typed, taken-back, failed</c>.</summary>
public sealed record ChangeAnswer(Guid? Id, string State, long Edition, IReadOnlyList<RowAnswer> Rows, IReadOnlyList<ChangeCount> Counts)
{
    public string? Why { get; init; }
    public string? By { get; init; }
    public DateTimeOffset? At { get; init; }
    public DateOnly? Day { get; init; }
    public IReadOnlyList<ChangeFault> Faults { get; init; } = [];
    public IReadOnlyList<ConflictAnswer> Conflicts { get; init; } = [];
    public IReadOnlyList<ChangeDanger> Dangers { get; init; } = [];
    public IReadOnlyList<string> Touched { get; init; } = [];
    public string? Typed { get; init; }

    /// <summary>Later versions that must be taken back first.</summary>
    public IReadOnlyList<long> First { get; init; } = [];
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

/// <summary>Drafts: checked, kept, published, given up.</summary>
static class ChangeRoutes
{
    const int LongestWhy = 500, LongestField = 20_000;

    public static void MapChanges(this IEndpointRouteBuilder admin)
    {
        admin.MapPost("/checks", CheckAsync);
        admin.MapPost("/changes", KeepAsync);
        admin.MapGet("/changes", OpenAsync);
        admin.MapGet("/changes/{id:guid}", OneAsync);
        admin.MapPost("/changes/{id:guid}/publish", PublishAsync);
        admin.MapDelete("/changes/{id:guid}", TakeBackAsync);
    }

    static async Task<IResult> CheckAsync(DraftBody body, EditDesk desk, HttpContext http) =>
        (IResult?)Malformed(body, http) ?? TypedResults.Ok(AnswerOf(http, "checked", await desk.CheckAsync(body.Rows!, Language.Of(http), http.RequestAborted)));

    static async Task<IResult> KeepAsync(DraftBody body, EditDesk desk, EditBook book, HttpContext http)
    {
        if (AdminDoor.KeyOf(http) is not { } key) return AdminDoor.NoKey;
        if (Malformed(body, http) is { } wrong) return wrong;
        if (string.IsNullOrWhiteSpace(body.Why)) return new Problem(StatusCodes.Status422UnprocessableEntity, "admin-why");
        var edit = await book.KeepAsync(key, body.Why.Trim(), body.Rows!, null, AdminDoor.PersonOf(http), http.RequestAborted);
        await AdminDoor.NoteAsync(http, "admin-draft", edit.Id.ToString("n"));
        return TypedResults.Ok(await SightAsync(http, desk, edit));
    }

    static async Task<IResult> OpenAsync(EditBook book, HttpContext http) =>
        TypedResults.Ok((await book.OpenAsync(AdminDoor.PersonOf(http), http.RequestAborted)).Select(e => AnswerOf(http, e.State, new ChangeSight(0, e.Rows, [])) with
        {
            Id = e.Id, Why = e.Why, By = NameOf(http, e.By), At = e.At, Day = e.Day, Reasons = e.Reasons,
        }).ToList());

    static async Task<IResult> OneAsync(Guid id, EditDesk desk, EditBook book, HttpContext http) =>
        await book.FindAsync(id, http.RequestAborted) is { } edit ? TypedResults.Ok(await SightAsync(http, desk, edit)) : new Problem(StatusCodes.Status404NotFound, "admin-not-found");

    static async Task<IResult> PublishAsync(Guid id, PublishBody body, EditDesk desk, EditBook book, HttpContext http)
    {
        if (await book.FindAsync(id, http.RequestAborted) is not { } edit) return new Problem(StatusCodes.Status404NotFound, "admin-not-found");
        DateOnly? day = null;
        if (body.Day is { Length: > 0 })
        {
            if (!DateOnly.TryParseExact(body.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "day"));
            day = read;
        }
        var done = await desk.PublishAsync(id, new Publishing(AdminDoor.PersonOf(http), day, body.Typed), Language.Of(http), http.RequestAborted);
        var answer = AnswerOf(http, done.State, done.Sight) with { Id = id, Why = done.Edit.Why, Day = done.Edit.Day, Edition = done.Edit.Edition ?? done.Sight.Edition };
        if (done.State is "in-force" or "waiting" && edit.State is not "in-force") await AdminDoor.NoteAsync(http, done.State == "waiting" ? "admin-wait" : "admin-publish", id.ToString("n"));
        return done.State is "refused" or "typed" or "taken-back" ? TypedResults.Json(answer, statusCode: StatusCodes.Status409Conflict) : TypedResults.Ok(answer);
    }

    static async Task<IResult> TakeBackAsync(Guid id, EditBook book, HttpContext http)
    {
        if (!await book.TakeBackAsync(id, AdminDoor.PersonOf(http), http.RequestAborted)) return new Problem(StatusCodes.Status409Conflict, "admin-too-late");
        await AdminDoor.NoteAsync(http, "admin-take-back", id.ToString("n"));
        return TypedResults.NoContent();
    }

    /// <summary>A kept edit with what it would do now; one in force with what it did.</summary>
    public static async Task<ChangeAnswer> SightAsync(HttpContext http, EditDesk desk, Edit edit)
    {
        var open = edit.State is "draft" or "waiting" or "failed";
        var sight = open ? await desk.CheckAsync(edit.Rows, Language.Of(http), http.RequestAborted) : new ChangeSight(edit.Edition ?? 0, edit.Rows, []);
        return AnswerOf(http, edit.State, sight) with { Id = edit.Id, Why = edit.Why, By = NameOf(http, edit.By), At = edit.At, Day = edit.Day, Reasons = edit.Reasons };
    }

    public static ChangeAnswer AnswerOf(HttpContext http, string state, ChangeSight sight)
    {
        var desk = http.RequestServices.GetRequiredService<EditDesk>();
        return new ChangeAnswer(null, state, sight.Edition, [.. sight.Rows.Select(r => RowOf(desk, r))], sight.Counts)
        {
            Faults = sight.Faults,
            Conflicts = [.. sight.Conflicts.Select(c => new ConflictAnswer(c.Change, c.File, c.Row, c.Now, c.Edition, c.By is { } by ? NameOf(http, by) : null, c.At))],
            Dangers = sight.Dangers,
            Touched = sight.Touched,
            Typed = sight.Typed,
        };
    }

    public static RowAnswer RowOf(EditDesk desk, RowChange row) =>
        new(row.File, row.Move, desk.Title(row), [.. row.Fields.Select(f => new FieldAnswer(f.Column, f.Old, f.New))], row.Before, row.After);

    public static string NameOf(HttpContext http, Guid person) => http.RequestServices.GetRequiredService<PeopleDirectory>().NameOf(new(person));

    /// <summary>A draft whose rows say what the file knows, no more than a person looks through, each side where its move wants one.</summary>
    public static Problem? Malformed(DraftBody body, HttpContext http)
    {
        if (body.Rows is not { Count: > 0 } rows) return new Problem(StatusCodes.Status422UnprocessableEntity, "admin-no-rows");
        if (rows.Count > EditDesk.MostRows) return new Problem(StatusCodes.Status422UnprocessableEntity, "admin-many-rows", ("most", EditDesk.MostRows));
        if (body.Why?.Length > LongestWhy) return new Problem(StatusCodes.Status422UnprocessableEntity, "admin-long-why", ("most", LongestWhy));
        var files = http.RequestServices.GetRequiredService<TableBook>().Parts.ToDictionary(p => p.File, p => p.Faces.Select(f => f.Name).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var place = rows.Select((row, i) => (Row: row, Where: $"rows[{i}]")).FirstOrDefault(r => r.Row is null || !files.TryGetValue(r.Row.File ?? "", out var columns) || !IsWhole(r.Row, columns)).Where;
        return place is null ? null : new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", place));
    }

    static bool IsWhole(RowChange row, HashSet<string> columns)
    {
        var sides = new[] { row.Before, row.After }.OfType<IReadOnlyDictionary<string, string>>().ToList();
        return (row.Before is null) == (row.Move == RowMove.Add) && (row.After is null) == (row.Move == RowMove.End)
            && sides.All(s => s.Keys.All(columns.Contains) && s.Values.All(v => v is { Length: <= LongestField } && !v.Contains('\0', StringComparison.Ordinal)));
    }
}
