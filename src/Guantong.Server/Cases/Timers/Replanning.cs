using Guantong.Domain.Cases;
using Guantong.Server.Catalogue;
using Npgsql;

namespace Guantong.Server.Cases.Timers;

/// <summary>
/// Escalations of cases that were planned by rules which no longer count. A case plans its next rule with every deed; when the
/// rules themselves change, all open cases are planned anew, a few hundred at a time.
/// </summary>
public sealed class Replanning(NpgsqlDataSource database, CityFactsSource facts, TimeProvider time)
{
    const int BatchSize = 300;

    string? _planned;
    Guid _after;

    /// <summary>Plans the next rule of one case, unless it is the one whose timer just came.</summary>
    public async Task OfAsync(CaseState c, string came, CancellationToken cancel)
    {
        if (Escalating.Next(c, facts.Current) is not { } next || next.What == came) return;
        await using var command = database.CreateCommand("insert into cases.timer (case_id, seq, kind, what, at) values ($1, $2, $3, $4, $5) on conflict do nothing");
        foreach (var value in (object[])[c.Id.Value, c.Version, (short)TimerKind.Escalate, next.What, Settled(next.At)]) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>
    /// When the rules differ from those that the timers were set by, a batch of open cases is planned anew; true while there is more. What was
    /// due stays: only timers still to come are replaced. Two nodes that do it at once write the same.
    /// </summary>
    public async Task<bool> StepAsync(CancellationToken cancel)
    {
        var rules = Said(facts.Current.Escalations);
        if (_planned is null) _planned = await StoredAsync(cancel);
        if (_planned == rules) return false;
        var open = await OpenAsync(cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var c in open) Plan(batch, c);
        if (open.Count == BatchSize)
        {
            _after = open[^1].Id.Value;
            await batch.ExecuteNonQueryAsync(cancel);
            return true;
        }
        Add(batch, "insert into cases.planned (only_row, rules) values (true, $1) on conflict (only_row) do update set rules = excluded.rules", rules);
        await batch.ExecuteNonQueryAsync(cancel);
        (_planned, _after) = (rules, Guid.Empty);
        return false;
    }

    /// <summary>The version belongs to the condition: a deed that came in between has planned already.</summary>
    void Plan(NpgsqlBatch batch, CaseState c)
    {
        const string Here = "exists (select from cases.case c where c.id = $1 and c.version = $2)";
        Add(batch, $"delete from cases.timer where case_id = $1 and kind = {(short)TimerKind.Escalate} and at > $3 and {Here}", c.Id.Value, c.Version, time.GetUtcNow());
        if (Escalating.Next(c, facts.Current) is not { } next) return;
        Add(batch, $"insert into cases.timer (case_id, seq, kind, what, at) select $1, $2, {(short)TimerKind.Escalate}, $3, $4 where {Here} on conflict do nothing", c.Id.Value, c.Version, next.What, Settled(next.At));
    }

    async Task<List<CaseState>> OpenAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select state from cases.case where stage <= 10 and id > $1 order by id limit {BatchSize}");
        command.Parameters.Add(new() { Value = _after });
        var open = new List<CaseState>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) open.Add(CaseReading.StateOf(r.GetString(0)));
        return open;
    }

    async Task<string> StoredAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select rules from cases.planned");
        return await command.ExecuteScalarAsync(cancel) as string ?? "";
    }

    DateTimeOffset Settled(DateTimeOffset at)
    {
        var soonest = time.GetUtcNow();
        return CaseJournal.Cut(at > soonest ? at.AddSeconds(1) : soonest);
    }

    static string Said(IEnumerable<Domain.Catalogue.EscalationRule> rules) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
        System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rules.Select(r => r.ToString())))));

    static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        batch.BatchCommands.Add(command);
    }
}
