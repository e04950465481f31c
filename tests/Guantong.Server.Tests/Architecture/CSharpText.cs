using System.Text;

namespace Guantong.Server.Tests.Architecture;

/// <summary>Just enough reading of C# to measure it: blanks out comments and quoted text, then cuts types into members.</summary>
static class CSharpText
{
    /// <summary>Comments and quoted text become blanks; every line stays on its line.</summary>
    public static string WithoutWords(string text)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfWords(text, at);
            if (end == at) result.Append(text[at++]);
            else
                for (; at < end; at++) result.Append(text[at] == '\n' ? '\n' : ' ');
        }
        return result.ToString();
    }

    // Where the comment or literal that begins here ends; here itself when none begins.
    static int EndOfWords(string text, int at)
    {
        if (Starts(text, at, "//")) return Until(text, "\n", at, include: false);
        if (Starts(text, at, "/*")) return Until(text, "*/", at + 2, include: true);
        if (text[at] == '\'') return EndOfQuoted(text, at + 1, '\'', holes: false, doubled: false);
        if (text[at] is not ('"' or '$' or '@')) return at;
        var quote = at;
        while (quote < text.Length && text[quote] is '$' or '@') quote++;
        if (quote == text.Length || text[quote] != '"') return at;
        var prefix = text.AsSpan(at, quote - at);
        var quotes = 0;
        while (quote + quotes < text.Length && text[quote + quotes] == '"') quotes++;
        return quotes >= 3
            ? Until(text, new string('"', quotes), quote + quotes, include: true)
            : EndOfQuoted(text, quote + 1, '"', holes: prefix.Contains('$'), doubled: prefix.Contains('@'));
    }

    static int EndOfQuoted(string text, int at, char quote, bool holes, bool doubled)
    {
        while (at < text.Length)
        {
            if (text[at] == '\\' && !doubled) at += 2;
            else if (text[at] == quote && doubled && Starts(text, at + 1, "\"")) at += 2;
            else if (text[at] == quote) return at + 1;
            else if (holes && Starts(text, at, "{{")) at += 2;
            else if (holes && text[at] == '{') at = EndOfHole(text, at + 1);
            else at++;
        }
        return text.Length;
    }

    static int EndOfHole(string text, int at)
    {
        for (var depth = 1; at < text.Length;)
        {
            var end = EndOfWords(text, at);
            if (end > at)
            {
                at = end;
                continue;
            }
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            at++;
            if (depth == 0) break;
        }
        return at;
    }

    static bool Starts(string text, int at, string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    static int Until(string text, string end, int from, bool include)
    {
        var found = text.IndexOf(end, from, StringComparison.Ordinal);
        return found < 0 ? text.Length : include ? found + end.Length : found;
    }
}
