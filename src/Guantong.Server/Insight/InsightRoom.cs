using Guantong.Server.Insight.Replay;
using Guantong.Server.Insight.Results;
using Guantong.Server.Insight.Suggestion;
using Guantong.Server.Insight.Trials;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Insight;

/// <summary>Room Insight: what can be learnt from the whole. The results that pages show, and the replay of real messages through the law.</summary>
public static class InsightRoom
{
    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        new("replay FILE [--limit N] [--seed N] [--pack PACK] [--resume] [--lang LANGUAGE]", "plays real messages through the whole law, in a database of its own", ReplayVerb.RunAsync),
        new("rebuild-results [--compare]", "makes the figures of the result pages again from the journals, and says what differed", ResultVerbs.RebuildAsync),
    ];

    public static IServiceCollection AddInsight(this IServiceCollection services)
    {
        services.AddSingleton<UnitRates>();
        services.AddSingleton<UnitSuggestion>();
        services.AddSingleton<ResultReader>();
        services.AddSingleton<ResultRebuilding>();
        services.AddSingleton<ResultFigures>();
        services.AddSingleton<PersonResults>();
        services.AddSingleton<ResultList>();
        services.AddHostedService<ResultLoop>();
        services.AddSingleton<TrialBook>();
        services.AddSingleton<TrialRun>();
        services.AddHostedService<TrialLoop>();
        return services;
    }
}
