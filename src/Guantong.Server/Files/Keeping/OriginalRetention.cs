using Guantong.Domain.Basics;
using Npgsql;

namespace Guantong.Server.Files.Keeping;

/// <summary>What a run of the retention did, or would do when it was a dry one.</summary>
/// <param name="Oldest">When the oldest of them came in; null when there are none.</param>
public sealed record OriginalsPast(long Photos, long Bytes, DateTimeOffset? Oldest, bool DryRun);

/// <summary>
/// Deletes originals that are older than the city's policy says; what was cleaned stays and may be shown on. What still waits for
/// cleaning is not touched, and unnamed photos are the sweep's. A run that is killed is finished by the next: a row is marked only
/// after its bytes are gone.
/// </summary>
public sealed class OriginalRetention(PhotoFolder folder, NpgsqlDataSource database, TimeProvider time)
{
    const int AtOnce = 500;
    const string Past = "named AND original_gone_at IS NULL AND received_at <= $1 AND state <> 'received'";

    /// <param name="keepDays">How many days an original is kept, counted from when it first came in.</param>
    /// <param name="dryRun">Only counts.</param>
    public async Task<OriginalsPast> RunAsync(int keepDays, bool dryRun, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(keepDays);
        var before = time.GetUtcNow() - TimeSpan.FromDays(keepDays);
        var past = await CountAsync(before, dryRun, cancel);
        if (!dryRun)
        {
            while (await RemoveSomeAsync(before, cancel) == AtOnce)
            {
            }
        }
        return past;
    }

    async Task<OriginalsPast> CountAsync(DateTimeOffset before, bool dryRun, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"SELECT count(*), coalesce(sum(bytes), 0)::bigint, min(received_at) FROM files.photo WHERE {Past}");
        command.Parameters.Add(new() { Value = before });
        await using var r = await command.ExecuteReaderAsync(cancel);
        await r.ReadAsync(cancel);
        return new(r.GetInt64(0), r.GetInt64(1), r.IsDBNull(2) ? null : r.GetFieldValue<DateTimeOffset>(2), dryRun);
    }

    async Task<int> RemoveSomeAsync(DateTimeOffset before, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var holding = await connection.BeginTransactionAsync(cancel);
        var photos = new List<PhotoHash>();
        await using (var taking = new NpgsqlCommand($"SELECT hash FROM files.photo WHERE {Past} ORDER BY received_at LIMIT {AtOnce} FOR UPDATE SKIP LOCKED", connection))
        {
            taking.Parameters.Add(new() { Value = before });
            await using var r = await taking.ExecuteReaderAsync(cancel);
            while (await r.ReadAsync(cancel)) photos.Add(new(r.GetString(0)));
        }
        foreach (var photo in photos) folder.RemoveOriginal(photo);
        await using var marking = new NpgsqlCommand("UPDATE files.photo SET original_gone_at = $2 WHERE hash = ANY($1)", connection);
        marking.Parameters.Add(new() { Value = photos.Select(p => p.Value).ToArray() });
        marking.Parameters.Add(new() { Value = time.GetUtcNow() });
        await marking.ExecuteNonQueryAsync(cancel);
        await holding.CommitAsync(cancel);
        return photos.Count;
    }
}
