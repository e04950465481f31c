using Guantong.Domain.Cases.Duplicates;
using Guantong.Domain.Catalogue;

namespace Guantong.Bench.Matching;

/// <summary>
/// What a logistic regression would choose as weights, on one half of the pairs. Printed beside the measurement, so that whoever changes
/// the weights can see where the data pulls; nothing takes them over by itself.
/// </summary>
static class Regression
{
    const int Rounds = 4000;
    const double Step = 0.5, Ridge = 0.0005;
    static readonly string[] Names = ["start", "same class", "confusable", "same tile", "near", "soon", "late", "words"];

    public static IEnumerable<(string Name, double Weight)> Fit(IReadOnlyList<(DuplicateReasons Why, bool Same)> pairs, ClassRules rules)
    {
        var rows = pairs.Select(p => (X: Of(p.Why, rules), Y: p.Same ? 1.0 : 0)).ToList();
        var weights = new double[Names.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var pull = new double[weights.Length];
            foreach (var (x, y) in rows)
            {
                var wrong = y - 1 / (1 + Math.Exp(-x.Zip(weights, (a, b) => a * b).Sum()));
                for (var i = 0; i < x.Length; i++) pull[i] += wrong * x[i];
            }
            for (var i = 0; i < weights.Length; i++) weights[i] += Step * (pull[i] / rows.Count - Ridge * weights[i]);
        }
        return Names.Zip(weights);
    }

    static double[] Of(DuplicateReasons why, ClassRules rules)
    {
        var day = why.Gap.TotalHours / rules.DuplicateHours;
        return
        [
            1, why.Class == ClassKinship.Same ? 1 : 0, why.Class == ClassKinship.Confusable ? 1 : 0, why.Class == ClassKinship.SameTile ? 1 : 0,
            1 - Math.Min(2, (why.Metres ?? 0) / rules.DuplicateMetres), Math.Max(0, 1 - day), day <= 1 ? 0 : -Math.Min(1, Math.Log2(day) / 4), (why.Words ?? 0.22) - 0.22,
        ];
    }
}
