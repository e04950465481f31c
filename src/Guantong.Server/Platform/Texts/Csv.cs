using System.Text;

namespace Guantong.Server.Platform.Texts;

/// <summary>RFC 4180 in thirty lines: quoted fields may hold commas, line ends and doubled quotes.</summary>
public static class Csv
{
    /// <summary>All records with the line each begins on (1-based); blank lines are passed over.</summary>
    public static IEnumerable<(int Line, List<string> Fields)> Records(TextReader reader)
    {
        var (fields, field, quoted, line, began) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (int next; (next = reader.Read()) >= 0;)
        {
            var c = (char)next;
            if (c == '\n') line++;
            if (quoted)
            {
                if (c != '"') field.Append(c);
                else if (reader.Peek() == '"') field.Append((char)reader.Read());
                else quoted = false;
                continue;
            }
            switch (c)
            {
                case '"' when field.Length == 0: quoted = true; break;
                case ',': Close(); break;
                case '\r' when reader.Peek() == '\n': break;
                case '\n':
                    Close();
                    if (fields is not [""]) yield return (began, fields);
                    (fields, began) = ([], line);
                    break;
                default: field.Append(c); break;
            }
        }
        if (quoted) throw new FormatException($"The quote opened in the record on line {began} is never closed.");
        if (field.Length > 0 || fields.Count > 0)
        {
            Close();
            yield return (began, fields);
        }

        void Close()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }

    /// <summary>A field as RFC 4180 writes it: in quotes where it must be.</summary>
    public static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A field for a spreadsheet: what it would take for a formula gets an apostrophe before it (OWASP, CSV injection).</summary>
    public static string SpreadsheetField(string text) =>
        Field(text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' ? "'" + text : text);
}
