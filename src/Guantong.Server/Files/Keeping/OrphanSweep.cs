using Guantong.Domain.Basics;
using Npgsql;

namespace Guantong.Server.Files.Keeping;

/// <summary>
/// Removes bytes that no row knows: a process that died between giving a photo its name and writing its row left them, and nothing
/// else would ever find them. A row of the same name is written and taken back around each removal, so that whoever sends the very
/// same photo meanwhile waits, finds the bytes gone afterwards and keeps its own.
/// </summary>
public sealed partial class OrphanSweep(PhotoFolder folder, NpgsqlDataSource database, TimeProvider time, ILogger<OrphanSweep> log)
{
    const int AtOnce = 500;
    const string PlaceholderSql =
        "INSERT INTO files.photo (hash, kind, bytes, width, height, received_at) VALUES ($1, 'jpeg', 1, 0, 0, $2) ON CONFLICT (hash) DO NOTHING";

    /// <summary>Looks at every file older than a day of grace. Returns how many photos without a row were removed.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        var removed = 0;
        var before = time.GetUtcNow() - PhotoSweep.Grace;
        foreach (var some in folder.Kept(before).Chunk(AtOnce))
        {
            foreach (var hash in await UnknownAsync(some, cancel))
            {
                if (await RemoveAsync(hash, cancel)) removed++;
            }
        }
        if (removed > 0) Removed(removed);
        return removed;
    }

    async Task<IReadOnlyList<PhotoHash>> UnknownAsync(PhotoHash[] some, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("SELECT DISTINCT lying FROM unnest($1::text[]) AS lying WHERE NOT EXISTS (SELECT FROM files.photo WHERE hash = lying)");
        command.Parameters.Add(new() { Value = some.Select(h => h.Value).ToArray() });
        var unknown = new List<PhotoHash>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) unknown.Add(new(rows.GetString(0)));
        return unknown;
    }

    async Task<bool> RemoveAsync(PhotoHash hash, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var holding = await connection.BeginTransactionAsync(cancel);
        await using var command = new NpgsqlCommand(PlaceholderSql, connection);
        command.Parameters.Add(new() { Value = hash.Value });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        // Somebody has sent it in the meantime: it is no orphan any more.
        if (await command.ExecuteNonQueryAsync(cancel) == 0) return false;
        folder.Remove(hash);
        await holding.RollbackAsync(cancel);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed the bytes of {Count} photos that no row knows")]
    partial void Removed(int count);
}
