using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Following;
using Guantong.Server.Notices.Following;
using Guantong.Server.Notices.Sending;
using Guantong.Server.Notices.Templates;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Messages;

/// <summary>The messages of one report on its own page, and how its reporter wants to be told.</summary>
/// <param name="Link">Its page.</param>
/// <param name="Lines">Newest first.</param>
/// <param name="Told">Null for whoever only follows: such a link knows no number.</param>
public sealed record MyMessagesModel(string Link, IReadOnlyList<InboxLine> Lines, ToldModel? Told)
{
    /// <summary>It is in the inbox of this device already.</summary>
    public bool InInbox { get; init; }
}

/// <summary>By which ways somebody is told, and what was typed when something was wrong.</summary>
/// <param name="To">Where the forms go.</param>
public sealed record ToldModel(string To, IReadOnlyList<ContactLine> Contacts)
{
    /// <summary>Ways that somebody carries in this city.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];
    public string? PushKey { get; init; }
    public string Typed { get; init; } = "";
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];

    public bool AwaitsCode => Contacts.Any(c => c.State == "unconfirmed");
}

/// <summary>Between the citizens' pages and room Notices.</summary>
sealed class PublicMessages(CaseReader reader, Inbox inbox, Contacts contacts, Follows follows, MessageRows rows, PushKey push, TimeProvider time)
{
    /// <summary>The report behind a follow link; null when there is none.</summary>
    public async Task<Guid?> ReportOfAsync(string secret, CancellationToken cancel) => (await reader.FollowedAsync(secret, cancel))?.Own.Id.Value;

    /// <summary>What is shown is read.</summary>
    public async Task<MyMessagesModel?> OfAsync(string secret, Box? box, PageShell shell, CancellationToken cancel) =>
        await ReportOfAsync(secret, cancel) is { } report
            ? await ReadAsync((secret, report, await ToldAsync($"/my/{secret}/told", ContactOwner.OfReport(report), cancel)), box, shell, cancel)
            : null;

    /// <summary>Of a link that follows what somebody else reported. A link that nobody told of the messages yet is told now.</summary>
    public async Task<MyMessagesModel> OfLinkAsync(string secret, FollowedByLink followed, Box? box, PageShell shell, CancellationToken cancel)
    {
        await follows.LinkAsync(followed.Link, followed.Case.Id.Value, shell.Language, cancel);
        return await ReadAsync((secret, followed.Link, null), box, shell, cancel);
    }

    async Task<MyMessagesModel> ReadAsync((string Secret, Guid Follow, ToldModel? Told) page, Box? box, PageShell shell, CancellationToken cancel)
    {
        var lines = await inbox.OfOneAsync(page.Follow, shell.Language, cancel);
        await inbox.ReadAsync(lines, time.GetUtcNow(), cancel);
        var follow = await follows.ByIdAsync(page.Follow, cancel);
        return new MyMessagesModel($"/my/{page.Secret}", lines, page.Told) { InInbox = follow?.Box is { } known && known == box?.Id };
    }

    public async Task<ToldModel> ToldAsync(string to, ContactOwner owner, CancellationToken cancel)
    {
        var channels = (await rows.ProvidersAsync(null, cancel)).Select(p => p.Channel).Distinct().ToList();
        return new ToldModel(to, await contacts.OfAsync(owner, cancel)) { Channels = channels, PushKey = channels.Contains(MessageChannels.Push) ? push.Public : null };
    }

    public static string TextOf(ContactEnd end) => end switch
    {
        ContactEnd.NoMobile => "messages.wrong-mobile",
        ContactEnd.NoMail => "messages.wrong-mail",
        ContactEnd.TooOften => "messages.wrong-often",
        ContactEnd.WrongCode => "messages.wrong-code",
        ContactEnd.CodeTooOld => "messages.wrong-old-code",
        _ => "messages.wrong-push",
    };
}

/// <summary>The inbox of this device: its secret lies in a cookie that no script reads and no other site can send.</summary>
static class InboxCookie
{
    public const string Name = "gt_inbox";

    public static Task<Box?> BoxAsync(HttpContext http, CancellationToken cancel) => http.RequestServices.GetRequiredService<Boxes>().FindAsync(http.Request.Cookies[Name], cancel);

    public static async Task<Box> BoxOrNewAsync(HttpContext http, PageShell shell, CancellationToken cancel)
    {
        if (await BoxAsync(http, cancel) is { } box) return box;
        var (made, secret) = await http.RequestServices.GetRequiredService<Boxes>().NewAsync(shell.Language, cancel);
        http.Response.Cookies.Append(Name, secret, Options(http));
        return made;
    }

    /// <summary>How many messages of this device nobody has read. A page that tells it is one person's.</summary>
    public static async Task<int> NewsAsync(HttpContext http, CancellationToken cancel)
    {
        if (!http.Request.Cookies.ContainsKey(Name) || await BoxAsync(http, cancel) is not { } box) return 0;
        PageHeaders.Private(http.Response);
        return await http.RequestServices.GetRequiredService<Inbox>().UnreadAsync(box, cancel);
    }

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http));

    static CookieOptions Options(HttpContext http) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(365), Path = "/" };
}
