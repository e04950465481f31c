using System.Globalization;

namespace Guantong.Server.Insight.Replay;

/// <summary>What one run was asked to do. The same file, limit and seed give the same journal.</summary>
public sealed record ReplayRun(string File, int Limit, long Seed, bool Resume)
{
    /// <summary>The city to play in: a pack's folder, or the name of a pack that stands beside the program.</summary>
    public string Pack { get; init; } = "linshu";

    /// <summary>The database of this run: one for each seed, never the city's own.</summary>
    public string Database => string.Create(CultureInfo.InvariantCulture, $"guantong_replay_{Seed}");

    /// <summary>What is written on the database, so that another run is not taken up by mistake.</summary>
    public string Mark(IReadOnlyList<Message> messages) => string.Create(CultureInfo.InvariantCulture,
        $"replay seed={Seed} messages={messages.Count} first={messages[0].Id} last={messages[^1].Id}");
}
