using System.Diagnostics;
using Guantong.Bench.City;
using Guantong.Bench.Measuring;
using Guantong.Domain.Places;
using Guantong.Server.Places;
using Guantong.Server.Places.Finding;
using Guantong.Server.Platform.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Bench;

/// <summary>
/// How long it takes to find a place by what people type, and to say where a pin lies, in the demonstration county: 30,000
/// components, 831 streets and their crossings, some thousands of numbered houses, all in memory.
/// </summary>
static class FindBench
{
    const int Rounds = 40;
    const int Pins = 2000;

    static readonly string[] Typed =
    [
        "利", "利民", "lm", "zxj", "振兴街", "振兴街与光明路口", "zxj gml", "振興街光明路交叉口", "利民街54号", "临沭街道利民社区利民街54号", "文苑社区第二网格", "雨水井盖", "000042",
        "37132901001000002", "公厕", "府前公厕", "沭河大街与光明路口西20米", "昨天晚上光明路那个新开的店门口有人烧烤", "没有这个地方",
    ];

    public static async Task RunAsync(Sheet sheet)
    {
        await using var city = await BenchCity.OpenAsync();
        await using var house = await InHouse.OverAsync(city, await city.CloneAsync("places"));
        await house.Services.GetRequiredService<LocatorSource>().RefreshAsync(new DateOnly(2026, 1, 1));
        var source = house.Services.GetRequiredService<GazetteerSource>();
        var building = Stopwatch.StartNew();
        var gazetteer = await source.CurrentAsync(default);
        sheet.Add(new("gazetteer made in", building.Elapsed.TotalSeconds, "s"));
        var centre = new LonLat(118.650, 34.919);
        var all = new List<double>();
        foreach (var words in Typed)
        {
            var times = Measure(Rounds, _ => new PlaceFinder(gazetteer, centre).Find(words, 10));
            all.AddRange(times);
            sheet.Add(new($"find “{words}”, p95", At(times, 0.95), "ms", LessIsBetter: true));
        }
        sheet.Add(new("find, all of these, p50", At(all, 0.5), "ms", LessIsBetter: true));
        sheet.Add(new("find, all of these, p95", At(all, 0.95), "ms", LessIsBetter: true));
        var sentences = new AddressSentences(gazetteer, house.Services.GetRequiredService<CityTexts>(), CityTexts.Chinese);
        var random = new Random(1);
        var pins = Enumerable.Range(0, Pins).Select(_ => new LonLat(118.60 + (random.NextDouble() * 0.1), 34.88 + (random.NextDouble() * 0.06))).ToArray();
        var said = Measure(Pins, n => sentences.Of(pins[n]));
        sheet.Add(new("address of a pin, p50", At(said, 0.5), "ms", LessIsBetter: true));
        sheet.Add(new("address of a pin, p95", At(said, 0.95), "ms", LessIsBetter: true));
    }

    static List<double> Measure(int times, Func<int, object> work)
    {
        work(0);
        var took = new List<double>(times);
        for (var n = 0; n < times; n++)
        {
            var from = Stopwatch.GetTimestamp();
            work(n);
            took.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }
        return took;
    }

    static double At(List<double> times, double part) => times.Order().ElementAt((int)Math.Min(times.Count - 1, times.Count * part));
}
