using System.Text;

namespace Guantong.Server.Catalogue.Packs.Reading;

/// <summary>
/// RFC 4180, strictly: a quote opens a field only at its beginning and after a closing quote comes a comma or the end of the line.
/// Every record knows the line on which it begins, because that is what an editor shows.
/// </summary>
static class CsvRecords
{
    public sealed record Record(int Line, IReadOnlyList<string> Fields);

    /// <summary>Reads until the first malformed record, whose line and reason come back as the fault.</summary>
    public static (IReadOnlyList<Record> Records, (int Line, string Key)? Fault) Read(string text)
    {
        var records = new List<Record>();
        int at = 0, line = 1;
        while (at < text.Length)
        {
            var start = line;
            var fields = new List<string>();
            do
            {
                if (!ReadField(text, ref at, ref line, out var field, out var fault)) return (records, (start, fault));
                fields.Add(field);
            }
            while (at < text.Length && text[at++] == ',' && AddLastEmpty(text, at, fields));
            if (at > 0 && at <= text.Length && text[at - 1] == '\n') line++;
            if (fields is not [""]) records.Add(new Record(start, fields));
        }
        return (records, null);
    }

    // A comma at the very end of the file still has an empty field after it.
    static bool AddLastEmpty(string text, int at, List<string> fields)
    {
        if (at < text.Length) return true;
        fields.Add("");
        return false;
    }

    static bool ReadField(string text, ref int at, ref int line, out string field, out string fault)
    {
        fault = "";
        if (text[at] == '"') return ReadQuoted(text, ref at, ref line, out field, out fault);
        var start = at;
        while (at < text.Length && text[at] is not (',' or '\n' or '\r'))
        {
            if (text[at++] == '"') { field = ""; fault = "pack-csv-stray-quote"; return false; }
        }
        field = text[start..at];
        SkipReturn(text, ref at);
        return true;
    }

    static bool ReadQuoted(string text, ref int at, ref int line, out string field, out string fault)
    {
        fault = "";
        field = "";
        var built = new StringBuilder();
        for (at++; ; at++)
        {
            if (at >= text.Length) { fault = "pack-csv-open-quote"; return false; }
            if (text[at] != '"')
            {
                if (text[at] == '\n') line++;
                built.Append(text[at]);
                continue;
            }
            if (at + 1 < text.Length && text[at + 1] == '"') { built.Append('"'); at++; continue; }
            at++;
            break;
        }
        SkipReturn(text, ref at);
        field = built.ToString();
        if (at >= text.Length || text[at] is ',' or '\n') return true;
        fault = "pack-csv-stray-quote";
        return false;
    }

    static void SkipReturn(string text, ref int at)
    {
        if (at < text.Length && text[at] == '\r' && (at + 1 == text.Length || text[at + 1] == '\n')) at++;
    }
}
