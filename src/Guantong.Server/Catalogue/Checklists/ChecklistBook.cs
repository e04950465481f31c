using Npgsql;

namespace Guantong.Server.Catalogue.Checklists;

/// <summary>The checklists in force by citizens' class, read when the city's edition moved.</summary>
public sealed class ChecklistBook(NpgsqlDataSource database, CityFactsSource facts)
{
    sealed record Held(long Edition, ILookup<string, ChecklistItem> ByClass);

    volatile Held? held;

    public async Task<ILookup<string, ChecklistItem>> AllAsync(CancellationToken cancel = default)
    {
        var edition = facts.Current.Edition;
        if (held is not { } now || now.Edition != edition) held = now = new Held(edition, await ReadAsync(edition, cancel));
        return now.ByClass;
    }

    async Task<ILookup<string, ChecklistItem>> ReadAsync(long edition, CancellationToken cancel)
    {
        // The higher pack's row comes last and takes the place of the one below it.
        await using var command = database.CreateCommand(
            $"""
            select {ChecklistPart.Columns} from catalogue.checklist_item t
            left join lateral (select rank from catalogue.load l where l.pack = t.pack and l.edition <= $1 order by l.edition desc limit 1) k on true
            where t.begun <= $1 and (t.ended is null or t.ended > $1) order by coalesce(k.rank, 0), t.row_id
            """);
        command.Parameters.Add(new() { Value = edition });
        var rows = new Dictionary<(string, string), ChecklistItem>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) rows[(r.GetString(0), r.GetString(1))] = new(r.GetString(0), r.GetString(1), r.GetString(3), r.GetString(4), r.GetInt32(2));
        return rows.Values.OrderBy(i => i.Order).ThenBy(i => i.Key, StringComparer.Ordinal).ToLookup(i => i.Class, StringComparer.Ordinal);
    }
}
