using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Shops;
using Guantong.Server.Assets.Shops;
using Guantong.Server.Cases.Search;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Codes;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Shops;

/// <summary>A word that waits, with the case it was said to.</summary>
public sealed record WaitingWord(ShopWord Word, CaseState Case, bool Mine);

/// <summary>Shops of the seat's area, narrowed by words and by how the agreement stands; and what their owners wait for.</summary>
public sealed record ShopsModel(IReadOnlyList<Shop> Shops, int Total, string Words, PledgeState? State, IReadOnlyDictionary<PledgeState, int> Counts, IReadOnlyList<WaitingWord> Waiting, DateOnly Today);

/// <summary>One shop with the cases tied to it that this seat may see.</summary>
public sealed record StaffShopModel(Shop Shop, IReadOnlyList<CaseState> Cases, IReadOnlyList<ShopWord> Words, DateTimeOffset? Issued, bool MayIssue, DateOnly Today);

/// <summary>Shops as staff see them, and the certificate for the door.</summary>
static class StaffShopPages
{
    public const string Path = "/staff/shops";
    const int Most = 200;

    public static string PathOf(string code) => $"{Path}/{Uri.EscapeDataString(code)}";

    public static void MapStaffShopPages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/shops", ListAsync);
        staff.MapGet("/shops/{code}", ShowAsync);
        staff.MapPost("/shops/{code}/certificate", IssueAsync).DisableAntiforgery();
    }

    /// <summary>Whoever issues hands the paper over in person: the officers of the place, and the administrator.</summary>
    static bool MayIssue(Seat seat) => seat.Actor.Role.IsUnitOfficer() || seat.Actor.Role == Role.Administrator;

    static bool MaySee(Seat seat) => !Seat.IsOnTheStreet(seat.Actor.Role);

    static async Task<IResult> ListAsync(HttpContext http, ShopSearch shops, ShopWords words, CaseSights sights, CaseList list)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        if (!MaySee(seat)) return Results.NotFound();
        var today = seat.People.Today;
        var typed = http.Request.Query["q"].ToString().Trim();
        typed = typed.Length > 60 ? typed[..60] : typed;
        PledgeState? state = Enum.TryParse<PledgeState>(http.Request.Query["pledge"], out var read) && Enum.IsDefined(read) ? read : null;
        var all = (await shops.InAreasAsync([seat.Actor.Scope.Place.Value], cancel)).Select(s => s.Shop).ToList();
        var named = all.Where(s => typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => ShopSearch.Says(s, w))).ToList();
        var found = named.Where(s => state is null || s.Pledge.On(today) == state).ToList();
        var waiting = new List<WaitingWord>();
        foreach (var word in await words.WaitingAsync(cancel))
            if (await sights.FindAsync(seat, word.Case, cancel) is { State: var c }) waiting.Add(new WaitingWord(word, c, CaseShops.MayAnswer(seat, c)));
        var counts = named.GroupBy(s => s.Pledge.On(today)).ToDictionary(g => g.Key, g => g.Count());
        return Page.Of<ShopsPage>(("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, list, cancel)), ("Model", new ShopsModel([.. found.Take(Most)], found.Count, typed, state, counts, [.. waiting.OrderByDescending(w => w.Mine)], today)));
    }

    static async Task<IResult> ShowAsync(string code, HttpContext http, ShopSearch shops, ShopCases ties, ShopWords words, ShopKeys keys, CaseSights sights)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        if (await FindAsync(code, seat, shops, cancel) is not { } shop) return Results.NotFound();
        var cases = new List<CaseState>();
        foreach (var number in await ties.CasesOfAsync(shop.Code, cancel))
            if (await sights.FindAsync(seat, number, cancel) is { } sight) cases.Add(sight.State);
        var seen = cases.Select(c => c.Number).ToHashSet(StringComparer.Ordinal);
        var said = (await words.OfShopAsync(shop.Code, cancel)).Where(w => seen.Contains(w.Case)).ToList();
        var model = new StaffShopModel(shop, cases, said, await keys.IssuedAsync(shop.Code, cancel), MayIssue(seat), seat.People.Today);
        return Page.Of<StaffShopPage>(("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, http.RequestServices.GetRequiredService<CaseList>(), cancel)), ("Model", model));
    }

    /// <summary>Makes a new secret and answers with the paper itself: it is shown this once, and the one before is worth nothing from now on.</summary>
    static async Task<IResult> IssueAsync(string code, HttpContext http, ShopSearch shops, ShopKeys keys, CityAddress address, AccessLog log)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        if (!MayIssue(seat) || seat.Actor.Person is not { } person || await FindAsync(code, seat, shops, cancel) is not { } shop) return Results.NotFound();
        var secret = await keys.IssueAsync(shop.Code, person, cancel);
        await log.WriteAsync(person.Value, "issue-shop-certificate", shop.Code, Callers.Of(http), cancel);
        PageHeaders.Private(http.Response);
        var (door, own) = (address.Of(http.Request, ShopPaths.Door(shop.Code)), address.Of(http.Request, ShopPaths.Own(shop.Code, secret)));
        return Page.Of<CertificatePage>(("Seat", seat), ("Shop", shop), ("Door", door), ("OwnCode", QrSvg.Of(own, seat.Say("shops.own-code"))), ("IsSure", address.IsSure), ("Today", seat.People.Today));
    }

    // A shop outside one's area does not exist.
    static async Task<Shop?> FindAsync(string code, Seat seat, ShopSearch shops, CancellationToken cancel) =>
        MaySee(seat) && await shops.ByCodeAsync(code, cancel) is { } shop && shops.SituationOf(shop) is { } at && ShopSearch.IsIn(at, seat.Actor.Scope.Place.Value) ? shop : null;
}
