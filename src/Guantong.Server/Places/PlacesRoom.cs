using Guantong.Server.Places.Finding;

namespace Guantong.Server.Places;

/// <summary>Room Places: divisions, grids, streets, the city's map, where a point lies, and what places are called.</summary>
public static class PlacesRoom
{
    public static IServiceCollection AddPlaces(this IServiceCollection services) =>
        services.AddSingleton<LocatorSource>().AddSingleton<GridPoints>().AddSingleton<StreetNames>().AddSingleton<MapSource>().AddSingleton<GazetteerSource>().AddSingleton<AreaShapes>();

    public static void MapPlaces(this IEndpointRouteBuilder routes)
    {
        MapApi.Map(routes);
        PlaceApi.Map(routes);
    }
}
