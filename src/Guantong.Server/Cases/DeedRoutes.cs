using System.Globalization;
using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Handling;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Cases.Search;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Cases;

/// <summary>One route per deed: <c>POST /api/v1/cases/{number}/deeds/{Deed}</c> with Idempotency-Key and If-Match.</summary>
static class DeedRoutes
{
    const int LongestKey = 200;
    const int LargestBody = 256 * 1024;
    static readonly JsonElement EmptyBody = JsonDocument.Parse("{}").RootElement.Clone();

    /// <summary>Deeds that nobody asks for by hand: a report has its own route, the other side of a merge is written with it.</summary>
    static readonly string[] NotByHand = [nameof(ReceiveReport), nameof(GainReports), nameof(LoseReports), nameof(EscalateOverdue), nameof(KeepLateWork)];

    /// <summary>Whether somebody may ask for this deed.</summary>
    public static bool IsByHand(string deed) => !NotByHand.Contains(deed);

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (name, type) in CaseLaw.Deeds.Where(d => IsByHand(d.Key)))
        {
            routes.MapPost("/cases/{number}/deeds/" + name, (string number, HttpContext http) => DoAsync(number, type, http))
                .WithTags("deeds").WithName(name).RequireAuthorization().Produces<CaseAnswer>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422);
        }
    }

    static async Task<IResult> DoAsync(string typed, Type type, HttpContext http)
    {
        var house = http.RequestServices;
        if (house.GetRequiredService<PeopleDirectory>().ActorOf(http.User) is not { } actor) return new Problem(StatusCodes.Status401Unauthorized, "sign-in-first");
        if (CaseNumber.Read(typed) is not { } number) return CaseProblems.Of(Refusal.NoSuchCase);
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > LongestKey) return new Problem(StatusCodes.Status400BadRequest, "key-missing");
        if (!TryReadVersion(http, out var expected)) return new Problem(StatusCodes.Status428PreconditionRequired, "version-missing");
        if (!Datums.TryRead(http.Request.Query["datum"], out _)) return UnknownDatumException.Problem(http.Request.Query["datum"]);
        var (deed, wrong) = await BodyAsync(type, http);
        if (deed is null) return wrong!;
        var clock = DeviceTime.Of(http.Request);
        var call = new DeedCall(number, deed, actor, $"person:{actor.Person}", key)
        {
            ExpectedVersion = expected, EventAt = clock?.Event, Sight = CaseScope.Of(actor),
            Also = clock?.SecondsAhead(house.GetRequiredService<TimeProvider>().GetUtcNow()) is { } ahead ? (batch, after) => DeviceClocks.Add(batch, after, ahead) : null,
        };
        var outcome = await house.GetRequiredService<CaseWalk>().DoAsync(call, http.RequestAborted);
        // A deed from a phone's outbox may come when its task is somebody else's: what it brings is kept.
        return clock is not null && await house.GetRequiredService<LateWork>().KeepAsync(call, outcome, http.RequestAborted) is { } kept
            ? TypedResults.Ok(LateAnswer.Of(kept, http))
            : await AnswerAsync(outcome, actor, http);
    }

    public static async Task<IResult> AnswerAsync(Outcome outcome, Actor actor, HttpContext http)
    {
        switch (outcome)
        {
            case Outcome.Done done:
                http.Response.Headers.ETag = $"\"{done.Case.Version}\"";
                _ = Datums.TryRead(http.Request.Query["datum"], out var datum);
                return TypedResults.Ok((await http.RequestServices.GetRequiredService<CaseAnswers>().ForAsync(done.Case, actor, http.RequestAborted)).In(datum));
            case Outcome.No { Why: var why }:
                return CaseProblems.Of(why);
            case Outcome.Stale stale:
                var since = await http.RequestServices.GetRequiredService<ChangesSince>().OfAsync(stale.Case, stale.Expected, actor, Language.Of(http), http.RequestAborted);
                return CaseProblems.Stale(stale.Case, since.Select(s => (object)JsonSerializer.SerializeToElement(s, JsonSerializerOptions.Web)));
            default:
                return new Problem(StatusCodes.Status422UnprocessableEntity, "key-reused");
        }
    }

    static async Task<(Deed? Deed, IResult? Wrong)> BodyAsync(Type type, HttpContext http)
    {
        if (http.Request.ContentLength > LargestBody) return (null, new Problem(StatusCodes.Status413PayloadTooLarge, "body-too-large"));
        try
        {
            if (http.Request.ContentLength is 0) return (CaseJson.ReadDeed(type, EmptyBody), null);
            using var body = await JsonDocument.ParseAsync(http.Request.Body, new JsonDocumentOptions { MaxDepth = 32 }, http.RequestAborted);
            return (CaseJson.ReadDeed(type, body.RootElement), null);
        }
        catch (UnknownDatumException unknown)
        {
            return (null, unknown.AsProblem());
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or NotSupportedException)
        {
            return (null, Malformed((wrong as JsonException)?.Path ?? ""));
        }
    }

    static Problem Malformed(string where) => new(StatusCodes.Status400BadRequest, "body-malformed", ("where", where));

    /// <summary>What was done on the street, hours ago and without a network, is as true of any version (<c>*</c>): the law still decides.</summary>
    static bool TryReadVersion(HttpContext http, out int? version)
    {
        var header = http.Request.Headers.IfMatch.ToString();
        version = int.TryParse(header.Replace("W/", "", StringComparison.Ordinal).Trim('"', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        return version is not null || (header == "*" && DeviceTime.Of(http.Request) is not null);
    }
}
