using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Server.People;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Search.Exports;

/// <summary>
/// Reads exported lists page by page. Each page is kept together with the cursor behind it, so that a run that was killed goes on
/// where it stood, on any node. What the owner may see is asked anew for every page; nothing is read by a right that has ended.
/// </summary>
public sealed class ExportRun(NpgsqlDataSource database, CaseList list, CaseGlances glances, ExportLines lines, PeopleDirectory people, TimeProvider time)
{
    public const int MostRows = 200_000;
    const int PerPage = 200;
    static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    readonly Guid _holder = Guid.NewGuid();

    sealed record Held(Guid Id, PersonId Owner, string Language, CaseFilter Filter, string? Cursor, int Pieces, int Rows, bool Counted);

    /// <summary>Works until nothing waits; returns how many were ended.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var ended = 0;
        for (; await TakeAsync(cancel) is { } held; ended++)
            while (await StepAsync(held, cancel) is { } next) held = next;
        return ended;
    }

    /// <summary>Takes what waits and reads some of its pages only: what a node does that is killed then.</summary>
    internal async Task BeginAsync(int pages, CancellationToken cancel = default)
    {
        var held = await TakeAsync(cancel);
        for (var n = 0; n < pages && held is not null; n++) held = await StepAsync(held, cancel);
    }

    /// <summary>Takes away what is past its time.</summary>
    public async Task<int> RemoveOldAsync(CancellationToken cancel = default)
    {
        await using var command = Command("delete from cases.export where id in (select id from cases.export where remove_at <= $1 limit 100 for update skip locked)", time.GetUtcNow());
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>One that nobody holds, or whose holder has not been heard of for a while.</summary>
    async Task<Held?> TakeAsync(CancellationToken cancel)
    {
        await using var command = Command(
            """
            update cases.export set state = 'running', holder = $1, lease_until = $2 where id = (
              select id from cases.export where state = 'waiting' or (state = 'running' and lease_until < $3) order by asked_at limit 1 for update skip locked)
            returning id, owner, language, filter::text, cursor, pieces, rows, total is not null
            """, _holder, time.GetUtcNow() + Lease, time.GetUtcNow());
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel)
            ? new(r.GetGuid(0), new PersonId(r.GetGuid(1)), r.GetString(2), JsonSerializer.Deserialize<CaseFilter>(r.GetString(3))!, r.IsDBNull(4) ? null : r.GetString(4), r.GetInt32(5), r.GetInt32(6), r.GetBoolean(7))
            : null;
    }

    async Task<Held?> StepAsync(Held held, CancellationToken cancel)
    {
        if (people.PostOf(held.Owner)?.Actor is not { } actor)
        {
            await EndAsync(held, "failed", cut: false, cancel);
            return null;
        }
        var filter = await list.WithWordsAsync(held.Filter, cancel);
        var page = await list.PageAsync(actor, filter with { After = held.Cursor, Most = PerPage }, cancel);
        var total = held.Counted ? (long?)null : await list.CountAsync(actor, filter, cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // Held until what they say is kept: an erasure waits, and then withdraws it.
        var cases = await HoldWordsAsync(connection, [.. page.Lines.Select(l => l.Id.Value)], cancel);
        var seen = await glances.OfAsync(page.Lines.Select(l => l.Id), actor, cancel);
        var shown = page.Lines.Where(l => seen.ContainsKey(l.Id)).ToList();
        var next = held with { Cursor = page.Next, Pieces = held.Pieces + 1, Rows = held.Rows + shown.Count, Counted = true };
        if (!await MoveAsync(connection, next, total, cancel)) return null;
        await using (var keep = new NpgsqlCommand("insert into cases.export_piece (export_id, n, cases, lines) values ($1, $2, $3, $4::json)", connection))
        {
            foreach (var value in (object[])[held.Id, held.Pieces, cases, JsonSerializer.Serialize(shown.Select(l => lines.Of(l, seen[l.Id], held.Language)))]) keep.Parameters.Add(new() { Value = value });
            await keep.ExecuteNonQueryAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
        if (next is { Cursor: not null, Rows: < MostRows }) return next;
        await EndAsync(next, "done", next.Cursor is not null || filter.AmongIsCut, cancel);
        return null;
    }

    /// <summary>The cases of a page, and those whose reports were merged into them.</summary>
    static async Task<Guid[]> HoldWordsAsync(NpgsqlConnection connection, Guid[] cases, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select w.case_id from cases.words w where w.case_id = any($1) or w.case_id = any(array(select r.origin_case from cases.report r where r.case_id = any($1))) for share", connection);
        command.Parameters.Add(new() { Value = cases });
        var held = cases.ToHashSet();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) held.Add(r.GetGuid(0));
        return [.. held];
    }

    /// <summary>False when it was cancelled, withdrawn, or taken by another node meanwhile.</summary>
    async Task<bool> MoveAsync(NpgsqlConnection connection, Held next, long? total, CancellationToken cancel)
    {
        await using var move = new NpgsqlCommand(
            "update cases.export set cursor = $3, pieces = $4, rows = $5, total = coalesce($6, total), lease_until = $7 where id = $1 and holder = $2 and state = 'running' and pieces = $4 - 1", connection);
        foreach (var value in (object[])
            [next.Id, _holder, Or(next.Cursor, NpgsqlDbType.Text), next.Pieces, next.Rows, Or(total is { } n ? (int)Math.Min(int.MaxValue, n) : (int?)null, NpgsqlDbType.Integer), time.GetUtcNow() + Lease])
            move.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return await move.ExecuteNonQueryAsync(cancel) > 0;
    }

    async Task EndAsync(Held held, string state, bool cut, CancellationToken cancel)
    {
        await using var command = Command("update cases.export set state = $3, cut = $4, ended_at = $5, holder = null where id = $1 and holder = $2 and state = 'running'", held.Id, _holder, state, cut, time.GetUtcNow());
        await command.ExecuteNonQueryAsync(cancel);
    }

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }

    static NpgsqlParameter Or<T>(T? value, NpgsqlDbType type) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = type };
}
