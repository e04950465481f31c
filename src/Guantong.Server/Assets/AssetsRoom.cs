using Guantong.Server.Assets.Points;
using Guantong.Server.Assets.Shops;
using Guantong.Server.Assets.Tiles;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Places.Finding;
using Guantong.Server.Places.Tiles;

namespace Guantong.Server.Assets;

/// <summary>Room Assets: components, service points and shops, what is where and who answers for it.</summary>
public static class AssetsRoom
{
    public static IServiceCollection AddAssets(this IServiceCollection services)
    {
        services.AddSingleton<PackPart, ComponentsPart>();
        services.AddSingleton<PackPart, ServiceKindsPart>();
        services.AddSingleton<PackPart, ServicePointsPart>();
        services.AddSingleton<PackPart, ShopsPart>();
        services.AddSingleton<ComponentSearch>();
        services.AddSingleton<ComponentNotes>();
        services.AddSingleton<ServicePointSearch>();
        services.AddSingleton<PointNotes>();
        services.AddSingleton<ShopSearch>();
        services.AddSingleton<ShopKeys>();
        services.AddSingleton<ShopCases>();
        services.AddSingleton<ShopWords>();
        services.AddSingleton<IPlaceList, ComponentPlaces>();
        services.AddSingleton<IPlaceList, ServicePointPlaces>();
        services.AddSingleton<ComponentSpots>().AddSingleton<ITileSource, ComponentTiles>().AddSingleton<ITileSource, ServicePointTiles>();
        return services;
    }

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        ComponentApi.Map(api);
        ServicePointApi.Map(api);
    }
}
