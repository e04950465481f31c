using System.Text.Json.Nodes;
using Guantong.Protocols.Seals;
using Guantong.Domain.Basics;
using Npgsql;

namespace Guantong.Server.Cases.Seals;

/// <summary>
/// The proof that a case's rows stand under the city's seals: each row's own text, its way up to a root, the seals and the keys. All
/// that is needed to check it is SHA-256 and the public key. It holds commitments and identities, no words of anybody.
/// </summary>
public sealed class SealProofs(NpgsqlDataSource database)
{
    const string RowsSql = SealReading.RowsSql + " where c.case_id = $1 and c.position is not null order by c.position";
    const string SealSql = "select number from cases.seal where first <= $1 order by first desc limit 1";

    public async Task<JsonObject> OfAsync(CaseId id, string number, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var rows = await RowsAsync(connection, id, cancel);
        var journal = await JournalAsync(connection, id, cancel);
        var (seals, waiting) = (new SortedDictionary<long, Seal>(), new JsonArray());
        var leaves = new Dictionary<long, byte[]>();
        var proven = new JsonArray();
        foreach (var row in rows)
        {
            if (await SealOverAsync(connection, row.Position, cancel) is not { } seal)
            {
                waiting.Add(row.Position);
                continue;
            }
            seals[seal.Number] = seal;
            if (!leaves.TryGetValue(seal.Number, out var under)) leaves[seal.Number] = under = await SealReading.LeavesAsync(connection, seal.Number, cancel);
            proven.Add(RowOf(row, journal.GetValueOrDefault(row.Seq), seal, Merkle.Path(under, (int)(row.Position - seal.First))));
        }
        return new JsonObject
        {
            ["format"] = "guantong-proof-1", ["case"] = id.ToString(), ["number"] = number, ["rows"] = proven, ["notSealedYet"] = waiting,
            ["seals"] = new JsonArray([.. seals.Values.Select(SealFile.ObjectOf)]),
            ["keys"] = new JsonArray([.. (await SealReading.KeysAsync(connection, cancel)).Select(SealFile.ObjectOf)]),
        };
    }

    static JsonObject RowOf(SealedRow row, JournalRow? entry, Seal seal, IReadOnlyList<MerkleStep> steps) => new()
    {
        ["position"] = row.Position, ["leaf"] = System.Text.Encoding.UTF8.GetString(row.Text()), ["seal"] = seal.Number,
        ["steps"] = new JsonArray([.. steps.Select(s => new JsonObject { [s.OnTheLeft ? "left" : "right"] = SealText.Hex(s.Hash) })]),
        ["journal"] = row.Hash is null || entry is null ? null : new JsonObject
        {
            ["prev"] = SealText.Hex(entry.Prev), ["fields"] = new JsonArray([.. entry.Fields.Select(f => JsonValue.Create(f))]), ["stateHash"] = SealText.Hex(entry.StateHash),
        },
    };

    static async Task<IReadOnlyList<SealedRow>> RowsAsync(NpgsqlConnection connection, CaseId id, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(RowsSql, connection) { Parameters = { new() { Value = id.Value } } };
        await using var r = await command.ExecuteReaderAsync(cancel);
        var rows = new List<SealedRow>();
        while (await r.ReadAsync(cancel)) rows.Add(SealReading.RowOf(r));
        return rows;
    }

    static async Task<Dictionary<int, JournalRow>> JournalAsync(NpgsqlConnection connection, CaseId id, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"select {JournalCheck.Columns} from cases.journal where case_id = $1", connection) { Parameters = { new() { Value = id.Value } } };
        await using var r = await command.ExecuteReaderAsync(cancel);
        var rows = new Dictionary<int, JournalRow>();
        while (await r.ReadAsync(cancel)) rows[r.GetInt32(1)] = JournalCheck.RowOf(r);
        return rows;
    }

    static async Task<Seal?> SealOverAsync(NpgsqlConnection connection, long position, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(SealSql, connection) { Parameters = { new() { Value = position } } };
        return await command.ExecuteScalarAsync(cancel) is long number && await SealReading.NumberAsync(connection, number, cancel) is { } seal && position <= seal.Last ? seal : null;
    }
}
