using Guantong.Server.Insight.Replay;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Insight;

/// <summary>Room Insight: what can be learnt from the whole. So far the replay of real messages through the law.</summary>
public static class InsightRoom
{
    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        new("replay FILE [--limit N] [--seed N] [--resume] [--lang LANGUAGE]", "plays real messages through the whole law, in a database of its own", ReplayVerb.RunAsync),
    ];
}
