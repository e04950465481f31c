using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Search;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Find;

/// <summary>A page of any list, with its name and its count: the same rows as on the plain page.</summary>
/// <param name="Note">That only a part of the cases with the words was looked through; null where all were.</param>
public sealed record ListAnswer(string Title, string Query, string Plain, string CountText, IReadOnlyList<FoundCase> Rows, string? Next, string? Note);

/// <summary>What a list can be narrowed by, inside the scope of the seat.</summary>
public sealed record ChoicesAnswer(IReadOnlyList<ListChoice> Stage, IReadOnlyList<ListChoice> Channel, IReadOnlyList<ListChoice> Class, IReadOnlyList<ListChoice> Unit, IReadOnlyList<ListChoice> Division);

public sealed record ListChoice(string Key, string Name);

/// <summary><c>GET /api/v1/desk/list</c>: a list by the same words of an address as <c>/staff/cases</c>, for filters that are kept.</summary>
static class ListApi
{
    public static void MapList(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/list", ShowAsync).Produces<ListAnswer>();
        desk.MapGet("/choices", (HttpContext http) => TypedResults.Ok(ChoicesOf(FindDoor.SeatOf(http))));
    }

    static ChoicesAnswer ChoicesOf(Seat seat) => new(
        [.. Stages.All.Select(s => new ListChoice($"{s}", seat.Stage(s)))],
        [.. Enum.GetValues<Channel>().Select(c => new ListChoice($"{c}", seat.Say($"channel.{c}")))],
        [.. seat.City.CitizenClasses.OrderBy(c => c.Order).Select(c => new ListChoice(c.Code, seat.Class(c.Code)))],
        [.. ListPages.UnitsOf(seat).Select(u => new ListChoice(u.Id.Value, u.Name))],
        [.. seat.City.Divisions.Values.Where(d => d.Code.Level >= Level.Township && d.Code.IsWithin(seat.Actor.Scope.Place)).OrderBy(d => d.Code.Value, StringComparer.Ordinal).Select(d => new ListChoice(d.Code.Value, seat.Division(d.Code)))]);

    static async Task<IResult> ShowAsync(HttpContext http, CaseList list, CaseRows rows)
    {
        var (seat, query, cancel) = (FindDoor.SeatOf(http), CaseQuery.Read(http.Request.Query), http.RequestAborted);
        // Looked for once: the page and its count rest on the same cases.
        var filter = await list.WithWordsAsync(query.FilterFor(seat), cancel);
        var page = await rows.PageAsync(seat, filter, cancel);
        var all = query with { After = null };
        var count = query.After is null ? await list.CountUpToAsync(seat.Actor, filter with { After = null }, CaseList.MostCounted, cancel) : -1;
        return TypedResults.Ok(new ListAnswer(
            QueryWords.Of(seat, all), all.Path.Split('?') is [_, var asked] ? asked : "", seat.To(all.Path),
            count < 0 ? "" : seat.Say("desk.find.count", ("n", count > CaseList.MostCounted ? $"{CaseList.MostCounted}+" : $"{count}")),
            [.. page.Rows.Select(r => CaseFinding.Row(seat, r, "list", "", []))], page.Next,
            filter.AmongIsCut ? seat.Say("desk.find.words-cut", ("most", CaseList.MostWithWords)) : null));
    }
}
