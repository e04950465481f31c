using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Intake.Calls;

/// <summary>
/// The SQL of calls. Every change is one statement that names the operator who is believed to have the call, so that of two who
/// press at once one succeeds and the other is told who has it.
/// </summary>
public sealed class CallRows(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>A call that nobody has typed into for so long is left: its browser is gone, and another seat may take it.</summary>
    public static readonly TimeSpan LeftAfter = TimeSpan.FromMinutes(2);

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    const string Columns = "c.id, c.operator, c.place, c.started_at, c.seen_at, c.held_since, c.held_seconds, c.ended_at, c.outcome, c.case_id, p.draft, coalesce(p.rev, 0)";
    const string From = "from cases.call c left join cases.call_person p on p.call_id = c.id";
    const string Mine = "id = $1 and operator = $2 and ended_at is null";
    const string MoreHeld = "held_seconds + coalesce(extract(epoch from $3 - held_since)::integer, 0)";

    public async Task<CallRow?> FindAsync(Guid id, CancellationToken cancel) => (await ReadAsync($"select {Columns} {From} where c.id = $1", cancel, id)).FirstOrDefault();

    /// <summary>The calls that wait at a seat: the open one and those on hold, the open one first.</summary>
    public Task<IReadOnlyList<CallRow>> OfSeatAsync(PersonId person, CancellationToken cancel) =>
        ReadAsync($"select {Columns} {From} where c.operator = $1 and c.ended_at is null order by c.held_since nulls first, c.id", cancel, person.Value);

    /// <summary>Calls of other seats that may be taken over: on hold, or left.</summary>
    public Task<IReadOnlyList<CallRow>> TakeableAsync(Actor actor, CancellationToken cancel) =>
        ReadAsync($"select {Columns} {From} where c.operator <> $1 and c.ended_at is null and c.place like $2 and (c.held_since is not null or c.seen_at < $3) order by c.started_at limit 20", cancel,
            actor.Person!.Value.Value, actor.Scope.Place.Prefix + "%", time.GetUtcNow() - LeftAfter);

    /// <summary>False when a key or a call that is open stands in the way.</summary>
    public async Task<bool> StartAsync(Guid id, Actor actor, string key, CancellationToken cancel) => await ExecuteAsync(
        """
        with made as (insert into cases.call (id, operator, place, started_by, key, started_at, seen_at) values ($1, $2, $3, $2, $4, $5, $5) on conflict do nothing returning id)
        insert into cases.call_person (call_id, at) select id, $5 from made
        """, cancel, id, actor.Person!.Value.Value, actor.Scope.Place.Value, key, time.GetUtcNow()) > 0;

    public async Task<CallRow?> ByKeyAsync(PersonId person, string key, CancellationToken cancel) =>
        (await ReadAsync($"select {Columns} {From} where c.started_by = $1 and c.key = $2", cancel, person.Value, key)).FirstOrDefault();

    /// <summary>Keeps what was typed. An older revision that comes late changes nothing; the newest that is kept is answered.</summary>
    public async Task SaveAsync(Guid id, PersonId person, CallDraft draft, int rev, CancellationToken cancel) => await ExecuteAsync(
        $"""
        with mine as (update cases.call set seen_at = $3, urgent = $4 where {Mine} returning id)
        update cases.call_person p set draft = $5::json, rev = $6, phone = $7, name = $8 from mine where p.call_id = mine.id and p.rev < $6
        """, cancel, id, person.Value, time.GetUtcNow(), draft.Urgent, JsonSerializer.Serialize(draft, Json), rev, Text(draft.Phone), Text(draft.Name));

    public Task<int> HoldAsync(Guid id, PersonId person, CancellationToken cancel) =>
        ExecuteAsync($"update cases.call set held_since = coalesce(held_since, $3), seen_at = $3 where {Mine}", cancel, id, person.Value, time.GetUtcNow());

    /// <summary>Null when another call of this seat is open.</summary>
    public Task<int?> ResumeAsync(Guid id, PersonId person, CancellationToken cancel) =>
        UnlessBusyAsync($"update cases.call set held_seconds = {MoreHeld}, held_since = null, seen_at = $3 where {Mine}", cancel, id, person.Value, time.GetUtcNow());

    /// <summary>Moves a call that is on hold, or left, from the operator who was seen to have it to another. 0 when that one has it no more.</summary>
    public Task<int?> TakeOverAsync(Guid id, PersonId from, Actor to, CancellationToken cancel) =>
        UnlessBusyAsync($"update cases.call set held_seconds = {MoreHeld}, held_since = null, seen_at = $3, operator = $4, place = $5 where {Mine} and (held_since is not null or seen_at < $6)", cancel,
            id, from.Value, time.GetUtcNow(), to.Person!.Value.Value, to.Scope.Place.Value, time.GetUtcNow() - LeftAfter);

    /// <summary>Ends a call: its draft goes, what was asked stays only where no report holds it.</summary>
    public async Task<int> EndAsync(Guid id, PersonId person, CallClosing closing, CancellationToken cancel) => await ExecuteAsync(
        $"""
        with mine as (update cases.call set held_seconds = {MoreHeld}, held_since = null, seen_at = $3, ended_at = $3, outcome = $4, case_id = $5 where {Mine} returning id)
        update cases.call_person p set draft = null, report_id = $6, said = $7, phone = coalesce($8, p.phone), name = coalesce($9, p.name), at = $3 from mine where p.call_id = mine.id
        """, cancel, id, person.Value, time.GetUtcNow(), closing.Outcome, Id(closing.Case?.Value), Id(closing.Report?.Value), Text(closing.Said), Text(closing.Phone), Text(closing.Name));

    async Task<int?> UnlessBusyAsync(string sql, CancellationToken cancel, params object[] values)
    {
        try
        {
            return await ExecuteAsync(sql, cancel, values);
        }
        catch (PostgresException busy) when (busy is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "call_open" })
        {
            return null;
        }
    }

    async Task<IReadOnlyList<CallRow>> ReadAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = Command(sql, values);
        var rows = new List<CallRow>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            rows.Add(new(r.GetGuid(0), new PersonId(r.GetGuid(1)), r.GetString(2), At(r, 3)!.Value, At(r, 4)!.Value, At(r, 5), r.GetInt32(6), At(r, 7), r.IsDBNull(8) ? null : r.GetString(8))
            {
                Case = r.IsDBNull(9) ? null : new CaseId(r.GetGuid(9)),
                Draft = r.IsDBNull(10) ? null : JsonSerializer.Deserialize<CallDraft>(r.GetString(10), Json),
                Rev = r.GetInt32(11),
            });
        }
        return rows;
    }

    async Task<int> ExecuteAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    NpgsqlCommand Command(string sql, object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    static NpgsqlParameter Text(string? text) => new() { Value = text is { } said && CaseJson.Clean(said).Trim() is { Length: > 0 } words ? words : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    static NpgsqlParameter Id(Guid? id) => new() { Value = (object?)id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };

    static DateTimeOffset? At(NpgsqlDataReader r, int at) => r.IsDBNull(at) ? null : r.GetFieldValue<DateTimeOffset>(at);
}

/// <summary>How a call is written down at its end.</summary>
public sealed record CallClosing(string Outcome)
{
    public CaseId? Case { get; init; }
    public ReportId? Report { get; init; }
    public string? Said { get; init; }
    public string? Phone { get; init; }
    public string? Name { get; init; }
}
