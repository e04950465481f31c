using Guantong.Server.Web.Operator.Access;
using Guantong.Server.Web.Operator.Components;
using Guantong.Server.Web.Operator.Desk;
using Guantong.Server.Web.Operator.Desk.Live;
using Guantong.Server.Web.Operator.Desk.OnMap;
using Guantong.Server.Web.Operator.Find;
using Guantong.Server.Web.Operator.Messages;
using Guantong.Server.Web.Operator.Photos;
using Guantong.Server.Web.Operator.Points;
using Guantong.Server.Web.Operator.Reference;
using Guantong.Server.Web.Operator.ResultPages;
using Guantong.Server.Web.Operator.Shops;
using Guantong.Server.Web.Operator.Walks;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator;

/// <summary>
/// The door of the centre, the units, leaders, supervisors, auditors and administrators: every page is made on the server, works
/// without script, and shows only what the scope of the post covers.
/// </summary>
public static class OperatorDoor
{
    public static IServiceCollection AddOperatorDoor(this IServiceCollection services)
    {
        services.AddSingleton<DeskEvents>();
        services.AddSingleton<CasePageMaking>();
        services.AddSingleton<CaseComponents>();
        services.AddSingleton<CaseShops>();
        services.AddSingleton<ResultsMaking>();
        services.AddFindDoor();
        services.AddSingleton<DeskCaseMaking>();
        services.AddSingleton<CaseTies>();
        return services;
    }

    public static void MapOperatorDoor(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").ExcludeFromDescription();
        open.MapSignInPages();
        open.MapStaffPhotos();
        routes.MapDeskLive();
        routes.MapDeskMap();
        var staff = routes.MapGroup("/staff").ExcludeFromDescription().ForStaff();
        staff.MapHomePages();
        staff.MapDeskPages();
        staff.MapListPages();
        staff.MapCasePages();
        staff.MapComponentPages();
        staff.MapUnmaskPages();
        staff.MapClassPages();
        staff.MapUnitPages();
        staff.MapOriginalPages();
        staff.MapCoverPages();
        staff.MapReleasePages();
        staff.MapResultsPages();
        staff.MapAccountPages();
        staff.MapAccessPages();
        staff.MapPackPages();
        staff.MapCallPages();
        staff.MapUnmaskingPages();
        staff.MapPersonPages();
        staff.MapWalkPages();
        staff.MapFindPages();
        staff.MapMessagePages();
        staff.MapNotePages();
        staff.MapStaffShopPages();
        staff.MapShopWordPages();
        routes.MapFindDoor();
        routes.MapDeskDoor();
    }
}
