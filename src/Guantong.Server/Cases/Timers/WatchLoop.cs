namespace Guantong.Server.Cases.Timers;

/// <summary>Runs the watch and the publisher in the background. A failure is logged and tried again: nothing is lost meanwhile.</summary>
public sealed partial class WatchLoop(Watch watch, Replanning replanning, ChangeLog changes, SamplePhoto sample, ILogger<WatchLoop> log, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                await sample.PrepareAsync(stoppingToken);
                await watch.RunAsync(stoppingToken);
                await replanning.StepAsync(stoppingToken);
                await changes.PublishAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(log, failure);
                pause = AfterFailure;
            }
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The watch failed and tries again in five seconds.")]
    static partial void Failed(ILogger log, Exception failure);
}
