using System.Text.Json;
using Guantong.Server.Platform;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Catalogue.Changes;

/// <summary>An edit as it is kept.</summary>
public sealed record Edit(Guid Id, string State, string Why, IReadOnlyList<RowChange> Rows, long? Undoes, Guid By, DateTimeOffset At)
{
    public DateOnly? Day { get; init; }
    public long? Edition { get; init; }
    public Guid? SettledBy { get; init; }
    public DateTimeOffset? SettledAt { get; init; }
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

/// <summary>The administrators' edits: drafts, those that wait, and those that were put into force.</summary>
public sealed class EditBook(NpgsqlDataSource database, Entropy entropy, TimeProvider time)
{
    const string Columns = "id, state, why, rows, undoes, made_by, made_at, day, edition, settled_by, settled_at, reasons";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>How long a draft that nobody published is kept.</summary>
    static readonly TimeSpan DraftsFor = TimeSpan.FromDays(30);

    /// <summary>Keeps a draft; the same key again gives the one that is there.</summary>
    public async Task<Edit> KeepAsync(string key, string why, IReadOnlyList<RowChange> rows, long? undoes, Guid by, CancellationToken cancel)
    {
        await using (var sweep = Command("delete from catalogue.edit where state = 'draft' and made_at < $1", time.GetUtcNow() - DraftsFor)) await sweep.ExecuteNonQueryAsync(cancel);
        await using (var write = Command(
            "insert into catalogue.edit (id, key, state, why, rows, undoes, made_by, made_at) values ($1, $2, 'draft', $3, $4, $5, $6, $7) on conflict (made_by, key) do nothing",
            entropy.NewId(), key, why, JsonOf(rows), undoes is { } edition ? edition : Null(NpgsqlDbType.Bigint), by, time.GetUtcNow()))
            await write.ExecuteNonQueryAsync(cancel);
        return (await ListAsync($"select {Columns} from catalogue.edit where made_by = $1 and key = $2", cancel, by, key)).Single();
    }

    public async Task<Edit?> FindAsync(Guid id, CancellationToken cancel) => (await ListAsync($"select {Columns} from catalogue.edit where id = $1", cancel, id)).SingleOrDefault();

    public async Task<Edit?> OfEditionAsync(long edition, CancellationToken cancel) => (await ListAsync($"select {Columns} from catalogue.edit where edition = $1", cancel, edition)).SingleOrDefault();

    /// <summary>Drafts of one person, and all that wait, the newest first.</summary>
    public Task<IReadOnlyList<Edit>> OpenAsync(Guid by, CancellationToken cancel) =>
        ListAsync($"select {Columns} from catalogue.edit where state in ('waiting', 'failed') or (state = 'draft' and made_by = $1) order by made_at desc limit 100", cancel, by);

    /// <summary>Those that were put into force after an edition.</summary>
    public Task<IReadOnlyList<Edit>> SinceAsync(long edition, CancellationToken cancel) =>
        ListAsync($"select {Columns} from catalogue.edit where edition > $1 order by edition", cancel, edition);

    public Task<IReadOnlyList<Edit>> DueAsync(DateOnly day, CancellationToken cancel) =>
        ListAsync($"select {Columns} from catalogue.edit where state = 'waiting' and day <= $1 order by day, made_at", cancel, day);

    /// <summary>Gives up a draft or one that waits; false when it is too late.</summary>
    public async Task<bool> TakeBackAsync(Guid id, Guid by, CancellationToken cancel)
    {
        await using var write = Command("update catalogue.edit set state = 'taken-back', settled_by = $2, settled_at = $3 where id = $1 and state in ('draft', 'waiting', 'failed')", id, by, time.GetUtcNow());
        return await write.ExecuteNonQueryAsync(cancel) > 0;
    }

    /// <summary>Its day came and it no longer fitted; what is in force stays.</summary>
    public async Task FailAsync(Guid id, IReadOnlyList<string> reasons, CancellationToken cancel)
    {
        await using var write = Command("update catalogue.edit set state = 'failed', settled_at = $2, reasons = $3 where id = $1 and state = 'waiting'", id, time.GetUtcNow(), reasons.ToArray());
        await write.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The edit as it stands, locked until the end of the transaction.</summary>
    internal static async Task<Edit> LockedAsync(NpgsqlConnection connection, Guid id, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"select {Columns} from catalogue.edit where id = $1 for update", connection) { Parameters = { new() { Value = id } } };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        await rows.ReadAsync(cancel);
        return Read(rows);
    }

    internal static async Task WaitAsync(NpgsqlConnection connection, Guid id, DateOnly day, (Guid By, DateTimeOffset At) settled, CancellationToken cancel)
    {
        await using var write = new NpgsqlCommand("update catalogue.edit set state = 'waiting', day = $2, settled_by = $3, settled_at = $4 where id = $1", connection);
        foreach (var value in (object[])[id, day, settled.By, settled.At]) write.Parameters.Add(new() { Value = value });
        await write.ExecuteNonQueryAsync(cancel);
    }

    internal static async Task InForceAsync(NpgsqlConnection connection, Edit edit, long edition, (Guid By, DateTimeOffset At) settled, CancellationToken cancel)
    {
        await using var write = new NpgsqlCommand("update catalogue.edit set state = 'in-force', edition = $2, rows = $3, settled_by = $4, settled_at = $5 where id = $1", connection);
        foreach (var value in (object[])[edit.Id, edition]) write.Parameters.Add(new() { Value = value });
        write.Parameters.Add((NpgsqlParameter)JsonOf(edit.Rows));
        foreach (var value in (object[])[settled.By, settled.At]) write.Parameters.Add(new() { Value = value });
        await write.ExecuteNonQueryAsync(cancel);
    }

    async Task<IReadOnlyList<Edit>> ListAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = Command(sql, values);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var edits = new List<Edit>();
        while (await rows.ReadAsync(cancel)) edits.Add(Read(rows));
        return edits;
    }

    static Edit Read(NpgsqlDataReader r) => new(
        r.GetGuid(0), r.GetString(1), r.GetString(2), JsonSerializer.Deserialize<List<RowChange>>(r.GetString(3), Json)!, r.IsDBNull(4) ? null : r.GetInt64(4), r.GetGuid(5), r.GetFieldValue<DateTimeOffset>(6))
    {
        Day = r.IsDBNull(7) ? null : r.GetFieldValue<DateOnly>(7),
        Edition = r.IsDBNull(8) ? null : r.GetInt64(8),
        SettledBy = r.IsDBNull(9) ? null : r.GetGuid(9),
        SettledAt = r.IsDBNull(10) ? null : r.GetFieldValue<DateTimeOffset>(10),
        Reasons = r.GetFieldValue<string[]>(11),
    };

    static object JsonOf(IReadOnlyList<RowChange> rows) => new NpgsqlParameter { Value = JsonSerializer.Serialize(rows, Json), NpgsqlDbType = NpgsqlDbType.Json };

    static NpgsqlParameter Null(NpgsqlDbType type) => new() { Value = DBNull.Value, NpgsqlDbType = type };

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }
}
