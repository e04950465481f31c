using Guantong.Domain.People;
using Guantong.Server.People;
using Guantong.Server.People.Passkeys;
using Guantong.Server.People.SignIn;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Operator.Desk;
using Guantong.Server.Web.Operator.Pages;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;
using Npgsql;

namespace Guantong.Server.Web.Operator;

/// <summary>
/// The way in and out for browsers: the same check, the same session and the same cookie as by API. Forms are guarded by the
/// same-origin check of room People, which counts signing in too.
/// </summary>
static class SignInPages
{
    /// <summary>Of accounts that differ only in their number this many are shown.</summary>
    const int MostAlike = 4;

    const int LongestPassword = 256;

    public static void MapSignInPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/staff/sign-in", (HttpContext http, Seats seats) => ShowAsync(http, seats, new SignInForm { Next = http.Request.Query["next"].ToString() }, StatusCodes.Status200OK));
        routes.MapPost("/staff/sign-in", SignInAsync).DisableAntiforgery().OnlyFromOurPages().RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost("/staff/sign-out", SignOutAsync).DisableAntiforgery();
    }

    static async Task<IResult> SignInAsync(HttpContext http, Seats seats, PasswordCheck check, FailureLimit limit)
    {
        if (!http.Request.HasFormContentType) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var shell = seats.ShellOf(http.Request);
        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = new SignInForm { User = sent["user"].ToString().Trim(), Next = sent["next"].ToString() };
        var (user, password) = (form.User, sent["password"].ToString());
        if (sent["pick"].ToString() is { Length: > 0 } pick && (await DemoAsync(http)).FirstOrDefault(a => a.Account.User == pick) is { } demo)
            (user, password) = (demo.Account.User, demo.Account.Password);
        if (user.Length == 0 || password.Length is 0 or > LongestPassword) return await AgainAsync(http, seats, form, Wrong(shell, "sign-in-incomplete"), StatusCodes.Status422UnprocessableEntity);
        using var attempt = limit.Begin(Callers.Of(http));
        if (attempt.Wait is { } wait) return await AgainAsync(http, seats, form, Wrong(shell, "sign-in-too-many", wait), StatusCodes.Status429TooManyRequests);
        var fresh = sent["new-password"].ToString();
        var outcome = await check.SignInAsync(user, password, fresh.Length is 0 or > LongestPassword ? null : fresh, http.Connection.RemoteIpAddress?.ToString(), http.RequestAborted);
        if (outcome.End is not (SignInEnd.Wrong or SignInEnd.Locked)) attempt.WasRight();
        if (outcome is { End: SignInEnd.Welcome, Session: { } session, Post: { } post })
        {
            StaffAuthentication.SetCookie(http, session);
            return StaffRoutes.SeeOther(http, shell.To(NextOf(form.Next) ?? DeskPages.HomeOf(post.Role)));
        }
        return outcome.End switch
        {
            SignInEnd.Locked => await AgainAsync(http, seats, form, Wrong(shell, "sign-in-locked", outcome.Wait), StatusCodes.Status429TooManyRequests),
            SignInEnd.MustChange => await AgainAsync(http, seats, form with { AsksNew = true }, shell.Say("operator.must-change"), StatusCodes.Status422UnprocessableEntity),
            SignInEnd.WeakPassword => await AgainAsync(http, seats, form with { AsksNew = true }, Wrong(shell, "sign-in-weak"), StatusCodes.Status422UnprocessableEntity),
            SignInEnd.PasskeyOnly => await AgainAsync(http, seats, form, Wrong(shell, "sign-in-passkey-only"), StatusCodes.Status403Forbidden),
            SignInEnd.NoPost => await AgainAsync(http, seats, form, Wrong(shell, "sign-in-no-post"), StatusCodes.Status403Forbidden),
            _ => await AgainAsync(http, seats, form, Wrong(shell, "sign-in-wrong"), StatusCodes.Status422UnprocessableEntity),
        };
    }

    static async Task<IResult> SignOutAsync(HttpContext http, Seats seats, Sessions sessions, AccessLog log)
    {
        if (StaffAuthentication.Carried(http.Request) is var (token, _))
        {
            var account = await sessions.AccountOfAsync(token, http.RequestAborted);
            await sessions.EndAsync(token, http.RequestAborted);
            if (account is { } person) await log.WriteAsync(person, "sign-out", null, http.Connection.RemoteIpAddress?.ToString(), http.RequestAborted);
        }
        StaffAuthentication.DropCookie(http);
        return StaffRoutes.SeeOther(http, seats.ShellOf(http.Request).To("/staff/sign-in"));
    }

    static Task<IResult> AgainAsync(HttpContext http, Seats seats, SignInForm form, string wrong, int status) => ShowAsync(http, seats, form with { Wrong = wrong }, status);

    static async Task<IResult> ShowAsync(HttpContext http, Seats seats, SignInForm form, int status)
    {
        StaffRoutes.NoStore(http.Response);
        if (status == StatusCodes.Status200OK && seats.Of(http) is { } seat) return StaffRoutes.SeeOther(http, seat.To(NextOf(form.Next) ?? DeskPages.HomeOf(seat.Post.Role)));
        var shell = seats.ShellOf(http.Request);
        var domain = http.RequestServices.GetRequiredService<PasskeyDomain>();
        var named = domain.Of(http.Request) is not null;
        return Page.Of<SignInPage>(
            status, ("Shell", shell), ("Form", form), ("Demo", await DemoAsync(http)), ("HasName", named), ("NamedAddress", named ? null : domain.BetterAddress(http.Request)));
    }

    /// <summary>Whom a demonstration can be signed in as; nobody in a real city.</summary>
    static async Task<IReadOnlyList<DemoPick>> DemoAsync(HttpContext http)
    {
        var people = http.RequestServices.GetRequiredService<PeopleDirectory>();
        if (people.City is not { Demo: true }) return [];
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var posts = people.Posts.ToDictionary(p => p.User, StringComparer.Ordinal);
        var duty = Roles.Staff.SelectMany(r => people.OnDuty(r, now)).Select(p => p.User).ToHashSet(StringComparer.Ordinal);
        var accounts = await DemoPasswords.ReadAsync(http.RequestServices.GetRequiredService<NpgsqlDataSource>(), people, http.RequestAborted);
        var picks = accounts.Select(a => new DemoPick(a, posts[a.User], duty.Contains(a.User))).ToList();
        // Hundreds of lane and shop chiefs hold the same post in another lane: a few stand for all.
        return [.. picks.GroupBy(p => p.Post.Role).SelectMany(role => role.Key == Role.Chief ? Few([.. role]) : role)];
    }

    static IEnumerable<DemoPick> Few(IReadOnlyList<DemoPick> chiefs) =>
        chiefs.GroupBy(c => new string([.. c.Account.User.TakeWhile(char.IsAsciiLetter)]), StringComparer.Ordinal)
            .SelectMany(kind => kind.Take(kind.Count() > MostAlike ? MostAlike : kind.Count()));

    static string Wrong(PageShell shell, string code, TimeSpan? wait = null) =>
        shell.Say($"problem.{code}") + shell.Say($"problem.{code}.todo", ("minutes", Math.Ceiling((wait ?? TimeSpan.Zero).TotalMinutes)));

    /// <summary>Only an address of our own: nobody is sent away with a fresh session.</summary>
    static string? NextOf(string next) =>
        (next.StartsWith("/staff", StringComparison.Ordinal) || next.StartsWith("/field", StringComparison.Ordinal)) && !next.StartsWith("/staff/sign", StringComparison.Ordinal)
        && !next.Contains('\\', StringComparison.Ordinal) && !next.Any(char.IsControl) ? next : null;
}

/// <summary>The sign-in form as it is shown.</summary>
public sealed record SignInForm
{
    public string User { get; init; } = "";
    public string Next { get; init; } = "";
    public bool AsksNew { get; init; }
    public string? Wrong { get; init; }
}

/// <summary>An account of a demonstration, and whether its person is on duty now: only those are drawn.</summary>
public sealed record DemoPick(DemoAccount Account, Post Post, bool OnDuty);
