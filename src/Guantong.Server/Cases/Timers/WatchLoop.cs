using Guantong.Server.Platform;

namespace Guantong.Server.Cases.Timers;

/// <summary>Runs the watch and the publisher in the background. A failure is logged and tried again: nothing is lost meanwhile.</summary>
public sealed partial class WatchLoop(Watch watch, Replanning replanning, ChangeLog changes, SamplePhoto sample, ILogger<WatchLoop> log, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new Rounds(time, Pause, failure => Failed(log, failure)) { AfterFailure = AfterFailure }.GoAsync(RoundAsync, stoppingToken);

    async Task RoundAsync(CancellationToken cancel)
    {
        await sample.PrepareAsync(cancel);
        await watch.RunAsync(cancel);
        await replanning.StepAsync(cancel);
        await changes.PublishAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The watch failed and tries again in five seconds.")]
    static partial void Failed(ILogger log, Exception failure);
}
