using Guantong.Server.Web.Public.Messages;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Mine;

/// <summary>
/// 我的: what this device holds (drafts, what waits to be sent, what it follows). The pages hold nothing of anybody: the device fills them,
/// so they may be kept as shells and open without a network.
/// </summary>
static class MinePages
{
    public static void MapMinePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/my", async (HttpContext http, PublicShells shells, CancellationToken cancel) =>
            Page.Of<MinePage>(("Shell", shells.For(http)), ("News", await InboxCookie.NewsAsync(http, cancel))));
        routes.MapGet("/offline", (HttpContext http, PublicShells shells) => Page.Of<OfflinePage>(("Shell", shells.For(http))));
    }
}
