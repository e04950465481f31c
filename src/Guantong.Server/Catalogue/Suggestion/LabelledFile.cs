using System.Text;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Catalogue.Suggestion;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Catalogue.Suggestion;

/// <summary>Where in a CSV file the words and the label stand: names of columns. Several columns of words are read one after the other.</summary>
public sealed record LabelledColumns(IReadOnlyList<string> Texts, string Label)
{
    public static readonly LabelledColumns Usual = new(["text"], "label");
}

/// <summary>Reads labelled words, or says by row and column what is wrong with them.</summary>
public sealed class LabelledFile(CityTexts texts, string language)
{
    const int MostMistakes = 20;

    readonly List<string> mistakes = [];

    /// <summary>The rows as they stand: any label will do.</summary>
    public IReadOnlyList<LabelledText> Read(string path, LabelledColumns columns)
    {
        var rows = Rows(path, columns);
        Throw();
        return [.. rows.Select(r => new LabelledText(r.Text, r.Label))];
    }

    /// <summary>The rows with their labels as this city's types, or as its citizens' classes; one file holds one of the two. "none" is allowed in both.</summary>
    public (IReadOnlyList<LabelledText> Texts, LabelKind Kind) ReadFor(CityFacts city, string path, LabelledColumns columns)
    {
        var rows = Rows(path, columns);
        LabelKind? kind = null;
        var read = new List<LabelledText>();
        foreach (var (line, text, label) in rows)
        {
            if (mistakes.Count >= MostMistakes) break;
            var (of, known) = Known(city, label);
            if (known is null) Mistake(path, line, columns.Label, "labels-unknown", ("label", label));
            else if (of is not null && kind is not null && of != kind) Mistake(path, line, columns.Label, "labels-mixed", ("label", label));
            else read.Add(new LabelledText(text, known));
            kind ??= of;
        }
        Throw();
        return kind is { } one ? (read, one) : throw new PlainFailure(Say("labels-none-only"));
    }

    static (LabelKind? Kind, string? Label) Known(CityFacts city, string label)
    {
        if (label == ClassSuggestion.NoMatter) return (null, label);
        if (TypeKey.TryRead(label, out var key) && city.TypeOf(key) is { } type) return (LabelKind.Type, type.Key.ToString());
        if (city.CitizenClasses.Any(c => c.Code == label)) return (LabelKind.Class, label);
        // A bare code means the matter of the one standard that has it.
        var bare = city.Types.Keys.Where(k => k.Code == label && k.Kind == MatterKind.Matter).Take(2).ToList();
        if (bare is [var only]) return (LabelKind.Type, only.ToString());
        // Or of an older one, whose matter lives on in a class of today.
        var older = city.Crosswalk.WithOldCode(label).Where(r => r.Old!.Value.Kind == MatterKind.Matter).Select(r => r.Now).OfType<TypeKey>().Distinct().Take(2).ToList();
        return older is [var now] ? (LabelKind.Type, now.ToString()) : (null, null);
    }

    List<(int Line, string Text, string Label)> Rows(string path, LabelledColumns columns)
    {
        if (!File.Exists(path)) throw new PlainFailure(Say("labels-file-missing", ("file", path)));
        var rows = new List<(int, string, string)>();
        int[]? places = null;
        try
        {
            foreach (var (line, fields) in Csv.Records(new StringReader(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF'))))
            {
                if (places is null)
                {
                    string[] wanted = [.. columns.Texts, columns.Label];
                    places = [.. wanted.Select(w => fields.FindIndex(f => f.Trim() == w))];
                    foreach (var missing in wanted.Where((_, i) => places[i] < 0)) Mistake(path, line, missing, "labels-column-missing", ("found", string.Join(", ", fields)));
                    Throw();
                }
                else if (mistakes.Count >= MostMistakes) break;
                else if (fields.Count <= places.Max()) Mistake(path, line, "*", "labels-row-short", ("found", fields.Count));
                else if (RowOf(path, line, [.. places.Select(p => fields[p])]) is { } row) rows.Add(row);
            }
        }
        catch (FormatException open)
        {
            mistakes.Add($"{Path.GetFileName(path)}: {open.Message}");
        }
        catch (DecoderFallbackException)
        {
            throw new PlainFailure(Say("labels-charset", ("file", Path.GetFileName(path))));
        }
        if (rows.Count == 0 && mistakes.Count == 0) throw new PlainFailure(Say("labels-file-empty", ("file", Path.GetFileName(path))));
        return rows;
    }

    (int, string, string)? RowOf(string path, int line, string[] fields)
    {
        var text = string.Join('\n', fields[..^1]).Trim();
        var label = fields[^1].Trim();
        if (label.Length == 0) Mistake(path, line, "label", "labels-label-empty");
        // Words that were erased or never written teach nothing; that is no mistake.
        return label.Length == 0 || text.Length == 0 ? null : (line, text, label);
    }

    void Throw()
    {
        if (mistakes.Count > 0) throw new PlainFailure(string.Join('\n', mistakes));
    }

    void Mistake(string path, int line, string column, string key, params (string Name, object? Value)[] args) =>
        mistakes.Add($"{Path.GetFileName(path)}:{line}:{column}: {Say(key, args)}");

    string Say(string key, params (string Name, object? Value)[] args) => texts.Of(key, language, args);
}
