using Guantong.Server.Cases.Privacy.Relays;
using Guantong.Server.Cases.Search;
using Guantong.Server.Web.Operator.Pages.Privacy;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator;

/// <summary>Who asks the centre to call.</summary>
static class CallPages
{
    public const string Path = "/staff/calls";

    public static void MapCallPages(this IEndpointRouteBuilder staff) => staff.MapGet("/calls", async (HttpContext http, WaitingCalls calls, CaseList list, CancellationToken cancel) =>
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!Relay.Calls(seat.Actor.Role)) return Results.NotFound();
        return (IResult)Page.Of<CallsPage>(("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, list, cancel)), ("Calls", await calls.OfAsync(seat.Actor, cancel)));
    });
}
