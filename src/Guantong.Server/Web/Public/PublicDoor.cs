using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Web.Public.Messages;
using Guantong.Server.Web.Public.Mine;
using Guantong.Server.Web.Public.Points;
using Guantong.Server.Web.Public.ResultPages;
using Guantong.Server.Web.Public.Shops;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Codes;

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
        .AddSingleton<PublicResults>();

    public static void MapPublicDoor(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription();
        pages.MapFrontPages();
        pages.MapReportPages();
        pages.MapProgressPages();
        pages.MapMyPages();
        pages.MapMinePages();
        pages.MapMessagePages();
        pages.MapServicesPages();
        pages.MapShopPages();
        pages.MapResultsPages();
    }
}

/// <summary>Makes the shell of a citizens' page from its request.</summary>
sealed class PublicShells(CityTexts texts, CityFaces city)
{
    /// <summary>For pages that one person asks for: where the address names no language, the browser's counts.</summary>
    public PageShell For(HttpContext http) => Make(http.Request, Language.Of(http));

    /// <summary>For pages that a cache may share: the address decides everything.</summary>
    public PageShell ForAnybody(HttpContext http) => Make(http.Request, Asked(http.Request) ?? CityTexts.Chinese);

    PageShell Make(HttpRequest request, string language) => new(
        texts, city.Of(language), language, Asked(request), request.Query["view"] == "elder" || request.Path == "/elder", request.Path.Value ?? "/");

    static string? Asked(HttpRequest request) => request.Query["lang"].ToString() switch
    {
        CityTexts.Chinese => CityTexts.Chinese,
        CityTexts.English => CityTexts.English,
        _ => null,
    };
}
