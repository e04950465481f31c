using Guantong.Domain.Basics;
using Guantong.Domain.Places;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Assets.Points;

/// <summary>
/// 报错: what somebody found wrong with a service point, from being said to being answered. <see cref="Key"/> was made with the form
/// and is the address under which its sender reads the answer. <see cref="Alike"/> counts others of the same point and fault that wait.
/// </summary>
public sealed record PointNote(Guid Id, string Point, PointFault Fault, string Words, string? Keeper, Guid Key, DateTimeOffset SaidAt)
{
    public PersonId? SeenBy { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public PointNoteEnd? End { get; init; }
    public string? Answer { get; init; }
    public PersonId? SettledBy { get; init; }
    public DateTimeOffset? SettledAt { get; init; }
    public int Alike { get; init; }
}

/// <summary>The list of what people found wrong, for whoever keeps the points.</summary>
public sealed class PointNotes(NpgsqlDataSource database, Entropy entropy, TimeProvider time)
{
    public const int MostWords = 500;
    const int Most = 300;

    const string Columns = "n.id, n.point, n.fault, n.words, n.keeper, n.key, n.said_at, n.seen_by, n.seen_at, n.ending, n.answer, n.settled_by, n.settled_at";

    /// <summary>Takes a note in, once for each key: a form that is sent again changes nothing. False when the key stands for something else.</summary>
    public async Task<bool> TakeAsync(ServicePoint point, PointFault fault, string words, Guid key, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("""
            with taken as (insert into assets.point_note (id, point, fault, words, keeper, key, said_at) values ($1, $2, $3, $4, nullif($5, ''), $6, $7) on conflict (key) do nothing returning point)
            select point from taken union all select point from assets.point_note where key = $6 limit 1
            """);
        foreach (var value in (object[])[entropy.NewId(), point.Id, PointNoteTexts.CodeOf(fault), words, point.Keeper ?? "", key, time.GetUtcNow()]) command.Parameters.Add(new() { Value = value });
        // Whoever lost the race for the key sees the row only in the next statement.
        var of = await command.ExecuteScalarAsync(cancel) ?? await command.ExecuteScalarAsync(cancel);
        return (string?)of == point.Id;
    }

    /// <summary>Words that come after: only until somebody has seen the note, so that nobody answers what was said later. False when it is too late.</summary>
    public async Task<bool> AddWordsAsync(Guid key, string words, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("update assets.point_note set words = $2 where key = $1 and (seen_at is null or words = $2)");
        command.Parameters.Add(new() { Value = key });
        command.Parameters.Add(new() { Value = words });
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    public async Task<PointNote?> ByKeyAsync(Guid key, CancellationToken cancel = default) => (await ReadAsync("n.key = $1", [key], cancel)).FirstOrDefault();

    public async Task<PointNote?> ByIdAsync(Guid id, CancellationToken cancel = default) => (await ReadAsync("n.id = $1", [id], cancel)).FirstOrDefault();

    /// <summary>What waits, the oldest first, and behind it what was settled last.</summary>
    /// <param name="keeper">Only that unit's; null: everybody's, also what nobody keeps.</param>
    /// <param name="waiting">What waits, or what was settled.</param>
    public Task<IReadOnlyList<PointNote>> ListAsync(string? keeper, bool waiting, CancellationToken cancel = default) => ReadAsync(
        $"($1 = '' or n.keeper = $1) and n.settled_at is {(waiting ? "" : "not ")}null", [keeper ?? ""], cancel, waiting ? "n.said_at, n.id" : "n.settled_at desc, n.id");

    /// <summary>Those of one point that wait: what the next visitor is told.</summary>
    public Task<IReadOnlyList<PointNote>> WaitingAtAsync(string point, CancellationToken cancel = default) => ReadAsync("n.point = $1 and n.settled_at is null", [point], cancel);

    public async Task<long> CountWaitingAsync(string? keeper, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select count(*) from assets.point_note where settled_at is null and ($1 = '' or keeper = $1)");
        command.Parameters.Add(new() { Value = keeper ?? "" });
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Written once: who looked first, and when.</summary>
    public async Task SeeAsync(Guid id, PersonId by, CancellationToken cancel = default) =>
        await ExecuteAsync("update assets.point_note set seen_by = $2, seen_at = $3 where id = $1 and seen_at is null", [id, by.Value, time.GetUtcNow()], cancel);

    /// <summary>Settles a note and every other of the same point and fault that waits: one walk there answers them all. False when it was settled already.</summary>
    public async Task<bool> SettleAsync(PointNote note, PointNoteEnd end, string answer, PersonId by, CancellationToken cancel = default) => await ExecuteAsync("""
        update assets.point_note set ending = $4, answer = $5, settled_by = $6, settled_at = $7, seen_by = coalesce(seen_by, $6), seen_at = coalesce(seen_at, $7)
        where point = $1 and fault = $2 and keeper is not distinct from (select keeper from assets.point_note where id = $3) and settled_at is null
          and exists (select from assets.point_note where id = $3 and settled_at is null)
        """, [note.Point, PointNoteTexts.CodeOf(note.Fault), note.Id, PointNoteTexts.CodeOf(end), answer, by.Value, time.GetUtcNow()], cancel) > 0;

    async Task<int> ExecuteAsync(string sql, object[] values, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync(cancel);
    }

    async Task<IReadOnlyList<PointNote>> ReadAsync(string where, object[] values, CancellationToken cancel, string order = "n.said_at, n.id")
    {
        await using var command = database.CreateCommand(
            $"select {Columns}, (select count(*) from assets.point_note o where o.point = n.point and o.fault = n.fault and o.settled_at is null and o.id <> n.id) from assets.point_note n where {where} order by {order} limit {Most}");
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await using var r = await command.ExecuteReaderAsync(cancel);
        var notes = new List<PointNote>();
        while (await r.ReadAsync(cancel))
        {
            _ = PointNoteTexts.TryRead(r.GetString(2), out PointFault fault);
            PointNoteEnd? end = !r.IsDBNull(9) && PointNoteTexts.TryRead(r.GetString(9), out PointNoteEnd read) ? read : null;
            notes.Add(new PointNote(r.GetGuid(0), r.GetString(1), fault, r.GetString(3), r.IsDBNull(4) ? null : r.GetString(4), r.GetGuid(5), r.GetFieldValue<DateTimeOffset>(6))
            {
                SeenBy = r.IsDBNull(7) ? null : new PersonId(r.GetGuid(7)), SeenAt = r.IsDBNull(8) ? null : r.GetFieldValue<DateTimeOffset>(8), End = end, Answer = r.IsDBNull(10) ? null : r.GetString(10),
                SettledBy = r.IsDBNull(11) ? null : new PersonId(r.GetGuid(11)), SettledAt = r.IsDBNull(12) ? null : r.GetFieldValue<DateTimeOffset>(12), Alike = (int)r.GetInt64(13),
            });
        }
        return notes;
    }
}
