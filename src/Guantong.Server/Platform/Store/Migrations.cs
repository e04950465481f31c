using Npgsql;

namespace Guantong.Server.Platform.Store;

/// <summary>
/// Brings a database up to this binary's number. Forward only: each file runs once, in its own transaction, and its
/// checksum is remembered; an advisory lock lets two starting nodes take turns.
/// </summary>
public sealed class Migrations(NpgsqlDataSource database, IReadOnlyList<Migration> wanted)
{
    const long TurnKey = 0x4755_414E_544F_4E47; // "GUANTONG"

    public Migrations(NpgsqlDataSource database) : this(database, Migration.Embedded())
    {
    }

    /// <summary>Runs what is missing and returns it. Changes nothing and says so when the database is not ours to change.</summary>
    public async Task<IReadOnlyList<Migration>> RunAsync(CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await ExecuteAsync(connection, $"select pg_advisory_lock({TurnKey})", cancel);
        try
        {
            await ExecuteAsync(connection, """
                create schema if not exists platform;
                create table if not exists platform.migration (
                  number integer primary key,
                  name text not null,
                  checksum text not null,
                  applied_at timestamptz not null default now());
                """, cancel);
            var missing = Missing(await AppliedAsync(connection, cancel));
            foreach (var migration in missing) await ApplyAsync(connection, migration, cancel);
            // New extensions bring new types, which the pool reads only once.
            if (missing.Count > 0) await connection.ReloadTypesAsync(cancel);
            return missing;
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({TurnKey})", CancellationToken.None);
        }
    }

    /// <summary>How many of this binary's migrations the database still lacks; all of them when it is empty.</summary>
    public async Task<int> CountMissingAsync(CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var known = new NpgsqlCommand("select to_regclass('platform.migration') is not null", connection);
        if (await known.ExecuteScalarAsync(cancel) is not true) return wanted.Count;
        return Missing(await AppliedAsync(connection, cancel)).Count;
    }

    List<Migration> Missing(Dictionary<int, Applied> applied)
    {
        var ours = wanted.ToDictionary(m => m.Number);
        foreach (var (number, row) in applied.OrderBy(pair => pair.Key))
        {
            if (!ours.TryGetValue(number, out var migration))
                throw new PlainFailure($"The database has migration {number:D4} {row.Name}, which this version does not know: the database is newer than the program. Start the newer version, or restore a back-up made before the upgrade.");
            if (migration.Checksum != row.Checksum)
                throw new PlainFailure($"Migration {number:D4} {row.Name} was changed after it ran on this database. Put the file back as it was and write the change as a new migration.");
        }
        return [.. wanted.Where(m => !applied.ContainsKey(m.Number))];
    }

    static async Task<Dictionary<int, Applied>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var applied = new Dictionary<int, Applied>();
        await using var command = new NpgsqlCommand("select number, name, checksum from platform.migration", connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) applied[rows.GetInt32(0)] = new Applied(rows.GetString(1), rows.GetString(2));
        return applied;
    }

    static async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        try
        {
            await using (var run = new NpgsqlCommand(migration.Sql, connection, transaction) { CommandTimeout = 0 })
                await run.ExecuteNonQueryAsync(cancel);
            await using var remember = new NpgsqlCommand("insert into platform.migration (number, name, checksum) values ($1, $2, $3)", connection, transaction)
            {
                Parameters = { new() { Value = migration.Number }, new() { Value = migration.Name }, new() { Value = migration.Checksum } },
            };
            await remember.ExecuteNonQueryAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (PostgresException failure)
        {
            throw new PlainFailure($"Migration {migration.Number:D4} {migration.Name} failed and was rolled back: {failure.MessageText}{Where(failure, migration)}.", failure);
        }
    }

    static string Where(PostgresException failure, Migration migration) =>
        failure.Position > 0 ? $" (line {1 + migration.Sql.Take(failure.Position - 1).Count(c => c == '\n')})" : "";

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        // Waiting for another node's turn may take as long as its migrations do.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }

    sealed record Applied(string Name, string Checksum);
}
