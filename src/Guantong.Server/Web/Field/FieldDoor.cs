using Guantong.Server.Web.Field.App;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Field;

/// <summary>The door of those whose work is on the street: crews, checkers, inspectors, chiefs. Phone first, large buttons, no script needed.</summary>
public static class FieldDoor
{
    public static IServiceCollection AddFieldDoor(this IServiceCollection services)
    {
        services.AddSingleton<TaskTelling>();
        services.AddSingleton<StreetTelling>();
        services.AddSingleton<PackMaking>();
        return services;
    }

    public static void MapFieldDoor(this IEndpointRouteBuilder routes)
    {
        routes.MapAppPage();
        routes.MapFieldApi();
        var field = routes.MapGroup("/field").ExcludeFromDescription().ForStaff();
        field.MapTaskPages();
        field.MapFoundPages();
        routes.MapFieldShops();
    }
}
