using System.Globalization;
using Guantong.Domain.Patrols;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Search;
using Guantong.Server.Patrols.Plans;
using Guantong.Server.Patrols.Walks;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Walks;

/// <summary>A patrol with what came of it.</summary>
public sealed record WalkRow(Patrol Patrol, string? Plan, IReadOnlyList<FoundCase> Found);

public sealed record WalksModel(DateOnly From, DateOnly Until, IReadOnlyList<WalkRow> Rows);

/// <summary>One patrol: its roads, its way where it may be seen and is still kept, its gaps.</summary>
public sealed record WalkModel(WalkRow Row, IReadOnlyList<RoadCoverage> Roads, IReadOnlyList<PlannedRoad> Lines, Track? Way);

public sealed record PlansModel(IReadOnlyList<PatrolPlan> Plans, IFormCollection? Typed, string Key, IReadOnlyList<Mistake> Mistakes);

/// <summary>徒步巡查 for the centre: what was walked and found, one patrol with its way, and the plans.</summary>
static class WalkPages
{
    public const string Path = "/staff/patrols";
    const int MostRows = 200;
    const int Days = 7;

    public static void MapWalkPages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/patrols", ListAsync);
        staff.MapGet("/patrols/{id:guid}", OneAsync);
        staff.MapGet("/patrols/plans", (HttpContext http, PlanRows plans, CaseList list) => PlansAsync(http, null, [], StatusCodes.Status200OK));
        staff.MapPost("/patrols/plans", MakeAsync).DisableAntiforgery();
        staff.MapPost("/patrols/plans/{id:guid}/end", EndAsync).DisableAntiforgery();
    }

    public static bool MayRead(Seat seat) => PatrolLaw.MayPlan(seat.Actor.Role) || PatrolLaw.MaySeeTracks(seat.Actor.Role);

    static async Task<IResult> ListAsync(HttpContext http, PatrolRows rows, PlanRows plans, CaseList list, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!MayRead(seat)) return Results.NotFound();
        var today = DateOnly.FromDateTime(seat.Shell.Local(seat.Now).DateTime);
        var until = DayOf(http.Request.Query["until"]) ?? today;
        var from = DayOf(http.Request.Query["from"]) ?? until.AddDays(1 - Days);
        var names = (await plans.InAsync(seat.Actor.Scope, cancel)).ToDictionary(p => p.Id, p => p.Title);
        var patrols = await rows.InAsync(seat.Actor.Scope.Place, from, until, MostRows, cancel);
        var found = await rows.FoundAsync(patrols, cancel);
        WalkRow[] shown = [.. patrols.Select(p => new WalkRow(p, p.Plan is { } plan ? names.GetValueOrDefault(plan) : null, [.. found[p.Id]]))];
        return Page.Of<WalksPage>(("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, list, cancel)), ("Model", new WalksModel(from, until, shown)));
    }

    static async Task<IResult> OneAsync(Guid id, HttpContext http, PatrolRows rows, PlanRows plans, PatrolDesk desk, AccessLog log, CaseList list)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        if (!MayRead(seat) || await rows.FindAsync(id, cancel) is not { } patrol || !patrol.Division.IsWithin(seat.Actor.Scope.Place)) return Results.NotFound();
        var plan = patrol.Plan is { } of ? await plans.FindAsync(of, cancel) : null;
        Track? way = null;
        if (patrol.Tracked && PatrolLaw.MaySeeTracks(seat.Actor.Role))
        {
            // Where somebody was all morning is personal: whoever looks is written down.
            await log.WriteAsync(seat.Actor.Person?.Value, "see-track", id.ToString(), Callers.Of(http), cancel);
            way = await rows.TrackAsync(id, cancel);
        }
        var lines = plan is null ? [] : await desk.RoadsAsync(plan, cancel);
        var model = new WalkModel(new WalkRow(patrol, plan?.Title, [.. (await rows.FoundAsync([patrol], cancel))[id]]), way is { Pieces.Count: > 0 } ? Coverage.Of(lines, [way]) : [], lines, way);
        return Page.Of<WalkPage>(("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, list, cancel)), ("Model", model));
    }

    static async Task<IResult> PlansAsync(HttpContext http, IFormCollection? typed, IReadOnlyList<Mistake> mistakes, int status)
    {
        var (seat, house, cancel) = (StaffRoutes.SeatOf(http), http.RequestServices, http.RequestAborted);
        if (!PatrolLaw.MayPlan(seat.Actor.Role)) return Results.NotFound();
        var said = http.Request.Query["done"].ToString() switch { "kept" => seat.Say("patrol.plan-kept"), "over" => seat.Say("patrol.plan-over"), _ => null };
        var key = typed?["key"].ToString() is { Length: > 0 and <= 64 } sent ? sent : $"{house.GetRequiredService<Entropy>().NewId():n}";
        var model = new PlansModel(await house.GetRequiredService<PlanRows>().InAsync(seat.Actor.Scope, cancel), typed, key, mistakes);
        return Page.Of<PlansPage>(status, ("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, house.GetRequiredService<CaseList>(), cancel)), ("Model", model), ("Said", said));
    }

    static async Task<IResult> MakeAsync(HttpContext http, PlanDesk desk, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!PatrolLaw.MayPlan(seat.Actor.Role) || !http.Request.HasFormContentType) return Results.NotFound();
        var form = await http.Request.ReadFormAsync(cancel);
        var input = new PlanInput(form["title"], [form["users"].ToString()], [form["grids"].ToString()], [form["streets"].ToString()], string.Join(',', form["days"].ToArray()), DayOf(form["from"]), DayOf(form["until"]));
        var key = form["key"].ToString() is { Length: > 0 and <= 64 } sent ? sent : "";
        if (key.Length == 0) return new Problem(StatusCodes.Status400BadRequest, "key-missing");
        var (plan, mistakes) = await desk.MakeAsync(seat.Post, input, key, cancel);
        return plan is not null
            ? StaffRoutes.SeeOther(http, seat.To($"{Path}/plans?done=kept"))
            : await PlansAsync(http, form, [.. mistakes.Select(m => new Mistake(m.Field, seat.Say($"patrol.{m.Code}", ("names", m.Names))))], StatusCodes.Status422UnprocessableEntity);
    }

    static async Task<IResult> EndAsync(Guid id, HttpContext http, PlanDesk desk, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!PatrolLaw.MayPlan(seat.Actor.Role)) return Results.NotFound();
        await desk.EndAsync(seat.Post, id, cancel);
        return StaffRoutes.SeeOther(http, seat.To($"{Path}/plans?done=over"));
    }

    static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
