using Guantong.Domain.Basics;
using Guantong.Server.Files;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Cases.Timers;

/// <summary>Once an hour, photos that no report, no evidence and no word of a shop names after a day are swept.</summary>
public sealed partial class UnnamedPhotos(PhotoSweep sweep, SamplePhoto sample, NpgsqlDataSource database, TimeProvider time, ILogger<UnnamedPhotos> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Challenges that ended long ago were answered or never will be.</summary>
    static readonly TimeSpan KeptChallenges = TimeSpan.FromDays(30);

    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        var swept = await sweep.SweepAsync(NamedAsync, cancel);
        // What a phone said of a photo goes with the photo.
        await using var batch = database.CreateBatch();
        var now = time.GetUtcNow();
        batch.BatchCommands.Add(new("delete from cases.photo_evidence e where e.received_at < $1 and not exists (select from files.photo p where p.hash = e.hash)") { Parameters = { new() { Value = now - PhotoSweep.Grace } } });
        batch.BatchCommands.Add(new("delete from cases.photo_challenge where until < $1") { Parameters = { new() { Value = now - KeptChallenges } } });
        await batch.ExecuteNonQueryAsync(cancel);
        return swept;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new Rounds(time, Pause, Failed).GoAsync(SweepAsync, stoppingToken);

    async Task<IReadOnlySet<PhotoHash>> NamedAsync(IReadOnlyCollection<PhotoHash> photos, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            """
            select unnest(photos) from cases.evidence where photos && $1
            union select unnest(photos) from cases.report where photos <> '{}' and photos && $1
            union select photo from cases.on_the_spot where photo = any($1)
            union select unnest(photos) from assets.shop_word where photos && $1
            """);
        command.Parameters.Add(new() { Value = photos.Select(p => p.Value).ToArray() });
        var named = new HashSet<PhotoHash>();
        // Examples of deeds name it at any time.
        if (sample.Hash is { } drawn) named.Add(drawn);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) named.Add(new(rows.GetString(0)));
        return named;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The hourly sweep of photos failed and is tried again in an hour.")]
    partial void Failed(Exception failure);
}
