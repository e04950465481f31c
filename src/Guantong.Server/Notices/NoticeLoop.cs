using Guantong.Server.Notices.Sending;
using Guantong.Server.Notices.Writing;

namespace Guantong.Server.Notices;

/// <summary>Writes messages as the log grows, sums up once a day, and carries out what may leave. A failure is logged and tried again: nothing is lost meanwhile.</summary>
public sealed partial class NoticeLoop(NoticeReader reader, Digests digests, Courier courier, ILogger<NoticeLoop> log, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // A provider that is slow to answer must not hold up the inboxes.
        await Task.WhenAll(
            RunAsync(async stop => await reader.RunAsync(stop) + await digests.RunAsync(stop), stoppingToken),
            RunAsync(courier.RunAsync, stoppingToken));
    }

    async Task RunAsync(Func<CancellationToken, Task<int>> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                if (await work(stop) > 0) pause = TimeSpan.Zero;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(failure);
                pause = AfterFailure;
            }
            await Task.Delay(pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Messages to citizens could not be written or sent and are tried again.")]
    partial void Failed(Exception failure);
}
