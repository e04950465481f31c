using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Privacy.Persons;
using Guantong.Server.Cases.Privacy.Relays;
using Guantong.Server.Catalogue;
using Guantong.Server.Files;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Public.Messages;
using Guantong.Server.Web.Public.Pages;
using Guantong.Server.Web.Public.Reporting;
using Guantong.Server.Web.Shared;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

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
        mine.MapGet("/live", LiveAsync);
        mine.MapGet("/photos/{hash}", PhotoAsync);
        mine.MapPost("/relay", RelayAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport);
        mine.MapPost("/consent", ConsentAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport);
        mine.MapToldPages();
        mine.MapPost("/rate", RateAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport);
        FollowPages.Map(mine);
        mine.MapPost("/reopen", ReopenAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport);
    }

    static async Task<IResult> ShowAsync(HttpContext http, string secret, string? thanks, PublicShells shells, PublicCases cases, CancellationToken cancel)
    {
        var (shell, follows) = (shells.For(http), http.RequestServices.GetRequiredService<FollowPages>());
        // Before the page is made: what changes meanwhile is then asked for once more, never missed.
        var tag = await TagAsync(http, secret, shell, news: false);
        if (await cases.MineAsync(secret, shell, cancel) is not { } mine)
            return await follows.PageAsync(http, secret, shell, tag) ?? await GoneAsync(http, secret, shell, cancel);
        // Where the city decides, asking is not yet opening: that note stands on the page for as long as it is true.
        var said = thanks == "rate" || (thanks == "reopen" && !mine.AwaitsReopening) ? shell.Say($"public.thanks-{thanks}") : null;
        var messages = await http.RequestServices.GetRequiredService<PublicMessages>().OfAsync(secret, await InboxCookie.BoxAsync(http, cancel), shell, cancel);
        return Page.Of<MyCasePage>(("Shell", shell), ("Model", mine), ("Thanks", said), ("Messages", messages), ("Tag", tag));
    }

    /// <summary>An erased person who asks again gets a clear answer; anybody else's guess is a page that does not exist.</summary>
    static async Task<IResult> GoneAsync(HttpContext http, string secret, PageShell shell, CancellationToken cancel) =>
        await http.RequestServices.GetRequiredService<ErasedSubjects>().OfLinkAsync(secret, cancel) is { } erased
            ? Page.Of<ErasedPage>(StatusCodes.Status410Gone, ("Shell", shell), ("Erased", erased))
            : Results.NotFound();

    /// <summary>One line of 我的上报. Pages that are open ask again while somebody looks: an unchanged case costs one small question.</summary>
    static async Task<IResult> CardAsync(HttpContext http, string secret, PublicShells shells, PublicCases cases, FollowPages follows, CancellationToken cancel)
    {
        var shell = shells.For(http);
        if (await IsSameAsync(http, secret, shell, news: true)) return Results.StatusCode(StatusCodes.Status304NotModified);
        var mine = await cases.MineAsync(secret, shell, cancel);
        return (mine?.Progress ?? await follows.OfAsync(secret, shell, cancel)) is { } progress
            ? Page.Of<MineCard>(("Shell", shell), ("Model", MineLine.Of(progress, mine, $"/my/{secret}", shell) with { News = await follows.NewsAsync(secret, cancel) }))
            : Results.NotFound();
    }

    /// <summary>The page again, for the script of an open page; nothing where nothing has changed.</summary>
    static async Task<IResult> LiveAsync(HttpContext http, string secret, PublicShells shells, PublicCases cases, CancellationToken cancel) =>
        await IsSameAsync(http, secret, shells.For(http), news: false) ? Results.StatusCode(StatusCodes.Status304NotModified) : await ShowAsync(http, secret, null, shells, cases, cancel);

    static async Task<bool> IsSameAsync(HttpContext http, string secret, PageShell shell, bool news)
    {
        if (await TagAsync(http, secret, shell, news) is not { } text) return false;
        var tag = new EntityTagHeaderValue(text);
        http.Response.GetTypedHeaders().ETag = tag;
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false));
    }

    // The page links to where it lives, so the tag holds for one address, language and size only; a new build changes it too. Its reader
    // has read what it shows; a line among others says how much is new.
    static async Task<string?> TagAsync(HttpContext http, string secret, PageShell shell, bool news) =>
        await http.RequestServices.GetRequiredService<FollowPages>().MarkAsync(secret, news, http.RequestAborted) is { } mark
            ? $"\"{mark}-{http.RequestServices.GetRequiredService<BuiltAssets>().Mark}{(shell.IsEnglish ? "e" : "")}{(shell.Large ? "l" : "")}\"" : null;

    static async Task<IResult> PhotoAsync(HttpContext http, string secret, string hash, PublicCases cases, FileStore files, CancellationToken cancel) =>
        await cases.IsOwnPhotoAsync(secret, hash, cancel) ? await PhotoAnswers.OfAsync(http, files, hash, cancel) : Results.NotFound();

    static async Task<IResult> RateAsync(HttpContext http, string secret, PublicShells shells, PublicCases cases, CancellationToken cancel)
    {
        var shell = shells.For(http);
        var form = await SmallFormAsync(http, cancel);
        var typed = new MyAnswer { Mark = form["rating"].ToString(), Reason = Said(form, "reason") };
        var asked = new FollowedDeed(shell, secret, form["round"].ToString(), typed.Reason);
        var wrong = !Enum.TryParse<Satisfaction>(typed.Mark, ignoreCase: true, out var mark) || !Enum.IsDefined(mark) ? new Mistake("rating", shell.Say("public.wrong-rating"))
            : mark == Satisfaction.Dissatisfied && asked.Words.Length == 0 ? new Mistake("reason", shell.Say("public.wrong-reason"))
            : TooLong(asked, "reason") ?? await cases.RateAsync(asked, mark, cancel);
        if (wrong is not null) return await AgainAsync(http, shell, secret, typed with { Mistakes = [wrong] }, cases);
        // Whoever is not content has said why once: the first time that is enough to open it again. Asked a second time, a person decides.
        var reopens = mark == Satisfaction.Dissatisfied && asked.Round == "1" && await cases.ReopenAsync(asked, cancel) is null;
        return Thank(http, shell, secret, reopens ? "reopen" : "rate");
    }

    static async Task<IResult> ReopenAsync(HttpContext http, string secret, PublicShells shells, PublicCases cases, CancellationToken cancel)
    {
        var shell = shells.For(http);
        var form = await SmallFormAsync(http, cancel);
        var typed = new MyAnswer { Why = Said(form, "why") };
        var asked = new FollowedDeed(shell, secret, form["round"].ToString(), typed.Why);
        var wrong = asked.Words.Length == 0 ? new Mistake("why", shell.Say("public.wrong-why"))
            : TooLong(asked, "why") ?? await cases.ReopenAsync(asked, cancel);
        return wrong is null ? Thank(http, shell, secret, "reopen") : await AgainAsync(http, shell, secret, typed with { Mistakes = [wrong] }, cases);
    }

    static async Task<IResult> RelayAsync(HttpContext http, string secret, PublicShells shells, PublicCases cases, CityFactsSource facts, CancellationToken cancel)
    {
        var shell = shells.For(http);
        var form = await SmallFormAsync(http, cancel);
        var typed = new MyAnswer { Answer = Said(form, "answer") };
        if (form["key"].ToString() is not { Length: > 0 and <= 64 } key || await cases.AnswerAsync(secret, (typed.Answer, form["call"] == "yes", key), cancel) is not { } end) return Results.NotFound();
        var most = end == RelayEnd.TooLong ? Relay.MostCharacters : facts.Current.Policy.RelayPerDay;
        return end == RelayEnd.Done
            ? ReportPages.SeeOther(http, shell.To($"/my/{Uri.EscapeDataString(secret)}") + "#relay")
            : await AgainAsync(http, shell, secret, typed with { Mistakes = [new Mistake("answer", shell.Say($"relay.my-end-{end}", ("most", most)))] }, cases);
    }

    static async Task<IResult> ConsentAsync(HttpContext http, string secret, PublicShells shells, PublicCases cases, CancellationToken cancel)
    {
        var form = await SmallFormAsync(http, cancel);
        return await cases.ConsentAsync(secret, form["given"] == "yes", cancel) ? ReportPages.SeeOther(http, shells.For(http).To($"/my/{Uri.EscapeDataString(secret)}") + "#relay") : Results.NotFound();
    }

    static IResult Thank(HttpContext http, PageShell shell, string secret, string done) =>
        ReportPages.SeeOther(http, shell.To($"/my/{Uri.EscapeDataString(secret)}?thanks={done}"));

    static async Task<IResult> AgainAsync(HttpContext http, PageShell shell, string secret, MyAnswer typed, PublicCases cases) =>
        await cases.MineAsync(secret, shell, http.RequestAborted) is { } mine
            ? Page.Of<MyCasePage>(StatusCodes.Status422UnprocessableEntity, ("Shell", shell), ("Model", mine), ("Typed", typed))
            : Results.NotFound();

    static string Said(IFormCollection form, string name) => CaseJson.Clean(form[name].ToString()).Trim();

    static Mistake? TooLong(FollowedDeed asked, string field) =>
        asked.Words.Length > ReportForm.MostWords
            ? new Mistake(field, asked.Shell.Say("public.wrong-words", ("most", ReportForm.MostWords), ("over", asked.Words.Length - ReportForm.MostWords)))
            : null;

    static async Task<IFormCollection> SmallFormAsync(HttpContext http, CancellationToken cancel) =>
        http.Request.HasFormContentType
            ? await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = 64 * 1024 }, cancel)
            : FormCollection.Empty;
}

/// <summary>What the reporter typed into the forms of the own page, and what to put right: a refused form shows it again.</summary>
public sealed record MyAnswer
{
    public string Mark { get; init; } = "";
    public string Reason { get; init; } = "";
    public string Why { get; init; } = "";

    /// <summary>What was written to the unit.</summary>
    public string Answer { get; init; } = "";
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];

    /// <summary>The words, whichever form they were typed into.</summary>
    public string Words => Reason + Why;
}
