using System.Globalization;
using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search.Live;
using Guantong.Server.People.SignIn;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.Live;

/// <summary>One event of an answer to polling.</summary>
public sealed record DeskEvent(string Event, JsonElement Data);

/// <summary>Events by stream and by polling, and takes.</summary>
static class DeskLive
{
    public static void MapDeskEvents(this RouteGroupBuilder desk)
    {
        desk.MapGet("/events", Follow);
        desk.MapGet("/changes", ChangesAsync).Produces<IReadOnlyList<DeskEvent>>();
        desk.MapPut("/takes/{number}", TakeAsync).Produces<RowTaken>().ProducesProblem(404).ProducesProblem(409);
        desk.MapDelete("/takes/{number}", LeaveAsync).Produces(204);
    }

    static IResult Follow(HttpContext http, DeskEvents events)
    {
        if (DeskApi.SeatOf(http) is not { } seat) return DeskApi.NoSeat;
        // A proxy that collects an answer before it passes it on would hold the city still.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var after = PositionOf(http.Request.Headers["Last-Event-ID"].ToString()) ?? PositionOf(http.Request.Query["after"].ToString());
        return TypedResults.ServerSentEvents(events.FollowAsync(seat, StaffAuthentication.Carried(http.Request)?.Token, after, http.RequestAborted));
    }

    static async Task<IResult> ChangesAsync(HttpContext http, DeskEvents events, CancellationToken cancel)
    {
        if (DeskApi.SeatOf(http) is not { } seat) return DeskApi.NoSeat;
        var items = await events.UpToNowAsync(seat, PositionOf(http.Request.Query["after"].ToString()), cancel);
        return Results.Json(items.Select(i => new DeskEvent(i.EventType, JsonElement.Parse(i.Data))).ToList(), DeskApi.Json);
    }

    static async Task<IResult> TakeAsync(string number, Taking? how, CaseTakes takes, HttpContext http, CancellationToken cancel)
    {
        if (DeskApi.SeatOf(http) is not { } seat) return DeskApi.NoSeat;
        if (CaseNumber.Read(number) is not { } read || await takes.TakeAsync(seat.Actor, read, how ?? new(), cancel) is not { } outcome) return CaseProblems.Of(Refusal.NoSuchCase);
        var taken = DeskRows.TakenOf(seat, outcome.Taken)!;
        return outcome.IsYours
            ? Results.Json(taken, DeskApi.Json)
            : new Problem(StatusCodes.Status409Conflict, "taken", ("name", taken.Name))
            {
                More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["person"] = taken.Person, ["name"] = taken.Name, ["since"] = taken.Since },
            };
    }

    static async Task<IResult> LeaveAsync(string number, CaseTakes takes, HttpContext http, CancellationToken cancel)
    {
        if (DeskApi.SeatOf(http) is not { } seat) return DeskApi.NoSeat;
        if (CaseNumber.Read(number) is { } read) await takes.LeaveAsync(seat.Actor, read, cancel);
        return Results.NoContent();
    }

    static long? PositionOf(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;
}
