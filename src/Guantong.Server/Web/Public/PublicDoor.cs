using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Web.Public.Messages;
using Guantong.Server.Web.Public.Mine;
using Guantong.Server.Web.Public.Points;
using Guantong.Server.Web.Public.Reporting;
using Guantong.Server.Web.Public.ResultPages;
using Guantong.Server.Web.Public.Settings;
using Guantong.Server.Web.Public.Shops;
using Guantong.Server.Web.Shared.Codes;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public;

/// <summary>The citizens' door: every page works without script, without sign-in and without a cookie.</summary>
public static class PublicDoor
{
    public static IServiceCollection AddPublicDoor(this IServiceCollection services) => services
        .AddSingleton<PublicShells>()
        .AddSingleton<CityAddress>()
        .AddSingleton<OwnMatters>()
        .AddSingleton<PublicCases>()
        .AddSingleton<RenderedCases>()
        .AddSingleton<PublicReports>()
        .AddMessagePages()
        .AddSingleton<PlaceAsking>()
        .AddSingleton<TypeGuesses>()
        .AddSingleton<SimilarCases>()
        .AddSingleton<MapFrames>()
        .AddSingleton<ReportSteps>()
        .AddSingleton<FollowPages>()
        .AddSingleton<PublicResults>();

    public static void MapPublicDoor(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription();
        pages.MapFrontPages();
        pages.MapReportPages();
        pages.MapAskingRoutes();
        pages.MapProgressPages();
        pages.MapMyPages();
        pages.MapMinePages();
        pages.MapMessagePages();
        pages.MapServicesPages();
        pages.MapShopPages();
        pages.MapSettingsPages();
        pages.MapResultsPages();
    }
}

/// <summary>Makes the shell of a citizens' page from its request.</summary>
sealed class PublicShells(CityTexts texts, CityFaces city)
{
    /// <summary>For pages that one person asks for: where the address names no language, the browser's counts.</summary>
    public PageShell For(HttpContext http) => Make(http.Request, Language.Of(http), http.Request.Cookies[SettingsPages.ViewCookie] == "elder");

    /// <summary>For pages that a cache may share: the address decides everything.</summary>
    public PageShell ForAnybody(HttpContext http) => Make(http.Request, Asked(http.Request) ?? CityTexts.Chinese, chosen: false);

    // The address goes before what this device has chosen in the settings.
    static bool IsLarge(HttpRequest request, bool chosen) => request.Query["view"].ToString() switch { "elder" => true, "normal" => false, _ => chosen || request.Path == "/elder" };

    PageShell Make(HttpRequest request, string language, bool chosen) => new(
        texts, city.Of(language), language, Asked(request), IsLarge(request, chosen), request.Path.Value ?? "/");

    static string? Asked(HttpRequest request) => request.Query["lang"].ToString() switch
    {
        CityTexts.Chinese => CityTexts.Chinese,
        CityTexts.English => CityTexts.English,
        _ => null,
    };
}
