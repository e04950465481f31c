using System.Globalization;

namespace Guantong.Protocols.Open311;

/// <summary>The parameters of one call, from the address line and from the body. An empty one counts as not sent.</summary>
public sealed class GeoParameters
{
    readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    /// <param name="sent">In order; a name may come several times.</param>
    public GeoParameters(IEnumerable<KeyValuePair<string, string>> sent)
    {
        foreach (var (name, value) in sent)
        {
            if (value.Trim().Length == 0) continue;
            if (!_values.TryGetValue(name, out var values)) _values[name] = values = [];
            values.Add(value);
        }
    }

    public IEnumerable<string> Names => _values.Keys;

    /// <summary>The last value sent, without blanks around it; null when there is none.</summary>
    public string? this[string name] => _values.TryGetValue(name, out var values) ? values[^1].Trim() : null;

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];

    /// <summary>The parts of a comma separated list, sent once or several times.</summary>
    public IReadOnlyList<string> List(string name) =>
        [.. All(name).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];

    /// <summary>true, 1, yes and v1 are yes, as clients in the wild write it.</summary>
    public bool Flag(string name) => this[name] is { } text && (text is "1" || text.ToUpperInvariant() is "TRUE" or "YES" or "V1");

    /// <summary>
    /// Answers to questions: <c>attribute[CODE]=v</c>, for several values <c>attribute[CODE][]=v1</c> or <c>attribute[CODE][0]=v1</c>,
    /// in the order in which they came.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Attributes()
    {
        var found = new List<KeyValuePair<string, List<string>>>();
        foreach (var (name, values) in _values)
        {
            if (CodeOf(name) is not { } code) continue;
            var known = found.Find(f => f.Key == code);
            if (known.Key is null) found.Add(known = new(code, []));
            known.Value.AddRange(values);
        }
        return [.. found.Select(f => KeyValuePair.Create<string, IReadOnlyList<string>>(f.Key, f.Value))];
    }

    /// <summary>A number with a point, whatever the language of the machine; null when it is none.</summary>
    public static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    static string? CodeOf(string name)
    {
        const string Begin = "attribute[";
        if (!name.StartsWith(Begin, StringComparison.Ordinal)) return null;
        var end = name.IndexOf(']', Begin.Length);
        if (end <= Begin.Length) return null;
        var rest = name.AsSpan(end + 1);
        var isPlain = rest.IsEmpty || (rest[0] == '[' && rest[^1] == ']' && rest[1..^1].IndexOfAnyExceptInRange('0', '9') < 0);
        return isPlain ? name[Begin.Length..end] : null;
    }
}
