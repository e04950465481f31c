using Guantong.Server.Assets.Points;
using Guantong.Server.Catalogue;
using Guantong.Server.Web.Public.Messages;
using Guantong.Server.Web.Public.Pages;
using Guantong.Server.Web.Public.Points;
using Guantong.Server.Web.Public.Settings;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public;

/// <summary>Home, 长辈版 and the search by number.</summary>
static class FrontPages
{
    public static void MapFrontPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", HomeAsync);
        routes.MapGet("/elder", async (HttpContext http, PublicShells shells, ServicePointSearch services, CancellationToken cancel) =>
            Page.Of<ElderPage>(("Shell", shells.For(http)), ("Kinds", await services.KindsAsync(cancel)), ("News", await InboxCookie.NewsAsync(http, cancel))));
        routes.MapGet("/privacy", (HttpContext http, PublicShells shells, CityFactsSource facts) =>
            Page.Of<PrivacyPage>(("Shell", shells.For(http)), ("Policy", facts.Current.Policy)));
        routes.MapGet("/find", FindAsync);
        // What WeChat, Alipay or a city's app asks for before it opens these pages inside its own.
        routes.MapGet("/{file}.txt", (string file, CityFactsSource facts) =>
            facts.Current.Policy.SiteFiles.TryGetValue($"{file}.txt", out var content) ? Results.Text(content, "text/plain") : Results.NotFound());
    }

    // Who has chosen large type on this device begins there; "normal" in the address takes the choice back.
    static async Task<IResult> HomeAsync(HttpContext http, PublicShells shells, PublicCases cases, ServicePointSearch services, CancellationToken cancel)
    {
        var shell = shells.For(http);
        if (http.Request.Query["view"] == "normal") SettingsPages.Keep(http, large: false);
        else if (shell.Large) return Results.Redirect(shell.To("/elder"));
        var counts = await services.CountsAsync(cancel);
        var kinds = (await services.KindsAsync(cancel)).Where(k => counts.ContainsKey(k.Code)).Select(k => new KindCount(k, counts[k.Code])).ToList();
        return Page.Of<HomePage>(("Shell", shell), ("Classes", cases.Classes), ("Kinds", kinds), ("News", await InboxCookie.NewsAsync(http, cancel)));
    }

    static async Task<IResult> FindAsync(HttpContext http, string? number, PublicShells shells, PublicCases cases, CancellationToken cancel)
    {
        var shell = shells.For(http);
        var asked = number?.Trim() ?? "";
        if (asked.Length == 0)
        {
            IReadOnlyList<Mistake> empty = number is null ? [] : [new Mistake("number", shell.Say("public.wrong-number-empty"))];
            return Page.Of<FindPage>(("Shell", shell), ("Number", number), ("Mistakes", empty));
        }
        if (await cases.FindAsync(asked, shell, cancel) is { } found)
            return Results.Redirect(shell.To($"/c/{Uri.EscapeDataString(found.Number)}"));
        IReadOnlyList<Mistake> unknown = [new Mistake("number", shell.Say("public.wrong-number"))];
        return Page.Of<FindPage>(StatusCodes.Status404NotFound, ("Shell", shell), ("Number", number), ("Mistakes", unknown));
    }
}
