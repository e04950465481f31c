using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Guantong.Bench.City;
using Guantong.Bench.Filling;
using Guantong.Bench.Measuring;
using Guantong.Server.Platform.Store;
using Npgsql;

namespace Guantong.Bench;

/// <summary>
/// Whole lives of cases over HTTP, from report to revisit, and apart from them the three calls by which peers count a life
/// (create, dispatch, finish; what the law asks for in between is done outside the measured time). In an empty city and in
/// one that has very many cases already, beside the same transactions run straight on the database.
/// </summary>
static class LifecycleBench
{
    const int Clients = 50;
    const int Rounds = 3;
    const int RecordedPerRound = 300;
    const int ThreeCallCases = 900;
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(Sheet sheet, int many)
    {
        await using var city = await BenchCity.OpenAsync();
        sheet.Note = string.Create(CultureInfo.InvariantCulture, $"{Clients} clients; an empty city beside one of {many:N0} cases");
        var (journeys, recorded) = await RecordAsync(city, sheet);
        await using var straight = CityDatabase.Open(city.ConnectionTo(await city.CloneAsync("straight")));
        await FillAsync(city, journeys, many, sheet);
        await using var empty = await Visit.OpenAsync(city, journeys, await city.CloneAsync("empty"));
        await using var full = await Visit.OpenAsync(city, journeys, "many");
        sheet.Say("warming up");
        await Load.PerSecondAsync(Clients, WarmUp, empty.LifeAsync);
        await Load.PerSecondAsync(Clients, WarmUp, full.LifeAsync);
        await Recording.ReplayAsync(straight, Clients, recorded[0]);
        var figures = new Figures();
        for (var round = 1; round <= Rounds; round++)
        {
            sheet.Say($"round {round} of {Rounds}");
            figures.Direct.Add(await Recording.ReplayAsync(straight, Clients, recorded[round]));
            var before = CpuTime.Now(city, empty.Served);
            figures.Empty.Add(await Load.PerSecondAsync(Clients, Round, empty.LifeAsync));
            figures.Cost = CpuTime.Now(city, empty.Served) - before;
            figures.Full.Add(await Load.PerSecondAsync(Clients, Round, full.LifeAsync));
            figures.ThreeEmpty.Add(await empty.ThreeCallsAsync(ThreeCallCases));
            figures.ThreeFull.Add(await full.ThreeCallsAsync(ThreeCallCases));
        }
        figures.AddTo(sheet);
    }

    static async Task<(IReadOnlyList<Journey>, List<IReadOnlyList<IReadOnlyList<NpgsqlBatch>>>)> RecordAsync(BenchCity city, Sheet sheet)
    {
        sheet.Say("recording the transactions");
        var rounds = new List<IReadOnlyList<IReadOnlyList<NpgsqlBatch>>>();
        IReadOnlyList<Journey> journeys;
        await using (var house = await InHouse.OverAsync(city, await city.CloneAsync("recorded")))
        {
            var spots = await Spots.ReadAsync(house.Database);
            journeys = await Journey.LearnAsync(house, spots.Next());
            var recording = house.Record();
            for (var round = 0; round <= Rounds; round++)
            {
                var cases = new ConcurrentBag<IReadOnlyList<NpgsqlBatch>>();
                await Load.AllAsync(8, Enumerable.Range(0, RecordedPerRound).ToList(), async n =>
                    cases.Add(await recording.OfAsync(() => house.WalkAsync(journeys[n % journeys.Count], spots.Next()))));
                rounds.Add([.. cases]);
            }
        }
        await city.DropAsync("recorded");
        return (journeys, rounds);
    }

    static async Task FillAsync(BenchCity city, IReadOnlyList<Journey> journeys, int many, Sheet sheet)
    {
        sheet.Say("filling a city");
        await using var house = await InHouse.OverAsync(city, await city.CloneAsync("many"));
        await ManyCases.YearAsync(house, journeys, many, sheet);
        await ManyCases.FollowedAsync(house.Database);
    }

    sealed class Figures
    {
        public List<double> Direct { get; } = [];
        public List<double> Empty { get; } = [];
        public List<double> Full { get; } = [];
        public CpuTime Cost { get; set; }
        public List<double> ThreeEmpty { get; } = [];
        public List<double> ThreeFull { get; } = [];

        public void AddTo(Sheet sheet)
        {
            sheet.Add(new("whole lives, empty city (median)", Load.Median(Empty), "per s"));
            sheet.Add(new("the same straight on the database", Load.Median(Direct), "per s"));
            sheet.Add(new("ratio", Load.Median(Empty) / Load.Median(Direct), "", 0.25));
            Cost.AddTo(sheet, "life", Empty[^1] * Round.TotalSeconds);
            sheet.Add(new("whole lives, full city (median)", Load.Median(Full), "per s"));
            sheet.Add(new("full ÷ empty", Load.Median(Full.Zip(Empty, (f, e) => f / e)), "", 0.8));
            sheet.Add(new("create, dispatch, finish, empty city", Load.Median(ThreeEmpty), "per s", 150));
            sheet.Add(new("create, dispatch, finish, full city", Load.Median(ThreeFull), "per s", 150));
            sheet.Add(new("full ÷ empty, three calls", Load.Median(ThreeFull.Zip(ThreeEmpty, (f, e) => f / e)), "", 0.8));
        }
    }

    /// <summary>A served city and everybody signed in.</summary>
    sealed class Visit(Served served, NpgsqlDataSource database, BenchCity city, IReadOnlyList<Journey> journeys) : IAsyncDisposable
    {
        public Served Served => served;

        readonly Seats _seats = new(served.Client, city.Accounts);
        Spots _spots = null!;
        Dictionary<Guid, string> _users = [];

        public static async Task<Visit> OpenAsync(BenchCity city, IReadOnlyList<Journey> journeys, string name)
        {
            var visit = new Visit(await Served.OverAsync(city, name), CityDatabase.Open(city.ConnectionTo(name)), city, journeys);
            await visit.ReadAsync();
            return visit;
        }

        public async Task LifeAsync(int client)
        {
            var (journey, spot) = (journeys[client % journeys.Count], _spots.Next());
            var c = await ReportAsync(journey, spot);
            foreach (var step in journey.Steps) c = await DoAsync(c, step, spot);
        }

        /// <summary>Cases per second of the three calls alone.</summary>
        public async Task<double> ThreeCallsAsync(int count)
        {
            var cases = Enumerable.Range(0, count).Select(n => new Life(journeys[n % journeys.Count], _spots.Next())).ToList();
            var took = await SecondsAsync(cases, async l => l.Case = await ReportAsync(l.Journey, l.Spot));
            await SecondsAsync(cases, l => ThroughAsync(l, "AcceptReport", "FileCase"));
            took += await SecondsAsync(cases, l => ThroughAsync(l, "DispatchCase"));
            await SecondsAsync(cases, l => ThroughAsync(l, "AcceptWork", "Arrive"));
            took += await SecondsAsync(cases, l => ThroughAsync(l, "FinishWork"));
            return count / took;
        }

        public async ValueTask DisposeAsync()
        {
            await served.DisposeAsync();
            await database.DisposeAsync();
        }

        async Task ReadAsync()
        {
            _spots = await Spots.ReadAsync(database);
            await using var command = database.CreateCommand("select id, user_name from people.person");
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync()) _users[rows.GetGuid(0)] = rows.GetString(1);
        }

        async Task ThroughAsync(Life life, params string[] deeds)
        {
            foreach (var deed in deeds) life.Case = await DoAsync(life.Case, life.Journey.Step(deed), life.Spot);
        }

        async Task<Known> ReportAsync(Journey journey, Spot spot) =>
            KnownOf(await _seats.PostAsync(journey.Step("AcceptReport").By!.User, "/api/v1/reports", journey.ReportBody(spot)));

        async Task<Known> DoAsync(Known c, Step step, Spot spot)
        {
            var user = step.By?.User ?? await DrawnAsync(c.Number);
            return KnownOf(await _seats.PostAsync(user, $"/api/v1/cases/{c.Number}/deeds/{step.Deed}", step.BodyAt(spot), c.Version));
        }

        async Task<string> DrawnAsync(string number)
        {
            await using var command = database.CreateCommand("select l.drawn from cases.number n join cases.case_list l using (case_id) where n.number = $1");
            command.Parameters.Add(new() { Value = number });
            return _users[(Guid)(await command.ExecuteScalarAsync())!];
        }

        static async Task<double> SecondsAsync(List<Life> cases, Func<Life, Task> once)
        {
            var watch = Stopwatch.StartNew();
            await Load.AllAsync(Clients, cases, once);
            return watch.Elapsed.TotalSeconds;
        }

        static Known KnownOf(JsonElement answer) => new(answer.GetProperty("number").GetString()!, answer.GetProperty("version").GetInt32());
    }

    sealed record Known(string Number, int Version);

    sealed class Life(Journey journey, Spot spot)
    {
        public Journey Journey { get; } = journey;
        public Spot Spot { get; } = spot;
        public Known Case { get; set; } = new("", 0);
    }
}
