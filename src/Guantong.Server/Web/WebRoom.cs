using System.Text.Encodings.Web;
using System.Text.Unicode;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Admin;
using Guantong.Server.Web.Api;
using Guantong.Server.Web.Api.Calls;
using Guantong.Server.Web.Api.Open311;
using Guantong.Server.Web.Field;
using Guantong.Server.Web.Operator;
using Guantong.Server.Web.Public;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Deeds;
using Guantong.Server.Web.Shared.Offline;

namespace Guantong.Server.Web;

/// <summary>The doors that people look through. Pages are static Razor components: no circuit, no connection held open.</summary>
public static class WebRoom
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<BuiltAssets>();
        services.AddSingleton<ProblemPage>(CityProblemPage.WriteAsync);
        // Chinese characters as themselves: a page of them written as numbers is three times as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<CityFaces>();
        services.AddPublicDoor();
        services.AddApiDoor();
        services.AddOpen311Door();
        services.AddCallDoor();
        services.AddStaffParts();
        services.AddFieldDoor();
        services.AddOperatorDoor();
        services.AddAdminDoor();
        return services;
    }

    public static void MapWeb(this IEndpointRouteBuilder routes)
    {
        routes.MapBuiltFiles();
        routes.MapOfflineParts();
        routes.MapPublicDoor();
        routes.MapApiDoor();
        routes.MapOpen311Door();
        routes.MapCallDoor();
        routes.MapOperatorDoor();
        routes.MapFieldDoor();
        routes.MapAdminDoor();
    }
}
