using System.Text.Json;
using Guantong.Domain.Cases;
using Npgsql;

namespace Guantong.Server.Exchange.Letters;

/// <summary>
/// Reads the change log on from where it stopped, and writes a letter for each step of a case behind which an order stands. Cursor and
/// letters are written together: no step is told twice, none is left out.
/// </summary>
public sealed class StatusLetters(NpgsqlDataSource database, TimeProvider time)
{
    const int AtOnce = 2000;

    // The report knows which case it is in by now; a merge tells where the other case stands.
    const string ReadSql =
        """
        with read as (select c.position, c.case_id, c.seq from cases.change c where c.position > $1 and c.position <= $2 and c.kind = 'deed')
        select read.position, w.id, w.source, w.number, n.number, j.stage_to, j.at
        from read join cases.journal j on j.case_id = read.case_id and j.seq = read.seq and (j.stage_from <> j.stage_to or j.deed = 'GainReports')
        join cases.report r on r.case_id = read.case_id join exchange.work_order w on w.report_id = r.id join cases.number n on n.case_id = read.case_id
        where j.seq > 1 and w.ended_at is null order by read.position
        """;

    /// <summary>How many letters were written; 0 when another node is at it.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (await ScalarAsync(connection, "select pg_try_advisory_xact_lock(hashtext('exchange.reader'))", cancel) is not true) return 0;
        // A city that was there before this room: what had happened by then was never asked for.
        await ExecuteAsync(connection, "insert into exchange.reader (position) select coalesce(max(position), 0) from cases.change on conflict do nothing", cancel);
        var from = (long)(await ScalarAsync(connection, "select position from exchange.reader", cancel))!;
        var to = await ScalarAsync(connection, "select max(position) from (select position from cases.change where position > $1 order by position limit $2) x", cancel, from, AtOnce) as long?;
        if (to is null) { await transaction.CommitAsync(cancel); return 0; }
        var letters = await ReadAsync(connection, from, to.Value, cancel);
        foreach (var (order, key, body) in letters)
        {
            await ExecuteAsync(connection, "insert into exchange.letter (order_id, kind, key, body, at, next_at) values ($1, 'status', $2, $3::json, $4, $4) on conflict (order_id, key) do nothing", cancel,
                order, key, JsonSerializer.Serialize(body, Letter.Json), time.GetUtcNow());
        }
        await ExecuteAsync(connection, "update exchange.reader set position = $1", cancel, to.Value);
        await transaction.CommitAsync(cancel);
        return letters.Count;
    }

    static async Task<IReadOnlyList<(Guid Order, string Key, LetterBody Body)>> ReadAsync(NpgsqlConnection connection, long from, long to, CancellationToken cancel)
    {
        await using var command = Command(connection, ReadSql, from, to);
        var letters = new List<(Guid, string, LetterBody)>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            var body = new LetterBody("status", r.GetString(2), r.GetString(3), r.GetFieldValue<DateTimeOffset>(6)) { Case = r.GetString(4), Stage = ((Stage)r.GetInt16(5)).ToString() };
            letters.Add((r.GetGuid(1), $"status:{r.GetInt64(0)}", body));
        }
        return letters;
    }

    static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteScalarAsync(cancel);
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync(cancel);
    }

    static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
