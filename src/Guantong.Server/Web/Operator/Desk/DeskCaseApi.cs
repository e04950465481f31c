using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk;

/// <summary><c>GET /api/v1/desk/cases/{number}</c>: the whole case for the three panes, and the forms that the law opens for this seat.</summary>
static class DeskCaseApi
{
    public static void MapDeskCases(this IEndpointRouteBuilder desk) => desk.MapGet("/cases/{number}", ShowAsync).Produces<DeskCase>().ProducesProblem(404);

    static async Task<IResult> ShowAsync(string number, HttpContext http, DeskCaseMaking making) =>
        await making.OfAsync(StaffRoutes.SeatOf(http), number, http) is { } found ? TypedResults.Ok(found) : CaseProblems.Of(Refusal.NoSuchCase);
}
