namespace Guantong.Domain.Catalogue.Suggestion;

/// <summary>
/// Makes a <see cref="ClassModel"/> from labelled texts: softmax regression by AdaGrad over shuffled texts. The same texts and
/// seed give the same model.
/// </summary>
public static class ClassTraining
{
    /// <summary>A label with fewer texts than this is not learned.</summary>
    public const int FewestTexts = 3;

    /// <summary>Beyond so many texts every so-manieth is taken: more teach little and cost memory.</summary>
    public const int MostTexts = 20_000;

    /// <summary>Folds of the measurement that comes with the training.</summary>
    public const int Folds = 5;

    const int Rounds = 12;
    const float Step = 0.5f;

    /// <summary>Hashes seen in one text only say nothing about others; beyond so many the rarest are left out.</summary>
    const int FewestSeen = 2;
    const int MostHashes = 100_000;

    /// <summary>Trains on all texts, after cross-validation has measured it and set the temperature.</summary>
    /// <exception cref="ArgumentException">Fewer than two labels have <see cref="FewestTexts"/> texts.</exception>
    public static (ClassModel Model, Quality Measured) Train(IReadOnlyList<LabelledText> texts, int seed = 1)
    {
        var known = Learnable(texts);
        var measured = CrossValidation.Measure(known, Folds, seed);
        return (Fit(known, seed) with { Temperature = measured.Temperature }, measured);
    }

    /// <summary>The texts whose label occurs often enough.</summary>
    /// <exception cref="ArgumentException">Fewer than two labels remain.</exception>
    public static IReadOnlyList<LabelledText> Learnable(IReadOnlyList<LabelledText> texts)
    {
        var often = texts.GroupBy(t => t.Label, StringComparer.Ordinal).Where(g => g.Count() >= FewestTexts).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        if (often.Count < 2) throw new ArgumentException($"At least two labels with {FewestTexts} texts each are needed.", nameof(texts));
        List<LabelledText> known = [.. texts.Where(t => often.Contains(t.Label))];
        return known.Count <= MostTexts ? known : Evenly(known);
    }

    // Evenly over each label, so that every one of them is still learned.
    static List<LabelledText> Evenly(List<LabelledText> texts)
    {
        var share = (double)MostTexts / texts.Count;
        return
        [
            .. texts.GroupBy(t => t.Label, StringComparer.Ordinal).SelectMany(g =>
            {
                var (all, most) = (g.ToList(), Math.Max(FewestTexts, (int)(g.Count() * share)));
                return Enumerable.Range(0, most).Select(i => all[(int)((long)i * all.Count / most)]);
            }),
        ];
    }

    internal static ClassModel Fit(IReadOnlyList<LabelledText> texts, int seed)
    {
        string[] labels = [.. texts.Select(t => t.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var read = texts.AsParallel().AsOrdered().Select(t => TextFeatures.Of(t.Text)).ToList();
        var (hashes, rarity) = Known(read);
        var examples = read.Select((r, i) => new Example(ClassModel.Vector(r, hashes, rarity), Array.BinarySearch(labels, texts[i].Label, StringComparer.Ordinal))).ToArray();
        var learning = new Learning(hashes.Length, labels.Length);
        var chance = new Shuffle((uint)seed);
        for (var round = 0; round < Rounds; round++)
        {
            chance.Mix(examples);
            foreach (var example in examples) learning.From(example, Step);
        }
        var (weights, scale) = learning.Rounded();
        return new ClassModel(labels, hashes, rarity, weights, scale, learning.Bias, 1);
    }

    static (uint[] Hashes, float[] Rarity) Known(List<IReadOnlyList<(uint Hash, float Weight)>> read)
    {
        var texts = new Dictionary<uint, int>();
        foreach (var (hash, _) in read.SelectMany(r => r)) texts[hash] = texts.GetValueOrDefault(hash) + 1;
        var kept = texts.Where(t => t.Value >= FewestSeen).OrderByDescending(t => t.Value).ThenBy(t => t.Key).Take(MostHashes).OrderBy(t => t.Key).ToList();
        return ([.. kept.Select(t => t.Key)], [.. kept.Select(t => MathF.Log((1f + read.Count) / (1f + t.Value)) + 1)]);
    }
}

/// <summary>A text as the training sees it: its known hashes by row, and which label it bears.</summary>
sealed record Example(IReadOnlyList<(int Row, float Weight)> Features, int Label);

/// <summary>The weights while they are being learned, each with the sum of its squared slopes (AdaGrad).</summary>
sealed class Learning(int rows, int labels)
{
    const float Tiny = 1e-8f;

    readonly float[] weights = new float[rows * labels];
    readonly float[] slopes = new float[rows * labels];
    readonly float[] biasSlopes = new float[labels];
    readonly double[] wrong = new double[labels];

    public float[] Bias { get; } = new float[labels];

    public void From(Example example, float step)
    {
        for (var k = 0; k < labels; k++) wrong[k] = Bias[k];
        foreach (var (row, weight) in example.Features)
        {
            var mine = weights.AsSpan(row * labels, labels);
            for (var k = 0; k < labels; k++) wrong[k] += mine[k] * weight;
        }
        ClassModel.Softmax(wrong, 1);
        wrong[example.Label] -= 1;
        foreach (var (row, weight) in example.Features)
        {
            var mine = weights.AsSpan(row * labels, labels);
            var slope = slopes.AsSpan(row * labels, labels);
            for (var k = 0; k < labels; k++) Move(ref mine[k], ref slope[k], (float)wrong[k] * weight, step);
        }
        for (var k = 0; k < labels; k++) Move(ref Bias[k], ref biasSlopes[k], (float)wrong[k], step);
    }

    /// <summary>The weights in 255 steps: a quarter of the bytes, and no difference that could be measured.</summary>
    public (sbyte[] Weights, float Scale) Rounded()
    {
        var scale = Math.Max(weights.Length == 0 ? 0 : weights.Max(Math.Abs), Tiny) / sbyte.MaxValue;
        return ([.. weights.Select(w => (sbyte)MathF.Round(w / scale))], scale);
    }

    static void Move(ref float weight, ref float slope, float by, float step)
    {
        slope += by * by;
        weight -= step * by / MathF.Sqrt(slope + Tiny);
    }
}

/// <summary>A small own source of chance, so that a model does not change with the runtime's.</summary>
sealed class Shuffle(uint seed)
{
    uint state = (seed * 2654435761u) | 1;

    public void Mix<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = (int)(Next() % (uint)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    uint Next()
    {
        state ^= state << 13;
        state ^= state >> 17;
        return state ^= state << 5;
    }
}
