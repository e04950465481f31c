using System.Globalization;
using Guantong.Domain.Catalogue.Suggestion;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Catalogue.Suggestion;

/// <summary>The verbs train-classes and measure-classes.</summary>
static class SuggestionVerbs
{
    const int FewestFolds = 2;
    const int MostFolds = 20;
    const int LabelsShown = 15;

    public static async Task<int> TrainAsync(VerbCall call)
    {
        var house = await call.OpenHouseAsync();
        var texts = new PeopleTexts(house, call);
        var city = await house.GetRequiredService<CityFactsSource>().RefreshAsync(call.Cancel);
        var (rows, kind) = new LabelledFile(house.GetRequiredService<CityTexts>(), texts.Language).ReadFor(city, call.Arguments[0], ColumnsOf(call));
        var (model, measured) = Trained(rows, call, texts);
        await PrintAsync(call, texts, measured);
        var id = await house.GetRequiredService<ClassModels>().AddAsync(model, kind, measured, Path.GetFileName(call.Arguments[0]), call.Cancel);
        await call.Out.WriteLineAsync(texts.Of("suggest-trained", ("id", id), ("labels", model.Labels.Count), ("hashes", model.Hashes.Length), ("kib", ModelBytes.Write(model).Length / 1024)));
        return 0;
    }

    public static async Task<int> MeasureAsync(VerbCall call)
    {
        var folds = call.Number("--folds", ClassTraining.Folds);
        if (folds is < FewestFolds or > MostFolds) throw new PlainFailure($"--folds takes a number from {FewestFolds} to {MostFolds}.");
        await using var house = new ServiceCollection().AddSingleton(new CityTexts(strict: false)).BuildServiceProvider();
        var texts = new PeopleTexts(house, call);
        var rows = new LabelledFile(house.GetRequiredService<CityTexts>(), texts.Language).Read(call.Arguments[0], ColumnsOf(call));
        await PrintAsync(call, texts, CrossValidation.Measure(Learnable(rows, texts), folds, call.Number("--seed", 1)));
        return 0;
    }

    static (ClassModel Model, Quality Measured) Trained(IReadOnlyList<LabelledText> rows, VerbCall call, PeopleTexts texts) =>
        ClassTraining.Train(Learnable(rows, texts), call.Number("--seed", 1));

    static IReadOnlyList<LabelledText> Learnable(IReadOnlyList<LabelledText> rows, PeopleTexts texts)
    {
        try
        {
            return ClassTraining.Learnable(rows);
        }
        catch (ArgumentException)
        {
            throw new PlainFailure(texts.Of("labels-too-few", ("fewest", ClassTraining.FewestTexts), ("rows", rows.Count)));
        }
    }

    static LabelledColumns ColumnsOf(VerbCall call) => new(
        call.Value("--text")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } columns ? columns : LabelledColumns.Usual.Texts,
        call.Value("--label") ?? LabelledColumns.Usual.Label);

    static async Task PrintAsync(VerbCall call, PeopleTexts texts, Quality q)
    {
        await call.Out.WriteLineAsync(texts.Of("suggest-quality", ("texts", q.Texts), ("labels", q.ByLabel.Count), ("first", Share(q.First)), ("three", Share(q.Three)), ("six", Share(q.Six)),
            ("f1", Share(q.MacroF1)), ("error", Share(q.CalibrationError)), ("likely", Share(q.LikelyShare)), ("right", q.LikelyRight is { } right ? Share(right) : "–")));
        foreach (var label in q.ByLabel.Take(LabelsShown))
            await call.Out.WriteLineAsync(texts.Of("suggest-label", ("label", label.Label), ("texts", label.Texts), ("precision", Share(label.Precision)), ("recall", Share(label.Recall))));
        if (q.ByLabel.Count > LabelsShown) await call.Out.WriteLineAsync(texts.Of("suggest-more", ("n", q.ByLabel.Count - LabelsShown)));
    }

    static string Share(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
