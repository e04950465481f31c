using Npgsql;

namespace Guantong.Server.Cases;

/// <summary>
/// One publisher at a time, under an advisory lock, gives committed rows a gapless position. Readers keep their own
/// cursors and never miss a row, whatever order transactions committed in.
/// </summary>
public sealed class ChangeLog(NpgsqlDataSource database)
{
    const string PublishSql =
        """
        with waiting as (
          select case_id, seq, kind, what, row_number() over (order by at, case_id, seq, kind, what) as n
          from (select * from cases.change where position is null order by at, case_id, seq limit 5000) w),
        last as (select coalesce(max(position), 0) as position from cases.change)
        update cases.change c set position = last.position + waiting.n
        from waiting, last
        where c.case_id = waiting.case_id and c.seq = waiting.seq and c.kind = waiting.kind and c.what = waiting.what
        """;

    /// <summary>Publishes everything committed so far; returns how many rows got a position, 0 when another node publishes.</summary>
    public async Task<int> PublishAsync(CancellationToken cancel = default)
    {
        var published = 0;
        while (true)
        {
            await using var connection = await database.OpenConnectionAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await using var turn = new NpgsqlCommand("select pg_try_advisory_xact_lock(7003)", connection);
            if (await turn.ExecuteScalarAsync(cancel) is not true) return published;
            await using var publish = new NpgsqlCommand(PublishSql, connection);
            var rows = await publish.ExecuteNonQueryAsync(cancel);
            await transaction.CommitAsync(cancel);
            published += rows;
            if (rows == 0) return published;
        }
    }

    /// <summary>The last position given so far; 0 before the first.</summary>
    public async Task<long> LastAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select coalesce(max(position), 0) from cases.change");
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Rows that still wait for a position: the publisher's lag, for health.</summary>
    public async Task<long> WaitingAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select count(*) from cases.change where position is null");
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }
}
