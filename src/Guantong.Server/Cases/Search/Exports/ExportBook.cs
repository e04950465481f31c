using System.Text.Json;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Cases.Search.Exports;

/// <summary>Exports as their owners deal with them: ask, look, cancel. Nobody sees another's.</summary>
public sealed class ExportBook(NpgsqlDataSource database, Entropy entropy, TimeProvider time)
{
    public const int MostOpen = 5;
    public const int KeptDays = 7;
    public const int LongestKey = 200;

    const string Columns = "id, format, title, query, state, asked_at, ended_at, rows, total, cut, remove_at, language";

    public async Task<ExportAnswer> AskAsync(ExportWish wish, CancellationToken cancel = default)
    {
        if (await ByKeyAsync(wish, cancel) is { } before) return before;
        await using var command = Command(
            $"""
            insert into cases.export (id, owner, key, format, language, title, query, filter, state, asked_at, remove_at)
            select $1, $2, $3, $4, $5, $6, $7, $8::json, 'waiting', $9, $10 where (select count(*) from cases.export where owner = $2 and state in ('waiting', 'running')) < {MostOpen}
            on conflict (owner, key) do nothing returning {Columns}
            """,
            entropy.NewId(), wish.Owner, wish.Key, wish.Format, wish.Language, wish.Title, wish.Query, JsonSerializer.Serialize(wish.Filter), time.GetUtcNow(), time.GetUtcNow().AddDays(KeptDays));
        if ((await ReadAsync(command, cancel)).FirstOrDefault() is { } asked) return new ExportAnswer.Asked(asked, Before: false);
        // Nothing was written: the same key was faster, or there are too many.
        return await ByKeyAsync(wish, cancel) ?? new ExportAnswer.TooMany(MostOpen);
    }

    public async Task<IReadOnlyList<Export>> OfAsync(Guid owner, CancellationToken cancel = default)
    {
        await using var command = Command($"select {Columns} from cases.export where owner = $1 and remove_at > $2 order by asked_at desc, id desc limit 50", owner, time.GetUtcNow());
        return await ReadAsync(command, cancel);
    }

    public async Task<Export?> OneAsync(Guid owner, Guid id, CancellationToken cancel = default)
    {
        await using var command = Command($"select {Columns} from cases.export where owner = $1 and id = $2 and remove_at > $3", owner, id, time.GetUtcNow());
        return (await ReadAsync(command, cancel)).FirstOrDefault();
    }

    /// <summary>Stops one that is on its way and takes away one that has ended; null when there is none.</summary>
    public async Task<Export?> CancelAsync(Guid owner, Guid id, CancellationToken cancel = default)
    {
        await using var command = Command(
            $"""
            with stopped as (update cases.export set state = 'cancelled', ended_at = $3, holder = null where owner = $1 and id = $2 and state in ('waiting', 'running') returning {Columns}),
            emptied as (delete from cases.export_piece where export_id in (select id from stopped)),
            gone as (delete from cases.export where owner = $1 and id = $2 and state not in ('waiting', 'running') returning {Columns})
            select * from stopped union all select * from gone
            """, owner, id, time.GetUtcNow());
        return (await ReadAsync(command, cancel)).FirstOrDefault();
    }

    async Task<ExportAnswer?> ByKeyAsync(ExportWish wish, CancellationToken cancel)
    {
        await using var command = Command($"select {Columns} from cases.export where owner = $1 and key = $2", wish.Owner, wish.Key);
        return (await ReadAsync(command, cancel)).FirstOrDefault() is not { } found ? null
            : found.Format == wish.Format && found.Query == wish.Query ? new ExportAnswer.Asked(found, Before: true) : new ExportAnswer.KeyReused();
    }

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }

    static async Task<List<Export>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var found = new List<Export>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            found.Add(new Export(r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetFieldValue<DateTimeOffset>(5))
            {
                EndedAt = r.IsDBNull(6) ? null : r.GetFieldValue<DateTimeOffset>(6), Rows = r.GetInt32(7), Total = r.IsDBNull(8) ? null : r.GetInt32(8), Cut = r.GetBoolean(9),
                RemoveAt = r.GetFieldValue<DateTimeOffset>(10), Language = r.GetString(11),
            });
        }
        return found;
    }
}
