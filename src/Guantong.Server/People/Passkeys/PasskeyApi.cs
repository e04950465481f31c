using System.Text.Json;
using System.Text.Json.Nodes;
using Guantong.Domain.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.People.Passkeys;

/// <summary>What a browser answers: the ticket it got, and what the device made of the challenge.</summary>
public sealed record PasskeyAnswer(string? Ticket, JsonElement Credential, string? Name = null);

/// <summary>Who came in.</summary>
public sealed record PasskeyWelcome(DateTimeOffset ExpiresAt, string User, string Name, string Role);

/// <summary>The routes that the small script of the pages calls. They need a script: without one there is the password.</summary>
static class PasskeyApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/passkeys").WithTags("sign-in");
        group.MapPost("/sign-in/options", OfferSignInAsync).AllowAnonymous().OnlyFromOurPages();
        group.MapPost("/sign-in", SignInAsync).AllowAnonymous().OnlyFromOurPages().RequireRateLimiting(RateLimits.SignIn).Produces<PasskeyWelcome>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(429);
        group.MapPost("/options", OfferAddingAsync).RequireAuthorization();
        group.MapPost("", AddAsync).RequireAuthorization().Produces(201).ProducesProblem(400).ProducesProblem(409);
    }

    static async Task<IResult> OfferSignInAsync(PasskeyDesk desk, PasskeyDomain domain, HttpContext http) =>
        domain.Of(http.Request) is null ? Nameless(domain, http) : Offer(http, await desk.OfferSignInAsync(http));

    static async Task<IResult> OfferAddingAsync(PasskeyDesk desk, PasskeyDomain domain, PeopleDirectory people, HttpContext http)
    {
        if (PostOf(people, http) is not { } post) return new Problem(StatusCodes.Status401Unauthorized, "sign-in-first");
        return domain.Of(http.Request) is null ? Nameless(domain, http) : Offer(http, await desk.OfferAddingAsync(http, post));
    }

    static async Task<IResult> SignInAsync(PasskeyAnswer answer, PasskeyDesk desk, PasskeyDomain domain, FailureLimit limit, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (domain.Of(http.Request) is null) return Nameless(domain, http);
        using var attempt = limit.Begin(Callers.Of(http));
        if (attempt.Wait is { } wait) return new Problem(StatusCodes.Status429TooManyRequests, "sign-in-too-many", ("minutes", Math.Ceiling(wait.TotalMinutes))) { RetryAfter = wait };
        var outcome = await desk.SignInAsync(http, answer.Ticket, Text(answer.Credential));
        if (outcome.Refused is null or "passkey-expired" or "sign-in-no-post") attempt.WasRight();
        if (outcome is not { Session: { } session, Post: { } post }) return Refused(outcome.Refused!);
        StaffAuthentication.SetCookie(http, session);
        return TypedResults.Ok(new PasskeyWelcome(session.ExpiresAt, post.User, post.Name, Roles.CodeOf(post.Role)));
    }

    static async Task<IResult> AddAsync(PasskeyAnswer answer, PasskeyDesk desk, PasskeyDomain domain, PeopleDirectory people, HttpContext http)
    {
        if (PostOf(people, http) is not { } post) return new Problem(StatusCodes.Status401Unauthorized, "sign-in-first");
        if (domain.Of(http.Request) is null) return Nameless(domain, http);
        if (PasskeyNames.Read(answer.Name) is not { } name) return new Problem(StatusCodes.Status400BadRequest, "passkey-name", ("most", PasskeyBook.LongestName));
        return await desk.AddAsync(http, post, answer.Ticket, Text(answer.Credential), name) is { Refused: { } code } ? Refused(code) : Results.StatusCode(StatusCodes.Status201Created);
    }

    static IResult Refused(string code) => new Problem(
        code switch
        {
            "passkey-expired" or "passkey-not-added" => StatusCodes.Status400BadRequest,
            "passkey-too-many" => StatusCodes.Status409Conflict,
            "passkey-ended" or "passkey-copied" or "sign-in-no-post" => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status401Unauthorized,
        },
        code, ("most", PasskeyBook.MostOfOne));

    static IResult Nameless(PasskeyDomain domain, HttpContext http) => domain.BetterAddress(http.Request) is { } better
        ? new Problem(StatusCodes.Status400BadRequest, "passkey-nameless", ("address", better))
        : new Problem(StatusCodes.Status400BadRequest, "passkey-no-domain");

    static IResult Offer(HttpContext http, Ceremony made)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new JsonObject { ["ticket"] = made.Ticket, ["options"] = JsonNode.Parse(made.Options) });
    }

    static string Text(JsonElement credential) => credential.ValueKind == JsonValueKind.Object ? credential.GetRawText() : "{}";

    static Post? PostOf(PeopleDirectory people, HttpContext http) => people.ActorOf(http.User) is { Person: { } person } ? people.PostOf(person) : null;
}

/// <summary>What a person may call a passkey.</summary>
public static class PasskeyNames
{
    /// <summary>The name without spaces around it; null when it is empty, too long, or holds signs that nobody can see.</summary>
    public static string? Read(string? typed) => typed?.Trim() is { Length: > 0 and <= PasskeyBook.LongestName } name && !name.Any(char.IsControl) ? name : null;
}
