using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Public.Pages;
using Guantong.Server.Web.Shared;
using Microsoft.AspNetCore.Http.Features;

namespace Guantong.Server.Web.Public;

/// <summary>
/// The reporter's own pages behind the secret of the follow link: progress, rating, reopening. The secret is the whole
/// authority, so nothing keeps these pages and no link tells where the reader came from.
/// </summary>
static class MyPages
{
    public static void MapMyPages(this IEndpointRouteBuilder routes)
    {
        var mine = routes.MapGroup("/my/{secret}").Private();
        mine.MapGet("", ShowAsync);
        mine.MapGet("/card", CardAsync);
        mine.MapPost("/rate", RateAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport);
        mine.MapPost("/reopen", ReopenAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport);
    }

    static async Task<IResult> ShowAsync(HttpContext http, string secret, string? thanks, PublicShells shells, PublicCases cases, CancellationToken cancel)
    {
        var shell = shells.For(http);
        var said = thanks is "rate" or "reopen" ? shell.Say($"public.thanks-{thanks}") : null;
        return await cases.MineAsync(secret, shell.Language, cancel) is { } mine
            ? Page.Of<MyCasePage>(("Shell", shell), ("Model", mine), ("Thanks", said))
            : Results.NotFound();
    }

    static async Task<IResult> CardAsync(HttpContext http, string secret, PublicShells shells, PublicCases cases, CancellationToken cancel)
    {
        var shell = shells.For(http);
        return await cases.MineAsync(secret, shell.Language, cancel) is { } mine
            ? Page.Of<MineCard>(("Shell", shell), ("Model", mine))
            : Results.NotFound();
    }

    static async Task<IResult> RateAsync(HttpContext http, string secret, PublicShells shells, PublicCases cases, CancellationToken cancel)
    {
        var shell = shells.For(http);
        var form = await SmallFormAsync(http, cancel);
        var (rating, reason) = (form["rating"].ToString(), form["reason"].ToString().Trim());
        var wrong = rating is not ("satisfied" or "fair" or "dissatisfied") ? new Mistake("rating", shell.Say("public.wrong-rating"))
            : rating == "dissatisfied" && reason.Length == 0 ? new Mistake("reason", shell.Say("public.wrong-reason"))
            : TooLong(reason, "reason", shell) ?? await cases.RateAsync(secret, rating, reason, shell.Language, cancel);
        return await AnswerAsync(http, secret, wrong, "rate", cases, cancel);
    }

    static async Task<IResult> ReopenAsync(HttpContext http, string secret, PublicShells shells, PublicCases cases, CancellationToken cancel)
    {
        var shell = shells.For(http);
        var why = (await SmallFormAsync(http, cancel))["why"].ToString().Trim();
        var wrong = why.Length == 0 ? new Mistake("why", shell.Say("public.wrong-why"))
            : TooLong(why, "why", shell) ?? await cases.ReopenAsync(secret, why, shell.Language, cancel);
        return await AnswerAsync(http, secret, wrong, "reopen", cases, cancel);
    }

    static async Task<IResult> AnswerAsync(HttpContext http, string secret, Mistake? wrong, string done, PublicCases cases, CancellationToken cancel)
    {
        var shell = http.RequestServices.GetRequiredService<PublicShells>().For(http);
        if (wrong is null) return ReportPages.SeeOther(http, shell.To($"/my/{Uri.EscapeDataString(secret)}?thanks={done}"));
        IReadOnlyList<Mistake> mistakes = [wrong];
        return await cases.MineAsync(secret, shell.Language, cancel) is { } mine
            ? Page.Of<MyCasePage>(StatusCodes.Status422UnprocessableEntity, ("Shell", shell), ("Model", mine), ("Mistakes", mistakes))
            : Results.NotFound();
    }

    static Mistake? TooLong(string text, string field, PageShell shell) =>
        text.Length > ReportForm.MostWords
            ? new Mistake(field, shell.Say("public.wrong-words", ("most", ReportForm.MostWords), ("over", text.Length - ReportForm.MostWords)))
            : null;

    static async Task<IFormCollection> SmallFormAsync(HttpContext http, CancellationToken cancel) =>
        http.Request.HasFormContentType
            ? await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = 64 * 1024 }, cancel)
            : FormCollection.Empty;
}
