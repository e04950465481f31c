using Guantong.Server.Cases.Search.OnMap.Tiles;
using Guantong.Server.Places.Tiles;

namespace Guantong.Server.Cases.Search.OnMap;

/// <summary>What shows cases on maps: answers in JSON, and the layers of tiles.</summary>
static class OnMapParts
{
    public static IServiceCollection AddOnMap(this IServiceCollection services) =>
        services.AddSingleton<CaseMap>().AddSingleton<CaseSpots>().AddSingleton<SpotViews>().AddSingleton<ITileSource, CaseTiles>().AddSingleton<ITileSource, HeatTiles>()
            .AddSingleton<ITileSource, PublicCaseTiles>();
}
