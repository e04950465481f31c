using Guantong.Domain.People;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.People.SignIn;

/// <summary>What POST /api/v1/sign-in takes. A new password is needed only with a one-time password.</summary>
public sealed record SignInRequest(string? User, string? Password, string? NewPassword = null);

/// <summary>The session; the same secret is also set as a cookie.</summary>
public sealed record SignInAnswer(string Token, DateTimeOffset ExpiresAt, string User, string Name, string Role, string? Unit, string Level);

/// <summary>The two routes by which staff come in and leave.</summary>
static class SignInApi
{
    const int LongestPassword = 256;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1").WithTags("sign-in");
        group.MapPost("/sign-in", SignInAsync).AllowAnonymous().OnlyFromOurPages().RequireRateLimiting(RateLimits.SignIn).Produces<SignInAnswer>().ProducesProblem(401).ProducesProblem(429);
        group.MapPost("/sign-out", SignOutAsync).AllowAnonymous().Produces(204);
    }

    static async Task<IResult> SignInAsync(SignInRequest request, PasswordCheck check, FailureLimit limit, HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress?.ToString();
        using var attempt = limit.Begin(Callers.Of(http));
        if (attempt.Wait is { } wait) return Waiting(StatusCodes.Status429TooManyRequests, "sign-in-too-many", wait);
        if (string.IsNullOrWhiteSpace(request.User) || string.IsNullOrEmpty(request.Password) || request.Password.Length > LongestPassword || request.NewPassword?.Length > LongestPassword)
        {
            attempt.WasRight();
            return new Problem(StatusCodes.Status400BadRequest, "sign-in-incomplete");
        }
        var outcome = await check.SignInAsync(request.User, request.Password, request.NewPassword, address, http.RequestAborted);
        if (outcome.End is not (SignInEnd.Wrong or SignInEnd.Locked)) attempt.WasRight();
        return outcome.End switch
        {
            SignInEnd.Welcome => Welcome(http, outcome.Session!, outcome.Post!),
            SignInEnd.Locked => Waiting(StatusCodes.Status429TooManyRequests, "sign-in-locked", outcome.Wait),
            SignInEnd.MustChange => new Problem(StatusCodes.Status403Forbidden, "sign-in-must-change"),
            SignInEnd.WeakPassword => new Problem(StatusCodes.Status400BadRequest, "sign-in-weak"),
            SignInEnd.PasskeyOnly => new Problem(StatusCodes.Status403Forbidden, "sign-in-passkey-only"),
            SignInEnd.NoPost => new Problem(StatusCodes.Status403Forbidden, "sign-in-no-post"),
            _ => new Problem(StatusCodes.Status401Unauthorized, "sign-in-wrong"),
        };
    }

    static Problem Waiting(int status, string code, TimeSpan? wait) =>
        new(status, code, ("minutes", Math.Ceiling((wait ?? TimeSpan.Zero).TotalMinutes))) { RetryAfter = wait };

    static IResult Welcome(HttpContext http, Session session, Post post)
    {
        StaffAuthentication.SetCookie(http, session);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new SignInAnswer(
            session.Token, session.ExpiresAt, post.User, post.Name, Roles.CodeOf(post.Role), post.Unit?.Value, UnitText.CodeOf(post.Level)));
    }

    static async Task<IResult> SignOutAsync(Sessions sessions, AccessLog log, HttpContext http)
    {
        if (StaffAuthentication.Carried(http.Request) is var (token, _))
        {
            var account = await sessions.AccountOfAsync(token, http.RequestAborted);
            await sessions.EndAsync(token, http.RequestAborted);
            if (account is { } person) await log.WriteAsync(person, "sign-out", null, http.Connection.RemoteIpAddress?.ToString(), http.RequestAborted);
        }
        StaffAuthentication.DropCookie(http);
        return TypedResults.NoContent();
    }
}
