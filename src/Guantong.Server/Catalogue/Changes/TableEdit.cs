using Guantong.Server.Catalogue.Packs;

namespace Guantong.Server.Catalogue.Changes;

/// <summary>A row of one pack's file, and which change of the draft it came from.</summary>
sealed record EditedRow(string[] Fields, int? Change = null);

/// <summary>One file of all packs while a draft is put into it, row by row.</summary>
/// <param name="packs">The packs, the lowest first, each with its rows.</param>
/// <param name="city">The pack that is the city: what it decides beside a layer below is its own row.</param>
sealed class TableEdit(PackPart part, IReadOnlyList<(string Pack, List<EditedRow> Rows)> packs, string city)
{
    readonly IReadOnlyList<ColumnFace> faces = part.Faces;

    public PackPart Part => part;

    public IReadOnlyList<(string Pack, List<EditedRow> Rows)> Packs => packs;

    /// <summary>The packs whose rows differ now.</summary>
    public HashSet<string> Touched { get; } = new(StringComparer.Ordinal);

    /// <summary>Puts one change in; false when the row is not as the editor saw it.</summary>
    public bool Take(RowChange change, int place)
    {
        var (before, after) = (FieldsOf(change.Before), FieldsOf(change.After));
        if (before is not null)
        {
            if (Standing(before) is not var (pack, row) || !row.Fields.SequenceEqual(before)) return false;
            if (after is not null && !KeyOf(after).SequenceEqual(KeyOf(before)) && Standing(after) is not null) return false;
            if (after is not null && part.Layered && pack != city) Put(city, after, place);
            else if (after is not null && KeyOf(after).SequenceEqual(KeyOf(before)) && !IsAsBelow(pack, after)) Replace(pack, row, new EditedRow(after, place));
            else if (after is not null)
            {
                Remove(pack, row);
                if (!IsAsBelow(pack, after)) Put(pack, after, place);
            }
            else EndEverywhere(before);
            return true;
        }
        if (after is null || Standing(after) is not null) return false;
        if (!IsAsBelow(city, after)) Put(PackFor(), after, place);
        return true;
    }

    /// <summary>The row of a key that counts: the highest pack's.</summary>
    public (string Pack, EditedRow Row)? Standing(string[] like)
    {
        foreach (var (pack, rows) in packs.Reverse())
            if (rows.Find(r => KeyOf(r.Fields).SequenceEqual(KeyOf(like))) is { } row) return (pack, row);
        return null;
    }

    public string[]? FieldsOf(IReadOnlyDictionary<string, string>? named) => named is null ? null : [.. faces.Select(f => named.GetValueOrDefault(f.Name, "").Trim())];

    public Dictionary<string, string> Named(string[] fields) => faces.Zip(fields).ToDictionary(p => p.First.Name, p => p.Second, StringComparer.Ordinal);

    /// <summary>The row's key as people read it.</summary>
    public string Title(string[] fields) => string.Join(" · ", KeyOf(fields).Where(k => k.Length > 0));

    IEnumerable<string> KeyOf(string[] fields) => faces.Zip(fields).Where(p => p.First.InKey).Select(p => p.Second);

    // A city's row that says what the layer below it says anyway would only hide that layer's next release.
    bool IsAsBelow(string pack, string[] fields) =>
        part.Layered && packs.TakeWhile(p => p.Pack != pack).Any(p => p.Rows.Any(r => r.Fields.SequenceEqual(fields)));

    string PackFor() => part.Layered || packs.All(p => p.Rows.Count == 0 || p.Pack == city) ? city : packs.Last(p => p.Rows.Count > 0).Pack;

    // What a layer below says of the same key would otherwise come to light again.
    void EndEverywhere(string[] like)
    {
        foreach (var (pack, rows) in packs)
            if (rows.RemoveAll(r => KeyOf(r.Fields).SequenceEqual(KeyOf(like))) > 0) Touched.Add(pack);
    }

    void Put(string pack, string[] fields, int place)
    {
        packs.First(p => p.Pack == pack).Rows.Add(new EditedRow(fields, place));
        Touched.Add(pack);
    }

    void Replace(string pack, EditedRow old, EditedRow better)
    {
        var rows = packs.First(p => p.Pack == pack).Rows;
        rows[rows.IndexOf(old)] = better;
        Touched.Add(pack);
    }

    void Remove(string pack, EditedRow row)
    {
        packs.First(p => p.Pack == pack).Rows.Remove(row);
        Touched.Add(pack);
    }
}
