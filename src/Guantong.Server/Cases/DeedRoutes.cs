using System.Globalization;
using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Domain.Places;
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
    static readonly string[] NotByHand = [nameof(ReceiveReport), nameof(GainReports), nameof(LoseReports), nameof(EscalateOverdue)];

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
        if (!TryReadVersion(http.Request.Headers.IfMatch.ToString(), out var expected)) return new Problem(StatusCodes.Status428PreconditionRequired, "version-missing");
        if (!Datums.TryRead(http.Request.Query["datum"], out _)) return UnknownDatumException.Problem(http.Request.Query["datum"]);
        var (deed, wrong) = await BodyAsync(type, http);
        if (deed is null) return wrong!;
        var call = new DeedCall(number, deed, actor, $"person:{actor.Person}", key) { ExpectedVersion = expected, EventAt = EventTime(http), Sight = CaseScope.Of(actor) };
        return await AnswerAsync(await house.GetRequiredService<CaseWalk>().DoAsync(call, http.RequestAborted), actor, http);
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

    static bool TryReadVersion(string header, out int version) =>
        int.TryParse(header.Replace("W/", "", StringComparison.Ordinal).Trim('"', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out version);

    /// <summary>The device's own time of the deed: kept and shown, never ruling.</summary>
    static DateTimeOffset? EventTime(HttpContext http) =>
        DateTimeOffset.TryParse(http.Request.Headers["Event-Time"].ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToUniversalTime() : null;
}
