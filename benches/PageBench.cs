using System.Net;
using Guantong.Bench.City;
using Guantong.Bench.Filling;
using Guantong.Bench.Measuring;
using Guantong.Server.Platform.Store;

namespace Guantong.Bench;

/// <summary>
/// How often a second the public page of a case is answered, among many cases, beside a file that never changes in the same run.
/// Client, server and database share the cores.
/// </summary>
static class PageBench
{
    const int Clients = 16;
    const int Cases = 4000;
    const int Rounds = 3;
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    static readonly TimeSpan Round = TimeSpan.FromSeconds(6);

    public static async Task RunAsync(Sheet sheet)
    {
        await using var city = await BenchCity.OpenAsync();
        var numbers = await FillAsync(city, sheet);
        sheet.Note = $"{numbers.Count:N0} cases, {Clients} clients";
        await using var served = await Served.OverAsync(city, "filled");
        var pages = new Pages(served.Client, numbers);
        sheet.Say("a file that never changes, then every page for the first time");
        var file = await pages.FileAsync();
        await Load.PerSecondAsync(Clients, WarmUp, _ => pages.GetAsync(file));
        var first = await Load.AllAsync(Clients, numbers, n => pages.GetAsync($"/c/{n}"));
        await Load.PerSecondAsync(Clients, WarmUp, pages.AnyAsync);
        var (plain, page, same, cost) = (new List<double>(), new List<double>(), new List<double>(), default(CpuTime));
        for (var round = 1; round <= Rounds; round++)
        {
            sheet.Say($"round {round} of {Rounds}");
            plain.Add(await Load.PerSecondAsync(Clients, Round, _ => pages.GetAsync(file)));
            var before = CpuTime.Now(city, served);
            page.Add(await Load.PerSecondAsync(Clients, Round, pages.AnyAsync));
            cost = CpuTime.Now(city, served) - before;
            same.Add(await Load.PerSecondAsync(Clients, Round, pages.UnchangedAsync));
        }
        sheet.Add(new("public case page (median)", Load.Median(page), "per s", 2000));
        sheet.Add(new("the same, best round", page.Max(), "per s"));
        sheet.Add(new("asked for the first time", first, "per s"));
        sheet.Add(new("asked again with its tag (304)", Load.Median(same), "per s"));
        sheet.Add(new("a file that never changes", Load.Median(plain), "per s"));
        sheet.Add(new("ratio of the page to the file", Load.Median(page) / Load.Median(plain), ""));
        cost.AddTo(sheet, "page", page[^1] * Round.TotalSeconds);
    }

    static async Task<IReadOnlyList<string>> FillAsync(BenchCity city, Sheet sheet)
    {
        await using (var house = await InHouse.OverAsync(city, await city.CloneAsync("filled")))
        {
            var spots = await Spots.ReadAsync(house.Database);
            await ManyCases.YearAsync(house, await Journey.LearnAsync(house, spots.Next()), Cases, sheet);
        }
        await using var database = CityDatabase.Open(city.ConnectionTo("filled"));
        await using var command = database.CreateCommand("select substr(number, 1, 6) || '-' || substr(number, 7, 8) || '-' || substr(number, 15) from cases.number order by md5(number)");
        await using var rows = await command.ExecuteReaderAsync();
        var numbers = new List<string>();
        while (await rows.ReadAsync()) numbers.Add(rows.GetString(0));
        return numbers;
    }

    sealed class Pages(HttpClient client, IReadOnlyList<string> numbers)
    {
        int _next;
        readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> _tags = new(StringComparer.Ordinal);

        string Next() => numbers[(int)((uint)Interlocked.Increment(ref _next) % numbers.Count)];

        public Task AnyAsync(int client) => GetAsync($"/c/{Next()}");

        /// <summary>The favicon of the first page: a small file, found and sent as it lies.</summary>
        public async Task<string> FileAsync()
        {
            var home = await client.GetStringAsync("/");
            return System.Text.RegularExpressions.Regex.Match(home, "/built/assets/favicon[^\"]+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)).Value;
        }

        public async Task GetAsync(string path)
        {
            using var answer = await client.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{path}: {answer.StatusCode}");
            if (answer.Headers.ETag is { } tag) _tags[path] = tag.Tag;
            await answer.Content.ReadAsByteArrayAsync();
        }

        public async Task UnchangedAsync(int _)
        {
            var path = $"/c/{Next()}";
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("If-None-Match", _tags[path]);
            using var answer = await client.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.NotModified) throw new InvalidOperationException($"{path}: {answer.StatusCode}");
        }
    }
}
