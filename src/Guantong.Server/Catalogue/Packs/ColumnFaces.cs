using Guantong.Server.Catalogue.Packs.Reading;

namespace Guantong.Server.Catalogue.Packs;

/// <summary>A column as an editor shows it.</summary>
/// <param name="Kind">
/// <c>choice, yes-no, date, month-day, number, real, limit, hours, spans, phone, division, unit, class, classes, user, areas, long, text</c>.
/// </param>
/// <param name="Required">An empty field is refused.</param>
/// <param name="Choices">The words that are allowed, when there is a list of them.</param>
/// <param name="InKey">It is part of what names the row.</param>
sealed record ColumnFace(string Name, string Kind, bool Required, IReadOnlyList<string> Choices, bool InKey);

/// <summary>
/// What the columns of a file are, told by the part's own reading: a row of nonsense is read, and what the part finds wrong with each
/// column says what it wants there. So no file describes its columns twice, and one that comes later needs nothing here.
/// </summary>
static class ColumnFaces
{
    const string Nonsense = "?¿";

    static readonly Dictionary<string, string> ByFinding = new(StringComparer.Ordinal)
    {
        ["pack-field-date"] = "date", ["pack-field-day"] = "month-day", ["pack-field-number"] = "number", ["pack-field-real"] = "real", ["pack-field-limit"] = "limit",
        ["pack-field-duty"] = "hours", ["pack-roster-hours"] = "hours", ["pack-field-spans"] = "spans", ["pack-field-phone"] = "phone", ["pack-field-division"] = "division",
    };

    // What a column points to is checked against other files, so reading alone does not tell it.
    static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["unit"] = "unit", ["parent"] = "unit", ["keeper"] = "unit", ["owner"] = "unit", ["upkeep"] = "unit", ["citizen_class"] = "class", ["scope_classes"] = "classes",
        ["user"] = "user", ["reports_to"] = "user", ["areas"] = "areas", ["divisions"] = "areas", ["condition"] = "long", ["closing"] = "long", ["note"] = "long",
        ["words"] = "long", ["text"] = "long", ["text_en"] = "long", ["rules"] = "long", ["source"] = "long", ["zh"] = "long", ["en"] = "long",
    };

    public static IReadOnlyList<ColumnFace> Of(string file, string header, IReadOnlySet<string> keys, Action<CsvRow> read)
    {
        string[] names = [.. header.Split(',').Select(c => c.TrimEnd('?'))];
        var (wrong, empty) = (Ask(file, header, names, Nonsense, read), Ask(file, header, names, "", read));
        return [.. names.Select(name => FaceOf(name, wrong.Where(f => f.Column == name), empty.Any(f => f.Column == name), keys.Contains(name)))];
    }

    static ColumnFace FaceOf(string name, IEnumerable<Finding> wrong, bool required, bool inKey)
    {
        foreach (var finding in wrong)
        {
            if (finding.Key == "pack-field-choice") return Choice(name, (string)finding.Args.First(a => a.Name == "choices").Value!, required, inKey);
            if (ByFinding.TryGetValue(finding.Key, out var kind)) return new(name, kind, required, [], inKey);
        }
        return new(name, ByName.GetValueOrDefault(name, "text"), required, [], inKey);
    }

    static ColumnFace Choice(string name, string said, bool required, bool inKey)
    {
        var choices = said.Split(" | ", StringSplitOptions.RemoveEmptyEntries);
        return choices is ["true", "false"] ? new(name, "yes-no", false, choices, inKey) : new(name, "choice", required, choices, inKey);
    }

    static IReadOnlyList<Finding> Ask(string file, string header, string[] names, string value, Action<CsvRow> read)
    {
        var findings = new Findings();
        // An empty last line would be no row; the quotes make it one.
        var text = string.Join(',', names) + "\n" + string.Join(',', names.Select(_ => $"\"{value}\"")) + "\n";
        foreach (var row in CsvFile.Of(text, file, header, findings).Rows) read(row);
        return findings.All;
    }
}
