namespace Guantong.Server.Files.Keeping;

/// <summary>Once a day the orphans are looked for: the whole folder is walked, and they are rare.</summary>
sealed partial class Upkeep(OrphanSweep orphans, TimeProvider time, ILogger<Upkeep> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The house opens its doors without waiting for this.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await orphans.SweepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Closing time.
            }
            catch (Exception failure)
            {
                Failed(failure);
            }
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The daily look for bytes without a row failed and is tried again tomorrow.")]
    partial void Failed(Exception failure);
}
