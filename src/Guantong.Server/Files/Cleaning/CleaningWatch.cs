using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Files.Cleaning;

/// <summary>Keeps cleaning what comes in, for as long as the house is open. Sweeps first what a killed predecessor left.</summary>
sealed partial class CleaningWatch(PhotoFolder folder, PhotoCleaning cleaning, TimeProvider time, ILogger<CleaningWatch> log) : BackgroundService
{
    /// <summary>The bell rings only inside this process; the pause is for photos that other processes took in and for retries.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The house opens its doors without waiting for this.
        await Task.Yield();
        if (folder.Sweep() is > 0 and var swept) Swept(swept);
        await new Rounds(time, TimeSpan.Zero, Failed) { AfterFailure = Pause }.GoAsync(RoundAsync, stoppingToken);
    }

    async Task RoundAsync(CancellationToken cancel)
    {
        await cleaning.CleanWaitingAsync(cancel);
        await cleaning.WaitAsync(Pause, cancel);
    }

    void Failed(Exception failure)
    {
        if (failure is NpgsqlException away) DatabaseAway(away.Message);
        else Broke(failure);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Count} unfinished files of an earlier run")]
    partial void Swept(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Photos wait for the database: {Reason}")]
    partial void DatabaseAway(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Photos could not be cleaned and are tried again in twenty seconds.")]
    partial void Broke(Exception failure);
}
