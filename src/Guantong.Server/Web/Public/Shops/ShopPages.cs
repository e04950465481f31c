using Guantong.Server.Assets.Shops;
using Guantong.Server.Catalogue;
using Guantong.Server.Files;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Public.Shops.Pages;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Codes;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Guantong.Server.Web.Public.Shops;

/// <summary>What everybody reads who scans a shop's door.</summary>
public sealed record DoorModel(Shop Shop, DateOnly Today, string? Place, IReadOnlyList<ShownChief> Chiefs);

/// <summary>
/// The two faces of a door's code. <c>/shop/{code}</c> is on the door: the agreement, who answers for the street, how to report; no
/// case and no name. <c>/shop/{code}/{secret}</c> is on the half that the owner keeps: the shop's own matters, and words to them.
/// </summary>
static class ShopPages
{
    public static void MapShopPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/shop/{code}", DoorAsync);
        routes.MapGet("/shop/{code}/code.svg", async (string code, HttpContext http, ShopSearch shops, CityAddress address) =>
            await shops.ByCodeAsync(code, http.RequestAborted) is { } shop ? QrSvg.Answer(address.Of(http.Request, ShopPaths.Door(shop.Code)), shop.Name) : Results.NotFound());
        var own = routes.MapGroup("/shop/{code}/{secret}").Private();
        own.MapGet("", OwnAsync).RequireRateLimiting(RateLimits.AnonymousAsking);
        own.MapGet("/photos/{hash}", PhotoAsync);
        own.MapPost("", SayAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport).WithMetadata(new RequestSizeLimitAttribute(FileStore.MostFormBytes));
    }

    static async Task<IResult> DoorAsync(string code, HttpContext http, PublicShells shells, ShopSearch shops, PeopleDirectory people, CityFactsSource facts)
    {
        if (await shops.ByCodeAsync(code, http.RequestAborted) is not { } shop) return Results.NotFound();
        var at = shops.SituationOf(shop);
        var city = facts.Current;
        var place = at is not null && city.Divisions.TryGetValue(at.Division, out var known) ? known.Name : null;
        var chiefs = at is null ? [] : people.Ground.ChiefsAt(at.MicroGrid, at.Division, people.Today).Where(c => c.IsPublic).Select(c => new ShownChief(c.Title, c.Name, c.Phone)).ToList();
        return Page.Of<DoorPage>(("Shell", shells.For(http)), ("Model", new DoorModel(shop, people.Today, place, chiefs)));
    }

    static async Task<IResult> OwnAsync(string code, string secret, HttpContext http, PublicShells shells, ShopSearch shops, ShopKeys keys, OwnMatters matters) =>
        await OpenAsync(code, secret, http, shops, keys) is { } shop ? await ShowAsync(new Opened(shop, secret), http, shells, matters, null) : Results.NotFound();

    static async Task<IResult> SayAsync(string code, string secret, HttpContext http, PublicShells shells, ShopSearch shops, ShopKeys keys, OwnMatters matters)
    {
        if (!http.Request.HasFormContentType || await OpenAsync(code, secret, http, shops, keys) is not { } shop) return Results.NotFound();
        var shell = shells.For(http);
        var form = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = FileStore.MostFormBytes }, http.RequestAborted);
        return await matters.SayAsync(shop, shell, form, http.RequestAborted) is { } again
            ? await ShowAsync(new Opened(shop, secret), http, shells, matters, again)
            : ReportPages.SeeOther(http, shell.To($"{ShopPaths.Own(shop.Code, secret)}?said=1"));
    }

    static async Task<IResult> ShowAsync(Opened opened, HttpContext http, PublicShells shells, OwnMatters matters, TypedByShop? typed)
    {
        var shell = shells.For(http);
        return Page.Of<OwnPage>(typed is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            ("Shell", shell), ("Shop", opened.Shop), ("Secret", opened.Secret), ("Matters", await matters.OfAsync(opened.Shop, shell, http.RequestAborted)), ("Typed", typed), ("Said", http.Request.Query["said"] == "1"));
    }

    /// <summary>Photos that this shop has sent, and no others.</summary>
    static async Task<IResult> PhotoAsync(string code, string secret, string hash, HttpContext http, ShopSearch shops, ShopKeys keys, ShopWords words, FileStore files) =>
        await OpenAsync(code, secret, http, shops, keys) is { } shop && (await words.OfShopAsync(shop.Code, http.RequestAborted)).Any(w => w.Photos.Any(p => p.Value == hash))
            ? await PhotoAnswers.OfAsync(http, files, hash, http.RequestAborted)
            : Results.NotFound();

    // A wrong secret and a shop that does not exist are one answer: nobody learns which it was.
    static async Task<Shop?> OpenAsync(string code, string secret, HttpContext http, ShopSearch shops, ShopKeys keys) =>
        await shops.ByCodeAsync(code, http.RequestAborted) is { } shop && await keys.OpensAsync(shop.Code, secret, http.RequestAborted) ? shop : null;

    /// <summary>A shop behind the secret of its own certificate.</summary>
    sealed record Opened(Shop Shop, string Secret);
}
