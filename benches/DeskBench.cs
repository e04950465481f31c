using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Guantong.Bench.City;
using Guantong.Bench.Filling;
using Guantong.Bench.Measuring;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search.Lanes;
using Guantong.Server.Cases.Search.Live;
using Guantong.Server.People;
using Guantong.Server.Platform.Store;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Guantong.Bench;

/// <summary>
/// The desk beside very many cases: pages of queues and the counters of several seats through the doors, next to a bare keyset query
/// in the same run; then two hundred desks that are open at once, what each costs, and how soon an event is on all of them.
/// </summary>
static class DeskBench
{
    const int Times = 60;

    static readonly (string Name, string Role, string Level, string Lane)[] Queues =
    [
        ("dispatcher, to dispatch", "dispatcher", "district", "bench=dispatch&lane=filed"),
        ("dispatcher of the city, to dispatch", "dispatcher", "city", "bench=dispatch&lane=filed"),
        ("dispatcher, urgent", "dispatcher", "district", "bench=dispatch&lane=urgent"),
        ("dispatcher, returned", "dispatcher", "district", "bench=dispatch&lane=returned"),
        ("shift leader, accepted", "shift-leader", "district", "bench=filing&lane=accepted"),
        ("supervisor, overdue", "supervisor", "district", "bench=supervise&lane=overdue"),
        ("supervisor, due soon", "supervisor", "district", "bench=supervise&lane=due-soon"),
        ("leader, suspensions (none)", "leader", "district", "bench=decisions&lane=suspension"),
        ("revisit, to call", "revisit", "district", "bench=revisit&lane=to-call"),
        ("unit, being handled", "department", "district", "bench=unit&lane=handling"),
        ("unit, overdue", "department", "district", "bench=unit&lane=overdue"),
    ];

    public static async Task RunAsync(Sheet sheet, int many)
    {
        await using var city = await BenchCity.OpenAsync();
        sheet.Note = string.Create(CultureInfo.InvariantCulture, $"{many:N0} cases of the last year, a tenth of them open");
        await FillAsync(city, many, sheet);
        await using var database = CityDatabase.Open(city.ConnectionTo("many"));
        await using var served = await Served.OverAsync(city, "many", seals: false);
        var seats = new Seats(served.Client, city.Accounts);
        var bare = await BareAsync(database);
        sheet.Add(new("bare keyset query, median", Load.Quantile(bare, 0.5), "ms"));
        sheet.Add(new("bare keyset query, p95", Load.Quantile(bare, 0.95), "ms"));
        var all = new List<double>();
        foreach (var (name, role, level, lane) in Queues)
        {
            sheet.Say(name);
            var user = role == "department" ? await BusiestAsync(database) : city.Accounts.First(a => a.Role == role && a.Level == level).User;
            var times = await PagesAsync(served.Client, seats, user, $"/api/v1/desk/queue?{lane}&limit=50");
            all.AddRange(times);
            sheet.Add(new($"{name}: median", Load.Quantile(times, 0.5), "ms"));
            sheet.Add(new($"{name}: p95", Load.Quantile(times, 0.95), "ms", 50, LessIsBetter: true));
        }
        double[] rising = [.. all.Order()];
        sheet.Add(new("all queues: p95", Load.Quantile(rising, 0.95), "ms", 50, LessIsBetter: true));
        sheet.Add(new("all queues: median ÷ bare query", Load.Quantile(rising, 0.5) / Load.Quantile(bare, 0.5), ""));
        foreach (var role in (string[])["dispatcher", "supervisor", "department"])
        {
            var user = role == "department" ? await BusiestAsync(database) : city.Accounts.First(a => a.Role == role && a.Level == "district").User;
            var times = await PagesAsync(served.Client, seats, user, "/api/v1/desk");
            sheet.Add(new($"counters of a {role}: median", Load.Quantile(times, 0.5), "ms"));
            sheet.Add(new($"counters of a {role}: p95", Load.Quantile(times, 0.95), "ms"));
        }
        await OpenDesks.MeasureAsync(sheet, city, served, seats);
    }

    static async Task FillAsync(BenchCity city, int many, Sheet sheet)
    {
        await using var house = await InHouse.OverAsync(city, await city.CloneAsync("many"));
        var spots = await Spots.ReadAsync(house.Database);
        await ManyCases.DeskAsync(house, await Journey.LearnAsync(house, spots.Next()), many, sheet);
        // A tenth of the open ones are late, another tenth will be soon.
        foreach (var sql in (string[])
        [
            "update cases.case_list set due_at = due_at - interval '3 days', warn_at = warn_at - interval '3 days' where stage <= 10 and abs(hashtext(number)) % 10 = 0",
            "update cases.case_list set due_at = now() + interval '1 hour', warn_at = now() - interval '1 hour' where stage <= 10 and abs(hashtext(number)) % 10 = 1",
            "vacuum analyze cases.case_list",
        ])
        {
            await using var command = house.Database.CreateCommand(sql);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
        await ManyCases.FollowedAsync(house.Database);
        sheet.Add(new("statements of a page: lines and count", await StatementsAsync(house), "", 3, LessIsBetter: true));
    }

    /// <summary>What a page asks the database, counted in this process; its position comes from memory while a desk is open, else it is one more.</summary>
    static async Task<int> StatementsAsync(InHouse house)
    {
        var statements = 0;
        using var listener = new ActivityListener { ShouldListenTo = s => s.Name == "Npgsql", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData, ActivityStopped = _ => Interlocked.Increment(ref statements) };
        ActivitySource.AddActivityListener(listener);
        var actor = house.Posts.First(p => p is { Role: Role.Dispatcher, Level: Level.District }).Actor;
        var lane = Benches.Find(Role.Dispatcher, "dispatch", "filed")!;
        await house.Services.GetRequiredService<DeskLines>().PageAsync(actor, lane.FilterFor(actor));
        await house.Services.GetRequiredService<LaneCounts>().OfAsync(actor, [("", lane)]);
        return statements;
    }

    /// <summary>An officer of the unit that has most at work.</summary>
    static async Task<string> BusiestAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("""
            select q.user_name from people.post p join people.person q on q.id = p.person
            where p.role = 'department' and p.ended is null order by (select count(*) from cases.case_list l where l.unit = p.unit and l.stage = 6) desc, q.user_name limit 1
            """);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    static async Task<double[]> BareAsync(NpgsqlDataSource database)
    {
        var times = new List<double>();
        for (var i = 0; i < Times + 5; i++)
        {
            var watch = Stopwatch.StartNew();
            await using var command = database.CreateCommand("select * from cases.case_list where stage = 4 order by coalesce(due_at, 'infinity'::timestamptz), case_id limit 51");
            await using (var rows = await command.ExecuteReaderAsync()) while (await rows.ReadAsync()) rows.GetGuid(0);
            if (i >= 5) times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return [.. times.Order()];
    }

    /// <summary>Pages one after another, from the first on; at the end of the lane again from the first.</summary>
    static async Task<double[]> PagesAsync(HttpClient client, Seats seats, string user, string path)
    {
        var (times, after) = (new List<double>(), "");
        for (var i = 0; i < Times + 5; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, after.Length == 0 ? path : $"{path}&after={after}") { Headers = { Authorization = await seats.OfAsync(user) } };
            var watch = Stopwatch.StartNew();
            using var answer = await client.SendAsync(request);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            if (i >= 5) times.Add(watch.Elapsed.TotalMilliseconds);
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {answer.StatusCode}");
            after = JsonElement.Parse(bytes).TryGetProperty("next", out var next) ? next.GetString() ?? "" : "";
        }
        return [.. times.Order()];
    }
}
