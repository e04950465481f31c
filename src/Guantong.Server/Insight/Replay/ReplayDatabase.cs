using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Insight.Replay;

/// <summary>The database of a replay, beside the city's own on the same server.</summary>
public sealed class ReplayDatabase(string cluster, string name)
{
    /// <summary>
    /// Without waiting for the disk: nobody acts on what a replay writes, and it can be played again. That is worth more
    /// than half of the time where a disk is slow.
    /// </summary>
    public static string Of(string cluster, string name) =>
        new NpgsqlConnectionStringBuilder(cluster) { Database = name, MaxPoolSize = 8, Options = "-c synchronous_commit=off" }.ConnectionString;

    /// <summary>Empty and marked as this run's; or, to resume, as it was left, when the mark is this run's.</summary>
    public async Task PrepareAsync(bool resume, string mark, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(cluster) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        if (resume)
        {
            var found = await MarkAsync(connection, cancel) ?? throw new PlainFailure($"There is no stopped run to resume: no database {name}. Start without --resume.");
            if (found != mark) throw new PlainFailure($"The stopped run is another one (it is: {found}; asked for: {mark}). Give the same file, --limit and --seed, or start without --resume.");
            return;
        }
        await RunAsync(connection, $"drop database if exists {name} with (force)", cancel);
        try
        {
            await RunAsync(connection, $"create database {name} template template0 encoding 'UTF8'", cancel);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new PlainFailure($"The database {name} could not be made: this account may not create databases. Give it CREATEDB, or replay on the private cluster (without GUANTONG_DB).", refused);
        }
        await RunAsync(connection, $"comment on database {name} is '{mark.Replace("'", "''", StringComparison.Ordinal)}'", cancel);
    }

    async Task<string?> MarkAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database where datname = $1", connection) { Parameters = { new() { Value = name } } };
        return await command.ExecuteScalarAsync(cancel) as string;
    }

    static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
