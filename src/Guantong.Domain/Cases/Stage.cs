namespace Guantong.Domain.Cases;

/// <summary>Where a case stands. One case stands in exactly one stage.</summary>
public enum Stage
{
    /// <summary>Before the first report is received: there is no case yet.</summary>
    Unopened = 0,
    Reported = 1,
    Verifying = 2,
    Accepted = 3,
    Filed = 4,
    Dispatched = 5,
    Handling = 6,
    Finished = 7,
    Ruling = 8,
    ToCheck = 9,
    ToClose = 10,
    Closed = 11,
    Rejected = 12,
    Merged = 13,
    Cancelled = 14,
    ForceClosed = 15,
}

/// <summary>Groups of stages that the law speaks of.</summary>
public static class Stages
{
    /// <summary>Every stage of a case that still waits for somebody.</summary>
    public static readonly IReadOnlyList<Stage> Open = [.. Enum.GetValues<Stage>().Where(s => s is >= Stage.Reported and <= Stage.ToClose)];

    /// <summary>Every stage a case can stand in.</summary>
    public static readonly IReadOnlyList<Stage> All = [.. Enum.GetValues<Stage>().Where(s => s != Stage.Unopened)];

    public static bool IsOpen(this Stage stage) => stage is >= Stage.Reported and <= Stage.ToClose;

    /// <summary>Ends other than closing: none of them counts as closed.</summary>
    public static bool IsOtherEnd(this Stage stage) => stage >= Stage.Rejected;
}

/// <summary>The door by which a report came in.</summary>
public enum Channel
{
    /// <summary>随手拍: a citizen's own report.</summary>
    Snapshot,
    Hotline,
    Inspector,
    Chief,
    Station,
    Sensor,
    Transfer,
    OpenApi,
}
