using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Guantong.Server.Notices.Following;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Messages;

/// <summary>What the stop page says of what it ends.</summary>
public sealed record StopModel(string Token, Follow Follow, string? Masked, bool Silent)
{
    public bool IsStopped => Follow.EndedAt is not null || Silent;

    /// <summary>Something was just pressed.</summary>
    public string? Done { get; init; }
}

/// <summary>
/// The short links of messages: on to the case, and the stop. No sign-in. A look alone changes nothing, because programs look at links
/// before people do; the page's one button does, or by itself where script runs.
/// </summary>
static class StopPages
{
    public static void MapStopPages(this IEndpointRouteBuilder routes)
    {
        var links = routes.MapGroup("/m/{token}").Private();
        links.MapGet("", OnAsync);
        links.MapGet("/stop", ShowAsync);
        links.MapPost("/stop", StopAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousAsking);
    }

    static async Task<IResult> OnAsync(HttpContext http, string token, Follows follows, FollowSecrets secrets, PublicShells shells, CancellationToken cancel)
    {
        var shell = shells.For(http);
        return await follows.OfLinkAsync(token, cancel) switch
        {
            null => GoneAsync(shell),
            { Report: { } report } => ReportPages.SeeOther(http, shell.To($"/my/{await secrets.OfAsync(new ReportId(report), cancel)}")),
            { Number: { } number } => ReportPages.SeeOther(http, shell.To($"/c/{CaseNumber.Shown(number)}")),
            _ => ReportPages.SeeOther(http, shell.To("/my/messages")),
        };
    }

    static async Task<IResult> ShowAsync(HttpContext http, string token, Follows follows, NoticeDesk desk, PublicShells shells, CancellationToken cancel)
    {
        var shell = shells.For(http);
        return await follows.OfLinkAsync(token, cancel) is { } follow ? await PageAsync(shell, token, follow, desk, http.Request.Query["done"], cancel) : GoneAsync(shell);
    }

    static async Task<IResult> StopAsync(HttpContext http, string token, Follows follows, NoticeDesk desk, PublicShells shells, CancellationToken cancel)
    {
        var shell = shells.For(http);
        if (await follows.OfLinkAsync(token, cancel) is not { } follow) return GoneAsync(shell);
        var what = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync(cancel))["what"].ToString() : "";
        switch (what)
        {
            case "all":
                await follows.StopAsync(follow, cancel);
                await desk.SilenceAsync(follow, cancel);
                break;
            case "resume":
                await follows.ResumeAsync(follow, cancel);
                await desk.SpeakAgainAsync(follow, cancel);
                break;
            default:
                // Also what mail programs send for their own button (RFC 8058).
                what = "this";
                await follows.StopAsync(follow, cancel);
                break;
        }
        return ReportPages.SeeOther(http, shell.To($"/m/{Uri.EscapeDataString(token)}/stop?done={what}"));
    }

    static async Task<IResult> PageAsync(PageShell shell, string token, Follow follow, NoticeDesk desk, string? done, CancellationToken cancel)
    {
        var (masked, silent) = await desk.StandAsync(follow, cancel);
        return Page.Of<StopPage>(("Shell", shell), ("Model", new StopModel(token, follow, masked, silent) { Done = done is "this" or "all" or "resume" ? done : null }));
    }

    /// <summary>Nobody is behind the link any more: then nothing is sent either, and that is what matters to whoever came.</summary>
    static IResult GoneAsync(PageShell shell) => Page.Of<StopPage>(StatusCodes.Status404NotFound, ("Shell", shell), ("Model", null));
}
