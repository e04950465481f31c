using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Npgsql;

namespace Guantong.Server.Cases;

/// <summary>What a check of the journal found wrong, by case and row.</summary>
public sealed record JournalFault(Guid Case, int Seq, string What);

/// <summary>The result: how much was read, and every fault. <see cref="Root"/> is one hash over the last hash of every case, in case order.</summary>
public sealed record JournalReport(long Cases, long Rows, string Root, IReadOnlyList<JournalFault> Faults);

/// <summary>
/// Reads the whole journal and recomputes it: every chain, every row's hash, the state against the last row, the words that
/// still exist against their commitments, numbers and gaps. A flipped byte anywhere in it is found.
/// </summary>
public sealed class JournalCheck(NpgsqlDataSource database)
{
    const int MostFaults = 100;

    /// <summary>The columns <see cref="RowOf"/> reads, in its order.</summary>
    internal const string Columns = "case_id, seq, at, event_at, deed, role, actor, unit, stage_from, stage_to, round, data, state_hash, prev";

    public async Task<JournalReport> RunAsync(CancellationToken cancel = default)
    {
        var faults = new List<JournalFault>();
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var chains = await ChainsAsync(connection, faults, cancel);
        await StatesAsync(connection, chains, faults, cancel);
        await WordsAsync(connection, faults, cancel);
        await BesideAsync(connection, faults, cancel);
        using var root = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        foreach (var chain in chains.OrderBy(c => c.Key)) root.AppendData(chain.Value.Hash);
        return new JournalReport(chains.Count, chains.Values.Sum(c => (long)c.Seq), Convert.ToHexStringLower(root.GetHashAndReset()), faults);
    }

    static async Task<Dictionary<Guid, ChainEnd>> ChainsAsync(NpgsqlConnection connection, List<JournalFault> faults, CancellationToken cancel)
    {
        var ends = new Dictionary<Guid, ChainEnd>();
        await using var command = new NpgsqlCommand(
            $"select {Columns}, hash from cases.journal order by case_id, seq", connection);
        command.CommandTimeout = 0;
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            var row = RowOf(r);
            var stored = (byte[])r[14];
            var end = ends.GetValueOrDefault(row.Case.Value, ChainEnd.Beginning);
            if (row.Seq != end.Seq + 1) Add(faults, row, $"row {end.Seq + 1} is missing");
            if (!row.Prev.AsSpan().SequenceEqual(end.Hash)) Add(faults, row, "does not chain to the row before it");
            if (!row.Hash().AsSpan().SequenceEqual(stored)) Add(faults, row, "was changed after it was written");
            if (row.From != end.To) Add(faults, row, $"begins at {row.From}, but the case stood at {end.To}");
            ends[row.Case.Value] = new ChainEnd(row.Seq, stored, row.StateHash, row.To);
        }
        return ends;
    }

    static async Task StatesAsync(NpgsqlConnection connection, Dictionary<Guid, ChainEnd> chains, List<JournalFault> faults, CancellationToken cancel)
    {
        var left = new HashSet<Guid>(chains.Keys);
        await using var command = new NpgsqlCommand("select c.id, c.version, c.stage, c.state, n.number from cases.case c left join cases.number n on n.case_id = c.id", connection);
        command.CommandTimeout = 0;
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            var (id, version) = (r.GetGuid(0), r.GetInt32(1));
            left.Remove(id);
            void Fault(string what) => Add(faults, new JournalFault(id, version, what));
            if (!chains.TryGetValue(id, out var end)) Fault("the case has no journal");
            else if (end.Seq != version) Fault($"the case is at version {version}, its journal ends at {end.Seq}");
            else if ((Stage)r.GetInt16(2) != end.To) Fault($"the case stands at {(Stage)r.GetInt16(2)}, its journal at {end.To}");
            else if (!CaseJournal.StateHash(r.GetString(3)).AsSpan().SequenceEqual(end.StateHash)) Fault("the state was changed beside the journal");
            if (r.IsDBNull(4)) Fault("the case has no number");
        }
        foreach (var id in left) Add(faults, new JournalFault(id, chains[id].Seq, "the journal's case is missing"));
    }

    /// <summary>Erased words are no fault: the commitment stays. Nor are those in which an erasure covered a number. Words that differ from their commitment are.</summary>
    static async Task WordsAsync(NpgsqlConnection connection, List<JournalFault> faults, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select w.case_id, w.seq, w.field, w.salt, w.words, j.data ->> (lower(left(w.field, 1)) || substr(w.field, 2)) from cases.words w left join cases.journal j using (case_id, seq) where w.words is not null and w.redacted_by is null",
            connection);
        command.CommandTimeout = 0;
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            var kept = new KeptWords(r.GetString(2), (byte[])r[3], r.GetString(4));
            if (r.IsDBNull(5) || r.GetString(5) != kept.Commitment) Add(faults, new JournalFault(r.GetGuid(0), r.GetInt32(1), $"the words of {kept.Field} differ from their commitment"));
        }
    }

    /// <summary>What people see beside the journal must be what the journal says: numbers, evidence, and reports with their photos and places.</summary>
    const string BesideSql =
        """
        select n.case_id, 0, 'the number ' || n.number || ' leads to another case' from cases.number n left join cases.case c on c.id = n.case_id
          where c.id is null or c.state ->> 'number' is distinct from n.number
        union all
        select e.case_id, e.seq, 'its evidence was changed' from cases.evidence e left join cases.journal j using (case_id, seq)
          where to_jsonb(e.photos) is distinct from coalesce(j.data::jsonb -> 'photos', j.data::jsonb -> 'proof')
        union all
        select r.origin_case, 1, 'its report was changed' from cases.report r left join cases.journal j on j.case_id = r.origin_case and j.seq = 1
          where (r.erased_by is null and to_jsonb(r.photos) is distinct from coalesce(j.data::jsonb -> 'photos', '[]'::jsonb))
            or (r.erased_by is not null and r.photos <> '{}')
            or r.at is distinct from j.at or r.event_at is distinct from j.event_at
            or r.lon is distinct from (j.data -> 'point' ->> 'lon')::float8 or r.lat is distinct from (j.data -> 'point' ->> 'lat')::float8
        """;

    static async Task BesideAsync(NpgsqlConnection connection, List<JournalFault> faults, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(BesideSql, connection) { CommandTimeout = 0 };
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) Add(faults, new JournalFault(r.GetGuid(0), r.GetInt32(1), r.GetString(2)));
    }

    internal static JournalRow RowOf(NpgsqlDataReader r) => new(
        new CaseId(r.GetGuid(0)), r.GetInt32(1), r.GetFieldValue<DateTimeOffset>(2), r.IsDBNull(3) ? null : r.GetFieldValue<DateTimeOffset>(3), r.GetString(4), r.GetString(5),
        r.IsDBNull(6) ? null : new PersonId(r.GetGuid(6)), r.IsDBNull(7) ? null : new UnitId(r.GetString(7)), (Stage)r.GetInt16(8), (Stage)r.GetInt16(9), r.GetInt32(10),
        r.GetString(11), (byte[])r[12], (byte[])r[13]);

    static void Add(List<JournalFault> faults, JournalRow row, string what) => Add(faults, new JournalFault(row.Case.Value, row.Seq, what));

    static void Add(List<JournalFault> faults, JournalFault fault)
    {
        // Many faults of one kind must not hide one of another.
        if (faults.Count(f => f.What == fault.What) < MostFaults) faults.Add(fault);
    }

    readonly record struct ChainEnd(int Seq, byte[] Hash, byte[] StateHash, Stage To)
    {
        public static readonly ChainEnd Beginning = new(0, CaseJournal.Beginning, [], Stage.Unopened);
    }
}
