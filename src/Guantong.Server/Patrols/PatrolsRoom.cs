using Guantong.Domain.Patrols;
using Guantong.Server.Cases.Privacy.Persons;
using Guantong.Server.Patrols.OnMap;
using Guantong.Server.Patrols.Plans;
using Guantong.Server.Patrols.Walks;
using Guantong.Server.Places.Tiles;

namespace Guantong.Server.Patrols;

/// <summary>Room Patrols 徒步巡查: plans of walks, what was walked and found, and ways that go after ninety days.</summary>
public static class PatrolsRoom
{
    public static IServiceCollection AddPatrols(this IServiceCollection services)
    {
        services.AddSingleton<PlanRows>();
        services.AddSingleton<PlanDesk>();
        services.AddSingleton<PatrolRows>();
        services.AddSingleton<PatrolDesk>();
        services.AddSingleton<WayReading>().AddSingleton<ITileSource, TrackTiles>();
        services.AddSingleton(new AgedTable("patrols.track", "track", "at", _ => (int)PatrolLaw.KeptFor.TotalDays));
        return services;
    }

    public static void MapPatrols(this IEndpointRouteBuilder routes) => PatrolApi.Map(routes.MapGroup("/api/v1"));
}
