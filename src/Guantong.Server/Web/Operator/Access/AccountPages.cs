using Guantong.Domain.People;
using Guantong.Server.Cases.Search;
using Guantong.Server.People;
using Guantong.Server.People.Passkeys;
using Guantong.Server.People.SignIn;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Access;

/// <summary>What the page of one's own ways in shows.</summary>
public sealed record AccountModel(IReadOnlyList<Passkey> Passkeys, int Sessions, string? BetterAddress, bool HasName, bool LooksAfterOthers);

/// <summary>我的登录: one's own passkeys and sessions. Naming, removing and leaving work without script; adding needs the device.</summary>
static class AccountPages
{
    static readonly string[] Sayings = ["added", "renamed", "removed"];

    public static void MapAccountPages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/account", (HttpContext http, string? said) => ShowAsync(http, Sayings.Contains(said) ? said : null, null));
        staff.MapPost("/account/passkeys/{id:guid}/rename", RenameAsync).DisableAntiforgery();
        staff.MapPost("/account/passkeys/{id:guid}/remove", RemoveAsync).DisableAntiforgery();
        staff.MapPost("/account/sign-out-everywhere", SignOutEverywhereAsync).DisableAntiforgery();
    }

    static async Task<IResult> ShowAsync(HttpContext http, string? said, string? wrong)
    {
        var (seat, house, cancel) = (StaffRoutes.SeatOf(http), http.RequestServices, http.RequestAborted);
        var (account, domain) = (seat.Post.Person.Value, house.GetRequiredService<PasskeyDomain>());
        var model = new AccountModel(
            await house.GetRequiredService<PasskeyBook>().OfAsync(account, cancel), await house.GetRequiredService<Sessions>().CountAsync(account, cancel),
            domain.BetterAddress(http.Request), domain.Of(http.Request) is not null, seat.Post.Role == Role.Administrator);
        // Whose work is on the street has no queues of the desk in the head.
        IReadOnlyList<LaneLink> lanes = Seat.IsOnTheStreet(seat.Post.Role) ? [] : await Lanes.LinksAsync(seat, house.GetRequiredService<CaseList>(), cancel);
        return Page.Of<AccountPage>(
            wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            ("Seat", seat), ("Lanes", lanes), ("Model", model), ("Said", said is null ? null : seat.Say($"access.said-{said}")), ("Wrong", wrong));
    }

    static async Task<IResult> RenameAsync(Guid id, HttpContext http, PasskeyBook book, AccessLog log)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!http.Request.HasFormContentType) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        if (PasskeyNames.Read(sent["name"].ToString()) is not { } name)
            return await ShowAsync(http, null, seat.Say("problem.passkey-name") + seat.Say("problem.passkey-name.todo", ("most", PasskeyBook.LongestName)));
        if (!await book.RenameAsync(seat.Post.Person.Value, id, name, http.RequestAborted)) return await ShowAsync(http, null, seat.Say("access.gone"));
        await log.WriteAsync(seat.Post.Person.Value, "passkey-renamed", id.ToString("D"), AddressOf(http), http.RequestAborted);
        return StaffRoutes.SeeOther(http, seat.To("/staff/account?said=renamed"));
    }

    static async Task<IResult> RemoveAsync(Guid id, HttpContext http, PasskeyBook book, AccessLog log)
    {
        var seat = StaffRoutes.SeatOf(http);
        var account = seat.Post.Person.Value;
        // Pressed twice, it is gone once: the second press says the same.
        if (await book.EndAsync(account, id, PasskeyEnd.Removed, account, http.RequestAborted) > 0)
            await log.WriteAsync(account, "passkey-removed", id.ToString("D"), AddressOf(http), http.RequestAborted);
        return StaffRoutes.SeeOther(http, seat.To("/staff/account?said=removed"));
    }

    static async Task<IResult> SignOutEverywhereAsync(HttpContext http, Sessions sessions, AccessLog log)
    {
        var seat = StaffRoutes.SeatOf(http);
        await sessions.EndAllAsync(seat.Post.Person.Value, http.RequestAborted);
        await log.WriteAsync(seat.Post.Person.Value, "signed-out-everywhere", null, AddressOf(http), http.RequestAborted);
        StaffAuthentication.DropCookie(http);
        return StaffRoutes.SeeOther(http, seat.To("/staff/sign-in"));
    }

    internal static string? AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString();
}
