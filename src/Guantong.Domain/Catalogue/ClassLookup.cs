namespace Guantong.Domain.Catalogue;

/// <summary>A class that was found, and the row of the crosswalk that led to it when an older code or name was asked for.</summary>
public sealed record ClassMatch(CaseType Type, Correspondence? Through);

/// <summary>Finds classes by what people know of them: a code of either numbering, a whole key, or part of a name in either language.</summary>
public static class ClassLookup
{
    /// <summary>
    /// All matches; who writes four digits means the older numbering first. <paramref name="standard"/> restricts codes to one numbering;
    /// a key such as <c>GB/T 30428.2-2013:matter:0110</c> names its standard itself.
    /// </summary>
    public static IReadOnlyList<ClassMatch> Find(CityFacts city, string asked, string? standard = null)
    {
        var words = asked.Trim();
        if (words.Length == 0) return [];
        if (TypeKey.TryRead(words, out var key)) return [.. ByKey(city, key)];
        return IsCode(words) ? [.. ByCode(city, words, standard)] : [.. ByName(city, words, standard)];
    }

    /// <summary>True for what can only be a code: digits, as many as one of the numberings has.</summary>
    public static bool IsCode(string words) => words.Length is >= 2 and <= 5 && words.All(char.IsAsciiDigit);

    /// <summary>The class with this key, or every class that took over from it.</summary>
    public static IEnumerable<ClassMatch> ByKey(CityFacts city, TypeKey key)
    {
        if (city.Types.TryGetValue(key, out var type)) return [new ClassMatch(type, null)];
        return Through(city, city.Crosswalk.WithOldCode(key.Code, key.Standard).Where(r => r.Old == key));
    }

    /// <summary>Keys of today for a key in either numbering, of both kinds where an old component became a component and a matter; null when there is none.</summary>
    public static IReadOnlyList<string>? KeysOf(CityFacts city, string asked) =>
        TypeKey.TryRead(asked, out var key) && ByKey(city, key).Select(m => m.Type.Key.ToString()).ToList() is { Count: > 0 } keys ? keys : null;

    // A code of five digits is exact; a shorter one is a whole code of the older list, or the beginning of one of today.
    static IEnumerable<ClassMatch> ByCode(CityFacts city, string code, string? standard) =>
        Through(city, city.Crosswalk.WithOldCode(code, standard))
            .Concat(Sorted(city.Types.Values.Where(t => t.Key.Code.StartsWith(code, StringComparison.Ordinal) && (standard is null || t.Key.Standard == standard))).Select(t => new ClassMatch(t, null)))
            .DistinctBy(m => m.Type.Key);

    static IEnumerable<ClassMatch> ByName(CityFacts city, string words, string? standard)
    {
        bool Holds(string name) => name.Contains(words, StringComparison.OrdinalIgnoreCase);
        return Sorted(city.Types.Values.Where(t => (Holds(t.Name) || Holds(t.NameEn)) && (standard is null || t.Key.Standard == standard))).Select(t => new ClassMatch(t, null))
            .Concat(Through(city, city.Crosswalk.Rows.Where(r => r.Old is { } old && Holds(r.OldName) && (standard is null || old.Standard == standard))))
            .DistinctBy(m => m.Type.Key);
    }

    static IEnumerable<ClassMatch> Through(CityFacts city, IEnumerable<Correspondence> rows) =>
        from row in rows
        let type = row.Now is { } now ? city.Types.GetValueOrDefault(now) : null
        where type is not null
        orderby type.Key.Kind, row.Succession
        select new ClassMatch(type, row);

    static IEnumerable<CaseType> Sorted(IEnumerable<CaseType> types) =>
        types.OrderBy(t => t.Key.Standard, StringComparer.Ordinal).ThenBy(t => t.Key.Kind).ThenBy(t => t.Key.Code, StringComparer.Ordinal);
}
