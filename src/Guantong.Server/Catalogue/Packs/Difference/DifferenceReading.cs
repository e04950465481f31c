using Guantong.Server.Platform.Store;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs.Difference;

/// <summary>Reads what an applied edition has moved, inside the transaction that will be rolled back: the tables themselves say it.</summary>
sealed class DifferenceReading(NpgsqlConnection connection, long edition, int most, CancellationToken cancel)
{
    public async Task<IReadOnlyList<FileDifference>> ReadAsync(IEnumerable<PackPart> parts)
    {
        var files = new List<FileDifference>();
        foreach (var part in parts)
        {
            var tallies = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
            foreach (var table in part.Tables) await ReadAsync(part, table, tallies);
            files.AddRange(tallies.Select(t => new FileDifference(t.Key, part.File, t.Value.Added, t.Value.Changed, t.Value.Ended, t.Value.Rows)));
        }
        return files;
    }

    async Task ReadAsync(PackPart part, EditionedTable table, SortedDictionary<string, Tally> tallies)
    {
        (string Pack, object?[] Values)? ended = null;
        await foreach (var (pack, ends, values) in table.MovedAsync(connection, edition, cancel))
        {
            if (ended is { } before && !ends && before.Pack == pack && KeyOf(table, before.Values) == KeyOf(table, values))
            {
                ended = null;
                Of(pack).Take(Move.Changed, KeyOf(table, values), () => Changed(part.Shown(table, before.Values), part.Shown(table, values)), most);
                continue;
            }
            TakeEnded();
            if (ends) ended = (pack, values);
            else Of(pack).Take(Move.Added, KeyOf(table, values), () => [.. Filled(part.Shown(table, values)).Select(c => new ColumnDifference(c.Column, "", c.Value))], most);
        }
        TakeEnded();

        void TakeEnded()
        {
            if (ended is not { } gone) return;
            ended = null;
            Of(gone.Pack).Take(Move.Ended, KeyOf(table, gone.Values), () => [.. Filled(part.Shown(table, gone.Values)).Select(c => new ColumnDifference(c.Column, c.Value, ""))], most);
        }

        Tally Of(string pack) => tallies.TryGetValue(pack, out var tally) ? tally : tallies[pack] = new Tally();
    }

    static string KeyOf(EditionedTable table, object?[] values) => string.Join(" · ", table.Key.Select(k => PackExport.Field(values[table.IndexOf(k)])));

    static IEnumerable<(string Column, string Value)> Filled(IEnumerable<(string Column, string Value)> row) => row.Where(c => c.Value.Length > 0);

    static List<ColumnDifference> Changed(IReadOnlyList<(string Column, string Value)> before, IReadOnlyList<(string Column, string Value)> after) =>
        [.. before.Zip(after).Where(c => c.First.Value != c.Second.Value).Select(c => new ColumnDifference(c.First.Column, c.First.Value, c.Second.Value))];

    sealed class Tally
    {
        public int Added { get; private set; }
        public int Changed { get; private set; }
        public int Ended { get; private set; }
        public List<RowDifference> Rows { get; } = [];

        public void Take(Move move, string key, Func<IReadOnlyList<ColumnDifference>> columns, int most)
        {
            if (move == Move.Added) Added++;
            else if (move == Move.Changed) Changed++;
            else Ended++;
            if (Rows.Count < most) Rows.Add(new RowDifference(key, move, columns()));
        }
    }
}
