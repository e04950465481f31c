using Guantong.Server.Catalogue.Packs;
using Npgsql;

namespace Guantong.Server.Catalogue.Changes;

/// <summary>An edition: when, from which day, and why: <c>load</c>, <c>edit</c> or <c>day</c>.</summary>
public sealed record CityVersion(long Edition, DateTimeOffset At, DateOnly Day, string Why, string Packs, Edit? Edit)
{
    /// <summary>The edition that took this one back.</summary>
    public long? UndoneBy { get; init; }
}

/// <summary>What stands against taking an edition back: later ones that moved the same rows.</summary>
public sealed record UndoSight(IReadOnlyList<RowChange> Rows, IReadOnlyList<long> First, bool Whole);

/// <summary>All that ever came into force, what it changed, and the way back.</summary>
public sealed class Versions(NpgsqlDataSource database, EditBook book, EditDesk desk, IServiceProvider rooms)
{
    const int AtOnce = 50;

    readonly PackPart[] parts = [.. rooms.GetServices<PackPart>()];

    /// <summary>The newest first; <paramref name="before"/> is the last edition of the page before.</summary>
    public async Task<IReadOnlyList<CityVersion>> ListAsync(long? before, CancellationToken cancel)
    {
        var edits = (await book.SinceAsync(0, cancel)).ToDictionary(e => e.Edition!.Value);
        var undone = edits.Values.Where(e => e.Undoes is not null).GroupBy(e => e.Undoes!.Value).ToDictionary(g => g.Key, g => g.Max(e => e.Edition));
        await using var command = database.CreateCommand("""
            select t.edition, t.at, t.day, t.why, coalesce((select string_agg(l.pack, ', ' order by l.rank) from catalogue.load l where l.edition = t.edition), '')
            from catalogue.turn t where t.edition < $1 order by t.edition desc limit $2
            """);
        command.Parameters.Add(new() { Value = before ?? long.MaxValue });
        command.Parameters.Add(new() { Value = AtOnce });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var versions = new List<CityVersion>();
        while (await rows.ReadAsync(cancel))
            versions.Add(new(rows.GetInt64(0), rows.GetFieldValue<DateTimeOffset>(1), rows.GetFieldValue<DateOnly>(2), rows.GetString(3), rows.GetString(4), edits.GetValueOrDefault(rows.GetInt64(0)))
            {
                UndoneBy = undone.GetValueOrDefault(rows.GetInt64(0)),
            });
        return versions;
    }

    /// <summary>What an edition did to the rows; <c>Whole</c> is false when it also moved things that are no rows, such as areas.</summary>
    public async Task<(IReadOnlyList<RowChange> Rows, bool Whole)> DifferenceAsync(long edition, CancellationToken cancel)
    {
        if (await book.OfEditionAsync(edition, cancel) is { } edit) return (edit.Rows, true);
        await using var connection = await database.OpenConnectionAsync(cancel);
        var (rows, whole) = (new List<RowChange>(), true);
        foreach (var part in parts)
            foreach (var table in part.Tables)
            {
                if (part.Faces.Count == 0)
                {
                    await foreach (var _ in table.MovedByAsync(connection, edition, cancel)) { whole = false; break; }
                    continue;
                }
                await foreach (var (_, ended, values) in table.MovedByAsync(connection, edition, cancel)) Join(rows, part, ended, part.Shown(table, values).ToDictionary(c => c.Column, c => c.Value, StringComparer.Ordinal));
            }
        return (rows, whole);
    }

    /// <summary>The rows that would take an edition back, and the later editions that must be taken back first.</summary>
    public async Task<UndoSight> UndoAsync(long edition, CancellationToken cancel)
    {
        var (rows, whole) = await DifferenceAsync(edition, cancel);
        var back = rows.Select(r => r.Reversed).Reverse().ToList();
        var later = await book.SinceAsync(edition, cancel);
        var gone = later.Where(e => e.Undoes is not null).SelectMany(e => (long[])[e.Edition!.Value, e.Undoes!.Value]).ToHashSet();
        var first = later.Where(e => !gone.Contains(e.Edition!.Value) && e.Rows.Any(r => rows.Any(mine => desk.IsOf(r, mine)))).Select(e => e.Edition!.Value).OrderDescending().ToList();
        return new UndoSight(back, first, whole);
    }

    // Of one key the ended row comes first: the two together are a change.
    static void Join(List<RowChange> rows, PackPart part, bool ended, Dictionary<string, string> fields)
    {
        var keys = part.Faces.Where(f => f.InKey).Select(f => f.Name);
        if (!ended && rows.Count > 0 && rows[^1] is { Move: RowMove.End } last && last.File == part.File && keys.All(k => last.Before![k] == fields[k]))
            rows[^1] = new RowChange(part.File, RowMove.Change, last.Before, fields);
        else rows.Add(ended ? new RowChange(part.File, RowMove.End, fields, null) : new RowChange(part.File, RowMove.Add, null, fields));
    }
}
