using System.Diagnostics;
using System.Text;
using Guantong.Bench.City;
using Guantong.Bench.Measuring;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Catalogue.Suggestion;
using Guantong.Server.Catalogue;
using Guantong.Server.Platform.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Bench;

/// <summary>
/// How fast a class is suggested and how often rightly. With --labels FILE (columns text,label as gather-labels writes them) the
/// quality is of that city's cases: the catalogue's own words alone, and a trained model on every fifth row it has not seen.
/// </summary>
static class SuggestBench
{
    const int Folds = 5;

    public static async Task RunAsync(Sheet sheet, string? labels)
    {
        await using var bench = await BenchCity.OpenAsync();
        await using var house = await InHouse.OverAsync(bench, await bench.CloneAsync("suggest"));
        var city = house.Services.GetRequiredService<CityFactsSource>().Current;
        var building = Stopwatch.StartNew();
        var words = CatalogueWords.Of(city);
        sheet.Add(new("catalogue read in", building.Elapsed.TotalSeconds, "s"));
        var rows = labels is null ? OfCatalogue(city) : Read(labels);
        sheet.Note = labels is null ? $"{rows.Count} filing conditions, each under its class" : $"{rows.Count} rows of {Path.GetFileName(labels)}";
        Speed(sheet, "catalogue's own words", rows, text => words.Guess(text, 6));
        if (labels is null) return;
        var held = rows.Where((_, i) => i % Folds == 0).ToList();
        var model = ClassTraining.Train([.. rows.Where((_, i) => i % Folds != 0)]).Model;
        Speed(sheet, $"trained model of {model.Labels.Count} labels", held, text => model.Guess(text, 6));
        var firsts = rows.Where(r => r.Label != "none").Select(r => (r.Label, Guess: words.Guess(r.Text, 1))).Where(r => r.Guess.Count > 0).ToList();
        sheet.Add(new("catalogue alone says it is right", firsts.Average(f => f.Guess[0].Probability), ""));
        sheet.Add(new("catalogue alone is right", firsts.Average(f => f.Guess[0].Label == f.Label ? 1.0 : 0), ""));
        foreach (var share in new[] { 0, 0.1, 0.2, 0.35, 0.5, 1 })
            Quality(sheet, $"catalogue's share {share:0.00}", [.. held.Where(h => city.Types.Keys.Any(k => k.ToString() == h.Label))], text => Mixed(model, words, text, share));
    }

    static IEnumerable<string> Mixed(ClassModel model, CatalogueWords words, string text, double share) =>
        model.Guess(text).Where(g => g.Label != "none").Select(g => (g.Label, P: g.Probability * (1 - share)))
            .Concat(words.Guess(text).Select(g => (g.Label, P: g.Probability * share)))
            .GroupBy(g => g.Label, StringComparer.Ordinal).OrderByDescending(g => g.Sum(x => x.P)).Select(g => g.Key);

    static void Quality(Sheet sheet, string what, List<LabelledText> rows, Func<string, IEnumerable<string>> guess)
    {
        var ranks = rows.Select(r => guess(r.Text).Take(6).ToList().IndexOf(r.Label)).ToList();
        foreach (var most in new[] { 1, 3, 6 }) sheet.Add(new($"{what}: right among {most}", (double)ranks.Count(k => k >= 0 && k < most) / ranks.Count, ""));
    }

    static void Speed(Sheet sheet, string what, List<LabelledText> rows, Func<string, IReadOnlyList<Guess>> guess)
    {
        var watch = Stopwatch.StartNew();
        foreach (var row in rows) guess(row.Text);
        sheet.Add(new($"{what}, one thread", rows.Count / watch.Elapsed.TotalSeconds, "texts/s"));
    }

    static List<LabelledText> OfCatalogue(CityFacts city) => [.. city.Conditions.Values.Select(c => new LabelledText(c.Text, c.Type.ToString()))];

    static List<LabelledText> Read(string path) =>
        [.. Csv.Records(new StreamReader(path, Encoding.UTF8)).Skip(1).Select(r => new LabelledText(r.Fields[0], r.Fields[1]))];
}
