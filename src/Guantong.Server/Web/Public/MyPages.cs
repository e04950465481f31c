using Guantong.Domain.Cases;
using Guantong.Server.Files;
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
        mine.MapGet("/photos/{hash}", PhotoAsync);
        mine.MapPost("/rate", RateAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport);
        mine.MapPost("/reopen", ReopenAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport);
    }

    static async Task<IResult> ShowAsync(HttpContext http, string secret, string? thanks, PublicShells shells, PublicCases cases, CancellationToken cancel)
    {
        var shell = shells.For(http);
        var said = thanks is "rate" or "reopen" ? shell.Say($"public.thanks-{thanks}") : null;
        return await cases.MineAsync(secret, shell, cancel) is { } mine
            ? Page.Of<MyCasePage>(("Shell", shell), ("Model", mine), ("Thanks", said))
            : Results.NotFound();
    }

    static async Task<IResult> CardAsync(HttpContext http, string secret, PublicShells shells, PublicCases cases, CancellationToken cancel)
    {
        var shell = shells.For(http);
        return await cases.MineAsync(secret, shell, cancel) is { } mine
            ? Page.Of<MineCard>(("Shell", shell), ("Model", mine))
            : Results.NotFound();
    }

    static async Task<IResult> PhotoAsync(HttpContext http, string secret, string hash, PublicCases cases, FileStore files, CancellationToken cancel) =>
        await cases.IsOwnPhotoAsync(secret, hash, cancel) ? await PhotoAnswers.OfAsync(http, files, hash, cancel) : Results.NotFound();

    static async Task<IResult> RateAsync(HttpContext http, string secret, PublicShells shells, PublicCases cases, CancellationToken cancel)
    {
        var shell = shells.For(http);
        var form = await SmallFormAsync(http, cancel);
        var asked = new FollowedDeed(shell, secret, form["round"].ToString(), form["reason"].ToString().Trim());
        var wrong = !Enum.TryParse<Satisfaction>(form["rating"].ToString(), ignoreCase: true, out var mark) ? new Mistake("rating", shell.Say("public.wrong-rating"))
            : mark == Satisfaction.Dissatisfied && asked.Words.Length == 0 ? new Mistake("reason", shell.Say("public.wrong-reason"))
            : TooLong(asked, "reason") ?? await cases.RateAsync(asked, mark, cancel);
        return await AnswerAsync(http, secret, wrong, "rate", cases, cancel);
    }

    static async Task<IResult> ReopenAsync(HttpContext http, string secret, PublicShells shells, PublicCases cases, CancellationToken cancel)
    {
        var shell = shells.For(http);
        var form = await SmallFormAsync(http, cancel);
        var asked = new FollowedDeed(shell, secret, form["round"].ToString(), form["why"].ToString().Trim());
        var wrong = asked.Words.Length == 0 ? new Mistake("why", shell.Say("public.wrong-why"))
            : TooLong(asked, "why") ?? await cases.ReopenAsync(asked, cancel);
        return await AnswerAsync(http, secret, wrong, "reopen", cases, cancel);
    }

    static async Task<IResult> AnswerAsync(HttpContext http, string secret, Mistake? wrong, string done, PublicCases cases, CancellationToken cancel)
    {
        var shell = http.RequestServices.GetRequiredService<PublicShells>().For(http);
        if (wrong is null) return ReportPages.SeeOther(http, shell.To($"/my/{Uri.EscapeDataString(secret)}?thanks={done}"));
        IReadOnlyList<Mistake> mistakes = [wrong];
        return await cases.MineAsync(secret, shell, cancel) is { } mine
            ? Page.Of<MyCasePage>(StatusCodes.Status422UnprocessableEntity, ("Shell", shell), ("Model", mine), ("Mistakes", mistakes))
            : Results.NotFound();
    }

    static Mistake? TooLong(FollowedDeed asked, string field) =>
        asked.Words.Length > ReportForm.MostWords
            ? new Mistake(field, asked.Shell.Say("public.wrong-words", ("most", ReportForm.MostWords), ("over", asked.Words.Length - ReportForm.MostWords)))
            : null;

    static async Task<IFormCollection> SmallFormAsync(HttpContext http, CancellationToken cancel) =>
        http.Request.HasFormContentType
            ? await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = 64 * 1024 }, cancel)
            : FormCollection.Empty;
}
