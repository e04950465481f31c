using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search;
using Guantong.Server.People;
using Guantong.Server.People.Passkeys;
using Guantong.Server.People.SignIn;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Access;

/// <summary>人员登录: where an administrator takes the ways in from somebody: a lost phone, a person who left in anger.</summary>
static class AccessPages
{
    const int Most = 50;
    const int LongestSearch = 64;

    public static void MapAccessPages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/access", ShowAsync);
        staff.MapPost("/access/{person:guid}/revoke", (Guid person, HttpContext http) => EndAsync(person, http, passkeysToo: true)).DisableAntiforgery();
        staff.MapPost("/access/{person:guid}/sign-out", (Guid person, HttpContext http) => EndAsync(person, http, passkeysToo: false)).DisableAntiforgery();
    }

    static async Task<IResult> ShowAsync(HttpContext http, PasskeyBook book, CaseList list, string? q, string? said)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        if (seat.Post.Role != Role.Administrator) return Results.NotFound();
        var sought = (q ?? "").Trim().Replace("\0", "", StringComparison.Ordinal);
        var people = await book.SearchAsync(sought.Length > LongestSearch ? sought[..LongestSearch] : sought, Most, cancel);
        var what = said is "revoked" or "signed-out" ? seat.Say($"access.said-{said}") : null;
        return Page.Of<AccessPage>(("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, list, cancel)), ("People", people), ("Sought", sought), ("Said", what));
    }

    static async Task<IResult> EndAsync(Guid person, HttpContext http, bool passkeysToo)
    {
        var (seat, house, cancel) = (StaffRoutes.SeatOf(http), http.RequestServices, http.RequestAborted);
        if (seat.Post.Role != Role.Administrator || house.GetRequiredService<PeopleDirectory>().NameOf(new PersonId(person)).Length == 0) return Results.NotFound();
        var self = seat.Post.Person.Value;
        if (passkeysToo) await house.GetRequiredService<PasskeyBook>().EndAsync(person, null, PasskeyEnd.Revoked, self, cancel);
        await house.GetRequiredService<Sessions>().EndAllAsync(person, cancel);
        await house.GetRequiredService<AccessLog>().WriteAsync(self, passkeysToo ? "revoked-passkeys-of" : "signed-out-person", person.ToString("D"), AccountPages.AddressOf(http), cancel);
        return StaffRoutes.SeeOther(http, seat.To($"/staff/access?said={(passkeysToo ? "revoked" : "signed-out")}&q={Uri.EscapeDataString(http.Request.Query["q"].ToString())}"));
    }
}
