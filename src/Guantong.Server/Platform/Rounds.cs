namespace Guantong.Server.Platform;

/// <summary>
/// Work that comes round again for as long as the house is open: a round, a pause, the next. A round that failed is told and tried
/// again, so it must leave nothing half done. Only closing time ends it: a cancellation that the house did not ask for, such as a
/// driver's when its connection breaks, is a failure like any other.
/// </summary>
public sealed class Rounds(TimeProvider time, TimeSpan pause, Action<Exception> failed)
{
    /// <summary>What is waited before the first round.</summary>
    public TimeSpan First { get; init; }

    /// <summary>What is waited when a round has failed: as long as otherwise unless said.</summary>
    public TimeSpan? AfterFailure { get; init; }

    public async Task GoAsync(Func<CancellationToken, Task> round, CancellationToken closing)
    {
        // The house opens its doors without waiting for this.
        await Task.Yield();
        await WaitAsync(First, closing);
        while (!closing.IsCancellationRequested) await WaitAsync(await TryAsync(round, closing), closing);
    }

    async Task<TimeSpan> TryAsync(Func<CancellationToken, Task> round, CancellationToken closing)
    {
        try
        {
            await round(closing);
            return pause;
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception failure)
        {
            failed(failure);
            return AfterFailure ?? pause;
        }
    }

    async Task WaitAsync(TimeSpan span, CancellationToken closing) => await Task.Delay(span, time, closing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
