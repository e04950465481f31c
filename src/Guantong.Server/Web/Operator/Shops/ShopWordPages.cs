using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Shops;
using Guantong.Server.Assets.Shops;
using Guantong.Server.Cases;
using Guantong.Server.Files;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Shops;

/// <summary>Tying a case to a shop, and answering what the owner said. Both stand beside the case and move nothing in it.</summary>
static class ShopWordPages
{
    public static void MapShopWordPages(this IEndpointRouteBuilder staff)
    {
        staff.MapPost("/cases/{number}/shops", TieAsync).DisableAntiforgery();
        staff.MapPost("/cases/{number}/shops/{code}/off", UntieAsync).DisableAntiforgery();
        staff.MapPost("/shop-words/{id:guid}/seen", SeeAsync).DisableAntiforgery();
        staff.MapPost("/shop-words/{id:guid}/answer", AnswerAsync).DisableAntiforgery();
        staff.MapGet("/shop-words/{id:guid}/photos/{hash}", PhotoAsync);
    }

    static async Task<IResult> TieAsync(string number, HttpContext http, ShopCases ties, CaseSights sights)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        if (!http.Request.HasFormContentType || !CaseShops.MayTie(seat) || seat.Actor.Person is not { } person || await sights.FindAsync(seat, number, cancel) is not { State: var c }) return Results.NotFound();
        var code = (await http.Request.ReadFormAsync(cancel))["shop"].ToString().Trim();
        return await ties.TieAsync(code, c.Number, person, cancel) ? Back(http, seat, c.Number) : Results.NotFound();
    }

    static async Task<IResult> UntieAsync(string number, string code, HttpContext http, ShopCases ties, CaseSights sights)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        if (!CaseShops.MayTie(seat) || seat.Actor.Person is not { } person || await sights.FindAsync(seat, number, cancel) is not { State: var c }) return Results.NotFound();
        await ties.UntieAsync(code, c.Number, person, cancel);
        return Back(http, seat, c.Number);
    }

    static async Task<IResult> SeeAsync(Guid id, HttpContext http, ShopWords words, CaseSights sights)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (await FindAsync(id, seat, words, sights, http.RequestAborted) is not { } found || !CaseShops.MayAnswer(seat, found.Case)) return Results.NotFound();
        await words.SeeAsync(id, seat.Actor.Person!.Value, http.RequestAborted);
        return Back(http, seat, found.Case.Number);
    }

    static async Task<IResult> AnswerAsync(Guid id, HttpContext http, ShopWords words, CaseSights sights, CasePageMaking making)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        if (!http.Request.HasFormContentType || await FindAsync(id, seat, words, sights, cancel) is not { } found || !CaseShops.MayAnswer(seat, found.Case)) return Results.NotFound();
        var form = await http.Request.ReadFormAsync(cancel);
        var answer = CaseJson.Clean(form["answer"].ToString()).Trim();
        // The browser asks for both; whoever sends neither gets the case's page again, where the word still waits and what was typed stands.
        if (!Enum.TryParse<ShopWordEnd>(form["end"], ignoreCase: true, out var end) || !Enum.IsDefined(end) || answer.Length is 0 or > ShopLaw.MostWords)
        {
            CaseShops.Again(http, new TypedAnswer(id, form["end"].ToString(), answer, seat.Say("shops.wrong-answer", ("most", ShopLaw.MostWords))));
            return await CasePages.ShowAsync(found.Case.Number, http, making, null);
        }
        await words.AnswerAsync(id, end, answer, seat.Actor.Person!.Value, cancel);
        return Back(http, seat, found.Case.Number);
    }

    static async Task<IResult> PhotoAsync(Guid id, string hash, HttpContext http, ShopWords words, CaseSights sights, FileStore files)
    {
        var seat = StaffRoutes.SeatOf(http);
        http.Response.Headers.CacheControl = "private, no-cache";
        if (await FindAsync(id, seat, words, sights, http.RequestAborted) is not { } found || found.Word.Photos.All(p => p.Value != hash)) return Results.NotFound();
        return await files.OpenCleanedAsync(new PhotoHash(hash), PhotoSize.Large, http.RequestAborted) is Shown shown ? Results.Stream(shown.Content, "image/jpeg") : Results.NotFound();
    }

    static async Task<(ShopWord Word, CaseState Case)?> FindAsync(Guid id, Seat seat, ShopWords words, CaseSights sights, CancellationToken cancel) =>
        seat.Actor.Person is not null && await words.ByIdAsync(id, cancel) is { } word && await sights.FindAsync(seat, word.Case, cancel) is { } sight ? (word, sight.State) : null;

    static IResult Back(HttpContext http, Seat seat, string number) => StaffRoutes.SeeOther(http, $"{seat.To($"/staff/cases/{number}")}#shops");
}
