using Guantong.Server.Platform;

namespace Guantong.Server.Cases.Search.Exports;

/// <summary>Makes exports in the background, on every node. A failure is logged and tried again: what was read so far is kept.</summary>
public sealed partial class ExportLoop(ExportRun run, ILogger<ExportLoop> log, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new Rounds(time, Pause, failure => Failed(log, failure)) { AfterFailure = AfterFailure }.GoAsync(RoundAsync, stoppingToken);

    async Task RoundAsync(CancellationToken cancel)
    {
        await run.RunAsync(cancel);
        await run.RemoveOldAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An export failed and is tried again in five seconds.")]
    static partial void Failed(ILogger log, Exception failure);
}
