namespace Guantong.Tests;

/// <summary>Time that moves only when a test says so.</summary>
public sealed class TestTime(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by) => Now += by;

    public void AdvanceTo(DateTimeOffset moment) => Now = moment > Now ? moment : throw new ArgumentOutOfRangeException(nameof(moment), "Time does not run backwards.");
}
