namespace Guantong.Domain.Catalogue.Suggestion;

/// <summary>
/// What the catalogue's own words say about a text: how near it lies to the name and the filing conditions of each class. It needs
/// no examples, so a city has suggestions on its first day; it knows nothing of how people really speak, so it is never called likely.
/// </summary>
public sealed class CatalogueWords
{
    /// <summary>A class's name says more than its conditions.</summary>
    const float NameWeight = 2;

    /// <summary>How sharply nearness (0 to 1) turns into probability: on long messages it still claims less than it is right, never more.</summary>
    const double Sharpness = 18;

    /// <summary>Without cases to measure on, no more than this is claimed.</summary>
    const double MostClaimed = 0.75;

    readonly string[] labels;
    readonly uint[] hashes;
    readonly float[] rarity;
    readonly List<(int Label, float Weight)>[] classesOf;

    CatalogueWords(string[] labels, uint[] hashes, float[] rarity, List<(int Label, float Weight)>[] classesOf) =>
        (this.labels, this.hashes, this.rarity, this.classesOf) = (labels, hashes, rarity, classesOf);

    /// <summary>Reads the catalogue. A component's own class and the matter "… 异常" of the same code say the same; the matter stands for both.</summary>
    public static CatalogueWords Of(CityFacts city)
    {
        var conditions = city.Conditions.Values.ToLookup(c => c.Type, c => c.Text);
        var types = city.Types.Values.Where(t => t.Key.Kind == MatterKind.Matter).OrderBy(t => t.Key.ToString(), StringComparer.Ordinal).ToList();
        var texts = types.Select(t => Features(t, [.. conditions[t.Key].Order(StringComparer.Ordinal)])).ToList();
        var seen = texts.SelectMany(t => t.Keys).GroupBy(h => h).OrderBy(g => g.Key).Select(g => (Hash: g.Key, Types: g.Count())).ToList();
        uint[] known = [.. seen.Select(s => s.Hash)];
        float[] rare = [.. seen.Select(s => MathF.Log((1f + types.Count) / (1f + s.Types)))];
        var classes = known.Select(_ => new List<(int, float)>()).ToArray();
        for (var label = 0; label < texts.Count; label++)
        {
            var weighed = texts[label].Select(t => (Row: Array.BinarySearch(known, t.Key), t.Value)).Select(t => (t.Row, Weight: t.Value * rare[t.Row])).ToList();
            var length = MathF.Sqrt(weighed.Sum(w => w.Weight * w.Weight));
            if (length > 0) foreach (var (row, weight) in weighed) classes[row].Add((label, weight / length));
        }
        return new CatalogueWords([.. types.Select(t => t.Key.ToString())], known, rare, classes);
    }

    static Dictionary<uint, float> Features(CaseType type, IReadOnlyList<string> conditions)
    {
        var features = new Dictionary<uint, float>();
        foreach (var (hash, weight) in TextFeatures.Of(type.Name)) features[hash] = NameWeight * weight;
        foreach (var (hash, weight) in TextFeatures.Of(string.Join('\n', conditions))) features[hash] = features.GetValueOrDefault(hash) + weight;
        return features;
    }

    /// <summary>The nearest classes first, by the text form of their key. Nothing for a text that shares no run with the catalogue.</summary>
    public IReadOnlyList<Guess> Guess(string text, int most = int.MaxValue)
    {
        var nearness = new double[labels.Length];
        foreach (var (row, weight) in ClassModel.Vector(TextFeatures.Of(text), hashes, rarity))
            foreach (var (label, own) in classesOf[row]) nearness[label] += weight * own;
        if (nearness.All(n => n <= 0)) return [];
        ClassModel.Softmax(nearness, 1 / Sharpness);
        return
        [
            .. labels.Select((label, i) => new Guess(label, Math.Min(MostClaimed, nearness[i]))).OrderByDescending(g => g.Probability).ThenBy(g => g.Label, StringComparer.Ordinal).Take(most),
        ];
    }
}
