using System.Globalization;
using System.Text;

namespace Guantong.Server.Cases.Search.Finding;

/// <summary>Words with case, width and writing of blanks taken out, and where each character stood before.</summary>
public sealed record Folded(string Text, IReadOnlyList<int> At)
{
    /// <summary>Where a stretch of the folded text stands in the words as they were written.</summary>
    public (int Start, int Length) Written(int start, int length) => (At[start], At[start + length] - At[start]);
}

/// <summary>
/// Pairs of neighbouring characters as numbers, by which words are found: 路灯不亮 has 路灯, 灯不 and 不亮. Signs and blanks part words.
/// Two pairs may share a number, and neighbours in the wrong order share pairs: what was found is looked at again as text.
/// </summary>
public static class Grams
{
    const int Bits = 30;
    const int Row = 4;

    public static Folded Fold(string text)
    {
        var (folded, at, place) = (new StringBuilder(text.Length), new List<int>(text.Length + 1), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half of a pair of surrogates reads as the replacement character, which has no form to normalize.
            var written = rune == Rune.ReplacementChar ? " " : Rune.IsWhiteSpace(rune) ? " " : rune.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
            folded.Append(written);
            for (var i = 0; i < written.Length; i++) at.Add(place);
            place += rune.Utf16SequenceLength;
        }
        at.Add(place);
        return new Folded(folded.ToString(), at);
    }

    /// <summary>What a text is found by, each once: its pairs, and of Latin letters and digits in a row also every four.</summary>
    public static IReadOnlyCollection<int> Of(string text) => Of(text, asked: false);

    /// <summary>
    /// What must be there where a term stands. Ten digits make only a hundred pairs, which stand everywhere: a row of four or more is
    /// asked for by its fours alone.
    /// </summary>
    public static IReadOnlyCollection<int> Asked(string term) => Of(term, asked: true);

    static HashSet<int> Of(string text, bool asked)
    {
        var (grams, runes, run) = (new HashSet<int>(), Fold(text).Text.EnumerateRunes().ToList(), 0);
        for (var i = 0; i < runes.Count; i++)
        {
            run = IsLatin(runes[i]) ? run + 1 : 0;
            if (run >= Row) grams.Add(Code(Code(runes[i - 3], runes[i - 2]), Code(runes[i - 1], runes[i])));
            if (i > 0 && IsLetter(runes[i - 1]) && IsLetter(runes[i]) && !(asked && run > 1 && IsInRow(runes, i))) grams.Add(Code(runes[i - 1], runes[i]));
        }
        return grams;
    }

    static bool IsInRow(List<Rune> runes, int at)
    {
        var (from, to) = (at, at);
        while (from > 0 && IsLatin(runes[from - 1])) from--;
        while (to + 1 < runes.Count && IsLatin(runes[to + 1])) to++;
        return to - from + 1 >= Row;
    }

    static bool IsLatin(Rune rune) => rune.IsAscii && Rune.IsLetterOrDigit(rune);

    /// <summary>What was typed, cut at blanks; what holds no letter or digit is left out.</summary>
    public static IReadOnlyList<string> Terms(string typed) =>
        [.. Fold(typed).Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(t => t.EnumerateRunes().Any(IsLetter)).Distinct(StringComparer.Ordinal)];

    // Pictures count: people do look for the one they wrote.
    static bool IsLetter(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol;

    static int Code(Rune first, Rune second) => Code(first.Value, second.Value);

    static int Code(int first, int second) => (int)((((ulong)first << Bits) | (uint)second) * 0x9E37_79B9_7F4A_7C15 >> (64 - Bits));
}
