using System.Text;

namespace Guantong.Domain.Catalogue.Suggestion;

/// <summary>
/// What a model of words reads in a text: hashed runs of 1, 2 and 3 characters. Chinese has no blanks between words, and
/// a run of two characters is most often one; no dictionary is needed and none can grow old.
/// <list type="number">
/// <item>NFKC, lower case; a digit reads as 0; everything that is neither letter nor digit ends a run. At most <see cref="MostCharacters"/> are read.</item>
/// <item>Each run of n characters is hashed: FNV-1a over n and its UTF-16 units, then mixed, 32 bits.</item>
/// <item>A hash counts 1 + ln(how often); the counts are scaled to length 1. This is done for the whole text and once more for its first
/// <see cref="Head"/> characters, because people say first what it is about; the two are added.</item>
/// </list>
/// Weighing by rarity and scaling to length 1 is the model's affair. Hashes do not tell what was written.
/// </summary>
public static class TextFeatures
{
    /// <summary>The version of the rule above. A model made by another version is not used.</summary>
    public const int Version = 1;

    /// <summary>Characters at the beginning that count once more.</summary>
    public const int Head = 60;

    /// <summary>Longest run of characters.</summary>
    public const int Longest = 3;

    /// <summary>Characters of a text that are read; what follows in a longer one changes little.</summary>
    public const int MostCharacters = 4000;

    /// <summary>The hashes of a text in rising order with their weights. Empty for a text without letters or digits.</summary>
    public static IReadOnlyList<(uint Hash, float Weight)> Of(string text)
    {
        var weights = new Dictionary<uint, float>();
        Add(weights, text.Length <= MostCharacters ? text : text[..MostCharacters]);
        Add(weights, text.Length <= Head ? text : text[..Head]);
        return [.. weights.OrderBy(w => w.Key).Select(w => (w.Key, w.Value))];
    }

    static void Add(Dictionary<uint, float> weights, string text)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var run in Runs(text))
        {
            for (var n = 1; n <= Longest; n++)
                for (var at = 0; at + n <= run.Length; at++)
                {
                    var hash = HashOf(run.AsSpan(at, n));
                    counts[hash] = counts.GetValueOrDefault(hash) + 1;
                }
        }
        var length = MathF.Sqrt(counts.Values.Sum(n => Weight(n) * Weight(n)));
        foreach (var (hash, n) in counts) weights[hash] = weights.GetValueOrDefault(hash) + (Weight(n) / length);
    }

    static float Weight(int count) => 1 + MathF.Log(count);

    static IEnumerable<string> Runs(string text)
    {
        var run = new StringBuilder();
        foreach (var c in Plain(text))
        {
            if (char.IsLetter(c)) run.Append(char.ToLowerInvariant(c));
            else if (char.IsDigit(c)) run.Append('0');
            else if (run.Length > 0)
            {
                yield return run.ToString();
                run.Clear();
            }
        }
        if (run.Length > 0) yield return run.ToString();
    }

    // Half of a character that lies outside the basic plane cannot be normalised; such a text is read as it stands.
    static string Plain(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    static uint HashOf(ReadOnlySpan<char> run)
    {
        var hash = 2166136261u ^ (uint)run.Length;
        foreach (var unit in run)
        {
            hash = (hash ^ (byte)unit) * 16777619u;
            hash = (hash ^ (byte)(unit >> 8)) * 16777619u;
        }
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6du;
        return hash ^ (hash >> 12);
    }
}
