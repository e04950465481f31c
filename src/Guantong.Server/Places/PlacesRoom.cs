namespace Guantong.Server.Places;

/// <summary>Room Places: divisions, grids, and where a point lies.</summary>
public static class PlacesRoom
{
    public static IServiceCollection AddPlaces(this IServiceCollection services) => services.AddSingleton<LocatorSource>().AddSingleton<GridPoints>();
}
