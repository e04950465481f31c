namespace Guantong.Server.Insight.Replay;

/// <summary>The clock of a replay: it stands still until it is moved, and never goes back.</summary>
public sealed class SimulatedTime(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;

    public void MoveTo(DateTimeOffset moment)
    {
        if (moment < Now) throw new InvalidOperationException($"Simulated time cannot go back from {Now:O} to {moment:O}.");
        Now = moment.ToUniversalTime();
    }
}
