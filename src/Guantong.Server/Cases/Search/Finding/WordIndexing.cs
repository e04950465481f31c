using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Search.Finding;

/// <summary>
/// Makes what people wrote findable, behind a cursor over the change log: within a second of a deed, and without costing the deed
/// anything. What every reader sees masked is indexed masked, so that nobody finds by a number what they may not read.
/// The first run is the backfill: it begins at the first change.
/// </summary>
public sealed class WordIndexing(NpgsqlDataSource database)
{
    const int AtOnce = 1000;

    const string NextSql = "select position, case_id, seq from cases.change where position > $1 order by position limit $2";
    const string AgainSql = "select case_id, seq from cases.word_again limit $1";

    // Locked for as long as they are being read: an erasure waits, and then takes the index row away with the words.
    const string WordsSql =
        """
        select w.case_id, w.seq, w.words, array(select x from cases.report r join cases.reporter p on p.report_id = r.id
          cross join lateral unnest(array[p.name, p.last_name, p.first_name, concat(p.last_name, p.first_name)]) x where (r.case_id = w.case_id or r.origin_case = w.case_id) and x <> '')
        from unnest($1::uuid[], $2::integer[]) as s (case_id, seq) join cases.words w on w.case_id = s.case_id and w.seq = s.seq
        where w.words is not null for share of w
        """;

    /// <summary>Indexes everything published so far; returns how many steps carried words, 0 when another node is at it.</summary>
    public async Task<int> CatchUpAsync(CancellationToken cancel = default)
    {
        for (var indexed = 0; ;)
        {
            var (rows, more) = await OnceAsync(cancel);
            indexed += rows;
            if (!more) return indexed;
        }
    }

    async Task<(int Rows, bool More)> OnceAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (await CursorAsync(connection, cancel) is not { } cursor) return (0, false);
        var (position, next) = cursor;
        var steps = new HashSet<(Guid Case, int Seq)>();
        var read = 0;
        await using (var command = Command(connection, NextSql, position, AtOnce))
        await using (var r = await command.ExecuteReaderAsync(cancel))
            for (; await r.ReadAsync(cancel); read++, position = r.GetInt64(0)) steps.Add((r.GetGuid(1), r.GetInt32(2)));
        var again = new List<(Guid Case, int Seq)>();
        await using (var command = Command(connection, AgainSql, AtOnce))
        await using (var r = await command.ExecuteReaderAsync(cancel))
            while (await r.ReadAsync(cancel)) again.Add((r.GetGuid(0), r.GetInt32(1)));
        if (read == 0 && again.Count == 0) return (0, false);
        steps.UnionWith(again);
        var rows = await IndexAsync(connection, steps, next, cancel);
        await ForgetAsync(connection, again, cancel);
        await using (var command = Command(connection, "update cases.word_cursor set position = $1, next = $2", position, next + rows)) await command.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (rows, read == AtOnce || again.Count == AtOnce);
    }

    static async Task<(long Position, long Next)?> CursorAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select position, next from cases.word_cursor for update skip locked", connection);
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) ? (r.GetInt64(0), r.GetInt64(1)) : null;
    }

    static async Task<int> IndexAsync(NpgsqlConnection connection, IReadOnlyCollection<(Guid Case, int Seq)> steps, long next, CancellationToken cancel)
    {
        var grams = new Dictionary<(Guid Case, int Seq), HashSet<int>>();
        await using (var command = Command(connection, WordsSql, steps.Select(s => s.Case).ToArray(), steps.Select(s => s.Seq).ToArray()))
        await using (var r = await command.ExecuteReaderAsync(cancel))
            while (await r.ReadAsync(cancel))
            {
                var step = (r.GetGuid(0), r.GetInt32(1));
                if (!grams.TryGetValue(step, out var of)) grams[step] = of = [];
                of.UnionWith(Grams.Of(Masking.Words(r.GetString(2), (string[])r[3])));
            }
        await using var batch = new NpgsqlBatch(connection);
        var id = next;
        foreach (var step in steps.Where(grams.ContainsKey))
        {
            var command = new NpgsqlBatchCommand("insert into cases.word_index (id, case_id, seq, grams) values ($1, $2, $3, $4) on conflict do nothing");
            foreach (var value in (object[])[id, step.Case, step.Seq, grams[step].Concat(Stretches.Of(id)).ToArray()]) command.Parameters.Add(new() { Value = value });
            batch.BatchCommands.Add(command);
            id++;
        }
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(cancel);
        return (int)(id - next);
    }

    static async Task ForgetAsync(NpgsqlConnection connection, IReadOnlyCollection<(Guid Case, int Seq)> again, CancellationToken cancel)
    {
        if (again.Count == 0) return;
        await using var command = Command(connection, "delete from cases.word_again a using unnest($1::uuid[], $2::integer[]) as s (case_id, seq) where a.case_id = s.case_id and a.seq = s.seq",
            again.Select(s => s.Case).ToArray(), again.Select(s => s.Seq).ToArray());
        await command.ExecuteNonQueryAsync(cancel);
    }

    static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
