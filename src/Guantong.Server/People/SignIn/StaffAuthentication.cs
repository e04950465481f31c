using System.Security.Claims;
using System.Text.Encodings.Web;
using Guantong.Server.Platform.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Guantong.Server.People.SignIn;

/// <summary>The scheme "staff": a session in a bearer header or in the cookie, the header first.</summary>
public sealed class StaffAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, Sessions sessions, PeopleDirectory people)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "staff";
    public const string Cookie = "guantong-staff";

    /// <summary>Claim that says through which door the session came: "bearer" or "cookie".</summary>
    public const string DoorClaim = "door";

    /// <summary>The session secret that a request carries, and how; null when it carries none.</summary>
    public static (string Token, string Door)? Carried(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return (header["Bearer ".Length..].Trim(), "bearer");
        return request.Cookies.TryGetValue(Cookie, out var cookie) && cookie.Length > 0 ? (cookie, "cookie") : null;
    }

    public static void SetCookie(HttpContext http, Session session) => http.Response.Cookies.Append(Cookie, session.Token, CookieFor(http, session.ExpiresAt));

    public static void DropCookie(HttpContext http) => http.Response.Cookies.Delete(Cookie, CookieFor(http, null));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Carried(Request) is not var (token, door)) return AuthenticateResult.NoResult();
        if (await sessions.AccountOfAsync(token, Context.RequestAborted) is not { } account) return AuthenticateResult.Fail("no session");
        if (people.PostOf(new(account)) is not { } post) return AuthenticateResult.Fail("no post");
        var identity = new ClaimsIdentity(
            [new(PeopleDirectory.PersonClaim, account.ToString("D")), new(ClaimTypes.Name, post.User), new(ClaimTypes.Role, Domain.People.Roles.CodeOf(post.Role)), new(DoorClaim, door)],
            SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return new Problem(StatusCodes.Status401Unauthorized, "sign-in-first").ExecuteAsync(Context);
    }

    static CookieOptions CookieFor(HttpContext http, DateTimeOffset? expires) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", IsEssential = true, Expires = expires };
}
