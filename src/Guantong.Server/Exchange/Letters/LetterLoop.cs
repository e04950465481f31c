namespace Guantong.Server.Exchange.Letters;

/// <summary>Writes the letters that cases give rise to, and carries them out. A failure is logged and tried again: nothing is lost meanwhile.</summary>
public sealed partial class LetterLoop(StatusLetters status, Postman postman, ILogger<LetterLoop> log, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                await status.RunAsync(stoppingToken);
                if (await postman.RunAsync(stoppingToken) > 0) pause = TimeSpan.Zero;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(failure);
                pause = AfterFailure;
            }
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The letters of the exchange could not be written or sent and are tried again.")]
    partial void Failed(Exception failure);
}
