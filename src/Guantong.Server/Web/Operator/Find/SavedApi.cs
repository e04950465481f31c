using Guantong.Domain.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Filters;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;
using Microsoft.AspNetCore.WebUtilities;

namespace Guantong.Server.Web.Operator.Find;

/// <summary>What is asked to be kept; <see cref="Shared"/> is none, role or unit; <see cref="Version"/> is needed for a change.</summary>
public sealed record SavedRequest(string? Name, string? Query, string? Shared, int? Version);

/// <summary>A kept filter with what it lists just now. <see cref="CountText"/> is 128, or 10000+ where nobody counts on.</summary>
public sealed record SavedAnswer(Guid Id, string Name, string Query, string Link, string Shared, string SharedText, int Version, bool Mine, long Count, string CountText);

/// <summary><c>/api/v1/desk/saved</c>: filters under a name, with live counts.</summary>
static class SavedApi
{
    const int LongestKey = 200;

    public static void MapSaved(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/saved", async (HttpContext http, SavedFilters saved, CaseList list) => TypedResults.Ok(await AllAsync(FindDoor.SeatOf(http), saved, list, http.RequestAborted)));
        desk.MapPost("/saved", AddAsync).Produces<SavedAnswer>(StatusCodes.Status201Created).ProducesProblem(422);
        desk.MapPut("/saved/{id}", ChangeAsync).Produces<SavedAnswer>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        desk.MapDelete("/saved/{id}", RemoveAsync).ProducesProblem(404);
    }

    public static async Task<IReadOnlyList<SavedAnswer>> AllAsync(Seat seat, SavedFilters saved, CaseList list, CancellationToken cancel)
    {
        var answers = new List<SavedAnswer>();
        foreach (var filter in await saved.ForAsync(seat.Actor, cancel)) answers.Add(await AnswerAsync(seat, filter, list, cancel));
        return answers;
    }

    /// <summary>The one form in which a list is written: what cannot be read is left out, and so is the page.</summary>
    public static CaseQuery Read(string? query) =>
        CaseQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(query?.Split('?')[^1] ?? ""))) with { After = null };

    static async Task<SavedAnswer> AnswerAsync(Seat seat, SavedFilter filter, CaseList list, CancellationToken cancel)
    {
        var query = Read(filter.Query);
        var count = await list.CountUpToAsync(seat.Actor, query.FilterFor(seat), CaseList.MostCounted, cancel);
        return new SavedAnswer(
            filter.Id, filter.Name, filter.Query, seat.To(query.Path), filter.Shared, seat.Say($"desk.find.shared-{filter.Shared}"), filter.Version, filter.Owner == seat.Actor.Person,
            Math.Min(count, CaseList.MostCounted), count > CaseList.MostCounted ? $"{CaseList.MostCounted}+" : $"{count}");
    }

    static async Task<IResult> AddAsync(SavedRequest request, HttpContext http, SavedFilters saved, CaseList list)
    {
        var seat = FindDoor.SeatOf(http);
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > LongestKey) return new Problem(StatusCodes.Status400BadRequest, "key-missing");
        if (WishOf(request) is not { } wish) return Malformed();
        var (came, filter) = await saved.AddAsync(seat.Actor, wish, key, http.RequestAborted);
        return came == Kept.Yes ? TypedResults.Json(await AnswerAsync(seat, filter!, list, http.RequestAborted), statusCode: StatusCodes.Status201Created)
            : new Problem(StatusCodes.Status422UnprocessableEntity, "too-many-filters", ("most", SavedFilters.Most));
    }

    static async Task<IResult> ChangeAsync(string id, SavedRequest request, HttpContext http, SavedFilters saved, CaseList list)
    {
        var seat = FindDoor.SeatOf(http);
        if (!Guid.TryParse(id, out var known)) return Missing();
        if (WishOf(request) is not { } wish || request.Version is not { } version) return Malformed();
        var (came, filter) = await saved.ChangeAsync(seat.Actor, known, wish, version, http.RequestAborted);
        return came switch
        {
            Kept.Yes => TypedResults.Ok(await AnswerAsync(seat, filter!, list, http.RequestAborted)),
            Kept.Stale => new Problem(StatusCodes.Status409Conflict, "filter-stale")
            {
                More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["now"] = new { name = filter!.Name, query = filter.Query, shared = filter.Shared, version = filter.Version } },
            },
            _ => Missing(),
        };
    }

    static async Task<IResult> RemoveAsync(string id, HttpContext http, SavedFilters saved) =>
        Guid.TryParse(id, out var known) && await saved.RemoveAsync(FindDoor.SeatOf(http).Actor, known, http.RequestAborted) ? TypedResults.NoContent() : Missing();

    public static FilterWish? WishOf(SavedRequest request)
    {
        var name = (request.Name ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();
        var query = Read(request.Query).Path.Split('?') is [_, var asked] ? asked : "";
        return name.Length is > 0 and <= SavedFilters.LongestName && query.Length is > 0 and <= SavedFilters.LongestQuery && (request.Shared ?? "none") is "none" or "role" or "unit"
            ? new FilterWish(name, query, request.Shared ?? "none") : null;
    }

    public static Problem Malformed() => new(StatusCodes.Status422UnprocessableEntity, "filter-malformed", ("most", SavedFilters.LongestName));

    static Problem Missing() => new(StatusCodes.Status404NotFound, "no-such-filter");
}
