namespace Guantong.Server.Places;

/// <summary>Room Places: divisions, grids, streets, the city's map, and where a point lies.</summary>
public static class PlacesRoom
{
    public static IServiceCollection AddPlaces(this IServiceCollection services) => services.AddSingleton<LocatorSource>().AddSingleton<GridPoints>().AddSingleton<StreetNames>().AddSingleton<MapSource>();

    public static void MapPlaces(this IEndpointRouteBuilder routes) => MapApi.Map(routes);
}
