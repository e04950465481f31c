using System.Globalization;
using System.Reflection;

namespace Guantong.Server.Platform.Texts;

/// <summary>
/// Every sentence a person sees, from the embedded <c>*.texts.csv</c> files (key,zh-CN,en). CSV, because the people who
/// mend wording are translators and clerks with a spreadsheet.
/// </summary>
public sealed class CityTexts
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    readonly Dictionary<string, CityText> _texts = new(StringComparer.Ordinal);
    readonly bool _strict;

    /// <param name="strict">In tests a missing key or argument throws; in production the key is shown, which beats a dead page.</param>
    public CityTexts(bool strict = true, Assembly? assembly = null)
    {
        _strict = strict;
        assembly ??= typeof(CityTexts).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".texts.csv", StringComparison.Ordinal)))
            foreach (var text in Read(assembly, resource))
                if (!_texts.TryAdd(text.Key, text))
                    throw new PlainFailure($"The text \"{text.Key}\" stands in {_texts[text.Key].Source} and again in {resource}: keep one.");
    }

    public IReadOnlyCollection<CityText> All => _texts.Values;

    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>The sentence in "zh-CN" (default) or "en", with each <c>{name}</c> replaced by its argument.</summary>
    public string Of(string key, string language, params (string Name, object? Value)[] args)
    {
        if (!_texts.TryGetValue(key, out var text))
            return _strict ? throw new KeyNotFoundException($"No text \"{key}\": add a row to a *.texts.csv file.") : key;
        var sentence = language == English ? text.English : text.Chinese;
        foreach (var (name, value) in args)
            sentence = sentence.Replace($"{{{name}}}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return sentence;
    }

    static IEnumerable<CityText> Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        foreach (var (line, row) in Csv.Records(reader).Skip(1))
            yield return row is [{ Length: > 0 } key, { Length: > 0 } chinese, { Length: > 0 } english]
                ? new CityText(key, chinese, english, resource)
                : throw new PlainFailure($"{resource}, line {line}: a text needs a key and both languages (key,zh-CN,en).");
    }
}

/// <summary>One row of a texts file.</summary>
public sealed record CityText(string Key, string Chinese, string English, string Source);
