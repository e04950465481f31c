using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Operator.Desk.Levels;
using Guantong.Server.Web.Operator.Desk.Match;
using Guantong.Server.Web.Operator.Desk.Supervise;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk;

/// <summary>What the desk asks for beside the queues: whole cases and a person's own settings. Same session as the pages of the staff.</summary>
static class DeskDoor
{
    public static void MapDeskDoor(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/v1/desk").WithTags("desk").ForDesk();
        desk.MapDeskSettings();
        desk.MapDeskCases();
        desk.MapMatch();
        desk.MapLevels();
        desk.MapSupervision();
        desk.MapRequests();
        desk.MapRevisits();
        routes.MapGroup("/api/v1").ForDesk().MapPreviews();
    }

    /// <summary>Answers of the desk are for whoever sits there now: no cache keeps them, and whoever is not signed in is told so as a program is.</summary>
    public static RouteGroupBuilder ForDesk(this RouteGroupBuilder group) => group.AddEndpointFilter((call, next) =>
    {
        var http = call.HttpContext;
        StaffRoutes.NoStore(http.Response);
        if (http.RequestServices.GetRequiredService<Seats>().Of(http) is not { } seat) return ValueTask.FromResult<object?>(new Problem(StatusCodes.Status401Unauthorized, "sign-in-first"));
        StaffRoutes.Seat(http, seat);
        return next(call);
    });
}
