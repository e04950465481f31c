using System.Data;
using Guantong.Protocols.Seals;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Cases.Seals;

/// <summary>
/// Holds the change log and the journal against the seals, and the seals against keys and copies outside the database. JournalCheck
/// finds what no longer fits inside the database; this finds what fits again, because somebody made everything anew.
/// </summary>
public sealed class SealCheck(NpgsqlDataSource database, KeyFile keyFile, SealsBeside beside)
{
    const int MostExplained = 50;

    public async Task<SealReport> RunAsync(SealCheckAsk? ask = null, CancellationToken cancel = default)
    {
        var witness = new SealWitness(ask ?? new(), keyFile, beside);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var (faults, notes) = (new SealFaults(), new List<string>());
        var trust = await witness.TrustAsync(await SealReading.KeysAsync(connection, cancel), faults, notes, cancel);
        var seals = new List<Seal>();
        await foreach (var seal in SealReading.AfterAsync(connection, 0, cancel)) seals.Add(seal);
        Chain(seals, trust, faults);
        var (rows, doubtful) = await new RowWalk(seals, faults).RunAsync(connection, cancel);
        foreach (var seal in doubtful.Take(MostExplained)) await ExplainAsync(connection, seal, faults, cancel);
        foreach (var seal in doubtful.Skip(MostExplained)) faults.Add(seal, "its rows are not those that were sealed");
        await LooseRowsAsync(connection, faults, cancel);
        await witness.CompareAsync(seals, trust, faults, cancel);
        return new SealReport(seals.Count, rows, Math.Max(0, rows - (seals is [.., var end] ? end.Last : 0)), seals.LastOrDefault(), faults.All, notes);
    }

    /// <summary>Every seal by itself, and to the one before it.</summary>
    static void Chain(IReadOnlyList<Seal> seals, KeyTrust trust, SealFaults faults)
    {
        Seal? before = null;
        foreach (var seal in seals)
        {
            var number = (before?.Number ?? 0) + 1;
            if (seal.Number != number) faults.Add(new SealFault(seal.Number == number + 1 ? "the seal is missing" : $"the seals up to {seal.Number - 1} are missing") { Seal = number, First = (before?.Last ?? 0) + 1, Last = seal.First - 1 });
            else if (!seal.Prev.AsSpan().SequenceEqual(before?.Hash() ?? SealText.Beginning)) faults.Add(seal, "does not hold the hash of the seal before it: one of the two was changed");
            if (seal.Number == number && seal.First != (before?.Last ?? 0) + 1) faults.Add(seal, "does not begin where the seal before it ends");
            if (trust.Of(seal.Key) is not { } key) faults.Add(seal, $"is signed with key {seal.Key}, which no trusted key has signed: made by somebody else, or after a loss that you were not told of");
            else if (!SealKey.IsSigned(key, seal.Text(), seal.Signature)) faults.Add(seal, "was changed after it was signed");
            if (before is not null && trust.PlaceOf(seal.Key) < trust.PlaceOf(before.Key)) faults.Add(seal, $"is signed with key {seal.Key}, which had been put aside by then");
            before = seal;
        }
    }

    /// <summary>The kept leaves, where they still give the sealed root, tell which row is another one.</summary>
    static async Task ExplainAsync(NpgsqlConnection connection, Seal seal, SealFaults faults, CancellationToken cancel)
    {
        var leaves = await SealReading.LeavesAsync(connection, seal.Number, cancel);
        if (leaves.Length != (seal.Last - seal.First + 1) * Merkle.Size || !Merkle.Root(leaves).AsSpan().SequenceEqual(seal.Root))
        {
            faults.Add(seal, "its rows, its leaves or its root were changed; without the leaves nobody can say which row");
            return;
        }
        await foreach (var row in SealReading.RowsAsync(connection, seal.First, seal.Last, cancel))
        {
            var kept = leaves.AsSpan((int)(row.Position - seal.First) * Merkle.Size, Merkle.Size);
            if (!row.Leaf().AsSpan().SequenceEqual(kept))
                faults.Add(new SealFault("the row that stands here is not the one that was sealed: changed, moved or put in afterwards") { Seal = seal.Number, First = row.Position, Last = row.Position, Case = row.Case, Seq = row.Seq });
        }
    }

    /// <summary>Journal rows that the change log never told of: nobody can have sealed them.</summary>
    static async Task LooseRowsAsync(NpgsqlConnection connection, SealFaults faults, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select case_id, seq from cases.journal j where not exists (select from cases.change c where c.case_id = j.case_id and c.seq = j.seq and c.kind = 'deed') order by 1, 2 limit 1000", connection) { CommandTimeout = 0 };
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) faults.Add(new SealFault("the journal row stands in no row of the change log: put in, or its change was taken out") { Case = r.GetGuid(0), Seq = r.GetInt32(1) });
    }
}
