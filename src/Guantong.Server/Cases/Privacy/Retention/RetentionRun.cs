using Npgsql;

namespace Guantong.Server.Cases.Privacy.Retention;

/// <summary>What a run did with one kind, or would do when it was a dry one.</summary>
public sealed record RetentionLine(string Kind, int Days, PastItsTime Due, long Removed);

/// <summary>The last run of a kind.</summary>
public sealed record LastRun(string Kind, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, long Removed);

/// <summary>
/// Deletes what is past its time, kind by kind, in small batches that each commit: a run that is killed is finished by the next. One
/// node at a time; another finds the lock taken and goes home.
/// </summary>
public sealed class RetentionRun(NpgsqlDataSource database, RetentionKinds kinds, TimeProvider time)
{
    const int AtOnce = 500;
    const int RunsKeptDays = 400;

    /// <summary>Counts only.</summary>
    public async Task<IReadOnlyList<RetentionLine>> DryAsync(CancellationToken cancel = default)
    {
        var (now, lines) = (time.GetUtcNow(), new List<RetentionLine>());
        foreach (var kind in kinds.Of(now)) lines.Add(new(kind.Name, kind.Days, kind.Days == 0 ? new PastItsTime(0, null) : await kind.CountAsync(BeforeOf(kind, now), cancel), 0));
        return lines;
    }

    /// <summary>Deletes; null when another node is at it.</summary>
    public async Task<IReadOnlyList<RetentionLine>?> RunAsync(CancellationToken cancel = default)
    {
        await using var holding = await database.OpenConnectionAsync(cancel);
        await using var turn = await holding.BeginTransactionAsync(cancel);
        await using (var taking = new NpgsqlCommand("select pg_try_advisory_xact_lock(hashtext('cases.retention'))", holding))
            if (await taking.ExecuteScalarAsync(cancel) is not true) return null;
        var (now, lines) = (time.GetUtcNow(), new List<RetentionLine>());
        foreach (var kind in kinds.Of(now)) lines.Add(await RunAsync(kind, now, cancel));
        await ExecuteAsync("delete from cases.retention_run where started_at < $1", cancel, now.AddDays(-RunsKeptDays));
        return lines;
    }

    /// <summary>The last run of each kind.</summary>
    public async Task<IReadOnlyList<LastRun>> LastAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select distinct on (kind) kind, started_at, ended_at, removed from cases.retention_run order by kind, started_at desc");
        var last = new List<LastRun>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) last.Add(new(r.GetString(0), r.GetFieldValue<DateTimeOffset>(1), r.IsDBNull(2) ? null : r.GetFieldValue<DateTimeOffset>(2), r.GetInt64(3)));
        return last;
    }

    async Task<RetentionLine> RunAsync(RetentionKind kind, DateTimeOffset now, CancellationToken cancel)
    {
        if (kind.Days == 0) return new(kind.Name, 0, new PastItsTime(0, null), 0);
        var before = BeforeOf(kind, now);
        var due = await kind.CountAsync(before, cancel);
        await ExecuteAsync("insert into cases.retention_run (kind, started_at) values ($1, $2) on conflict do nothing", cancel, kind.Name, now);
        var removed = 0L;
        // A batch that removes nothing ends it: what others hold just now is left for the next run.
        while (await kind.RemoveAsync(before, AtOnce, cancel) is var some and > 0)
        {
            removed += some;
            await ExecuteAsync("update cases.retention_run set removed = $3 where kind = $1 and started_at = $2", cancel, kind.Name, now, removed);
        }
        await ExecuteAsync("update cases.retention_run set ended_at = $3 where kind = $1 and started_at = $2", cancel, kind.Name, now, time.GetUtcNow());
        return new(kind.Name, kind.Days, due, removed);
    }

    static DateTimeOffset BeforeOf(RetentionKind kind, DateTimeOffset now) => now.AddDays(-kind.Days);

    async Task ExecuteAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
