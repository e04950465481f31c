using System.Globalization;
using System.Text;
using Guantong.Server.Catalogue.Changes;
using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Web.Admin;

/// <summary>A version: who, when, why.</summary>
public sealed record VersionAnswer(long Edition, DateTimeOffset At, DateOnly Day, string Kind, string Packs, string? By, string? Why, long? Undoes, long? UndoneBy, int? Rows);

/// <summary>What a version changed. <see cref="Whole"/> is false when it also moved areas or the map, which are taken back only as a pack.</summary>
public sealed record DifferenceAnswer(long Edition, bool Whole, int Count, IReadOnlyList<RowAnswer> Rows, IReadOnlyList<long> First);

/// <summary>Why a version is taken back.</summary>
public sealed record UndoBody(string? Why);

/// <summary>All that came into force, and the way back.</summary>
static class VersionRoutes
{
    const int MostShown = 500;

    public static void MapVersions(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/versions", ListAsync);
        admin.MapGet("/versions/{edition:long}", OneAsync);
        admin.MapGet("/versions/{edition:long}/rows.csv", CsvAsync);
        admin.MapPost("/versions/{edition:long}/undo", UndoAsync);
    }

    static async Task<IResult> ListAsync(long? before, Versions versions, HttpContext http) =>
        TypedResults.Ok((await versions.ListAsync(before, http.RequestAborted)).Select(v => new VersionAnswer(
            v.Edition, v.At, v.Day, v.Why, v.Packs, v.Edit is { } edit ? ChangeRoutes.NameOf(http, edit.SettledBy ?? edit.By) : null, v.Edit?.Why, v.Edit?.Undoes, v.UndoneBy, v.Edit?.Rows.Count)).ToList());

    static async Task<IResult> OneAsync(long edition, Versions versions, EditDesk desk, HttpContext http)
    {
        var (rows, whole) = await versions.DifferenceAsync(edition, http.RequestAborted);
        var undo = await versions.UndoAsync(edition, http.RequestAborted);
        return TypedResults.Ok(new DifferenceAnswer(edition, whole, rows.Count, [.. rows.Take(MostShown).Select(r => ChangeRoutes.RowOf(desk, r))], undo.First));
    }

    static async Task<IResult> CsvAsync(long edition, Versions versions, EditDesk desk, HttpContext http)
    {
        var (rows, _) = await versions.DifferenceAsync(edition, http.RequestAborted);
        await AdminDoor.NoteAsync(http, "admin-version-export", edition.ToString(CultureInfo.InvariantCulture));
        var csv = new StringBuilder("\ufefffile,move,row,column,old,new\n");
        foreach (var row in rows)
            foreach (var (column, old, now) in row.Fields)
                csv.AppendJoin(',', new[] { row.File, row.Move.ToString().ToLowerInvariant(), desk.Title(row), column, old, now }.Select(Csv.SpreadsheetField)).Append('\n');
        return Results.File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", $"version-{edition}.csv");
    }

    /// <summary>Makes a draft of the reverse difference. It is published like any other; where later versions moved the same rows it says which.</summary>
    static async Task<IResult> UndoAsync(long edition, UndoBody body, Versions versions, EditBook book, HttpContext http)
    {
        if (AdminDoor.KeyOf(http) is not { } key) return AdminDoor.NoKey;
        var undo = await versions.UndoAsync(edition, http.RequestAborted);
        if (undo.Rows.Count == 0) return new Problem(StatusCodes.Status409Conflict, "admin-nothing-to-undo");
        if (!undo.Whole || undo.Rows.Count > EditDesk.MostRows) return new Problem(StatusCodes.Status409Conflict, "admin-undo-as-pack");
        if (undo.First.Count > 0)
            return new Problem(StatusCodes.Status409Conflict, "admin-undo-others-first", ("editions", string.Join("、", undo.First))) { More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["first"] = undo.First } };
        var desk = http.RequestServices.GetRequiredService<EditDesk>();
        var why = string.IsNullOrWhiteSpace(body.Why) ? http.RequestServices.GetRequiredService<CityTexts>().Of("admin.undo-why", Language.Of(http), ("edition", edition)) : body.Why.Trim();
        var edit = await book.KeepAsync(key, why, undo.Rows, edition, AdminDoor.PersonOf(http), http.RequestAborted);
        await AdminDoor.NoteAsync(http, "admin-undo", edition.ToString(CultureInfo.InvariantCulture));
        return TypedResults.Ok(await ChangeRoutes.SightAsync(http, desk, edit));
    }
}
