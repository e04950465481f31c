using System.Text;
using System.Text.RegularExpressions;

namespace Guantong.Protocols.Open311;

/// <summary>Words on the wire: what may not stand in XML, and what is no words at all.</summary>
public static partial class GeoText
{
    const int MostLayers = 5;

    /// <summary>Without characters that XML 1.0 cannot hold (control characters, half characters, U+FFFE and U+FFFF).</summary>
    public static string Legal(string text)
    {
        var at = FirstIllegal(text);
        if (at < 0) return text;
        var clean = new StringBuilder(text.Length).Append(text, 0, at);
        foreach (var rune in text.AsSpan(at).EnumerateRunes())
        {
            // A half character is enumerated as U+FFFD: it says that something stood there.
            if (IsLegal(rune.Value)) clean.Append(rune.ToString());
        }
        return clean.ToString();
    }

    /// <summary>The words of a text that may hold HTML: tags go, scripts and styles with what is in them; everything else stays as typed.</summary>
    public static string Plain(string text)
    {
        var legal = Legal(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (!legal.Contains('<', StringComparison.Ordinal)) return legal.Trim();
        try
        {
            // What is left over may be a tag again: "<<b>script>".
            for (var (times, before) = (0, ""); times < MostLayers && before != legal; times++)
            {
                before = legal;
                legal = Tag().Replace(Break().Replace(Hidden().Replace(legal, ""), "\n"), "");
            }
            return legal.Trim();
        }
        catch (RegexMatchTimeoutException)
        {
            // Nobody writes like this by hand; the sign itself is what makes it dangerous.
            return legal.Replace('<', '‹').Trim();
        }
    }

    static int FirstIllegal(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
                i++;
            }
            else if (!IsLegal(text[i]))
            {
                return i;
            }
        }
        return -1;
    }

    static bool IsLegal(int c) => c is '\t' or '\n' or '\r' or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or >= 0x10000;

    [GeneratedRegex(@"<(?<tag>script|style|title|iframe|svg)\b[^>]*>.*?(</\k<tag>\s*>|$)|<!--.*?(-->|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"<\s*(br|p|/p|div|/div|li)\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Break();

    // A tag begins with a letter, a slash or a bang right behind the sign: "3 < 5" and "a<-b" are no tags.
    [GeneratedRegex(@"</?[a-z!?][^<>]*(>|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Tag();
}
