using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Insight.Results;

/// <summary>Makes rows of <c>insight.case_result</c> from the journal, and writes them with the counts they belong to.</summary>
static class ResultRows
{
    const string StepsOf =
        """
        (select json_agg(json_build_array(j.deed, j.stage_to, j.at, coalesce(j.data ->> 'passed', j.data ->> 'approved', j.data ->> 'mark', j.data ->> 'outcome')) order by j.seq)
         from cases.journal j where j.case_id = c.id and j.seq <= c.version and j.deed = any($1))
        """;

    /// <summary>State and steps of some cases; of all, when the ids are null.</summary>
    public const string ReadSql = $"select c.state, {StepsOf} from cases.case c where $2::uuid[] is null or c.id = any($2)";

    const string Key = "month, level, division, class, type, unit, line, channel, marks";

    const string Columns = "case_id, version, stage, level, division, class, type, unit, line, channel, month, reported_at, filed_at, closed_at, late_from, rounds, returns, reworks, marks, unit_seconds, city_seconds, sample";

    const string CountEnded =
        $"insert into insight.result_count as c ({Key}, n) select {Key}, $2 * count(*) from insight.case_result where case_id = any($1) and stage > 10 group by {Key} "
        + $"on conflict ({Key}) do update set n = c.n + excluded.n";

    static readonly string[] Names = Columns.Split(", ");

    static readonly string Changed = string.Join(", ", Names.Skip(1).Select(n => $"{n} = excluded.{n}"));

    public static async IAsyncEnumerable<CaseResult> ReadAsync(NpgsqlConnection connection, Guid[]? cases, TimeZoneInfo zone)
    {
        await using var command = new NpgsqlCommand(ReadSql, connection) { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = CaseResult.Deeds });
        command.Parameters.Add(new() { Value = (object?)cases ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) yield return CaseResult.Of(CaseReading.StateOf(rows.GetString(0)), rows.IsDBNull(1) ? [] : StepsIn(rows.GetString(1)), zone);
    }

    /// <summary>The cases leave the counts as they were, are written, and join the counts as they are: in the caller's transaction.</summary>
    public static async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<CaseResult> results, CancellationToken cancel)
    {
        var ids = results.Select(r => r.Case.Id.Value).ToArray();
        await using var batch = new NpgsqlBatch(connection);
        Count(-1);
        batch.BatchCommands.Add(Insert(results, "insight.case_result", $" on conflict (case_id) do update set {Changed}"));
        Count(1);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("delete from insight.result_count where n = 0"));
        await batch.ExecuteNonQueryAsync(cancel);

        void Count(int sign) => batch.BatchCommands.Add(new NpgsqlBatchCommand(CountEnded) { Parameters = { new() { Value = ids }, new() { Value = sign } } });
    }

    /// <summary>Writes rows to a table of the same shape, without counting.</summary>
    public static async Task InsertAsync(NpgsqlConnection connection, IReadOnlyList<CaseResult> results, string table, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Insert(results, table, "") } };
        await batch.ExecuteNonQueryAsync(cancel);
    }

    static NpgsqlBatchCommand Insert(IReadOnlyList<CaseResult> results, string table, string conflict)
    {
        var command = new NpgsqlBatchCommand(
            $"""
            insert into {table} ({Columns})
            select {string.Join(", ", Names.Select(n => n == "line" ? "string_to_array(line, E'\\n')" : n))}
            from unnest($1::uuid[], $2::int[], $3::smallint[], $4::smallint[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::smallint[], $11::date[], $12::timestamptz[],
              $13::timestamptz[], $14::timestamptz[], $15::timestamptz[], $16::smallint[], $17::smallint[], $18::smallint[], $19::int[], $20::int[], $21::int[], $22::boolean[]) as r ({Columns})
            {conflict}
            """);
        object[] values =
        [
            Of(r => r.Case.Id.Value), Of(r => r.Case.Version), Of(r => (short)r.Case.Stage), Of(r => (short)r.Case.Level), Of(r => r.Division), Of(r => r.Class), Of(r => r.Type), Of(r => r.Unit), Of(r => r.Line),
            Of(r => (short)r.Case.Channel), Of(r => r.Month), Of(r => r.Case.ReportedAt), Of(r => r.FiledAt), Of(r => r.Case.ClosedAt), Of(r => r.LateFrom), Of(r => (short)r.Case.Round), Of(r => (short)r.Returns),
            Of(r => (short)r.Reworks), Of(r => (int)r.Marks), Of(r => r.UnitSeconds), Of(r => r.CitySeconds), Of(r => r.IsSample),
        ];
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;

        T[] Of<T>(Func<CaseResult, T> member) => [.. results.Select(member)];
    }

    static IReadOnlyList<ResultStep> StepsIn(string json)
    {
        using var steps = System.Text.Json.JsonDocument.Parse(json);
        return [.. steps.RootElement.EnumerateArray().Select(s => new ResultStep(s[0].GetString()!, (Stage)s[1].GetInt16(), s[2].GetDateTimeOffset().ToUniversalTime(), s[3].GetString()))];
    }
}
