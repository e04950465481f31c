using Guantong.Server.Platform;

namespace Guantong.Server.Exchange.Letters;

/// <summary>Writes the letters that cases give rise to, and carries them out. A failure is logged and tried again: nothing is lost meanwhile.</summary>
public sealed partial class LetterLoop(StatusLetters status, Postman postman, ILogger<LetterLoop> log, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(15);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new Rounds(time, Pause, Failed) { First = Pause, AfterFailure = AfterFailure }.GoAsync(RoundAsync, stoppingToken);

    async Task RoundAsync(CancellationToken cancel)
    {
        // Letters go out some at a time: the next at once, not after the pause.
        do await status.RunAsync(cancel);
        while (await postman.RunAsync(cancel) > 0);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The letters of the exchange could not be written or sent and are tried again.")]
    partial void Failed(Exception failure);
}
