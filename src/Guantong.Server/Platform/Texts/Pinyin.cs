using System.Text;

namespace Guantong.Server.Platform.Texts;

/// <summary>
/// Chinese written as it is typed: the initials of a name, or its syllables. A character with several readings answers to each of
/// them, because 长安路 and 长官 begin differently and no list of words knows every street. Readings are in pinyin.tsv.
/// </summary>
public static class Pinyin
{
    const char First = '〇', From = '\u4E00', To = '\u9FFF';

    /// <summary>More is no name that anybody types.</summary>
    const int MostTyped = 40;

    static readonly Lazy<string[]?[]> Table = new(Read);

    /// <summary>The readings of a character, the usual one first; none for what is no Chinese character.</summary>
    public static IReadOnlyList<string> Readings(char c) => At(c) is { } at ? Table.Value[at] ?? [] : [];

    /// <summary>The first letter of every character's usual reading; letters and digits stay, everything else is left out.</summary>
    public static string Initials(string text)
    {
        var initials = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (Readings(c) is [var usual, ..]) initials.Append(usual[0]);
            else if (char.IsAsciiLetterOrDigit(c)) initials.Append(char.ToLowerInvariant(c));
        }
        return initials.ToString();
    }

    /// <summary>Whether what was typed can be pinyin at all: it begins with a letter and holds nothing but letters, digits, spaces and apostrophes.</summary>
    public static bool IsTyped(string typed) => typed.Length > 0 && char.IsAsciiLetter(typed[0]) && typed.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '\'');

    public static bool Matches(string text, string typed) => Find(text, typed) is not null;

    /// <summary>
    /// Where what was typed stands in the text: each character by its initial, its syllable, the begin of the last syllable, or
    /// itself, so that "zxl", "zhenxing", "zhenx" and "振xl" all find 振兴路.
    /// </summary>
    public static (int Start, int Length)? Find(string text, string typed)
    {
        var wanted = string.Concat(typed.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(c => c is not (' ' or '\'' or '·')));
        if (wanted.Length is 0 or > MostTyped) return null;
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsPassedOver(text[start]) && End(text, start, wanted, 0) is { } end) return (start, end - start);
        }
        return null;
    }

    static int? End(string text, int at, string wanted, int from)
    {
        if (from == wanted.Length) return at;
        if (at == text.Length) return null;
        if (IsPassedOver(text[at])) return End(text, at + 1, wanted, from);
        if (char.ToLowerInvariant(text[at]) == wanted[from] && End(text, at + 1, wanted, from + 1) is { } same) return same;
        // Lengths that some reading allows, each tried once: several readings often share their first letters.
        var lengths = 0;
        foreach (var reading in Readings(text[at])) lengths |= Lengths(reading, wanted.AsSpan(from));
        for (var n = 6; n > 0; n--)
        {
            if ((lengths & 1 << n) != 0 && End(text, at + 1, wanted, from + n) is { } end) return end;
        }
        return null;
    }

    /// <summary>How many letters of what was typed this reading may stand for, as bits.</summary>
    static int Lengths(string reading, ReadOnlySpan<char> wanted)
    {
        var same = 0;
        while (same < reading.Length && same < wanted.Length && (reading[same] == wanted[same] || reading[same] == 'v' && wanted[same] == 'u')) same++;
        if (same == 0) return 0;
        var lengths = 1 << 1;
        if (same >= 2 && reading[1] == 'h') lengths |= 1 << 2;
        if (same == reading.Length || same == wanted.Length) lengths |= 1 << same;
        return lengths;
    }

    static bool IsPassedOver(char c) => c is ' ' or '·' or '\'' or '-' or '（' or '）' or '(' or ')';

    static int? At(char c) => c switch { First => To - From + 1, >= From and <= To => c - From, _ => null };

    static string[]?[] Read()
    {
        var table = new string[]?[To - From + 2];
        using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream("Guantong.Server.Platform.Texts.pinyin.tsv")!;
        using var reader = new StreamReader(stream);
        var later = new List<(string Syllable, string Characters)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('\t') is not [var syllable, var usual, var also]) continue;
            string[] only = [syllable];
            foreach (var c in usual) table[At(c)!.Value] = only;
            later.Add((syllable, also));
        }
        foreach (var (syllable, characters) in later)
        {
            foreach (var c in characters) table[At(c)!.Value] = [.. table[At(c)!.Value] ?? [], syllable];
        }
        return table;
    }
}
