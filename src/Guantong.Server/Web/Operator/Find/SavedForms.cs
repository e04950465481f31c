using Guantong.Server.Cases.Search.Filters;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Find;

/// <summary>Keeping and removing a filter from the plain list, without script.</summary>
static class SavedForms
{
    public static void MapSavedForms(this IEndpointRouteBuilder staff)
    {
        staff.MapPost("/saved", AddAsync).DisableAntiforgery();
        staff.MapPost("/saved/{id}/remove", RemoveAsync).DisableAntiforgery();
    }

    /// <summary>What is said after the form was taken; the address carries it, so only what is known is said.</summary>
    public static string? SaidOf(Seat seat, IQueryCollection query) =>
        query["done"].ToString() is "kept" or "removed" or "too-many" or "nameless" ? seat.Say($"desk.find.said-{query["done"]}", ("most", SavedFilters.Most)) : null;

    static async Task<IResult> AddAsync(HttpContext http, SavedFilters saved)
    {
        if (!http.Request.HasFormContentType) return Results.NotFound();
        var (seat, form) = (StaffRoutes.SeatOf(http), await http.Request.ReadFormAsync(http.RequestAborted));
        var query = SavedApi.Read(form["query"]);
        if (form["key"].ToString() is not { Length: > 0 and <= 200 } key || SavedApi.WishOf(new SavedRequest(form["name"], form["query"], form["shared"], null)) is not { } wish)
            return Back(http, seat, query, "nameless");
        var (came, _) = await saved.AddAsync(seat.Actor, wish, key, http.RequestAborted);
        return Back(http, seat, query, came == Kept.Yes ? "kept" : "too-many");
    }

    static async Task<IResult> RemoveAsync(string id, HttpContext http, SavedFilters saved)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (Guid.TryParse(id, out var known)) await saved.RemoveAsync(seat.Actor, known, http.RequestAborted);
        return Back(http, seat, new CaseQuery(), "removed");
    }

    static IResult Back(HttpContext http, Seat seat, CaseQuery query, string said) =>
        StaffRoutes.SeeOther(http, seat.To($"{query.Path}{(query.NarrowsNothing ? '?' : '&')}done={said}"));
}
