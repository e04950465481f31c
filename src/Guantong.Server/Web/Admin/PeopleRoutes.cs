using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Search;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Web.Admin;

/// <summary>A post that is being drafted, in the words of people.csv.</summary>
public sealed record PostBody(string? User, string? Role, string? Unit, string? Level, string? ScopePlace, string? ScopeClasses);

/// <summary>How many open cases a post would see, and how many in all.</summary>
public sealed record SightAnswer(long Open, long All);

/// <summary>A password that is shown once.</summary>
public sealed record PasswordAnswer(string User, string Password);

/// <summary>Accounts, and what a post will see.</summary>
static class PeopleRoutes
{
    public static void MapPeopleOfAdmin(this IEndpointRouteBuilder admin)
    {
        admin.MapPost("/people/sight", SightAsync);
        admin.MapGet("/people/{user}", OneAsync);
        admin.MapPost("/people/{user}/password", PasswordAsync);
        admin.MapDelete("/people/{user}/passkeys", PasskeysAsync);
        admin.MapDelete("/people/{user}/sessions", SessionsAsync);
        admin.MapGet("/posts-by-hand", async (AccountDesk accounts, HttpContext http) => TypedResults.Ok(await accounts.ByHandAsync(http.RequestAborted)));
        admin.MapDelete("/posts-by-hand/{user}", EndPostAsync);
    }

    static async Task<IResult> SightAsync(PostBody body, CaseList list, PeopleDirectory people, CityFactsSource facts, HttpContext http)
    {
        if (!Roles.TryRead(body.Role ?? "", out var role)) return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "role"));
        if (UnitText.Levels.All(l => l.Text != body.Level)) return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "level"));
        var place = new DivisionCode(body.ScopePlace is { Length: > 0 } named ? named : facts.Current.Area.Value);
        if (!place.IsWellFormed) return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "scope_place"));
        var classes = (body.ScopeClasses ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var person = people.Posts.FirstOrDefault(p => p.User == body.User)?.Person ?? new PersonId(Guid.Empty);
        var actor = new Actor(person, role, body.Unit is { Length: > 0 } unit ? new UnitId(unit) : null, new Scope(UnitText.LevelOf(body.Level!), place, classes.ToHashSet(StringComparer.Ordinal)));
        var open = Enum.GetValues<Domain.Cases.Stage>().Where(s => Domain.Cases.Stages.Open.Contains(s)).ToList();
        return TypedResults.Ok(new SightAnswer(
            await list.CountAsync(actor, new CaseFilter { Stages = open }, http.RequestAborted), await list.CountAsync(actor, new CaseFilter(), http.RequestAborted)));
    }

    static async Task<IResult> OneAsync(string user, AccountDesk accounts, HttpContext http) =>
        await accounts.FindAsync(user, http.RequestAborted) is { } account ? TypedResults.Ok(account) : NoAccount(user);

    static async Task<IResult> PasswordAsync(string user, AccountDesk accounts, HttpContext http)
    {
        if (await accounts.FindAsync(user, http.RequestAborted) is not { } account) return NoAccount(user);
        var password = await accounts.GivePasswordAsync(account, http.RequestAborted);
        await AdminDoor.NoteAsync(http, "admin-reset-password", account.Person.ToString("n"));
        return TypedResults.Ok(new PasswordAnswer(user, password));
    }

    static async Task<IResult> PasskeysAsync(string user, AccountDesk accounts, HttpContext http)
    {
        if (await accounts.FindAsync(user, http.RequestAborted) is not { } account) return NoAccount(user);
        await accounts.EndPasskeysAsync(account, http.RequestAborted);
        await AdminDoor.NoteAsync(http, "admin-revoke-passkeys", account.Person.ToString("n"));
        return TypedResults.NoContent();
    }

    static async Task<IResult> SessionsAsync(string user, AccountDesk accounts, HttpContext http)
    {
        if (await accounts.FindAsync(user, http.RequestAborted) is not { } account) return NoAccount(user);
        await accounts.EndSessionsAsync(account, http.RequestAborted);
        await AdminDoor.NoteAsync(http, "admin-end-sessions", account.Person.ToString("n"));
        return TypedResults.NoContent();
    }

    static async Task<IResult> EndPostAsync(string user, AccountDesk accounts, PeopleDirectory people, HttpContext http)
    {
        switch (await accounts.EndPostAsync(user, AdminDoor.PersonOf(http), http.RequestAborted))
        {
            case PostEnd.Unknown: return NoAccount(user);
            case PostEnd.Own: return new Problem(StatusCodes.Status409Conflict, "admin-own-post");
            case PostEnd.LastAdministrator: return new Problem(StatusCodes.Status409Conflict, "admin-last-post");
        }
        await people.RefreshAsync(http.RequestAborted);
        await AdminDoor.NoteAsync(http, "admin-end-post", user);
        return TypedResults.NoContent();
    }

    static Problem NoAccount(string user) => new(StatusCodes.Status404NotFound, "admin-no-account", ("user", user));
}
