using System.Data;
using Guantong.Domain.Basics;
using Npgsql;

namespace Guantong.Server.Files;

/// <summary>Those of the photos that some record names. Asked of the rooms above, which this room does not know.</summary>
public delegate Task<IReadOnlySet<PhotoHash>> NamedPhotos(IReadOnlyCollection<PhotoHash> photos, CancellationToken cancel);

/// <summary>
/// Removes photos that were sent and never named by a record: anybody may send some, so they must not pile up. A row is locked
/// while the rooms above are asked, and whoever names a photo locks it too: none is named and swept at once.
/// </summary>
public sealed partial class PhotoSweep(PhotoFolder folder, NpgsqlDataSource database, TimeProvider time, ILogger<PhotoSweep> log)
{
    /// <summary>A report is sent minutes after its photos; a draft may rest overnight.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    const int AtOnce = 500;

    /// <summary>Returns how many photos were removed.</summary>
    public async Task<int> SweepAsync(NamedPhotos named, CancellationToken cancel)
    {
        var removed = 0;
        while (true)
        {
            var (seen, gone) = await SweepSomeAsync(named, cancel);
            removed += gone;
            if (seen < AtOnce) break;
        }
        if (removed > 0) Removed(removed);
        return removed;
    }

    async Task<(int Seen, int Gone)> SweepSomeAsync(NamedPhotos named, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var holding = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
        var old = await TakeAsync(connection, cancel);
        if (old.Count == 0) return (0, 0);
        var kept = await named(old, cancel);
        PhotoHash[] gone = [.. old.Where(h => !kept.Contains(h))];
        await ExecuteAsync(connection, "update files.photo set named = true where hash = any($1)", [.. old.Where(kept.Contains)], cancel);
        await ExecuteAsync(connection, "delete from files.photo where hash = any($1)", gone, cancel);
        // Before the commit: killed in between, the row is still here and the next sweep finishes the work.
        foreach (var hash in gone) folder.Remove(hash);
        await holding.CommitAsync(cancel);
        return (old.Count, gone.Length);
    }

    /// <summary>What is being named or cleaned just now is left for the next time.</summary>
    async Task<List<PhotoHash>> TakeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select hash from files.photo where not named and received_at <= $1 and (lease_until is null or lease_until <= $2) order by received_at limit $3 for update skip locked", connection);
        var now = time.GetUtcNow();
        command.Parameters.Add(new() { Value = now - Grace });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = AtOnce });
        var old = new List<PhotoHash>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) old.Add(new(rows.GetString(0)));
        return old;
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql, PhotoHash[] photos, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new() { Value = photos.Select(p => p.Value).ToArray() });
        await command.ExecuteNonQueryAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Count} photos that no record named within a day")]
    partial void Removed(int count);
}
