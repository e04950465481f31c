using Guantong.Server.Platform;

namespace Guantong.Server.Cases.Search.Finding;

/// <summary>Indexes words in the background. A failure is logged and tried again: the cursor stays where it was.</summary>
public sealed partial class WordIndexLoop(WordIndexing indexing, ILogger<WordIndexLoop> log, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new Rounds(time, Pause, failure => Failed(log, failure)) { AfterFailure = AfterFailure }.GoAsync(indexing.CatchUpAsync, stoppingToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "Words could not be indexed; it is tried again in five seconds.")]
    static partial void Failed(ILogger log, Exception failure);
}
