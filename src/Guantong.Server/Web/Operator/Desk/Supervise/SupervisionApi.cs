using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Lanes;
using Guantong.Server.Cases.Search.Pressing;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.Supervise;

/// <summary>The lanes of a bench by unit and level. <see cref="SupervisionLane.Count"/> is the sum of its units.</summary>
public sealed record SupervisionAnswer(DateTimeOffset Now, string Bench, IReadOnlyList<SupervisionLane> Lanes);

/// <summary>One lane; its units with the most cases first.</summary>
public sealed record SupervisionLane(string Key, string Name, long Count, IReadOnlyList<SupervisionUnit> Units);

/// <summary>A unit's part of a lane: <see cref="Unit"/> and <see cref="Level"/> narrow <c>GET /api/v1/desk/queue</c> to exactly these cases.</summary>
public sealed record SupervisionUnit(string Unit, string UnitName, string Level, string LevelName, long Count);

/// <summary><c>GET /api/v1/desk/supervision</c>: who is late with how much, who owes answers, and whose work people were not content with.</summary>
static class SupervisionApi
{
    public static void MapSupervision(this IEndpointRouteBuilder desk) => desk.MapGet("/supervision", ShowAsync).Produces<SupervisionAnswer>().ProducesProblem(404);

    static async Task<IResult> ShowAsync(string? bench, HttpContext http, LaneUnits units)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (Benches.Of(seat.Actor.Role).FirstOrDefault(b => b.Key == (bench ?? "supervise")) is not { Lanes.Count: > 0 } found) return new Problem(StatusCodes.Status404NotFound, "no-such-lane");
        var counts = (await units.OfAsync(seat.Actor, found.Lanes, http.RequestAborted)).ToLookup(c => c.Lane, StringComparer.Ordinal);
        return TypedResults.Ok(new SupervisionAnswer(seat.Now, found.Key, [.. found.Lanes.Select(l => new SupervisionLane(
            l.Key, seat.Say($"desk.lane.{l.Key}"), counts[l.Key].Sum(c => c.Count), [.. counts[l.Key].Select(c => UnitOf(seat, c))]))]));
    }

    static SupervisionUnit UnitOf(Seat seat, UnitCount c) => new(
        c.Unit.Length == 0 ? CaseFilter.NoUnit : c.Unit, c.Unit.Length == 0 ? seat.Say("desk.supervise.centre") : seat.Unit(c.Unit), c.Level.ToString(), seat.Say($"level.{c.Level}"), c.Count);
}
