using System.Diagnostics;
using System.Globalization;
using Guantong.Bench.City;
using Guantong.Bench.Filling;
using Guantong.Bench.Measuring;
using Guantong.Protocols.Open311;
using Guantong.Server.Cases.Search;
using Guantong.Server.Catalogue;
using Guantong.Server.People.Keys;
using Guantong.Server.Platform;
using Guantong.Server.Web.Api.Open311;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Guantong.Bench;

/// <summary>
/// A list of 1,000 requests in JSON and XML among many cases, beside the same query straight on the database; then reports by
/// POST, beside what their transactions alone could do.
/// </summary>
static class Open311Bench
{
    const int Cases = 50_000;
    const int Rounds = 40;
    const int Clients = 8;
    static readonly TimeSpan PostFor = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(Sheet sheet)
    {
        await using var city = await BenchCity.OpenAsync();
        sheet.Note = $"{Cases:N0} cases of a year; lists of {GeoQuery.MostPerPage:N0}, median of {Rounds}; {Clients} clients post";
        sheet.Say("making the cases");
        string raw, key;
        NpgsqlParameter[] parameters;
        await using (var house = await InHouse.OverAsync(city, await city.CloneAsync("open311")))
        {
            var spots = await Spots.ReadAsync(house.Database);
            await ManyCases.YearAsync(house, await Journey.LearnAsync(house, spots.Next()), Cases, sheet);
            key = await DemoKey.OfAsync(house.Database, house.Services.GetRequiredService<Entropy>(), TimeProvider.System, default);
            (raw, parameters) = SqlOf(house.Services.GetRequiredService<CityFactsSource>().Current.Name.Length > 0);
        }
        await using var straight = Server.Platform.Store.CityDatabase.Open(city.ConnectionTo("open311"));
        await using var served = await Served.OverAsync(city, "open311");
        foreach (var _ in Enumerable.Range(0, 10)) await RoundAsync(served, straight, raw, parameters, []);
        var times = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        for (var i = 0; i < Rounds; i++) await RoundAsync(served, straight, raw, parameters, times);
        var direct = Load.Median(times["sql"]);
        sheet.Add(new("list of 1,000 in JSON", Load.Median(times["json"]), "ms", 150, LessIsBetter: true));
        sheet.Add(new("list of 1,000 in XML", Load.Median(times["xml"]), "ms", 150, LessIsBetter: true));
        sheet.Add(new("list of 1,000 in JSON, slowest", times["json"].Max(), "ms"));
        sheet.Add(new("list of 1,000 in XML, slowest", times["xml"].Max(), "ms"));
        sheet.Add(new("list of 1,000 with notes, JSON", Load.Median(times["notes"]), "ms"));
        sheet.Add(new("the same query straight on the database", direct, "ms"));
        sheet.Add(new("ratio JSON", Load.Median(times["json"]) / direct, "", LessIsBetter: true));
        sheet.Add(new("ratio XML", Load.Median(times["xml"]) / direct, "", LessIsBetter: true));
        sheet.Say("posting");
        try
        {
            sheet.Add(new("reports by POST", await PostsAsync(served, straight, key), "per s"));
        }
        catch (InvalidOperationException refused)
        {
            // What was measured before stays worth reading.
            sheet.Say($"a report was refused: {refused.Message}");
        }
    }

    static async Task RoundAsync(Served served, NpgsqlDataSource straight, string sql, NpgsqlParameter[] parameters, Dictionary<string, List<double>> times)
    {
        foreach (var (name, address) in ((string, string)[])[("json", "requests.json"), ("xml", "requests.xml"), ("notes", "requests.json?extensions=true")])
            await TimeAsync(times, name, async () => await served.Client.GetByteArrayAsync($"/open311/v2/{address}"));
        await TimeAsync(times, "sql", async () =>
        {
            await using var command = straight.CreateCommand(sql);
            foreach (var parameter in parameters) command.Parameters.Add(parameter.Clone());
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                for (var i = 0; i < rows.FieldCount; i++) rows.GetValue(i);
        });
    }

    static async Task TimeAsync(Dictionary<string, List<double>> times, string name, Func<Task> once)
    {
        var watch = Stopwatch.StartNew();
        await once();
        if (!times.TryGetValue(name, out var found)) times[name] = found = [];
        found.Add(watch.Elapsed.TotalMilliseconds);
    }

    static (string Sql, NpgsqlParameter[] Parameters) SqlOf(bool loaded)
    {
        if (!loaded) throw new InvalidOperationException("The bench's city was not loaded.");
        var now = TimeProvider.System.GetUtcNow();
        using var command = new NpgsqlCommand();
        var sql = PublicList.SqlOf(new PublicFilter { From = now.AddDays(-GeoQuery.MostDays), To = now.AddHours(1), Most = GeoQuery.MostPerPage }, command.Parameters);
        return (sql, [.. command.Parameters.Select(p => p.Clone())]);
    }

    static async Task<double> PostsAsync(Served served, NpgsqlDataSource database, string key)
    {
        var spots = await Spots.ReadAsync(database);
        // The cast cases hold scattered numbers of today: those that are given out from now on lie beyond them.
        await using (var beyond = database.CreateCommand("update cases.number_day set next = next + 1000000")) await beyond.ExecuteNonQueryAsync();
        async Task PostAsync(int client)
        {
            var spot = spots.Next();
            using var form = new FormUrlEncodedContent(
            [
                new("api_key", key), new("service_code", "sanitation"), new("lat", spot.Point.Lat.ToString(CultureInfo.InvariantCulture)), new("long", spot.Point.Lon.ToString(CultureInfo.InvariantCulture)),
                new("description", "路边有一堆垃圾"), new("device_id", $"{client}-{Guid.NewGuid():n}"),
            ]);
            using var answer = await served.Client.PostAsync("/open311/v2/requests.json", form);
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }
        await Load.PerSecondAsync(Clients, TimeSpan.FromSeconds(3), PostAsync);
        return await Load.PerSecondAsync(Clients, PostFor, PostAsync);
    }
}
