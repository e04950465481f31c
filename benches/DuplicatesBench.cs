using System.Diagnostics;
using System.Globalization;
using Guantong.Bench.City;
using Guantong.Bench.Filling;
using Guantong.Bench.Matching;
using Guantong.Bench.Measuring;
using Guantong.Domain.Cases.Duplicates;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search.Duplicates;
using Guantong.Server.Catalogue;
using Guantong.Server.Insight.Replay;
using Guantong.Server.Platform.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Bench;

/// <summary>
/// How well likely duplicates are found, on pairs made from real messages (<see cref="LabelledPairs"/> says how), and how fast. Weights
/// were chosen on the messages with odd places in the file; the figures are of the others.
/// </summary>
static class DuplicatesBench
{
    const int Searches = 200;

    public static async Task RunAsync(Sheet sheet, string? messages, int many)
    {
        await using var bench = await BenchCity.OpenAsync();
        await using (var house = await InHouse.OverAsync(bench, await bench.CloneAsync("duplicates")))
        {
            var city = house.Services.GetRequiredService<CityFactsSource>().Current;
            if ((messages ?? Found()) is { } file) Quality(sheet, city, new MessageFile(house.Services.GetRequiredService<CityTexts>(), CityTexts.English).Read(file));
            else sheet.Say("no file of messages (--messages FILE, or ../shared/data): quality is not measured");
        }
        if (many > 0) await SpeedAsync(sheet, bench, many);
    }

    static void Quality(Sheet sheet, CityFacts city, IReadOnlyList<Message> messages)
    {
        var pairs = new LabelledPairs(city, new Wording(city), 7).Of(messages).Select(p => (Pair: p, Score: DuplicateScore.Of(p.One, p.Other, PhotoMatch.None, city))).ToList();
        // Pairs of one message stay on one side: they share their words.
        var tuned = pairs.Where(p => p.Pair.Nth % 2 == 1).ToList();
        var held = pairs.Where(p => p.Pair.Nth % 2 == 0).ToList();
        sheet.Note = $"{messages.Count} messages, {pairs.Count} pairs ({pairs.Count(p => p.Pair.Same)} of the same matter); figures of {held.Count} pairs that chose no weight; second reports, places and times made by rules";
        var rules = ClassRules.Of(city.Policy);
        bool Shown(DuplicateScore? score, int percent) => score is not null && score.Percent >= percent;
        foreach (var percent in new[] { rules.DuplicatePercent, 10, 20, 30, 40, 50, 60, 70, 80, 90 })
        {
            var hits = held.Count(p => p.Pair.Same && Shown(p.Score, percent));
            var (precision, recall) = (hits / (double)Math.Max(1, held.Count(p => Shown(p.Score, percent))), hits / (double)held.Count(p => p.Pair.Same));
            var name = percent == rules.DuplicatePercent ? $"from {percent} % (default)" : $"from {percent} %";
            sheet.Add(new($"{name}: precision", precision, ""));
            sheet.Add(new($"{name}: recall", recall, ""));
            sheet.Add(new($"{name}: F1", 2 * precision * recall / Math.Max(1e-9, precision + recall), ""));
        }
        foreach (var kind in held.GroupBy(p => p.Pair.Kind, StringComparer.Ordinal))
            sheet.Add(new($"shown: {kind.Key}", kind.Average(p => Shown(p.Score, rules.DuplicatePercent) ? 1.0 : 0), ""));
        sheet.Add(new("second reports too far, too late or of another class to be looked at", held.Where(p => p.Pair.Same).Average(p => p.Score is null ? 1.0 : 0), ""));
        Plain(sheet, [.. held.Select(p => p.Pair)], rules);
        foreach (var (name, weight) in Regression.Fit([.. tuned.Where(p => p.Score is not null).Select(p => (p.Score!.Why, p.Pair.Same))], rules)) sheet.Add(new($"a regression would weigh {name}", weight, ""));
        Compare(sheet, pairs.Select(p => p.Pair).ToList(), city);
    }

    /// <summary>Beside it the plain rule: the same class or tile within 50 m and a day.</summary>
    static void Plain(Sheet sheet, List<LabelledPair> pairs, ClassRules rules)
    {
        bool Shown(LabelledPair p) => p.One.Class == p.Other.Class && p.One.Point!.Value.MetresTo(p.Other.Point!.Value) <= rules.DuplicateMetres && (p.One.At - p.Other.At).Duration() <= TimeSpan.FromHours(rules.DuplicateHours);
        var hits = pairs.Count(p => p.Same && Shown(p));
        sheet.Add(new("class, 50 m and a day alone: precision", hits / (double)Math.Max(1, pairs.Count(Shown)), ""));
        sheet.Add(new("class, 50 m and a day alone: recall", hits / (double)pairs.Count(p => p.Same), ""));
    }

    static void Compare(Sheet sheet, List<LabelledPair> pairs, CityFacts city)
    {
        var watch = Stopwatch.StartNew();
        foreach (var pair in pairs) DuplicateScore.Of(pair.One, pair.Other, PhotoMatch.None, city);
        sheet.Add(new("pairs weighed, one thread", pairs.Count / watch.Elapsed.TotalSeconds, "per s"));
    }

    static async Task SpeedAsync(Sheet sheet, BenchCity bench, int many)
    {
        await using var house = await InHouse.OverAsync(bench, await bench.CloneAsync("many"));
        var spots = await Spots.ReadAsync(house.Database);
        await ManyCases.YearAsync(house, await Journey.LearnAsync(house, spots.Next()), many, sheet);
        var search = house.Services.GetRequiredService<DuplicateSearch>();
        var clerk = house.Posts.First(p => p.Role == Role.IntakeOperator && p.Level == Level.District).Actor;
        var times = new List<double>();
        var candidates = 0;
        for (var i = 0; i <= Searches; i++)
        {
            var draft = new Draft(spots.Next().Point, TimeProvider.System.GetUtcNow()) { Class = "municipal", Words = [string.Create(CultureInfo.InvariantCulture, $"路灯不亮 {i}")] };
            var watch = Stopwatch.StartNew();
            candidates += (await search.FindAsync(draft, clerk)).Found.Count;
            if (i > 0) times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        sheet.Add(new($"one search beside {many:N0} cases, half", Load.Median(times), "ms"));
        sheet.Add(new($"one search beside {many:N0} cases, p95", times[(int)(times.Count * 0.95)], "ms"));
        sheet.Add(new("candidates shown per search", candidates / (double)Searches, ""));
    }

    static string? Found()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, "shared", "data", "complaints-zh", "messages_unlabelled.csv");
            if (File.Exists(file)) return file;
        }
        return null;
    }
}
