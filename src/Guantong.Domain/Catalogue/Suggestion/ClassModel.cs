namespace Guantong.Domain.Catalogue.Suggestion;

/// <summary>
/// A linear model over <see cref="TextFeatures"/>: one weight for each known hash and label, softmax over the labels, and one
/// temperature that makes "80 %" mean right eight times in ten.
/// </summary>
/// <param name="Labels">In ordinal order; at least two.</param>
/// <param name="Hashes">The known hashes, rising.</param>
/// <param name="Rarity">ln((1 + texts) / (1 + texts with the hash)) + 1, for each hash.</param>
/// <param name="Weights">Hash by hash, in each the labels in their order; times <paramref name="Scale"/>.</param>
/// <param name="Scale">What one step of a weight is worth.</param>
/// <param name="Bias">For each label.</param>
/// <param name="Temperature">The scores are divided by it before the softmax.</param>
public sealed record ClassModel(IReadOnlyList<string> Labels, uint[] Hashes, float[] Rarity, sbyte[] Weights, float Scale, float[] Bias, double Temperature)
{
    /// <summary>The likeliest labels first; their probabilities sum to 1 over all labels. Nothing for a text of which nothing is known.</summary>
    public IReadOnlyList<Guess> Guess(string text, int most = int.MaxValue)
    {
        if (Scores(text) is not { } scores) return [];
        Softmax(scores, Temperature);
        return
        [
            .. Labels.Select((label, i) => new Guess(label, scores[i])).OrderByDescending(g => g.Probability).ThenBy(g => g.Label, StringComparer.Ordinal).Take(most),
        ];
    }

    /// <summary>The score of each label before temperature and softmax; null when no hash of the text is known.</summary>
    internal double[]? Scores(string text)
    {
        var features = Vector(TextFeatures.Of(text), Hashes, Rarity);
        if (features.Count == 0) return null;
        var scores = new double[Labels.Count];
        for (var k = 0; k < scores.Length; k++) scores[k] = Bias[k];
        foreach (var (row, weight) in features)
        {
            var weights = Weights.AsSpan(row * Labels.Count, Labels.Count);
            for (var k = 0; k < weights.Length; k++) scores[k] += weights[k] * Scale * weight;
        }
        return scores;
    }

    /// <summary>The known hashes of a text by their row, weighed by rarity, scaled to length 1.</summary>
    internal static IReadOnlyList<(int Row, float Weight)> Vector(IReadOnlyList<(uint Hash, float Weight)> features, uint[] hashes, float[] rarity)
    {
        var known = new List<(int Row, float Weight)>(features.Count);
        var sum = 0.0;
        foreach (var (hash, weight) in features)
        {
            var row = Array.BinarySearch(hashes, hash);
            if (row < 0) continue;
            var weighed = weight * rarity[row];
            known.Add((row, weighed));
            sum += (double)weighed * weighed;
        }
        var length = (float)Math.Sqrt(sum);
        return [.. known.Select(k => (k.Row, k.Weight / length))];
    }

    internal static void Softmax(double[] scores, double temperature)
    {
        var top = scores.Max();
        var sum = 0.0;
        for (var k = 0; k < scores.Length; k++) sum += scores[k] = Math.Exp((scores[k] - top) / temperature);
        for (var k = 0; k < scores.Length; k++) scores[k] /= sum;
    }
}
