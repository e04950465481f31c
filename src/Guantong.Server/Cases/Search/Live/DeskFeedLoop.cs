using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Cases.Search.Live;

/// <summary>
/// Keeps the feed of this node young while a desk is open: at each ring of the bell, and four times a second without one, so that a
/// lost ring is never felt. Other nodes are heard by LISTEN. While no desk is open it asks the database for nothing.
/// </summary>
sealed partial class DeskFeedLoop(NpgsqlDataSource database, DeskFeed feed, CaseTakes takes, ChangeBell bell, ILogger<DeskFeedLoop> log, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);
    static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(5);

    DateTimeOffset? _swept;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(EachAfter(TimeSpan.Zero).GoAsync(ReadAsync, stoppingToken), EachAfter(Patience).GoAsync(ListenAsync, stoppingToken));

    Rounds EachAfter(TimeSpan pause) => new(time, pause, failure => CouldNotRead(log, failure.Message)) { AfterFailure = AfterFailure };

    async Task ReadAsync(CancellationToken cancel)
    {
        await bell.WaitAsync(Patience, time, cancel);
        if (!feed.HasReaders) return;
        await feed.ReadAsync(cancel);
        _swept ??= time.GetUtcNow();
        if (time.GetUtcNow() - _swept < BetweenSweeps) return;
        _swept = time.GetUtcNow();
        await takes.SweepAsync(cancel);
    }

    Task ListenAsync(CancellationToken cancel) => feed.HasReaders ? HearAsync(cancel) : Task.CompletedTask;

    async Task HearAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        connection.Notification += (_, _) => bell.Ring();
        await using (var listen = new NpgsqlCommand($"listen {ChangeBell.Channel}", connection)) await listen.ExecuteNonQueryAsync(cancel);
        while (feed.HasReaders) await connection.WaitAsync(TimeSpan.FromSeconds(20), cancel);
        // The connection goes back to the pool as it came: nobody there expects to be rung.
        await using var deaf = new NpgsqlCommand("unlisten *", connection);
        await deaf.ExecuteNonQueryAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The desk's events could not be read, and are tried again: {Reason}")]
    static partial void CouldNotRead(ILogger log, string reason);
}
