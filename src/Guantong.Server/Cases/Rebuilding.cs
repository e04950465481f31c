using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Server.Catalogue;
using Npgsql;

namespace Guantong.Server.Cases;

/// <summary>What a rebuild found: rows of case_list and counters that differed from what the states say.</summary>
public sealed record RebuildReport(long Cases, long LinesDiffering, long CountersDiffering);

/// <summary>
/// Makes case_list and the counters again from the states and compares. Deeds wait while it writes; with
/// <c>onlyCompare</c> nothing is written.
/// </summary>
public sealed class Rebuilding(NpgsqlDataSource database, CityFactsSource facts)
{
    public async Task<RebuildReport> RunAsync(bool onlyCompare, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await ExecuteAsync(connection, "lock table cases.case in share row exclusive mode", cancel);
        await ExecuteAsync(connection, "create temporary table made (like cases.case_list) on commit drop", cancel);
        await ExecuteAsync(connection, "create temporary table laned (owner text, level smallint, class text, part smallint, stage smallint, marks int, n bigint) on commit drop", cancel);
        await ExecuteAsync(connection, "create temporary table counted (stage smallint, level smallint, division text, class text, unit text, n bigint) on commit drop", cancel);
        var cases = await MakeAsync(connection, facts.Current, cancel);
        var lines = await CountAsync(connection,
            $"select count(*) from (select {ListSql.Compared} from made except select {ListSql.Compared} from cases.case_list union all (select {ListSql.Compared} from cases.case_list except select {ListSql.Compared} from made)) d", cancel);
        var counters = await CountAsync(connection,
            """
            select count(*) from counted c full join
              (select stage, level, division, class, unit, sum(n)::bigint n from cases.case_count group by 1, 2, 3, 4, 5 having sum(n) <> 0) s
              using (stage, level, division, class, unit) where c.n is distinct from s.n
            """, cancel);
        counters += await CountAsync(connection,
            """
            select count(*) from laned c full join
              (select owner, level, class, part, stage, marks, sum(n)::bigint n from cases.lane_count group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0) s
              using (owner, level, class, part, stage, marks) where c.n is distinct from s.n
            """, cancel);
        if (!onlyCompare && (lines > 0 || counters > 0)) await ReplaceAsync(connection, cancel);
        await transaction.CommitAsync(cancel);
        return new RebuildReport(cases, lines, counters);
    }

    async Task<long> MakeAsync(NpgsqlConnection connection, CityFacts city, CancellationToken cancel)
    {
        var (counts, lanes) = (new Dictionary<CountKey, long>(), new Dictionary<LaneKey, long>());
        var cases = 0L;
        await using var source = await database.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand("select state from cases.case", source) { CommandTimeout = 0 };
        await using var states = await command.ExecuteReaderAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        while (await states.ReadAsync(cancel))
        {
            var row = CaseListRow.Of(JsonSerializer.Deserialize<CaseState>(states.GetString(0), CaseJson.Stored)!, city);
            counts[row.CountKey] = counts.GetValueOrDefault(row.CountKey) + 1;
            foreach (var key in LaneKey.Of(row.Case)) lanes[key] = lanes.GetValueOrDefault(key) + 1;
            CaseWriting.AddListRow(batch, row, ListSql.InsertInto("made"));
            if (++cases % 500 == 0) await FlushAsync(batch, cancel);
        }
        foreach (var (key, n) in counts)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("insert into counted values ($1, $2, $3, $4, $5, $6)")
            {
                Parameters = { new() { Value = key.Stage }, new() { Value = key.Level }, new() { Value = key.Division }, new() { Value = key.Class }, new() { Value = key.Unit }, new() { Value = n } },
            });
        }
        foreach (var (key, n) in lanes)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("insert into laned values ($1, $2, $3, $4, $5, $6, $7)")
            {
                Parameters = { new() { Value = key.Owner }, new() { Value = key.Level }, new() { Value = key.Class }, new() { Value = key.Part }, new() { Value = key.Stage }, new() { Value = key.Marks }, new() { Value = n } },
            });
        }
        await FlushAsync(batch, cancel);
        return cases;
    }

    static async Task FlushAsync(NpgsqlBatch batch, CancellationToken cancel)
    {
        if (batch.BatchCommands.Count == 0) return;
        await batch.ExecuteNonQueryAsync(cancel);
        batch.BatchCommands.Clear();
    }

    static async Task ReplaceAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await ExecuteAsync(connection, "delete from cases.case_list", cancel);
        await ExecuteAsync(connection, $"insert into cases.case_list ({ListSql.Columns}) select {ListSql.Columns} from made", cancel);
        await ExecuteAsync(connection, "update cases.list_edition set number = number + 1", cancel);
        await ExecuteAsync(connection, "delete from cases.case_count", cancel);
        await ExecuteAsync(connection, "insert into cases.case_count (stage, level, division, class, unit, shard, n) select stage, level, division, class, unit, 0, n from counted", cancel);
        await ExecuteAsync(connection, "delete from cases.lane_count", cancel);
        await ExecuteAsync(connection, "insert into cases.lane_count (owner, level, class, part, stage, marks, shard, n) select owner, level, class, part, stage, marks, 0, n from laned", cancel);
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }

    static async Task<long> CountAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }
}
