using Npgsql;

namespace Guantong.Server.Cases;

/// <summary>
/// Wakes those who watch the change log, in this process at once and in others by NOTIFY. A ring says only "look again": many are as
/// good as one, and a lost one costs no more than the watchers' own patience.
/// </summary>
public sealed class ChangeBell
{
    public const string Channel = "guantong_desk";

    readonly System.Threading.Channels.Channel<bool> rung = System.Threading.Channels.Channel.CreateBounded<bool>(
        new System.Threading.Channels.BoundedChannelOptions(1) { FullMode = System.Threading.Channels.BoundedChannelFullMode.DropWrite });

    public void Ring() => rung.Writer.TryWrite(true);

    public async Task RingAllAsync(NpgsqlDataSource database, CancellationToken cancel = default)
    {
        Ring();
        await using var command = database.CreateCommand($"notify {Channel}");
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Returns at the next ring, or after a while without one.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(atMost, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            await rung.Reader.ReadAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Nobody rang.
        }
    }
}

/// <summary>
/// One publisher at a time, under an advisory lock, gives committed rows a gapless position. Readers keep their own
/// cursors and never miss a row, whatever order transactions committed in.
/// </summary>
public sealed class ChangeLog(NpgsqlDataSource database, ChangeBell bell)
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
            if (rows > 0) continue;
            // One ring for all that was published, and none in anybody's own transaction: notifying there would queue all deeds behind one lock.
            if (published > 0) await bell.RingAllAsync(database, cancel);
            return published;
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
