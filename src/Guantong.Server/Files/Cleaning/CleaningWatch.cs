using Npgsql;

namespace Guantong.Server.Files.Cleaning;

/// <summary>Keeps cleaning what comes in, for as long as the house is open. Sweeps first what a killed predecessor left.</summary>
sealed partial class CleaningWatch(PhotoFolder folder, PhotoCleaning cleaning, ILogger<CleaningWatch> log) : BackgroundService
{
    /// <summary>The bell rings only inside this process; the pause is for photos that other processes took in and for retries.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The house opens its doors without waiting for this.
        await Task.Yield();
        if (folder.Sweep() is > 0 and var swept) Swept(swept);
        try
        {
            while (true)
            {
                await CleanAsync(stoppingToken);
                await cleaning.WaitAsync(Pause, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Closing time.
        }
    }

    async Task CleanAsync(CancellationToken stop)
    {
        try
        {
            await cleaning.CleanWaitingAsync(stop);
        }
        catch (NpgsqlException away)
        {
            DatabaseAway(away.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Count} unfinished files of an earlier run")]
    partial void Swept(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Photos wait for the database: {Reason}")]
    partial void DatabaseAway(string reason);
}
