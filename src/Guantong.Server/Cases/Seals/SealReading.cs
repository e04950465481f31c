using System.Runtime.CompilerServices;
using Guantong.Protocols.Seals;
using Npgsql;

namespace Guantong.Server.Cases.Seals;

/// <summary>Reads keys, seals and the rows they cover, on the caller's connection: a check wants one snapshot of all of it.</summary>
static class SealReading
{
    const string SealColumns = "number, first, last, root, prev, at, key, signature";

    /// <summary>Rows of the change log in the order of their positions, each with the hash of the journal row it tells of.</summary>
    public const string RowsSql =
        """
        select c.position, c.case_id, c.seq, c.at, c.kind, c.what, j.hash from cases.change c
        left join cases.journal j on c.kind = 'deed' and j.case_id = c.case_id and j.seq = c.seq
        """;

    public static async Task<IReadOnlyList<SealKey>> KeysAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select id, public, previous, reason, at, signature, endorsement from cases.seal_key order by nth", connection);
        await using var r = await command.ExecuteReaderAsync(cancel);
        var keys = new List<SealKey>();
        while (await r.ReadAsync(cancel))
        {
            keys.Add(new SealKey(
                r.GetString(0), (byte[])r[1], r.IsDBNull(2) ? null : r.GetString(2), SealKey.ReasonOf(r.GetString(3)) ?? SealKeyReason.Lost, r.GetFieldValue<DateTimeOffset>(4), (byte[])r[5],
                r.IsDBNull(6) ? null : (byte[])r[6]));
        }
        return keys;
    }

    public static async Task<Seal?> LastAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        await OneAsync(new NpgsqlCommand($"select {SealColumns} from cases.seal order by number desc limit 1", connection), cancel);

    public static async Task<Seal?> NumberAsync(NpgsqlConnection connection, long number, CancellationToken cancel) =>
        await OneAsync(new NpgsqlCommand($"select {SealColumns} from cases.seal where number = $1", connection) { Parameters = { new() { Value = number } } }, cancel);

    /// <summary>Seals above a number, in order.</summary>
    public static async IAsyncEnumerable<Seal> AfterAsync(NpgsqlConnection connection, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"select {SealColumns} from cases.seal where number > $1 order by number", connection) { Parameters = { new() { Value = after } }, CommandTimeout = 0 };
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) yield return SealOf(r);
    }

    /// <summary>The rows from one position to another.</summary>
    public static async IAsyncEnumerable<SealedRow> RowsAsync(NpgsqlConnection connection, long first, long last, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(RowsSql + " where c.position between $1 and $2 order by c.position", connection) { Parameters = { new() { Value = first }, new() { Value = last } }, CommandTimeout = 0 };
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) yield return RowOf(r);
    }

    public static SealedRow RowOf(NpgsqlDataReader r) => new(
        r.GetInt64(0), r.GetGuid(1), r.GetInt32(2), r.GetFieldValue<DateTimeOffset>(3), r.GetString(4), r.GetString(5), r.IsDBNull(6) ? null : (byte[])r[6]);

    /// <summary>The kept hashes of a seal's leaves.</summary>
    public static async Task<byte[]> LeavesAsync(NpgsqlConnection connection, long number, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select leaves from cases.seal where number = $1", connection) { Parameters = { new() { Value = number } } };
        return (byte[])(await command.ExecuteScalarAsync(cancel))!;
    }

    static async Task<Seal?> OneAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using (command)
        {
            await using var r = await command.ExecuteReaderAsync(cancel);
            return await r.ReadAsync(cancel) ? SealOf(r) : null;
        }
    }

    static Seal SealOf(NpgsqlDataReader r) => new(
        r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), (byte[])r[3], (byte[])r[4], r.GetFieldValue<DateTimeOffset>(5), r.GetString(6), (byte[])r[7]);
}
