using Guantong.Server.Cases.Search.Exports;
using Guantong.Server.Cases.Search.Filters;

namespace Guantong.Server.Cases.Search.Finding;

/// <summary>What finding, kept filters and exported lists bring into the room.</summary>
static class FindingParts
{
    public static IServiceCollection AddFinding(this IServiceCollection services)
    {
        services.AddSingleton<WordIndexing>();
        services.AddSingleton<WordSearch>();
        services.AddSingleton<NumberSearch>();
        services.AddHostedService<WordIndexLoop>();
        services.AddSingleton<SavedFilters>();
        services.AddSingleton<ExportLines>();
        services.AddSingleton<ExportBook>();
        services.AddSingleton<ExportRun>();
        services.AddSingleton<ExportFile>();
        services.AddHostedService<ExportLoop>();
        return services;
    }
}
