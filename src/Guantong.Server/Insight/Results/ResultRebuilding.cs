using System.Data;
using Guantong.Server.People;
using Npgsql;

namespace Guantong.Server.Insight.Results;

/// <summary>What a rebuild found. Cases that moved since the reader last looked are behind, not wrong.</summary>
public sealed record ResultReport(long Cases, long RowsDiffering, long CountsDiffering, long Behind)
{
    public bool IsSound => this is { RowsDiffering: 0, CountsDiffering: 0 };
}

/// <summary>
/// Makes the results again from all journals and compares. The city works on meanwhile: everything is read from one snapshot, the
/// reader waits, and takes up again from the snapshot's own position.
/// </summary>
public sealed class ResultRebuilding(NpgsqlDataSource database, PeopleDirectory people)
{
    const int AtOnce = 1000;

    const string DifferSql =
        """
        select (select count(*) from made),
          (select count(*) from made m full join insight.case_result r using (case_id)
           where m.case_id is null or (m.version = r.version and row(m.*) is distinct from row(r.*)) or m.version < r.version
             or (r.case_id is null and not exists (select from cases.change c where c.case_id = m.case_id and (c.position is null or c.position > $1)))),
          (select count(*) from (select month, level, division, class, type, unit, line, channel, marks, count(*) n from insight.case_result where stage > 10 group by 1, 2, 3, 4, 5, 6, 7, 8, 9) c
           full join insight.result_count k using (month, level, division, class, type, unit, line, channel, marks) where c.n is distinct from k.n),
          (select count(*) from made m left join insight.case_result r using (case_id) where r.case_id is null or m.version > r.version)
        """;

    static readonly string[] Replace =
    [
        "delete from insight.case_result", "insert into insight.case_result select * from made", "delete from insight.result_count",
        """
        insert into insight.result_count (month, level, division, class, type, unit, line, channel, marks, n)
        select month, level, division, class, type, unit, line, channel, marks, count(*) from made where stage > 10 group by 1, 2, 3, 4, 5, 6, 7, 8, 9
        """,
        "analyze insight.case_result", "analyze insight.result_count",
    ];

    public async Task<ResultReport> RunAsync(bool onlyCompare, CancellationToken cancel = default)
    {
        // The lock is another transaction's, so that the snapshot begins after the reader's last step.
        await using var holder = await database.OpenConnectionAsync(cancel);
        await using var turn = await holder.BeginTransactionAsync(cancel);
        await ExecuteAsync(holder, $"select pg_advisory_xact_lock({ResultReader.Lock})", cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var (read, published) = await PositionsAsync(connection, cancel);
        await MakeAsync(connection, cancel);
        var report = await CompareAsync(connection, read, cancel);
        if (!onlyCompare)
        {
            foreach (var sql in Replace) await ExecuteAsync(connection, sql, cancel);
            await ResultReader.MoveAsync(connection, published, cancel);
        }
        await transaction.CommitAsync(cancel);
        return report;
    }

    async Task MakeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await ExecuteAsync(connection, "create temporary table made (like insight.case_result) on commit drop", cancel);
        await using var source = await OnSnapshotOfAsync(connection, cancel);
        var some = new List<CaseResult>(AtOnce);
        await foreach (var result in ResultRows.ReadAsync(source, null, people.Zone).WithCancellation(cancel))
        {
            some.Add(result);
            if (some.Count < AtOnce) continue;
            await ResultRows.InsertAsync(connection, some, "made", cancel);
            some.Clear();
        }
        if (some.Count > 0) await ResultRows.InsertAsync(connection, some, "made", cancel);
        await ExecuteAsync(connection, "analyze made", cancel);
    }

    /// <summary>A second connection that sees exactly what the first one sees: one reads while the other writes.</summary>
    async Task<NpgsqlConnection> OnSnapshotOfAsync(NpgsqlConnection first, CancellationToken cancel)
    {
        await using var export = new NpgsqlCommand("select pg_export_snapshot()", first);
        var snapshot = (string)(await export.ExecuteScalarAsync(cancel))!;
        var second = await database.OpenConnectionAsync(cancel);
        await ExecuteAsync(second, $"begin isolation level repeatable read; set transaction snapshot '{snapshot}'", cancel);
        return second;
    }

    static async Task<(long Read, long Published)> PositionsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var ask = new NpgsqlCommand("select coalesce((select position from insight.reader where name = 'results'), 0), coalesce((select max(position) from cases.change), 0)", connection);
        await using var row = await ask.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetInt64(0), row.GetInt64(1));
    }

    static async Task<ResultReport> CompareAsync(NpgsqlConnection connection, long read, CancellationToken cancel)
    {
        await using var ask = new NpgsqlCommand(DifferSql, connection) { CommandTimeout = 0, Parameters = { new() { Value = read } } };
        await using var row = await ask.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new ResultReport(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
