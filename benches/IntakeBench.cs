using Guantong.Bench.City;
using Guantong.Bench.Measuring;
using Guantong.Server.Platform.Store;
using Npgsql;

namespace Guantong.Bench;

/// <summary>Durable reports per second through HTTP, beside the same transactions run straight on the database.</summary>
static class IntakeBench
{
    const int Clients = 16;
    const int Rounds = 3;
    const int RecordedPerRound = 4000;
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    static readonly TimeSpan Round = TimeSpan.FromSeconds(8);
    static readonly TimeSpan SteadyFor = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(Sheet sheet)
    {
        await using var city = await BenchCity.OpenAsync();
        sheet.Note = $"{Clients} signed-in clients, fsync and synchronous_commit on";
        var recorded = await RecordAsync(city, sheet);
        await using var straight = CityDatabase.Open(city.ConnectionTo(await city.CloneAsync("straight")));
        var served = await Served.OverAsync(city, await city.CloneAsync("served"));
        await using var _ = served;
        var intake = new Intake(served, city, await SpotsAsync(city));
        sheet.Say("warming up");
        await Load.PerSecondAsync(Clients, WarmUp, intake.ReportAsync);
        await Recording.ReplayAsync(straight, Clients, recorded[0]);
        var (http, direct, cost) = (new List<double>(), new List<double>(), default(CpuTime));
        for (var round = 1; round <= Rounds; round++)
        {
            sheet.Say($"round {round} of {Rounds}");
            direct.Add(await Recording.ReplayAsync(straight, Clients, recorded[round]));
            var before = CpuTime.Now(city, served);
            http.Add(await Load.PerSecondAsync(Clients, Round, intake.ReportAsync));
            cost = CpuTime.Now(city, served) - before;
        }
        sheet.Say("steady 50 reports per second");
        var steady = await Load.SteadyAsync(50, SteadyFor, () => intake.ReportAsync(0));
        sheet.Add(new("reports through HTTP (median)", Load.Median(http), "per s", 600));
        sheet.Add(new("the same, best round", http.Max(), "per s"));
        sheet.Add(new("transactions straight on the database", Load.Median(direct), "per s"));
        sheet.Add(new("ratio", Load.Median(http) / Load.Median(direct), "", 0.25));
        cost.AddTo(sheet, "report", http[^1] * Round.TotalSeconds);
        sheet.Add(new("p50 at 50 per second", Load.Quantile(steady, 0.5), "ms"));
        sheet.Add(new("p99 at 50 per second", Load.Quantile(steady, 0.99), "ms", 200, LessIsBetter: true));
    }

    static async Task<List<IReadOnlyList<IReadOnlyList<NpgsqlBatch>>>> RecordAsync(BenchCity city, Sheet sheet)
    {
        sheet.Say("recording the transactions");
        var rounds = new List<IReadOnlyList<IReadOnlyList<NpgsqlBatch>>>();
        await using (var house = await InHouse.OverAsync(city, await city.CloneAsync("recorded")))
        {
            var (spots, recording) = (await Spots.ReadAsync(house.Database), house.Record());
            for (var round = 0; round <= Rounds; round++)
            {
                var cases = new System.Collections.Concurrent.ConcurrentBag<IReadOnlyList<NpgsqlBatch>>();
                await Load.AllAsync(Clients, Enumerable.Range(0, RecordedPerRound).ToList(), async n =>
                    cases.Add(await recording.OfAsync(() => house.ReportAsync(JourneyOf(n), spots.Next()))));
                rounds.Add([.. cases]);
            }
        }
        await city.DropAsync("recorded");
        return rounds;
    }

    static async Task<Spots> SpotsAsync(BenchCity city)
    {
        await using var database = CityDatabase.Open(city.ConnectionTo("served"));
        return await Spots.ReadAsync(database);
    }

    static Journey JourneyOf(int n) => new(Journey.Classes[n % Journey.Classes.Length], []);

    sealed class Intake(Served served, BenchCity city, Spots spots)
    {
        readonly Seats _seats = new(served.Client, city.Accounts);
        readonly string[] _users = [.. city.Accounts.Where(a => a.Role is "intake-operator" or "inspector" or "chief").Select(a => a.User).Take(Clients)];

        public Task ReportAsync(int client) => _seats.PostAsync(_users[client % _users.Length], "/api/v1/reports", JourneyOf(client).ReportBody(spots.Next()));
    }
}
