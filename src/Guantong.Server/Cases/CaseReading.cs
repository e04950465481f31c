using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Server.Cases.Search;
using Npgsql;

namespace Guantong.Server.Cases;

/// <summary>A case as it stands, with what its next journal row chains to.</summary>
public sealed record StoredCase(CaseState State, byte[] LastHash);

/// <summary>A key that was used before.</summary>
public sealed record UsedKey(CaseId Case, int Seq, byte[] BodyHash);

/// <summary>What the desk judges a call by.</summary>
public sealed record FoundForDeed(StoredCase? Case, StoredCase? Other, UsedKey? Key, bool InSight);

/// <summary>Reads what the desk needs in one round trip.</summary>
public sealed class CaseReading(NpgsqlDataSource database)
{
    const string CaseSql =
        """
        select c.state, j.hash from cases.case c join cases.journal j on j.case_id = c.id and j.seq = c.version where c.id = $1
        """;

    const string ByNumberSql =
        """
        select c.state, j.hash from cases.number n join cases.case c on c.id = n.case_id
        join cases.journal j on j.case_id = c.id and j.seq = c.version where n.number = $1
        """;

    const string KeySql = "select case_id, seq, body_hash from cases.deed_key where caller = $1 and key = $2";

    /// <summary>The case, the other case when the call names one, the key if it was used, and whether the case is in the caller's sight.</summary>
    public async Task<FoundForDeed> ForDeedAsync(DeedCall call, DeedKey key, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command(ByNumberSql, call.Number));
        batch.BatchCommands.Add(Command(KeySql, key.Caller, key.Key));
        if (call.Sight is { } sight) batch.BatchCommands.Add(InSight(sight, call.Number));
        if (call.Beside is { } beside) batch.BatchCommands.Add(Command(CaseSql, beside.Other.Value));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var found = await CaseAsync(reader, cancel);
        await reader.NextResultAsync(cancel);
        UsedKey? used = await reader.ReadAsync(cancel) ? new(new CaseId(reader.GetGuid(0)), reader.GetInt32(1), (byte[])reader[2]) : null;
        var inSight = call.Sight is null || (await reader.NextResultAsync(cancel) && await reader.ReadAsync(cancel) && reader.GetBoolean(0));
        var other = call.Beside is not null && await reader.NextResultAsync(cancel) ? await CaseAsync(reader, cancel) : null;
        return new FoundForDeed(found, other, used, inSight);
    }

    public async Task<StoredCase?> ByNumberAsync(string number, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(ByNumberSql);
        command.Parameters.Add(new() { Value = number });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await CaseAsync(reader, cancel);
    }

    public async Task<StoredCase?> ByIdAsync(CaseId id, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(CaseSql);
        command.Parameters.Add(new() { Value = id.Value });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await CaseAsync(reader, cancel);
    }

    /// <summary>Where the case stands that this one was joined to; null where it was joined to none. Whether it can come back depends on that.</summary>
    public async Task<Stage?> SurvivorAsync(CaseState c, CancellationToken cancel = default) =>
        c.MergedInto is { } into && await ByIdAsync(into, cancel) is { } survivor ? survivor.State.Stage : null;

    public async Task<UsedKey?> KeyAsync(DeedKey key, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(KeySql);
        command.Parameters.Add(new() { Value = key.Caller });
        command.Parameters.Add(new() { Value = key.Key });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? new(new CaseId(reader.GetGuid(0)), reader.GetInt32(1), (byte[])reader[2]) : null;
    }

    /// <summary>The report that opened a case.</summary>
    public async Task<ReportId> FirstReportAsync(CaseId id, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select id from cases.report where origin_case = $1 order by id limit 1");
        command.Parameters.Add(new() { Value = id.Value });
        return new ReportId((Guid)(await command.ExecuteScalarAsync(cancel))!);
    }

    /// <summary>Reads a stored state.</summary>
    public static CaseState StateOf(string json) => JsonSerializer.Deserialize<CaseState>(json, CaseJson.Stored)!;

    static async Task<StoredCase?> CaseAsync(NpgsqlDataReader reader, CancellationToken cancel) =>
        await reader.ReadAsync(cancel) ? new StoredCase(StateOf(reader.GetString(0)), (byte[])reader[1]) : null;

    static NpgsqlBatchCommand InSight(CaseScope sight, string number)
    {
        var command = new NpgsqlBatchCommand();
        sight.AddTo(command.Parameters);
        command.Parameters.Add(new() { Value = number });
        command.CommandText = $"select exists (select from cases.number n join cases.case_list l on l.case_id = n.case_id where n.number = ${command.Parameters.Count} and {sight.Condition})";
        return command;
    }

    static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
