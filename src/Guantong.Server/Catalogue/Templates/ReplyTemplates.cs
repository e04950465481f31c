using Guantong.Server.People;
using Npgsql;

namespace Guantong.Server.Catalogue.Templates;

/// <summary>The templates in force, read when the city's edition moved.</summary>
public sealed class ReplyTemplates(NpgsqlDataSource database, CityFactsSource facts, PeopleDirectory people)
{
    sealed record Held(long Edition, IReadOnlyList<ReplyTemplate> All);

    volatile Held? held;

    /// <summary>Those of a kind (null: all) that serve for a class, on this day; those of the class itself before the general ones.</summary>
    public async Task<IReadOnlyList<ReplyTemplate>> OfAsync(string? kind, string? citizenClass, CancellationToken cancel = default)
    {
        var edition = facts.Current.Edition;
        if (held is not { } now || now.Edition != edition) held = now = new Held(edition, await ReadAsync(edition, cancel));
        return
        [
            .. now.All.Where(t => t.HoldsOn(people.Today) && (kind is null || t.Kind == kind) && (t.Class.Length == 0 || citizenClass is null || t.Class == citizenClass))
                .OrderBy(t => t.Class.Length == 0).ThenBy(t => t.Order).ThenBy(t => t.Key, StringComparer.Ordinal),
        ];
    }

    async Task<IReadOnlyList<ReplyTemplate>> ReadAsync(long edition, CancellationToken cancel)
    {
        // The higher pack's row comes last and takes the place of the one below it.
        await using var command = database.CreateCommand(
            $"""
            select {TemplatesPart.Columns} from catalogue.reply_template t
            left join lateral (select rank from catalogue.load l where l.pack = t.pack and l.edition <= $1 order by l.edition desc limit 1) k on true
            where t.begun <= $1 and (t.ended is null or t.ended > $1) order by coalesce(k.rank, 0), t.row_id
            """);
        command.Parameters.Add(new() { Value = edition });
        var rows = new Dictionary<string, ReplyTemplate>(StringComparer.Ordinal);
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            rows[r.GetString(0)] = new(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(4), r.GetString(5), r.GetInt32(3),
                r.IsDBNull(6) ? null : r.GetFieldValue<DateOnly>(6), r.IsDBNull(7) ? null : r.GetFieldValue<DateOnly>(7));
        }
        return [.. rows.Values];
    }
}
