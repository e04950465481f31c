using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search.Lanes;
using Guantong.Server.Cases.Search.Live;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.Live;

/// <summary>Who sits here.</summary>
public sealed record DeskMe(
    Guid Person, string Name, string Post, string Role, string RoleName, string? Unit, string UnitName, string Level, string LevelName, string Place, string PlaceName);

/// <summary>A lane with its counter; a capped one is to be read as "more than that".</summary>
public sealed record DeskLane(string Key, string Name, long Count, bool Capped);

public sealed record DeskBench(string Key, string Name, IReadOnlyList<DeskLane> Lanes);

/// <summary>The desk of a seat: who, when, up to which change, and what waits where.</summary>
public sealed record DeskAnswer(DeskMe Me, DateTimeOffset Now, long Position, IReadOnlyList<DeskBench> Benches);

/// <summary>A page of a lane; <see cref="Count"/> is what all its pages hold. <see cref="NewestFirst"/>: rows go by when they were opened, else by <see cref="DeskRow.At"/>.</summary>
public sealed record QueueAnswer(IReadOnlyList<DeskRow> Rows, string? Next, long Count, bool Capped, long Position, bool NewestFirst);

/// <summary>Snapshots of the desk; what happens afterwards comes from the events, by the position that a snapshot carries.</summary>
static class DeskApi
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void MapDeskLive(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/v1/desk").WithTags("desk").RequireAuthorization();
        desk.MapGet("", ShowAsync).Produces<DeskAnswer>();
        desk.MapGet("/queue", QueueAsync).Produces<QueueAnswer>().ProducesProblem(404);
        desk.MapDeskEvents();
    }

    static async Task<IResult> ShowAsync(LaneCounts lanes, DeskFeed feed, HttpContext http, CancellationToken cancel)
    {
        if (SeatOf(http) is not { } seat) return NoSeat;
        var position = await feed.SnapshotAsync(cancel);
        var counts = await lanes.OfAsync(seat.Actor, [.. Benches.LanesOf(seat.Actor.Role)], cancel);
        var benches = Benches.Of(seat.Actor.Role).Select(b => new DeskBench(b.Key, seat.Say($"desk.bench.{b.Key}"), [.. b.Lanes.Select(l =>
        {
            var count = counts[$"{b.Key}/{l.Key}"];
            return new DeskLane(l.Key, seat.Say($"desk.lane.{l.Key}"), count.Count, count.Capped);
        })]));
        return Results.Json(new DeskAnswer(MeOf(seat), seat.Now, position, [.. benches]), Json);
    }

    /// <summary>A lane, or the part of it that one unit holds at one level, where the address says so.</summary>
    static Lane Narrowed(Lane lane, HttpRequest request) => lane with
    {
        Filter = lane.Filter with
        {
            Unit = request.Query["unit"].ToString() is { Length: > 0 and <= 100 } unit ? unit : lane.Filter.Unit,
            Level = Enum.TryParse<Level>(request.Query["level"], out var level) && Enum.IsDefined(level) ? level : null,
        },
    };

    static async Task<IResult> QueueAsync(string? bench, string? lane, string? after, int? limit, HttpContext http)
    {
        if (SeatOf(http) is not { } seat) return NoSeat;
        var (house, cancel) = (http.RequestServices, http.RequestAborted);
        if (Benches.Find(seat.Actor.Role, bench, lane) is not { } found) return new Problem(StatusCodes.Status404NotFound, "no-such-lane");
        found = Narrowed(found, http.Request);
        // First the position: what happens while the page is read comes once more as an event, and is not missed.
        var position = await house.GetRequiredService<DeskFeed>().SnapshotAsync(cancel);
        var (lines, next) = await house.GetRequiredService<DeskLines>().PageAsync(seat.Actor, found.FilterFor(seat.Actor) with { After = after, Most = limit ?? 50 }, cancel);
        var count = (await house.GetRequiredService<LaneCounts>().OfAsync(seat.Actor, [("", found)], cancel))[""];
        return Results.Json(new QueueAnswer([.. lines.Select(l => DeskRows.RowOf(seat, l) with { At = found.MomentOf(l.Facts) })], next, count.Count, count.Capped, position, !found.Filter.IsByDue), Json);
    }

    internal static Seat? SeatOf(HttpContext http)
    {
        StaffRoutes.NoStore(http.Response);
        return http.RequestServices.GetRequiredService<Seats>().Of(http);
    }

    internal static Problem NoSeat => new(StatusCodes.Status401Unauthorized, "sign-in-first");

    static DeskMe MeOf(Seat seat)
    {
        var (post, place) = (seat.Post, seat.Actor.Scope.Place);
        return new DeskMe(
            post.Person.Value, post.Name, post.User, Roles.CodeOf(post.Role), seat.Role(post.Role), post.Unit?.Value, seat.Unit(post.Unit),
            post.Level.ToString(), seat.Say($"level.{post.Level}"), place.Value, seat.City.Divisions.TryGetValue(place, out var known) ? known.Name : seat.City.Name);
    }
}
