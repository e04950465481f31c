using System.Globalization;
using Guantong.Domain.Places;

namespace Guantong.Server.Catalogue.Packs.Reading;

/// <summary>A CSV file of a pack whose header is known to be right. A missing file is a file without rows: all but pack.csv are optional.</summary>
sealed class CsvFile
{
    readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    CsvFile(string name) => Name = name;

    public string Name { get; }

    public IReadOnlyList<CsvRow> Rows { get; private set; } = [];

    /// <param name="header">The columns; one that ends in "?" may be left out.</param>
    public static CsvFile Read(string folder, string name, string header, Findings findings)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) && PackText.Read(path, name, findings) is { } text ? Of(text, name, header, findings) : new CsvFile(name);
    }

    /// <summary>The same from a text.</summary>
    public static CsvFile Of(string text, string name, string header, Findings findings)
    {
        var file = new CsvFile(name);
        var (records, fault) = CsvRecords.Read(text);
        if (fault is { } broken) findings.Add(name, broken.Line, "", broken.Key);
        if (records.Count == 0) { if (fault is null) findings.Add(name, 1, "", "pack-csv-empty"); return file; }
        if (!file.TakeHeader(records[0].Fields, header.Split(','), findings)) return file;
        var rows = new List<CsvRow>(records.Count);
        foreach (var record in records.Skip(1))
        {
            if (record.Fields.Count == records[0].Fields.Count) rows.Add(new CsvRow(file, record, findings));
            else findings.Add(name, record.Line, "", "pack-csv-width", ("found", record.Fields.Count), ("wanted", records[0].Fields.Count));
        }
        file.Rows = rows;
        return file;
    }

    public int IndexOf(string column) => columns.GetValueOrDefault(column, -1);

    bool TakeHeader(IReadOnlyList<string> found, string[] wanted, Findings findings)
    {
        var known = wanted.Select(w => w.TrimEnd('?')).ToHashSet(StringComparer.Ordinal);
        var right = true;
        for (var i = 0; i < found.Count; i++)
        {
            var name = found[i].Trim();
            if (!known.Contains(name)) { right = false; findings.Add(Name, 1, name, "pack-column-unknown", ("wanted", string.Join(',', known))); }
            else if (!columns.TryAdd(name, i)) { right = false; findings.Add(Name, 1, name, "pack-column-twice"); }
        }
        foreach (var missing in wanted.Where(w => !w.EndsWith('?') && !columns.ContainsKey(w)))
        {
            right = false;
            findings.Add(Name, 1, missing, "pack-column-missing");
        }
        return right;
    }
}

/// <summary>
/// One row. Every reading method notes what is wrong, with the row and column, and gives a harmless value, so that one walk
/// over a pack finds all its mistakes.
/// </summary>
sealed class CsvRow(CsvFile file, CsvRecords.Record record, Findings findings)
{
    public int Line => record.Line;

    public string File => file.Name;

    public void Wrong(string column, string key, params (string Name, object? Value)[] args) => findings.Add(file.Name, record.Line, column, key, args);

    /// <summary>The trimmed field; empty when the column is not there.</summary>
    public string Text(string column) => file.IndexOf(column) is >= 0 and var i ? record.Fields[i].Trim() : "";

    public string Required(string column)
    {
        var text = Text(column);
        if (text.Length == 0) Wrong(column, "pack-field-empty");
        return text;
    }

    public string Code(string column)
    {
        var text = Required(column);
        if (text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == ':')) Wrong(column, "pack-field-code", ("value", text));
        return text;
    }

    public bool Flag(string column) => Choice(column, ("true", true), ("false", false), ("", false));

    public int Number(string column)
    {
        var text = Required(column);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        if (text.Length > 0) Wrong(column, "pack-field-number", ("value", text));
        return 0;
    }

    /// <summary>A finite number with a point, such as degrees; 0 when it is none.</summary>
    public double Real(string column)
    {
        var text = Required(column);
        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        if (text.Length > 0) Wrong(column, "pack-field-real", ("value", text));
        return 0;
    }

    public DateOnly? Date(string column)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Wrong(column, "pack-field-date", ("value", text));
        return null;
    }

    /// <summary>valid_from and valid_to, whose last day does not count; none: without beginning or end.</summary>
    public (DateOnly? From, DateOnly? To) Dates()
    {
        var (from, to) = (Date("valid_from"), Date("valid_to"));
        if (from >= to) Wrong("valid_to", "pack-dates-order", ("from", from), ("to", to));
        return (from, to);
    }

    public DivisionCode Division(string column)
    {
        var code = new DivisionCode(Required(column));
        if (code.IsWellFormed) return code;
        if (code.Value.Length > 0) Wrong(column, "pack-field-division", ("value", code.Value));
        return new DivisionCode("000000000000");
    }

    public T Choice<T>(string column, params (string Text, T Value)[] choices)
    {
        var text = Text(column);
        foreach (var (word, value) in choices) if (word == text) return value;
        Wrong(column, "pack-field-choice", ("value", text), ("choices", string.Join(" | ", choices.Select(c => c.Text).Where(c => c.Length > 0))));
        return choices[0].Value;
    }
}
