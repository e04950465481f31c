using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Following;
using Guantong.Server.Notices.Following;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Public.Messages;
using Guantong.Server.Web.Public.Reporting.Pages;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Reporting;

/// <summary>What a follower's link shows: the public page of the case with its progress and messages, and the way to stop.</summary>
sealed class FollowPages(Followers followers, Follows follows, Inbox inbox, PublicMessages messages, PublicCases cases, CaseReader reader)
{
    /// <summary>The secret of a link that follows this case and is told of its steps; null when there is no such case. Pressed twice is one link.</summary>
    public async Task<string?> BeginAsync(string number, string key, string language, CancellationToken cancel)
    {
        if (await followers.FollowAsync(number, key, cancel) is not { } secret || await followers.OfAsync(secret, cancel) is not { } followed) return null;
        await follows.LinkAsync(followed.Link, followed.Case.Id.Value, language, cancel);
        return secret;
    }

    /// <summary>What the page behind a secret rests on, the reporter's or a follower's: the same mark, the same page. Null when there is no such link.</summary>
    /// <param name="secret">The secret of the link.</param>
    /// <param name="news">Whether it matters what was read.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<string?> MarkAsync(string secret, bool news, CancellationToken cancel)
    {
        var (id, mark) = await reader.FollowedMarkAsync(secret, cancel) is { } own ? (own.Report, own.Mark)
            : await followers.OfAsync(secret, cancel) is { } followed ? (followed.Link, await reader.PublicMarkAsync(followed.Case.Number, cancel)) : (Guid.Empty, null);
        if (mark is null) return null;
        var (all, unread) = await inbox.CountAsync(id, cancel);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{mark}.{all}{(news ? $".{unread}" : "")}");
    }

    /// <summary>Null when the secret is no follower's.</summary>
    public async Task<ProgressModel?> OfAsync(string secret, PageShell shell, CancellationToken cancel) =>
        await followers.OfAsync(secret, cancel) is { } followed ? await cases.FindAsync(followed.Case.Number, shell, cancel) : null;

    /// <summary>Messages behind a link that nobody has read.</summary>
    public async Task<int> NewsAsync(string secret, CancellationToken cancel) =>
        (await messages.ReportOfAsync(secret, cancel) ?? (await followers.OfAsync(secret, cancel))?.Link) is { } id ? (await inbox.CountAsync(id, cancel)).Unread : 0;

    public async Task<IResult?> PageAsync(HttpContext http, string secret, PageShell shell, string? tag)
    {
        var cancel = http.RequestAborted;
        if (await followers.OfAsync(secret, cancel) is not { } followed || await cases.FindAsync(followed.Case.Number, shell, cancel) is not { } progress) return null;
        var told = await messages.OfLinkAsync(secret, followed, await InboxCookie.BoxAsync(http, cancel), shell, cancel);
        return Page.Of<FollowPage>(("Shell", shell), ("Model", progress), ("Secret", secret), ("Messages", told), ("Tag", tag));
    }

    public static void Map(RouteGroupBuilder mine) =>
        mine.MapPost("/leave", async (HttpContext http, string secret, FollowPages pages, PublicShells shells) =>
        {
            await pages.LeaveAsync(secret, http.RequestAborted);
            return ReportPages.SeeOther(http, shells.For(http).To("/my"));
        }).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport);

    async Task LeaveAsync(string secret, CancellationToken cancel)
    {
        if (await followers.OfAsync(secret, cancel) is { } followed) await follows.UnlinkAsync(followed.Link, cancel);
        await followers.LeaveAsync(secret, cancel);
    }
}
