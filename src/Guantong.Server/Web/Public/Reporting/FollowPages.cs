using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Following;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Public.Reporting.Pages;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Reporting;

/// <summary>What a follower's link shows: the public page of the case with its progress, and the way to stop.</summary>
sealed class FollowPages(Followers followers, PublicCases cases, CaseReader reader)
{
    /// <summary>What the page behind a secret rests on, the reporter's or a follower's: the same mark, the same page. Null when there is no such link.</summary>
    public async Task<string?> MarkAsync(string secret, CancellationToken cancel) =>
        await reader.FollowedMarkAsync(secret, cancel) ?? (await followers.OfAsync(secret, cancel) is { } state ? await reader.PublicMarkAsync(state.Number, cancel) : null);

    /// <summary>Null when the secret is no follower's.</summary>
    public async Task<ProgressModel?> OfAsync(string secret, PageShell shell, CancellationToken cancel) =>
        await followers.OfAsync(secret, cancel) is { } state ? await cases.FindAsync(state.Number, shell, cancel) : null;

    public async Task<IResult?> PageAsync(string secret, PageShell shell, string? tag, CancellationToken cancel) =>
        await OfAsync(secret, shell, cancel) is { } progress ? Page.Of<FollowPage>(("Shell", shell), ("Model", progress), ("Secret", secret), ("Tag", tag)) : null;

    public static void Map(RouteGroupBuilder mine) =>
        mine.MapPost("/leave", async (HttpContext http, string secret, Followers followers, PublicShells shells, CancellationToken cancel) =>
        {
            await followers.LeaveAsync(secret, cancel);
            return ReportPages.SeeOther(http, shells.For(http).To("/my"));
        }).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport);
}
