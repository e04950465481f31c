using System.Diagnostics;
using Guantong.Bench.City;
using Guantong.Bench.Filling;
using Guantong.Bench.Measuring;
using Guantong.Server.Insight.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Bench;

/// <summary>How long the result pages take beside very many cases: through the doors, as an auditor of the county asks for them.</summary>
static class ResultsBench
{
    const int Times = 15;

    public static async Task RunAsync(Sheet sheet, int many)
    {
        await using var city = await BenchCity.OpenAsync();
        await FillAsync(city, many, sheet);
        sheet.Note = $"{many:N0} cases of the last year";
        await using var served = await Served.OverAsync(city, "many");
        var year = TimeProvider.System.GetUtcNow().Year;
        var desk = new Desk(served.Client, new Seats(served.Client, city.Accounts), city.Accounts.First(a => a is { Role: "auditor", Level: "district" }).User);
        (string Name, string Path, double? Goal)[] pages =
        [
            ("page of a year", $"/staff/results?period={year}", 300), ("page of a month", $"/staff/results?period={year}-06", 300), ("page of a class in a year", $"/staff/results?period={year}&class=municipal", 300),
            ("all closed cases, first page", $"/staff/results/cases?measure=closed&period={year}", 300), ("reworked cases (few), first page", $"/staff/results/cases?measure=reworked&period={year}", 300), ("public page of a year", $"/results?period={year}", null),
        ];
        foreach (var (name, path, goal) in pages)
        {
            var times = new List<double>();
            for (var i = 0; i <= Times; i++)
            {
                var took = await desk.GetAsync(path);
                // The first one warms caches and plans.
                if (i > 0) times.Add(took);
            }
            sheet.Add(new(name, Load.Median(times), "ms", goal, LessIsBetter: true));
        }
    }

    static async Task FillAsync(BenchCity city, int many, Sheet sheet)
    {
        await using var house = await InHouse.OverAsync(city, await city.CloneAsync("many"));
        var spots = await Spots.ReadAsync(house.Database);
        await ManyCases.YearAsync(house, await Journey.LearnAsync(house, spots.Next()), many, sheet);
        sheet.Say("figures of all of them from their journals");
        var watch = Stopwatch.StartNew();
        var report = await house.Services.GetRequiredService<ResultRebuilding>().RunAsync(onlyCompare: false);
        sheet.Add(new("cases made into results", report.Cases / watch.Elapsed.TotalSeconds, "per s"));
        await using var vacuum = house.Database.CreateCommand("vacuum analyze insight.case_result, insight.result_count");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync();
    }

    sealed class Desk(HttpClient client, Seats seats, string user)
    {
        public async Task<double> GetAsync(string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = await seats.OfAsync(user) } };
            var watch = Stopwatch.StartNew();
            using var answer = await client.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {answer.StatusCode}");
            return watch.Elapsed.TotalMilliseconds;
        }
    }
}
