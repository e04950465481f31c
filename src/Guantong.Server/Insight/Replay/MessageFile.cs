using System.Globalization;
using System.Text;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Insight.Replay;

/// <summary>One message that somebody wrote to a city: <see cref="At"/> in UTC.</summary>
public sealed record Message(string Id, string User, string Title, DateTimeOffset At, string Text);

/// <summary>Reads the file of messages, or says by row and column what is wrong with it.</summary>
public sealed class MessageFile(CityTexts texts, string language)
{
    const int MostMistakes = 20;

    static readonly string[] Columns = ["message_id", "user", "title", "created", "text", "likes", "dislikes"];
    static readonly string[] TimeForms = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    readonly List<string> _mistakes = [];

    /// <summary>The messages in the order of time.</summary>
    public IReadOnlyList<Message> Read(string path)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path)) throw new PlainFailure(Say("replay-file-missing", ("file", path)));
        var bytes = File.ReadAllBytes(path);
        if (FirstBadLine(bytes) is { } bad) throw new PlainFailure(Say("replay-file-charset", ("file", name), ("row", bad)));
        var messages = Parse(name, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
        if (_mistakes.Count > 0) throw new PlainFailure(string.Join('\n', _mistakes));
        if (messages.Count == 0) throw new PlainFailure(Say("replay-file-empty", ("file", name)));
        return [.. messages.OrderBy(m => m.At).ThenBy(m => m.Id, StringComparer.Ordinal)];
    }

    List<Message> Parse(string name, string text)
    {
        var messages = new List<Message>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        int[]? places = null;
        try
        {
            foreach (var (row, fields) in Csv.Records(new StringReader(text)))
            {
                if (places is null)
                {
                    places = [.. Columns.Select(c => fields.FindIndex(f => f.Trim() == c))];
                    foreach (var missing in Columns.Where((_, i) => places[i] < 0)) Mistake(name, row, missing, "replay-column-missing");
                    if (_mistakes.Count > 0) return messages;
                    continue;
                }
                if (_mistakes.Count >= MostMistakes) return messages;
                if (fields.Count != places.Length) Mistake(name, row, "*", "replay-row-fields", ("found", fields.Count), ("wanted", places.Length));
                else if (OfRow(name, row, [.. places.Select(p => fields[p])], seen) is { } message) messages.Add(message);
            }
        }
        catch (FormatException open)
        {
            _mistakes.Add($"{name}: {open.Message}");
        }
        return messages;
    }

    Message? OfRow(string name, int row, string[] f, Dictionary<string, int> seen)
    {
        var before = _mistakes.Count;
        var id = f[0].Trim();
        if (id.Length is 0 or > 64) Mistake(name, row, "message_id", "replay-id-wrong");
        else if (!seen.TryAdd(id, row)) Mistake(name, row, "message_id", "replay-id-twice", ("id", id), ("before", seen[id]));
        if (!DateTimeOffset.TryParseExact(f[3].Trim(), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            Mistake(name, row, "created", "replay-time-wrong", ("value", Short(f[3])));
        foreach (var i in (int[])[5, 6])
            if (!int.TryParse(f[i].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _)) Mistake(name, row, Columns[i], "replay-number-wrong", ("value", Short(f[i])));
        return _mistakes.Count > before ? null : new Message(id, f[1].Trim(), f[2].Trim(), at.ToUniversalTime(), f[4].Trim());
    }

    /// <summary>The line of the first byte that is no UTF-8; null when all is well.</summary>
    static int? FirstBadLine(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) != System.Buffers.OperationStatus.Done) return line;
            if (rune.Value == '\n') line++;
            bytes = bytes[length..];
        }
        return null;
    }

    void Mistake(string file, int row, string column, string key, params (string, object?)[] args) => _mistakes.Add($"{file}:{row}:{column}: {Say(key, args)}");

    string Say(string key, params (string, object?)[] args) => texts.Of(key, language, args);

    static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
