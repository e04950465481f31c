using Guantong.Domain.Patrols;
using Guantong.Server.Patrols.Plans;
using Guantong.Server.Patrols.Walks;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Patrols;

public sealed record BeginRequest(Guid? Plan);

public sealed record FoundRequest(string? Key);

public sealed record PatrolReportRequest(string? Words, string? Advice);

/// <summary>
/// <c>/api/v1/field/patrols</c>: the walker's own patrols. Everything may be sent twice, and late. A patrol is named by its id, or by
/// the key under which it was begun where that is a UUID: so a phone goes on before anybody has answered it.
/// </summary>
static class PatrolApi
{
    const int LongestKey = 160;
    const int Last = 10;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var patrols = routes.MapGroup("/field/patrols").WithTags("field").RequireAuthorization();
        patrols.MapGet("", DayAsync).Produces<PatrolDay>();
        patrols.MapPost("", BeginAsync).Produces<PatrolAnswer>().ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);
        patrols.MapPost("/{id:guid}/track", FollowAsync).Produces(204).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        patrols.MapPost("/{id:guid}/found", FoundAsync).Produces<PatrolAnswer>().ProducesProblem(404);
        patrols.MapPost("/{id:guid}/end", (Guid id, PatrolDesk desk, HttpContext http) => DoAsync(http, post => desk.EndAsync(post, id, DeviceTime.Of(http.Request), http.RequestAborted))).Produces<PatrolAnswer>().ProducesProblem(404);
        patrols.MapPost("/{id:guid}/report", ReportAsync).Produces<PatrolAnswer>().ProducesProblem(404).ProducesProblem(422);
    }

    static async Task<IResult> DayAsync(HttpContext http, PatrolDesk desk, PlanRows plans, PatrolRows rows, PeopleDirectory people, TimeProvider time)
    {
        if (PostOf(http) is not { } post) return NoSeat;
        var (now, cancel) = (time.GetUtcNow(), http.RequestAborted);
        var today = DateOnly.FromDateTime(people.LocalOf(now));
        var planned = new List<PlanAnswer>();
        foreach (var plan in await plans.OfDayAsync(post.User, today, cancel))
        {
            var roads = await desk.RoadsAsync(plan, cancel);
            planned.Add(new PlanAnswer(plan.Id, plan.Title, [.. roads.Select(PatrolShapes.RoadOf)], plan.Grids, Math.Round(roads.Sum(r => r.Metres))));
        }
        var patrols = await rows.OfAsync(post.Person, Last, cancel);
        var found = await rows.FoundAsync(patrols, cancel);
        var answers = patrols.Select(p => Answer(p, found)).ToLookup(p => p.EndedAt is null);
        http.Response.Headers.CacheControl = "no-store";
        var until = desk.FollowUntil(post, now);
        return TypedResults.Ok(new PatrolDay(now, today, PatrolLaw.MayWalk(post.Role), until is not null, planned, answers[true].FirstOrDefault(p => now - p.BegunAt < PatrolLaw.Longest), [.. answers[false]])
        {
            FollowUntil = until,
            WhyNot = until is not null ? null : PatrolLaw.MayBeTracked(post.Role) ? "off-duty" : "role",
        });
    }

    static Task<IResult> BeginAsync(BeginRequest request, PatrolDesk desk, HttpContext http)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        return key.Length is 0 or > LongestKey
            ? Task.FromResult<IResult>(new Problem(StatusCodes.Status400BadRequest, "key-missing"))
            : DoAsync(http, post => desk.BeginAsync(post, request.Plan, key, DeviceTime.Of(http.Request), http.RequestAborted));
    }

    static async Task<IResult> FollowAsync(Guid id, TrackInput input, PatrolDesk desk, HttpContext http)
    {
        if (PostOf(http) is not { } post) return NoSeat;
        if (input.Read() is not { } track) return new Problem(StatusCodes.Status422UnprocessableEntity, "patrol-track-malformed", ("most", PatrolDesk.MostPoints));
        return await desk.FollowAsync(post, id, input.Part!.Value, track, http.RequestAborted) is { Why: { } why } ? No(why) : TypedResults.NoContent();
    }

    static Task<IResult> FoundAsync(Guid id, FoundRequest request, PatrolDesk desk, HttpContext http) => request.Key is not { Length: > 0 and <= LongestKey } key
        ? Task.FromResult<IResult>(new Problem(StatusCodes.Status400BadRequest, "key-missing"))
        : DoAsync(http, post => desk.FindAsync(post, id, key, http.RequestAborted));

    static Task<IResult> ReportAsync(Guid id, PatrolReportRequest request, PatrolDesk desk, HttpContext http)
    {
        var (words, advice) = (Clean(request.Words), Clean(request.Advice));
        return Math.Max(words.Length, advice.Length) > PatrolDesk.MostWords
            ? Task.FromResult<IResult>(new Problem(StatusCodes.Status422UnprocessableEntity, "patrol-report-long", ("most", PatrolDesk.MostWords)))
            : DoAsync(http, post => desk.ReportAsync(post, id, words, advice, http.RequestAborted));
    }

    static async Task<IResult> DoAsync(HttpContext http, Func<Post, Task<PatrolOutcome>> does)
    {
        if (PostOf(http) is not { } post) return NoSeat;
        var outcome = await does(post);
        return outcome.Patrol is { } patrol ? TypedResults.Ok(Answer(patrol, await http.RequestServices.GetRequiredService<PatrolRows>().FoundAsync([patrol], http.RequestAborted))) : No(outcome.Why!);
    }

    static PatrolAnswer Answer(Patrol p, ILookup<Guid, FoundCase> found) =>
        new(p.Id, p.Plan, p.BegunAt, p.EndedAt, p.Tracked, p.KnownSeconds, p.UnknownSeconds, p.Covered, [.. found[p.Id]], p.Words, p.Advice);

    static IResult No(string why) => new Problem(why switch
    {
        "patrol-unknown" => StatusCodes.Status404NotFound,
        "patrol-not-your-role" => StatusCodes.Status403Forbidden,
        "patrol-part-differs" or "patrol-begin-again" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    }, why);

    static Problem NoSeat => new(StatusCodes.Status401Unauthorized, "sign-in-first");

    static Post? PostOf(HttpContext http)
    {
        var people = http.RequestServices.GetRequiredService<PeopleDirectory>();
        return people.ActorOf(http.User) is { Person: { } person } ? people.PostOf(person) : null;
    }

    static string Clean(string? words) => (words ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();
}
