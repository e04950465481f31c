using Guantong.Server.Places.BaseMaps;
using Guantong.Server.Places.Finding;
using Guantong.Server.Places.Tiles;
using Npgsql;

namespace Guantong.Server.Places;

/// <summary>Room Places: divisions, grids, streets, the city's map, where a point lies, and what places are called.</summary>
public static class PlacesRoom
{
    public static IServiceCollection AddPlaces(this IServiceCollection services) =>
        services.AddSingleton<LocatorSource>().AddSingleton<GridPoints>().AddSingleton<StreetNames>().AddSingleton<StreetLines>().AddSingleton<MapSource>().AddSingleton<GazetteerSource>().AddSingleton<AreaShapes>()
            .AddTiles().AddBaseMap();

    public static void MapPlaces(this IEndpointRouteBuilder routes)
    {
        MapApi.Map(routes);
        PlaceApi.Map(routes);
        TileApi.Map(routes);
        BaseMapApi.Map(routes);
    }

    // It never follows the service to another address, and waits for nothing long.
    static IServiceCollection AddBaseMap(this IServiceCollection services)
    {
        services.AddHttpClient(BaseMap.ClientName, client => (client.Timeout, client.MaxResponseContentBufferSize) = (TimeSpan.FromSeconds(8), BaseMap.MostBytes))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(3) })
            .RemoveAllLoggers();
        return services.AddSingleton<BaseMapShelf>().AddSingleton<BaseMap>();
    }

    static IServiceCollection AddTiles(this IServiceCollection services)
    {
        services.AddSingleton<TileLayers>().AddSingleton<TileCache>().AddSingleton<PlacesEdition>().AddSingleton<ITileSource, ChiefTiles>();
        foreach (var (layer, tags, rows) in ((string, string, string)[])[("divisions", "code, name, depth", AreaTiles.Divisions), ("grids", "code, community, large", AreaTiles.Grids)])
            services.AddSingleton<ITileSource>(house => new AreaTiles(layer, tags, rows, house.GetRequiredService<NpgsqlDataSource>(), house.GetRequiredService<PlacesEdition>()));
        return services;
    }
}
