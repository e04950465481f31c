using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Npgsql;

namespace Guantong.Server.Cases.Timers;

/// <summary>One timer that fell due.</summary>
sealed record DueTimer(CaseId Case, TimerKind Kind, string What, DateTimeOffset At, int Seq)
{
    /// <summary>How long it waits; null when it is done with.</summary>
    public TimeSpan? Later { get; set; }
}

/// <summary>Takes due timers under a lock of their rows, then lets them go or puts them off, in the transaction of the connection.</summary>
sealed class DueTimers(NpgsqlConnection connection, DateTimeOffset now)
{
    const string DeedsSql =
        "select case_id, kind, what, at, seq from cases.timer where at <= $1 and kind > 1 order by at, case_id limit $2 for update skip locked";

    public async Task<List<DueTimer>> TakeAsync(int most, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(DeedsSql, connection);
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = most });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var due = new List<DueTimer>();
        while (await reader.ReadAsync(cancel)) due.Add(new(new CaseId(reader.GetGuid(0)), (TimerKind)reader.GetInt16(1), reader.GetString(2), reader.GetFieldValue<DateTimeOffset>(3), reader.GetInt32(4)));
        return due;
    }

    const string Named = "unnest($1::uuid[], $2::smallint[], $3::text[], $4::timestamptz[], $5::int[]) as d(c, k, w, a, s)";
    const string Same = "t.case_id = d.c and t.kind = d.k and t.what = d.w and t.at = d.a and t.seq = d.s";

    public Task RemoveAsync(List<DueTimer> done, CancellationToken cancel) =>
        ExecuteAsync($"delete from cases.timer t using {Named} where {Same}", done, cancel);

    public async Task PostponeAsync(List<DueTimer> waiting, CancellationToken cancel)
    {
        foreach (var group in waiting.GroupBy(d => d.Later!.Value))
        {
            var at = CaseJournal.Cut(now + group.Key);
            await ExecuteAsync($"update cases.timer t set at = $6 from {Named} where {Same}", [.. group], cancel, at);
        }
    }

    async Task ExecuteAsync(string sql, List<DueTimer> timers, CancellationToken cancel, DateTimeOffset? at = null)
    {
        if (timers.Count == 0) return;
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new() { Value = timers.Select(d => d.Case.Value).ToArray() });
        command.Parameters.Add(new() { Value = timers.Select(d => (short)d.Kind).ToArray() });
        command.Parameters.Add(new() { Value = timers.Select(d => d.What).ToArray() });
        command.Parameters.Add(new() { Value = timers.Select(d => d.At).ToArray() });
        command.Parameters.Add(new() { Value = timers.Select(d => d.Seq).ToArray() });
        if (at is { } moment) command.Parameters.Add(new() { Value = moment });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
