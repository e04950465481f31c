using Guantong.Server.Web.Operator.Desk;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Find;

/// <summary>Searching, filters that are kept, and lists that are taken along.</summary>
static class FindDoor
{
    public static IServiceCollection AddFindDoor(this IServiceCollection services)
    {
        services.AddSingleton<NameFinding>();
        services.AddSingleton<CaseFinding>();
        return services;
    }

    public static void MapFindDoor(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/v1/desk").WithTags("desk").ForDesk();
        desk.MapFind();
        desk.MapList();
        desk.MapSaved();
        desk.MapExports();
    }

    /// <summary>The same for pages without script.</summary>
    public static void MapFindPages(this IEndpointRouteBuilder staff)
    {
        staff.MapExportPages();
        staff.MapSavedForms();
    }

    public static Seat SeatOf(HttpContext http) => StaffRoutes.SeatOf(http);
}
