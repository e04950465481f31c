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

    /// <summary>The pairs of a text, each once.</summary>
    public static IReadOnlyCollection<int> Of(string text)
    {
        var (grams, before) = (new HashSet<int>(), default(Rune?));
        foreach (var rune in Fold(text).Text.EnumerateRunes())
        {
            var letter = IsLetter(rune) ? rune : default(Rune?);
            if (letter is { } second && before is { } first) grams.Add(Code(first, second));
            before = letter;
        }
        return grams;
    }

    /// <summary>What was typed, cut at blanks; what holds no letter or digit is left out.</summary>
    public static IReadOnlyList<string> Terms(string typed) =>
        [.. Fold(typed).Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(t => t.EnumerateRunes().Any(IsLetter)).Distinct(StringComparer.Ordinal)];

    // Pictures count: people do look for the one they wrote.
    static bool IsLetter(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol;

    static int Code(Rune first, Rune second) => (int)((((ulong)first.Value << 21) | (uint)second.Value) * 0x9E37_79B9_7F4A_7C15 >> (64 - Bits));
}
