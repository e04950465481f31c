using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Notices.Following;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Messages;

/// <summary>Everything in the inbox of this device.</summary>
public sealed record InboxModel(IReadOnlyList<InboxLine> Lines, IReadOnlyList<FollowLine> Followed, ToldModel? Told)
{
    public IReadOnlyDictionary<Guid, string> Secrets { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Where older ones begin.</summary>
    public long? Before { get; init; }

    /// <summary>This device has no inbox yet.</summary>
    public bool IsNone { get; init; }
    public string? Said { get; init; }
}

/// <summary>Something followed, in words.</summary>
public sealed record FollowLine(Follow Follow, string Name);

/// <summary>消息: what this device's owner was told, and what is followed from here.</summary>
static class InboxPages
{
    const string Path = "/my/messages";

    public static void MapInboxPages(this IEndpointRouteBuilder routes)
    {
        var inbox = routes.MapGroup(Path).Private();
        inbox.MapGet("", ShowAsync);
        inbox.MapPost("", DoAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport);
    }

    static async Task<IResult> ShowAsync(HttpContext http, string? said, string? before, PublicShells shells, CancellationToken cancel)
    {
        var shell = shells.For(http);
        if (await InboxCookie.BoxAsync(http, cancel) is not { } box) return Page.Of<InboxPage>(("Shell", shell), ("Model", new InboxModel([], [], null) { IsNone = true }));
        return Page.Of<InboxPage>(("Shell", shell), ("Model", await ModelAsync(http, box, shell, long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : long.MaxValue, cancel) with
        {
            Said = said is "followed" or "already" or "gathered" or "stopped" ? shell.Say($"messages.said-{said}") : null,
        }));
    }

    static async Task<InboxModel> ModelAsync(HttpContext http, Box box, PageShell shell, long before, CancellationToken cancel)
    {
        var house = http.RequestServices;
        var (inbox, secrets) = (house.GetRequiredService<Inbox>(), house.GetRequiredService<FollowSecrets>());
        var lines = await inbox.OfBoxAsync(box, shell.Language, before, cancel);
        await inbox.ReadAsync(lines, house.GetRequiredService<TimeProvider>().GetUtcNow(), cancel);
        var followed = await house.GetRequiredService<Follows>().OfAsync(box, cancel);
        var own = new Dictionary<Guid, string>();
        foreach (var report in lines.Select(l => l.Report).Concat(followed.Select(f => f.Report)).OfType<Guid>().Distinct()) own[report] = await secrets.OfAsync(new ReportId(report), cancel);
        var names = house.GetRequiredService<AreaNames>();
        var named = new List<FollowLine>();
        foreach (var f in followed) named.Add(new FollowLine(f, await names.OfAsync(f, shell, cancel)));
        return new InboxModel(lines, named, await house.GetRequiredService<PublicMessages>().ToldAsync(Path, ContactOwner.Of(box), cancel)) { Secrets = own, Before = lines.Count >= 30 ? lines[^1].Id : null };
    }

    static async Task<IResult> DoAsync(HttpContext http, Follows follows, Boxes boxes, PublicShells shells, CancellationToken cancel)
    {
        var shell = shells.For(http);
        if (await InboxCookie.BoxAsync(http, cancel) is not { } box) return ReportPages.SeeOther(http, shell.To(Path));
        var form = await ToldPages.FormAsync(http, cancel);
        var one = Guid.TryParse(form["follow"].ToString(), out var id) ? id : Guid.Empty;
        switch (form["do"].ToString())
        {
            case "stop":
                await follows.StopAsync(box, one, cancel);
                return ReportPages.SeeOther(http, shell.To($"{Path}?said=stopped"));
            case "daily" or "at-once":
                await follows.PaceAsync(box, one, form["do"].ToString(), cancel);
                return ReportPages.SeeOther(http, shell.To(Path) + "#followed");
            case "delete":
                await boxes.DeleteAsync(box, cancel);
                InboxCookie.Forget(http);
                return ReportPages.SeeOther(http, shell.To(Path));
            default:
                var (wrong, typed) = await ToldPages.TellAsync(http, ContactOwner.Of(box), form, shell, cancel);
                if (wrong is null) return ReportPages.SeeOther(http, shell.To(Path) + "#told");
                var model = await ModelAsync(http, box, shell, long.MaxValue, cancel);
                return Page.Of<InboxPage>(StatusCodes.Status422UnprocessableEntity, ("Shell", shell), ("Model", model with { Told = model.Told! with { Typed = typed, Mistakes = [wrong] } }));
        }
    }
}
