using Guantong.Protocols.Seals;
using Npgsql;

namespace Guantong.Server.Cases.Seals;

/// <summary>Walks every published row once, in order, and keeps no more of them than one seal covers.</summary>
sealed class RowWalk(IReadOnlyList<Seal> seals, SealFaults faults)
{
    readonly List<Seal> doubtful = [];
    byte[] leaves = [];
    int at;
    long expected = 1;

    Seal? Current => at < seals.Count ? seals[at] : null;

    /// <summary>How many rows there are, and the seals whose root they no longer give.</summary>
    public async Task<(long Rows, IReadOnlyList<Seal> Doubtful)> RunAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        // One sort of the whole log: on disk it would take as long as all the rest.
        await using (var memory = new NpgsqlCommand("set local work_mem = '256MB'; set local jit = off", connection)) await memory.ExecuteNonQueryAsync(cancel);
        Begin();
        var rows = 0L;
        await using var command = new NpgsqlCommand(SealReading.RowsSql + " where c.position is not null order by c.position", connection) { CommandTimeout = 0 };
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            Take(SealReading.RowOf(r));
            rows++;
        }
        if (seals is [.., var last] && expected <= last.Last) Missing(last.Last);
        while (Current is not null) End();
        return (rows, doubtful);
    }

    void Take(SealedRow row)
    {
        if (row.Position > expected) Missing(row.Position - 1);
        else if (row.Position < expected) faults.Add(new SealFault("stands below the first position") { First = row.Position, Last = row.Position, Case = row.Case, Seq = row.Seq });
        if (row is { Kind: "deed", Hash: null }) faults.Add(new SealFault("its journal row is missing") { Seal = SealAt(row.Position), First = row.Position, Last = row.Position, Case = row.Case, Seq = row.Seq });
        while (Current is { } over && over.Last < row.Position) End();
        if (Current is { } seal && row.Position >= seal.First) row.Leaf().CopyTo(leaves, (row.Position - seal.First) * Merkle.Size);
        expected = row.Position + 1;
    }

    void Missing(long last)
    {
        var (one, sealedAs) = (last == expected, SealAt(expected));
        faults.Add(new SealFault(sealedAs is null
            ? one ? "the row is missing (it was published, but not sealed yet)" : "the rows are missing (they were published, but not sealed yet)"
            : one ? "the sealed row is missing" : "the sealed rows are missing") { Seal = sealedAs, First = expected, Last = last });
        expected = last + 1;
    }

    void Begin() => leaves = Current is { } seal && seal.Last - seal.First < 10_000_000 ? new byte[Math.Max(0, seal.Last - seal.First + 1) * Merkle.Size] : [];

    void End()
    {
        if (!Merkle.Root(leaves).AsSpan().SequenceEqual(Current!.Root)) doubtful.Add(Current);
        at++;
        Begin();
    }

    long? SealAt(long position) => seals.FirstOrDefault(s => s.First <= position && position <= s.Last)?.Number;
}
