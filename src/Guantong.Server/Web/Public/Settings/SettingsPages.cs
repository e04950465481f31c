using Guantong.Server.Web.Public.Settings.Pages;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Settings;

/// <summary>The settings. What is chosen stays on this device: a cookie that says "large type" and nothing about anybody.</summary>
static class SettingsPages
{
    /// <summary>Read for pages that one person asks for; pages that a cache may share look at their address alone.</summary>
    public const string ViewCookie = "gt_view";

    public static void MapSettingsPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/settings", (HttpContext http, PublicShells shells, string? saved) =>
        {
            PageHeaders.Private(http.Response);
            return Page.Of<SettingsPage>(("Shell", shells.For(http)), ("Saved", saved is not null));
        });
        routes.MapPost("/settings", SaveAsync).DisableAntiforgery();
    }

    static async Task<IResult> SaveAsync(HttpContext http, PublicShells shells, CancellationToken cancel)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(cancel) : FormCollection.Empty;
        var large = form["view"] == "elder";
        Keep(http, large);
        var shell = shells.For(http) with { Large = large };
        return ReportPages.SeeOther(http, shell.To("/settings?saved=yes"));
    }

    /// <summary>Without a choice there is no cookie.</summary>
    public static void Keep(HttpContext http, bool large)
    {
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(365), Path = "/" };
        if (large) http.Response.Cookies.Append(ViewCookie, "elder", options);
        else http.Response.Cookies.Delete(ViewCookie);
    }
}
