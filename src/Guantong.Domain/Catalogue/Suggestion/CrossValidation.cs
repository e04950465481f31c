namespace Guantong.Domain.Catalogue.Suggestion;

/// <summary>
/// How good guesses were on texts the model had not seen. Shares are 0 to 1.
/// </summary>
/// <param name="Texts">How many were guessed.</param>
/// <param name="First">Share whose first guess was right.</param>
/// <param name="Three">Share with the right label among the first three.</param>
/// <param name="Six">Share with the right label among the first six.</param>
/// <param name="MacroF1">Mean over the labels of the harmonic mean of precision and recall: small labels count as much as big ones.</param>
/// <param name="CalibrationError">Mean distance between the probability said and the share that was right, over ten bands.</param>
/// <param name="Temperature">What the scores have to be divided by so that the probabilities hold.</param>
/// <param name="LikelyShare">Share of first guesses called likely.</param>
/// <param name="LikelyRight">Share of those that were right; null when there were none.</param>
public sealed record Quality(int Texts, double First, double Three, double Six, double MacroF1, double CalibrationError, double Temperature, double LikelyShare, double? LikelyRight)
{
    /// <summary>Texts, precision and recall for each label, the most frequent first.</summary>
    public IReadOnlyList<LabelQuality> ByLabel { get; init; } = [];
}

/// <summary>Of one label: how many texts bear it, how many guesses of it were right (precision), how many of its texts were found (recall).</summary>
public sealed record LabelQuality(string Label, int Texts, double Precision, double Recall);

/// <summary>Stratified cross-validation: every text is guessed once, by a model that was trained without it.</summary>
public static class CrossValidation
{
    sealed record Answered(string Label, string[] Labels, double[] Scores);

    public static Quality Measure(IReadOnlyList<LabelledText> texts, int folds, int seed)
    {
        var fold = FoldOf(texts, folds, seed);
        var answers = new Answered?[texts.Count];
        for (var f = 0; f < folds; f++)
        {
            var (mine, model) = (f, ClassTraining.Fit([.. texts.Where((_, i) => fold[i] != f)], seed));
            string[] labels = [.. model.Labels];
            Parallel.For(0, texts.Count, i =>
            {
                if (fold[i] == mine) answers[i] = new Answered(texts[i].Label, labels, model.Scores(texts[i].Text) ?? [.. model.Bias.Select(b => (double)b)]);
            });
        }
        List<Answered> all = [.. answers.OfType<Answered>()];
        return Of(all, BestTemperature(all));
    }

    // The labels keep their shares in every fold.
    static int[] FoldOf(IReadOnlyList<LabelledText> texts, int folds, int seed)
    {
        var fold = new int[texts.Count];
        var chance = new Shuffle((uint)seed + 17);
        var next = 0;
        foreach (var group in Enumerable.Range(0, texts.Count).GroupBy(i => texts[i].Label, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var mixed = group.ToList();
            chance.Mix(mixed);
            foreach (var i in mixed) fold[i] = next++ % folds;
        }
        return fold;
    }

    // The log loss has one valley in the temperature: thirds of it are thrown away until it is narrow.
    static double BestTemperature(List<Answered> answers)
    {
        var (low, high) = (Math.Log(0.05), Math.Log(20));
        for (var i = 0; i < 40; i++)
        {
            var (a, b) = (low + ((high - low) / 3), high - ((high - low) / 3));
            if (Loss(answers, Math.Exp(a)) < Loss(answers, Math.Exp(b))) high = b;
            else low = a;
        }
        return Math.Exp((low + high) / 2);
    }

    // What is shown is how sure the first guess is: that is what has to hold.
    static double Loss(List<Answered> answers, double temperature) => answers.AsParallel().AsOrdered().Select(a =>
    {
        var shares = (double[])a.Scores.Clone();
        ClassModel.Softmax(shares, temperature);
        var (first, sure) = shares.Index().MaxBy(s => s.Item);
        return -Math.Log(Math.Max(a.Labels[first] == a.Label ? sure : 1 - sure, 1e-9));
    }).Sum();

    static Quality Of(List<Answered> answers, double temperature)
    {
        var ranked = answers.Select(a =>
        {
            var shares = (double[])a.Scores.Clone();
            ClassModel.Softmax(shares, temperature);
            var order = Enumerable.Range(0, a.Labels.Length).OrderByDescending(k => shares[k]).ThenBy(k => k).ToList();
            return (a.Label, First: a.Labels[order[0]], Sure: shares[order[0]], Rank: order.FindIndex(k => a.Labels[k] == a.Label));
        }).ToList();
        var labels = ByLabel([.. ranked.Select(r => (r.Label, r.First))]);
        var likely = ranked.Where(r => new Guess(r.First, r.Sure).Sureness == Sureness.Likely).ToList();
        double Within(int most) => Share(ranked.Count(r => r.Rank >= 0 && r.Rank < most), ranked.Count);
        return new Quality(ranked.Count, Within(1), Within(3), Within(6), labels.Average(l => F1(l.Precision, l.Recall)), CalibrationError([.. ranked.Select(r => (r.Sure, r.Rank == 0))]),
            temperature, Share(likely.Count, ranked.Count), likely.Count == 0 ? null : Share(likely.Count(r => r.Rank == 0), likely.Count))
        { ByLabel = labels };
    }

    static List<LabelQuality> ByLabel(List<(string Label, string Guessed)> answers) =>
    [
        .. answers.GroupBy(a => a.Label, StringComparer.Ordinal).Select(g =>
        {
            var right = g.Count(a => a.Guessed == g.Key);
            return new LabelQuality(g.Key, g.Count(), Share(right, answers.Count(a => a.Guessed == g.Key)), Share(right, g.Count()));
        }).OrderByDescending(l => l.Texts).ThenBy(l => l.Label, StringComparer.Ordinal),
    ];

    static double CalibrationError(List<(double Said, bool Right)> answers) =>
        answers.GroupBy(a => (int)Math.Min(9, a.Said * 10)).Sum(g => Math.Abs(g.Average(a => a.Said) - Share(g.Count(a => a.Right), g.Count())) * g.Count()) / Math.Max(1, answers.Count);

    static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
