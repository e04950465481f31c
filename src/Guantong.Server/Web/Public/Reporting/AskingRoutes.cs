using Guantong.Domain.Cases;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Reporting;

/// <summary>What the form's script asks while somebody is writing. Numbers come as the device gave them; <see cref="Datum"/> says in which datum.</summary>
public sealed record FormAsk
{
    public double? Lon { get; init; }
    public double? Lat { get; init; }
    public string? Datum { get; init; }
    public string? Words { get; init; }
    public string? Class { get; init; }
    public string? Type { get; init; }

    /// <summary>When the photo says it was taken.</summary>
    public DateTimeOffset? Taken { get; init; }

    public LonLat? Point => Lon is { } lon && Lat is { } lat && new LonLat(lon, lat) is { IsWellFormed: true } said && Datums.TryRead(Datum, out var datum) ? Coordinates.ToCgcs2000(said, datum) : null;
}

/// <summary>Somebody wants to follow a case; <see cref="Key"/> is the form's, so that pressed twice is one link.</summary>
public sealed record FollowAsk(string? Number, string? Key);

/// <summary>The link that follows it.</summary>
public sealed record FollowAnswer(string Number, string Link);

/// <summary>
/// Small questions of the report form: the address of a pin, places by name, guesses of a class, similar matters nearby. By POST, so that
/// nothing of them stands in an address; limited by device and address; nothing is kept.
/// </summary>
static class AskingRoutes
{
    const int MostWords = 4000;

    public static void MapAskingRoutes(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/report/ground", GroundAsync);
        var asks = routes.MapGroup("/report/ask").DisableAntiforgery();
        asks.MapPost("/spot", SpotAsync).RequireRateLimiting(RateLimits.AnonymousAsking);
        asks.MapPost("/places", PlacesAsync).RequireRateLimiting(RateLimits.AnonymousAsking);
        asks.MapPost("/guesses", GuessesAsync).RequireRateLimiting(RateLimits.AnonymousAsking);
        asks.MapPost("/similar", SimilarAsync).RequireRateLimiting(RateLimits.AnonymousAsking);
        asks.MapPost("/follow", FollowAsync).RequireRateLimiting(RateLimits.AnonymousReport);
    }

    /// <summary>The divisions of the city, to draw where there is no base map.</summary>
    static async Task<IResult> GroundAsync(MapFrames maps, HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Ok(await maps.GroundAsync(http.RequestAborted));
    }

    static async Task<IResult> SpotAsync(FormAsk ask, PlaceAsking places, HttpContext http)
    {
        PageHeaders.Private(http.Response);
        return ask.Point is { } at ? TypedResults.Ok(await places.SpotAsync(at, Language.Of(http), http.RequestAborted)) : NoPoint(ask);
    }

    static async Task<IResult> PlacesAsync(FormAsk ask, PlaceAsking places, PublicShells shells, HttpContext http)
    {
        PageHeaders.Private(http.Response);
        return TypedResults.Ok(await places.FindAsync(ask.Words ?? "", ask.Point, shells.For(http), http.RequestAborted));
    }

    static async Task<IResult> GuessesAsync(FormAsk ask, TypeGuesses guesses, PublicShells shells, HttpContext http)
    {
        PageHeaders.Private(http.Response);
        return TypedResults.Ok(await guesses.OfAsync(new GuessGrounds(ask.Class ?? "", Short(ask.Words)) { Point = ask.Point, Taken = ask.Taken }, shells.For(http), http.RequestAborted));
    }

    static async Task<IResult> SimilarAsync(FormAsk ask, SimilarCases similar, PublicShells shells, HttpContext http)
    {
        PageHeaders.Private(http.Response);
        return ask.Point is { } at
            ? TypedResults.Ok(await similar.OfAsync(at, (ask.Class ?? "", ask.Type ?? "", Short(ask.Words)), shells.For(http), http.RequestAborted))
            : NoPoint(ask);
    }

    static async Task<IResult> FollowAsync(FollowAsk ask, FollowPages follows, HttpContext http)
    {
        PageHeaders.Private(http.Response);
        return CaseNumber.Read(ask.Number) is { } number && Guid.TryParse(ask.Key, out var key) && await follows.BeginAsync(number, key.ToString("D"), Language.Of(http), http.RequestAborted) is { } secret
            ? TypedResults.Ok(new FollowAnswer(CaseNumber.Shown(number), $"/my/{secret}"))
            : CaseProblems.Of(Refusal.NoSuchCase);
    }

    static IResult NoPoint(FormAsk ask) => Datums.TryRead(ask.Datum, out _) ? new Problem(StatusCodes.Status400BadRequest, "no-point") : UnknownDatumException.Problem(ask.Datum);

    static string Short(string? words) => words is null ? "" : words.Length > MostWords ? words[..MostWords] : words;
}
