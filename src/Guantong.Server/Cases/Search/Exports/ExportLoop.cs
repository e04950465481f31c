namespace Guantong.Server.Cases.Search.Exports;

/// <summary>Makes exports in the background, on every node. A failure is logged and tried again: what was read so far is kept.</summary>
public sealed partial class ExportLoop(ExportRun run, ILogger<ExportLoop> log, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                await run.RunAsync(stoppingToken);
                await run.RemoveOldAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(log, failure);
                pause = AfterFailure;
            }
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An export failed and is tried again in five seconds.")]
    static partial void Failed(ILogger log, Exception failure);
}
