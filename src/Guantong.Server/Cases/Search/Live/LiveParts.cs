using Guantong.Server.Cases.Search.Lanes;

namespace Guantong.Server.Cases.Search.Live;

/// <summary>What the desk's queues and events stand on.</summary>
static class LiveParts
{
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSingleton<ChangesSince>();
        services.AddSingleton<LaneCounts>();
        services.AddSingleton<DeskLines>();
        services.AddSingleton<CaseTakes>();
        services.AddSingleton<DeskFeed>();
        services.AddSingleton<LaneBoard>();
        services.AddHostedService<DeskFeedLoop>();
        return services;
    }
}
