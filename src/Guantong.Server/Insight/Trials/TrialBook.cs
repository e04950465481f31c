using System.Text.Json;
using Guantong.Domain.Evaluation;
using Guantong.Server.Catalogue.Changes;
using Guantong.Server.Platform;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Insight.Trials;

/// <summary>A trial as it is kept.</summary>
public sealed record Trial(Guid Id, Guid? Edit, DateOnly From, DateOnly To, string State, int Done, int Total, Guid By, DateTimeOffset At)
{
    public IReadOnlyList<RowChange> Rows { get; init; } = [];
    public DateTimeOffset? EndedAt { get; init; }
    public long? Edition { get; init; }
    public TrialFigures? Figures { get; init; }
    public string? Reason { get; init; }
}

/// <summary>A case whose marks differ.</summary>
public sealed record TrialDifference(string Number, string Type, string Class, string Unit, TrialMarks Was, TrialMarks Becomes, DateTimeOffset? DueWas, DateTimeOffset? DueBecomes);

/// <summary>The trials that were asked for, how far they are, and what came of them.</summary>
public sealed class TrialBook(NpgsqlDataSource database, Entropy entropy, TimeProvider time)
{
    const string Columns = "id, edit, from_day, to_day, state, done, total, asked_by, asked_at, rows, ended_at, edition, figures, reason";

    static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);
    static readonly TimeSpan SilentFor = TimeSpan.FromMinutes(2);
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Woken when a trial was asked for on this node.</summary>
    public SemaphoreSlim Asked { get; } = new(0);

    public async Task<Trial> AskAsync(string key, (Guid? Edit, IReadOnlyList<RowChange> Rows) draft, (DateOnly From, DateOnly To) period, Guid by, CancellationToken cancel)
    {
        await using (var sweep = Command("delete from insight.trial where asked_at < $1", time.GetUtcNow() - KeptFor)) await sweep.ExecuteNonQueryAsync(cancel);
        await using (var write = Command("""
            insert into insight.trial (id, key, edit, rows, from_day, to_day, state, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6, 'asked', $7, $8) on conflict (asked_by, key) do nothing
            """, entropy.NewId(), key, new NpgsqlParameter { Value = draft.Edit is { } edit ? edit : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
            JsonOf(draft.Rows), period.From, period.To, by, time.GetUtcNow()))
            await write.ExecuteNonQueryAsync(cancel);
        Asked.Release();
        return (await ListAsync($"select {Columns} from insight.trial where asked_by = $1 and key = $2", cancel, by, key)).Single();
    }

    public async Task<Trial?> FindAsync(Guid id, CancellationToken cancel) => (await ListAsync($"select {Columns} from insight.trial where id = $1", cancel, id)).SingleOrDefault();

    public Task<IReadOnlyList<Trial>> NewestAsync(CancellationToken cancel) => ListAsync($"select {Columns} from insight.trial order by asked_at desc limit 20", cancel);

    /// <summary>Takes the oldest trial that nobody runs; null when there is none.</summary>
    public async Task<Trial?> TakeAsync(CancellationToken cancel) => (await ListAsync(
        $"""
        update insight.trial set state = 'running', done = 0, beat_at = $1 where id = (
          select id from insight.trial where state = 'asked' or (state = 'running' and beat_at < $2) order by asked_at limit 1 for update skip locked)
        returning {Columns}
        """, cancel, time.GetUtcNow(), time.GetUtcNow() - SilentFor)).SingleOrDefault();

    /// <summary>Says how far it is; false when somebody has stopped it.</summary>
    public async Task<bool> BeatAsync(Guid id, int done, int total, CancellationToken cancel)
    {
        await using var write = Command("update insight.trial set done = $2, total = $3, beat_at = $4 where id = $1 and state = 'running'", id, done, total, time.GetUtcNow());
        return await write.ExecuteNonQueryAsync(cancel) > 0;
    }

    public async Task<bool> StopAsync(Guid id, CancellationToken cancel)
    {
        await using var write = Command("update insight.trial set state = 'stopped', ended_at = $2 where id = $1 and state in ('asked', 'running')", id, time.GetUtcNow());
        return await write.ExecuteNonQueryAsync(cancel) > 0;
    }

    public async Task FailAsync(Guid id, string reason, CancellationToken cancel)
    {
        await using var write = Command("update insight.trial set state = 'failed', reason = $2, ended_at = $3 where id = $1 and state = 'running'", id, reason, time.GetUtcNow());
        await write.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Keeps what came of it. The cases that differ go with it in one transaction.</summary>
    public async Task EndAsync(Guid id, long edition, TrialFigures figures, IReadOnlyList<TriedCase> differing, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var gone = new NpgsqlCommand("delete from insight.trial_case where trial = $1", connection) { Parameters = { new() { Value = id } } }) await gone.ExecuteNonQueryAsync(cancel);
        await using (var copy = await connection.BeginBinaryImportAsync("copy insight.trial_case from stdin (format binary)", cancel))
        {
            foreach (var c in differing) await WriteAsync(copy, id, c, cancel);
            await copy.CompleteAsync(cancel);
        }
        await using var end = new NpgsqlCommand("update insight.trial set state = 'done', done = total, edition = $2, figures = $3, ended_at = $4 where id = $1 and state = 'running'", connection);
        foreach (var value in (object[])[id, edition]) end.Parameters.Add(new() { Value = value });
        end.Parameters.Add(new() { Value = JsonSerializer.Serialize(figures, Json), NpgsqlDbType = NpgsqlDbType.Json });
        end.Parameters.Add(new() { Value = time.GetUtcNow() });
        await end.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    static async Task WriteAsync(NpgsqlBinaryImporter copy, Guid trial, TriedCase c, CancellationToken cancel)
    {
        await copy.StartRowAsync(cancel);
        await copy.WriteAsync(trial, NpgsqlDbType.Uuid, cancel);
        await copy.WriteAsync(c.Then.Id.Value, NpgsqlDbType.Uuid, cancel);
        foreach (var text in (string[])[c.Then.Number, c.Then.Type?.ToString() ?? "", c.Then.CitizenClass ?? "", c.Then.Main?.Unit.Value ?? ""]) await copy.WriteAsync(text, NpgsqlDbType.Text, cancel);
        await copy.WriteAsync(c.Was.Late, NpgsqlDbType.Boolean, cancel);
        await copy.WriteAsync(c.Becomes.Late, NpgsqlDbType.Boolean, cancel);
        foreach (var count in (int[])[c.Was.Returns, c.Becomes.Returns, c.Was.Escalations, c.Becomes.Escalations]) await copy.WriteAsync((short)count, NpgsqlDbType.Smallint, cancel);
        foreach (var due in (DateTimeOffset?[])[c.Then.Main?.Clock.Due, c.Tried.Main?.Clock.Due])
        {
            if (due is { } at) await copy.WriteAsync(at.ToUniversalTime(), NpgsqlDbType.TimestampTz, cancel);
            else await copy.WriteNullAsync(cancel);
        }
    }

    /// <summary>The cases that make a number differ: <c>late, returned, escalated</c>, those that join it or leave it, of a class or of a unit.</summary>
    public async Task<IReadOnlyList<TrialDifference>> CasesAsync(Guid trial, TrialPick pick, CancellationToken cancel)
    {
        var (was, becomes) = pick.Number switch
        {
            "returned" => ("returns_was > 0", "returns_becomes > 0"),
            "escalated" => ("escalations_was > 0", "escalations_becomes > 0"),
            _ => ("late_was", "late_becomes"),
        };
        var side = pick.Joined switch { true => $"not ({was}) and {becomes}", false => $"{was} and not ({becomes})", null => "true" };
        await using var command = Command($"""
            select number, type, class, unit, late_was, late_becomes, returns_was, returns_becomes, escalations_was, escalations_becomes, due_was, due_becomes from insight.trial_case
            where trial = $1 and {side} and ($2 = '-' or class = $2) and ($3 = '-' or unit = $3) order by number limit 500
            """, trial, pick.Class ?? "-", pick.Unit ?? "-");
        await using var r = await command.ExecuteReaderAsync(cancel);
        var cases = new List<TrialDifference>();
        while (await r.ReadAsync(cancel))
            cases.Add(new(
                r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), new(r.GetBoolean(4), r.GetInt16(6), r.GetInt16(8)), new(r.GetBoolean(5), r.GetInt16(7), r.GetInt16(9)),
                r.IsDBNull(10) ? null : r.GetFieldValue<DateTimeOffset>(10), r.IsDBNull(11) ? null : r.GetFieldValue<DateTimeOffset>(11)));
        return cases;
    }

    async Task<IReadOnlyList<Trial>> ListAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = Command(sql, values);
        await using var r = await command.ExecuteReaderAsync(cancel);
        var trials = new List<Trial>();
        while (await r.ReadAsync(cancel))
            trials.Add(new Trial(
                r.GetGuid(0), r.IsDBNull(1) ? null : r.GetGuid(1), r.GetFieldValue<DateOnly>(2), r.GetFieldValue<DateOnly>(3), r.GetString(4), r.GetInt32(5), r.GetInt32(6), r.GetGuid(7), r.GetFieldValue<DateTimeOffset>(8))
            {
                Rows = JsonSerializer.Deserialize<List<RowChange>>(r.GetString(9), Json)!,
                EndedAt = r.IsDBNull(10) ? null : r.GetFieldValue<DateTimeOffset>(10),
                Edition = r.IsDBNull(11) ? null : r.GetInt64(11),
                Figures = r.IsDBNull(12) ? null : JsonSerializer.Deserialize<TrialFigures>(r.GetString(12), Json),
                Reason = r.IsDBNull(13) ? null : r.GetString(13),
            });
        return trials;
    }

    static NpgsqlParameter JsonOf(IReadOnlyList<RowChange> rows) => new() { Value = JsonSerializer.Serialize(rows, Json), NpgsqlDbType = NpgsqlDbType.Json };

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }
}

/// <summary>Which of the differing cases: of which number, joining it or leaving it (null: both), of a class or a unit (null: any).</summary>
public sealed record TrialPick(string Number, bool? Joined, string? Class, string? Unit);
