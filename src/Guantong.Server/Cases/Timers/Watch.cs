using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Npgsql;

namespace Guantong.Server.Cases.Timers;

/// <summary>
/// Takes what fell due, oldest first, none skipped: lights become rows of the change log, escalations, ends of pauses and
/// draws become deeds at the desk. A row is gone only when its effect is committed; several nodes share the work.
/// </summary>
public sealed class Watch(NpgsqlDataSource database, CaseWalk walk, CaseReading reading, TimeProvider time)
{
    const int BatchSize = 500;

    /// <summary>How many cases are worked at a time. A replay takes one, so that it repeats itself.</summary>
    public int AtOnce { get; init; } = 6;

    /// <summary>Lights: taking the timer and writing the change is one statement. The version that set the timer is part of the key, so a second red of another round is another row.</summary>
    const string LightsSql =
        """
        with due as (
          select case_id, kind, what, at, seq from cases.timer where at <= $1 and kind <= 1
          order by at, case_id limit $2 for update skip locked),
        gone as (delete from cases.timer t using due d where t.case_id = d.case_id and t.kind = d.kind and t.what = d.what and t.at = d.at and t.seq = d.seq),
        told as (
          insert into cases.change (case_id, seq, kind, what, at)
          select d.case_id, d.seq, case d.kind when 0 then 'due-soon' else 'overdue' end, d.what, d.at from due d
          on conflict do nothing)
        select count(*) from due
        """;

    const string DeedsSql =
        "select case_id, kind, what, at, seq from cases.timer where at <= $1 and kind > 1 order by at, case_id limit $2 for update skip locked";

    /// <summary>Everything due now; returns how many timers were worked.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var worked = 0;
        while (await LightsAsync(cancel) is var lights and > 0) worked += lights;
        while (await DeedsAsync(cancel) is var deeds and > 0) worked += deeds;
        return worked;
    }

    async Task<int> LightsAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand(LightsSql);
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = BatchSize });
        return (int)(long)(await command.ExecuteScalarAsync(cancel))!;
    }

    async Task<int> DeedsAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var taking = await connection.BeginTransactionAsync(cancel);
        var due = await DueAsync(connection, cancel);
        if (due.Count == 0) return 0;
        await Parallel.ForEachAsync(due.GroupBy(d => d.Case), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (timers, stop) =>
        {
            foreach (var timer in timers) await DoAsync(timer, stop);
        });
        await RemoveAsync(connection, due, cancel);
        await taking.CommitAsync(cancel);
        return due.Count;
    }

    /// <summary>The law may say no: the unit handed back a moment ago, the pause was ended by hand. Then there is nothing to do.</summary>
    async Task DoAsync(DueTimer timer, CancellationToken cancel)
    {
        if (await reading.ByIdAsync(timer.Case, cancel) is not { } stored || DeedFor(timer.Kind, stored.State) is not { } deed) return;
        await walk.ByProductAsync(stored.State, deed, cancel);
    }

    static Deed? DeedFor(TimerKind kind, CaseState c) => kind switch
    {
        TimerKind.Escalate => new EscalateOverdue(),
        TimerKind.Resume => new ResumeCase((Words?)null),
        TimerKind.Draw => c.Stage == Stage.ToCheck ? new OrderCheck((Draw?)null) : new OrderVerification((Draw?)null),
        _ => null,
    };

    async Task<List<DueTimer>> DueAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(DeedsSql, connection);
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = BatchSize });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var due = new List<DueTimer>();
        while (await reader.ReadAsync(cancel)) due.Add(new(new CaseId(reader.GetGuid(0)), (TimerKind)reader.GetInt16(1), reader.GetString(2), reader.GetFieldValue<DateTimeOffset>(3), reader.GetInt32(4)));
        return due;
    }

    static async Task RemoveAsync(NpgsqlConnection connection, List<DueTimer> due, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "delete from cases.timer t using unnest($1::uuid[], $2::smallint[], $3::text[], $4::timestamptz[], $5::int[]) as d(c, k, w, a, s) where t.case_id = d.c and t.kind = d.k and t.what = d.w and t.at = d.a and t.seq = d.s",
            connection);
        command.Parameters.Add(new() { Value = due.Select(d => d.Case.Value).ToArray() });
        command.Parameters.Add(new() { Value = due.Select(d => (short)d.Kind).ToArray() });
        command.Parameters.Add(new() { Value = due.Select(d => d.What).ToArray() });
        command.Parameters.Add(new() { Value = due.Select(d => d.At).ToArray() });
        command.Parameters.Add(new() { Value = due.Select(d => d.Seq).ToArray() });
        await command.ExecuteNonQueryAsync(cancel);
    }

    sealed record DueTimer(CaseId Case, TimerKind Kind, string What, DateTimeOffset At, int Seq);
}
