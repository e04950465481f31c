using Guantong.Protocols.Seals;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Cases.Seals;

/// <summary>
/// Makes seals, one sealer at a time whatever the number of nodes: the next positions, their root, the hash of the seal before,
/// signed. A seal is there whole or not at all; what a crash left unsealed is in the next one.
/// </summary>
public sealed class Sealing(NpgsqlDataSource database, SealKeys keys, SealsBeside beside, CityOptions options, TimeProvider time)
{
    /// <summary>Rows in one seal at most: half a megabyte of leaves, and a quarter of a second of work.</summary>
    public const int MostRows = 16_384;

    internal const string TakeTurn = "select pg_advisory_xact_lock(7022)";
    const string TryTurn = "select pg_try_advisory_xact_lock(7022)";

    /// <summary>Seals what waits long enough or is many enough, or all that waits; returns the seal, null when there was none to make.</summary>
    /// <exception cref="PlainFailure">The key is not here, the log has a hole, or the database is older than the seals beside it.</exception>
    public async Task<Seal?> SealAsync(bool evenFew = false, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var turn = new NpgsqlCommand(evenFew ? TakeTurn : TryTurn, connection);
        if (await turn.ExecuteScalarAsync(cancel) is false) return null;
        var before = await SealReading.LastAsync(connection, cancel);
        if (await DueAsync(connection, before?.Last ?? 0, evenFew, cancel) is not { } last) return null;
        if (await beside.QuarrelAsync(connection, cancel) is { } quarrel) throw new PlainFailure(quarrel);
        using var signer = await keys.CurrentAsync(connection, cancel);
        var leaves = await LeavesAsync(connection, (before?.Last ?? 0) + 1, last, cancel);
        var seal = new Seal(
            (before?.Number ?? 0) + 1, (before?.Last ?? 0) + 1, last, Merkle.Root(leaves), before?.Hash() ?? SealText.Beginning, CaseJournal.Cut(time.GetUtcNow()), signer.Id, []);
        seal = seal with { Signature = signer.Sign(seal.Text()) };
        await InsertAsync(connection, seal, leaves, cancel);
        await transaction.CommitAsync(cancel);
        await beside.CatchUpAsync(connection, cancel);
        return seal;
    }

    /// <summary>The last position to seal now; null when there is nothing, or not yet.</summary>
    async Task<long?> DueAsync(NpgsqlConnection connection, long done, bool evenFew, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select coalesce((select max(position) from cases.change), 0), (select at from cases.change where position > $1 order by position limit 1)", connection) { Parameters = { new() { Value = done } } };
        await using var r = await command.ExecuteReaderAsync(cancel);
        await r.ReadAsync(cancel);
        var newest = r.GetInt64(0);
        if (newest < done) throw Hole($"the change log ends at position {newest}, before the last seal, which goes to {done}");
        if (r.IsDBNull(1)) return null;
        var oldest = r.GetFieldValue<DateTimeOffset>(1);
        var due = evenFew || newest - done >= options.Seals.Rows || oldest + options.Seals.After <= time.GetUtcNow();
        return due ? Math.Min(newest, done + MostRows) : null;
    }

    /// <summary>A hole is never sealed over: somebody took a row out, and the check shall be asked which.</summary>
    static async Task<byte[]> LeavesAsync(NpgsqlConnection connection, long first, long last, CancellationToken cancel)
    {
        var leaves = new byte[(last - first + 1) * Merkle.Size];
        var expected = first;
        await foreach (var row in SealReading.RowsAsync(connection, first, last, cancel))
        {
            if (row.Position != expected) break;
            if (row is { Kind: "deed", Hash: null }) throw Hole($"the journal row {row.Seq} of case {row.Case} is missing");
            row.Leaf().CopyTo(leaves, (expected - first) * Merkle.Size);
            expected++;
        }
        return expected > last ? leaves : throw Hole($"position {expected} of the change log is missing");
    }

    static PlainFailure Hole(string what) => new($"Nothing was sealed: {what}. Look with ./guantong verify-journal and bring the row back from a backup.");

    static async Task InsertAsync(NpgsqlConnection connection, Seal seal, byte[] leaves, CancellationToken cancel)
    {
        await using var insert = new NpgsqlCommand(
            "insert into cases.seal (number, first, last, root, prev, at, key, signature, leaves) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)", connection);
        foreach (var value in new object[] { seal.Number, seal.First, seal.Last, seal.Root, seal.Prev, seal.At, seal.Key, seal.Signature, leaves }) insert.Parameters.Add(new() { Value = value });
        await insert.ExecuteNonQueryAsync(cancel);
    }
}
