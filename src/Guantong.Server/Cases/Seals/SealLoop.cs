using Guantong.Server.Platform;

namespace Guantong.Server.Cases.Seals;

/// <summary>Seals in the background: one seal a turn, so that a great backlog is worked off without anybody noticing.</summary>
public sealed partial class SealLoop(Sealing sealing, SealTrouble trouble, ILogger<SealLoop> log, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new Rounds(time, Pause, Tell) { AfterFailure = AfterFailure }.GoAsync(RoundAsync, stoppingToken);

    async Task RoundAsync(CancellationToken cancel)
    {
        await sealing.SealAsync(cancel: cancel);
        trouble.Says = null;
    }

    void Tell(Exception failure)
    {
        // Said once, not every minute: it stays true until somebody does something.
        if (trouble.Says != failure.Message) Failed(log, failure is PlainFailure ? null : failure, failure.Message);
        trouble.Says = failure.Message;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The journal could not be sealed; it is tried again every minute. {Why}")]
    static partial void Failed(ILogger log, Exception? failure, string why);
}

/// <summary>Why this node could not seal the last time; null when it could.</summary>
public sealed class SealTrouble
{
    public string? Says { get; set; }
}
