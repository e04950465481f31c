using Guantong.Domain.People;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk;

/// <summary>
/// The page of the desk: one frame that the script of <c>web/console/desk</c> fills. With it comes what the app begins with, and every
/// text whose key begins with <c>desk.</c>: a part of the desk only adds rows to a texts file of its own.
/// </summary>
static class DeskPages
{
    public const string Path = "/staff/desk";

    /// <summary>Whose work stands in queues: they come to the desk when they sign in. The others keep the plain pages.</summary>
    public static bool IsFor(Role role) => !Seat.IsOnTheStreet(role) && role is not (Role.Administrator or Role.Auditor);

    /// <summary>Where somebody begins after signing in.</summary>
    public static string HomeOf(Role role) => IsFor(role) ? Path : Seat.StartOf(role);

    public static void MapDeskPages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/desk", ShowAsync);
        staff.MapGet("/desk/{bench}", ShowAsync);
        staff.MapGet("/desk/{bench}/{number}", ShowAsync);
    }

    static async Task<IResult> ShowAsync(HttpContext http, AppStart start)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (Seat.IsOnTheStreet(seat.Post.Role)) return StaffRoutes.SeeOther(http, seat.To("/field"));
        return Page.Of<DeskApp>(("Seat", seat), ("Boot", await start.OfAsync(seat, http.RequestAborted, "desk.")));
    }
}
