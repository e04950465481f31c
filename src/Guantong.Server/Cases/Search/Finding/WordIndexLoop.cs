namespace Guantong.Server.Cases.Search.Finding;

/// <summary>Indexes words in the background. A failure is logged and tried again: the cursor stays where it was.</summary>
public sealed partial class WordIndexLoop(WordIndexing indexing, ILogger<WordIndexLoop> log, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                await indexing.CatchUpAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(log, failure);
                pause = AfterFailure;
            }
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Words could not be indexed; it is tried again in five seconds.")]
    static partial void Failed(ILogger log, Exception failure);
}
