namespace Guantong.Server.Cases.Search.Finding;

/// <summary>What the folder Finding brings into the room.</summary>
static class FindingParts
{
    public static IServiceCollection AddFinding(this IServiceCollection services)
    {
        services.AddSingleton<WordIndexing>();
        services.AddSingleton<WordSearch>();
        services.AddSingleton<NumberSearch>();
        services.AddHostedService<WordIndexLoop>();
        return services;
    }
}
