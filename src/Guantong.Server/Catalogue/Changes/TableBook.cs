using System.Collections.Concurrent;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Platform.Texts;
using Npgsql;

namespace Guantong.Server.Catalogue.Changes;

/// <summary>A row that counts: the highest pack's of its key.</summary>
/// <param name="Over">The pack whose row of the same key it replaces; none where nothing lies below.</param>
public sealed record TableRow(string Pack, string? Over, IReadOnlyList<string> Fields);

/// <summary>A page of a table.</summary>
public sealed record TablePage(long Edition, int Count, IReadOnlyList<TableRow> Rows, int? Next);

/// <summary>The rows of the city's files as they count today or counted on a day, for looking and for editing.</summary>
public sealed class TableBook(NpgsqlDataSource database, IServiceProvider rooms)
{
    const int MostHeld = 12;

    readonly PackPart[] parts = [.. rooms.GetServices<PackPart>().Where(p => p.Faces.Count > 0)];
    readonly ConcurrentDictionary<(string File, long Edition), IReadOnlyList<TableRow>> held = new();

    /// <summary>The files whose rows can be edited, in the order of the format.</summary>
    internal IReadOnlyList<PackPart> Parts => parts;

    /// <summary>A page of a file's rows that hold all the words of <paramref name="q"/>, in any column, as text or by the initials of its pinyin.</summary>
    /// <param name="day">As they counted at the end of that day; none: now.</param>
    public async Task<TablePage?> PageAsync(string file, string? q, int after, DateOnly? day, CancellationToken cancel)
    {
        const int AtOnce = 100;
        if (parts.FirstOrDefault(p => p.File == file) is not { } part) return null;
        var edition = await EditionAsync(day, cancel);
        var rows = await RowsAsync(part, edition, cancel);
        var words = (q ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = words.Length == 0 ? rows : [.. rows.Where(r => words.All(w => r.Fields.Any(f => Holds(f, w))))];
        return new TablePage(edition, found.Count, [.. found.Skip(after).Take(AtOnce)], after + AtOnce < found.Count ? after + AtOnce : null);
    }

    static bool Holds(string field, string word) =>
        field.Contains(word, StringComparison.OrdinalIgnoreCase) || (word.All(char.IsAsciiLetter) && Pinyin.Matches(field, word));

    async Task<IReadOnlyList<TableRow>> RowsAsync(PackPart part, long edition, CancellationToken cancel)
    {
        if (held.TryGetValue((part.File, edition), out var known)) return known;
        if (held.Count >= MostHeld) held.Clear();
        await using var connection = await database.OpenConnectionAsync(cancel);
        var ranks = await RanksAsync(connection, edition, cancel);
        var keys = part.Faces.Select((f, i) => (f.InKey, i)).Where(f => f.InKey).Select(f => f.i).ToList();
        var rows = new Dictionary<string, TableRow>(StringComparer.Ordinal);
        var all = new List<(int Rank, string Pack, string[] Fields)>();
        await foreach (var (pack, values) in part.Tables[0].AtAsync(connection, edition, cancel))
            all.Add((ranks.GetValueOrDefault(pack, -1), pack, [.. part.Shown(part.Tables[0], values).Select(c => c.Value)]));
        foreach (var (_, pack, fields) in all.Where(r => r.Rank >= 0).OrderBy(r => r.Rank))
        {
            var key = string.Join('\u001f', keys.Select(k => fields[k]));
            rows[key] = new TableRow(pack, rows.GetValueOrDefault(key)?.Pack, fields);
        }
        return held[(part.File, edition)] = [.. rows.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Value)];
    }

    async Task<long> EditionAsync(DateOnly? day, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(day is null ? "select current from catalogue.edition" : "select coalesce(max(edition), 0) from catalogue.turn where day <= $1");
        if (day is { } at) command.Parameters.Add(new() { Value = at });
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    static async Task<Dictionary<string, int>> RanksAsync(NpgsqlConnection connection, long edition, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select distinct on (pack) pack, rank from catalogue.load where edition <= $1 order by pack, edition desc", connection);
        command.Parameters.Add(new() { Value = edition });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancel)) ranks[rows.GetString(0)] = rows.GetInt32(1);
        return ranks;
    }
}
