using Guantong.Server.Platform;

namespace Guantong.Server.Files.Keeping;

/// <summary>Once a day the orphans are looked for: the whole folder is walked, and they are rare.</summary>
sealed partial class Upkeep(OrphanSweep orphans, TimeProvider time, ILogger<Upkeep> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new Rounds(time, Pause, Failed).GoAsync(orphans.SweepAsync, stoppingToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "The daily look for bytes without a row failed and is tried again tomorrow.")]
    partial void Failed(Exception failure);
}
