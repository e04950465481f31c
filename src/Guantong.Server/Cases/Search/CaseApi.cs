using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Cases.Search;

/// <summary>A page of cases as the API gives it.</summary>
public sealed record CaseListAnswer(IReadOnlyList<CaseLineAnswer> Cases, string? Next);

/// <summary>What a list is narrowed by; <see cref="After"/> is the <c>next</c> of the page before. <see cref="Type"/> is the key of a class in either numbering.</summary>
public sealed record CaseQuery
{
    public string[]? Stage { get; init; }
    public string? Unit { get; init; }
    public string? Class { get; init; }
    public string? Type { get; init; }
    public string? Division { get; init; }
    public bool? Overdue { get; init; }
    public bool? Pending { get; init; }
    public string? After { get; init; }
    public int? Limit { get; init; }
}

/// <summary>One line.</summary>
public sealed record CaseLineAnswer(
    string Number, string Stage, int Version, int Round, string Level, string? Class, string? Type, string? Division, string? MicroGrid, string? Unit, string Channel, bool Urgent, bool Paused,
    string? Pending, DateTimeOffset OpenedAt, DateTimeOffset StageSince, DateTimeOffset? Due, int Reports);

/// <summary>Reading cases by API, always within the caller's scope.</summary>
static class CaseApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases", ListAsync).WithTags("cases").RequireAuthorization().Produces<CaseListAnswer>();
        routes.MapGet("/cases/counts", CountsAsync).WithTags("cases").RequireAuthorization();
        routes.MapGet("/cases/{number}", OneAsync).WithTags("cases").RequireAuthorization().Produces<CaseAnswer>().ProducesProblem(404);
    }

    static async Task<IResult> ListAsync([AsParameters] CaseQuery query, CaseList list, PeopleDirectory people, HttpContext http)
    {
        if (people.ActorOf(http.User) is not { } actor) return new Problem(StatusCodes.Status401Unauthorized, "sign-in-first");
        var stages = new List<Stage>();
        foreach (var name in query.Stage ?? [])
        {
            if (!Enum.TryParse<Stage>(name, ignoreCase: true, out var known) || known == Stage.Unopened || char.IsDigit(name[0])) return new Problem(StatusCodes.Status400BadRequest, "no-such-stage", ("stage", name));
            stages.Add(known);
        }
        if (query.Division is { } division && !new Domain.Places.DivisionCode(division).IsWellFormed) return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "division"));
        if ((query.Unit + query.Class).Contains('\0', StringComparison.Ordinal)) return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "unit, class"));
        var types = query.Type is { Length: > 0 } asked ? ClassLookup.KeysOf(http.RequestServices.GetRequiredService<CityFactsSource>().Current, asked) : [];
        if (types is null) return new Problem(StatusCodes.Status400BadRequest, "no-such-class", ("class", query.Type));
        var filter = new CaseFilter
        {
            Types = types, Stages = stages, Unit = query.Unit, Class = query.Class, Division = query.Division, OverdueOnly = query.Overdue == true, PendingOnly = query.Pending == true,
            After = query.After, Most = query.Limit ?? 50,
        };
        var page = await list.PageAsync(actor, filter, http.RequestAborted);
        return TypedResults.Ok(new CaseListAnswer([.. page.Lines.Select(LineOf)], page.Next));
    }

    static async Task<IResult> CountsAsync(CaseList list, PeopleDirectory people, HttpContext http) => people.ActorOf(http.User) is { } actor
        ? TypedResults.Ok((await list.CountsAsync(actor, http.RequestAborted)).ToDictionary(c => c.Key.ToString(), c => c.Value, StringComparer.Ordinal))
        : new Problem(StatusCodes.Status401Unauthorized, "sign-in-first");

    static async Task<IResult> OneAsync(string number, CaseReading reading, CaseList list, CaseAnswers answers, HttpContext http)
    {
        var people = http.RequestServices.GetRequiredService<PeopleDirectory>();
        if (people.ActorOf(http.User) is not { } actor) return new Problem(StatusCodes.Status401Unauthorized, "sign-in-first");
        if (CaseNumber.Read(number) is not { } read || await reading.ByNumberAsync(read, http.RequestAborted) is not { } stored) return CaseProblems.Of(Refusal.NoSuchCase);
        if (!Datums.TryRead(http.Request.Query["datum"], out var datum)) return UnknownDatumException.Problem(http.Request.Query["datum"]);
        var answer = (await answers.ForAsync(stored.State, actor, http.RequestAborted)).In(datum);
        // A closed case has left the crew's list, but a unit may still answer for it: whoever has an open deed may look.
        if (answer.Open.Count == 0 && !await list.MaySeeAsync(actor, stored.State.Id, http.RequestAborted)) return CaseProblems.Of(Refusal.NoSuchCase);
        http.Response.Headers.ETag = $"\"{stored.State.Version}\"";
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(answer);
    }

    static CaseLineAnswer LineOf(CaseLine l) => new(
        l.Number, l.Stage.ToString(), l.Version, l.Round, l.Level.ToString(), Or(l.Class), l.Type, Or(l.Division), l.MicroGrid, Or(l.Unit), l.Channel.ToString(), l.Urgent, l.Paused, l.Pending,
        l.OpenedAt, l.StageSince, l.Due, l.Reports);

    static string? Or(string text) => text.Length == 0 ? null : text;
}
