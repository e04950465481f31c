using Guantong.Domain.People;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Admin;

/// <summary>The page of the administration: one frame for all its parts; what is looked at stands in the address.</summary>
static class AdminPages
{
    public static void MapAdminPages(this IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup("/staff/admin").ExcludeFromDescription().ForStaff();
        staff.MapGet("", ShowAsync);
        staff.MapGet("/{*rest}", ShowAsync);
    }

    static async Task<IResult> ShowAsync(HttpContext http, AppStart start)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (seat.Actor.Role != Role.Administrator) return Results.NotFound();
        return Page.Of<AdminApp>(("Seat", seat), ("Boot", await start.OfAsync(seat, http.RequestAborted, "admin.ui.", "desk.")));
    }
}
