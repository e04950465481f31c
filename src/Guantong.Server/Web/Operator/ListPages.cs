using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Filters;
using Guantong.Server.Platform;
using Guantong.Server.Web.Operator.Find;
using Guantong.Server.Web.Operator.Pages;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator;

/// <summary>A list as it is shown. <see cref="Total"/> is what all its pages add up to.</summary>
public sealed record ListModel(CaseQuery Query, IReadOnlyList<Counter> Chips, IReadOnlyList<Unit> Units, long Total, CaseRowsPage Page)
{
    /// <summary>A number that was typed into the search and is none.</summary>
    public string? Sought { get; init; }

    public IReadOnlyList<SavedAnswer> Saved { get; init; } = [];

    /// <summary>What a form on this page is sent under, so that it counts once.</summary>
    public string Key { get; init; } = "";
}

/// <summary>Any list of cases within the scope: narrowed by its address, in pages by key.</summary>
static class ListPages
{
    public static void MapListPages(this IEndpointRouteBuilder staff) => staff.MapGet("/cases", ShowAsync);

    static async Task<IResult> ShowAsync(HttpContext http, CaseList list, CaseRows rows, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        var query = CaseQuery.Read(http.Request.Query);
        var counts = await list.CountsAsync(seat.Actor, cancel);
        var chips = Stages.All.Where(s => counts.ContainsKey(s) || query.Stages.Contains(s))
            .Select(s => new Counter(seat.Stage(s), counts.GetValueOrDefault(s), new CaseQuery { Stages = [s] }.Path, query.Stages is [var only] && only == s)).ToList();
        var model = new ListModel(query, chips, UnitsOf(seat), await query.CountAsync(seat, list, counts, cancel), await rows.PageAsync(seat, query.FilterFor(seat), cancel))
        {
            Saved = await SavedApi.AllAsync(seat, http.RequestServices.GetRequiredService<SavedFilters>(), list, cancel),
            Key = $"{http.RequestServices.GetRequiredService<Entropy>().NewId():n}",
            Sought = http.Request.Query.TryGetValue("sought", out var typed) ? typed.ToString()[..Math.Min(40, typed.ToString().Length)] : null,
        };
        return Page.Of<CasesPage>(("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, list, cancel)), ("Model", model), ("Said", SavedForms.SaidOf(seat, http.Request.Query)));
    }

    /// <summary>Units to narrow by: those inside the scope of the post; a unit has only its own cases.</summary>
    internal static IReadOnlyList<Unit> UnitsOf(Seat seat) => seat.Actor.Role.IsUnitOfficer() || Seat.IsOnTheStreet(seat.Actor.Role)
        ? []
        : [.. seat.City.Units.Values.Where(u => u.CanBeMain && u.Division.IsWithin(seat.Actor.Scope.Place)).OrderBy(u => u.Level).ThenBy(u => u.Id.Value, StringComparer.Ordinal)];
}
