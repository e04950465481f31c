using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Guantong.Bench.City;
using Guantong.Bench.Measuring;

namespace Guantong.Bench;

/// <summary>Two hundred desks on one node that follow what happens.</summary>
static class OpenDesks
{
    const int Desks = 200;
    const int Events = 60;
    static readonly TimeSpan Quiet = TimeSpan.FromSeconds(6);
    static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);
    static readonly string[] Roles = ["intake-operator", "dispatcher", "shift-leader", "supervisor", "leader", "revisit", "department", "township", "community", "auditor"];

    public static async Task MeasureAsync(Sheet sheet, BenchCity city, Served served, Seats seats)
    {
        sheet.Say($"{Desks} open desks");
        string[] users = [.. city.Accounts.Where(a => Roles.Contains(a.Role)).Select(a => a.User)];
        var sees = city.Accounts.Where(a => a.Level == "district" && a.Role is "intake-operator" or "shift-leader" or "supervisor" or "leader" or "auditor").Select(a => a.User).ToHashSet(StringComparer.Ordinal);
        foreach (var user in users.Take(Desks)) await seats.OfAsync(user);
        // Pools, plans and compiled code are everybody's, not the desks': twenty desks are told as much first.
        await using (await Crowd.OpenAsync(served, seats, users, 20))
        {
            await ReportAsync(seats, 34.930, (_, _) => { });
            await Task.Delay(Quiet);
        }
        var before = served.Memory().Private;
        await using var crowd = await Crowd.OpenAsync(served, seats, users, Desks);
        await Task.Delay(Quiet);
        sheet.Add(new("memory of an open desk", (served.Memory().Private - before) * 1024 / Desks, "KiB", 60, LessIsBetter: true));
        var idle = CpuTime.Now(city, served);
        await Task.Delay(Quiet);
        var spent = CpuTime.Now(city, served) - idle;
        sheet.Add(new("processor while nothing happens: server", spent.Server / Quiet.TotalSeconds * 100, "% of a core"));
        sheet.Add(new("processor while nothing happens: database", spent.Database / Quiet.TotalSeconds * 100, "% of a core"));
        await EventsAsync(sheet, served, seats, crowd, users.Take(Desks).Select((u, i) => (u, i)).Where(u => sees.Contains(u.u)).Select(u => u.i).ToHashSet());
        sheet.Add(new("the same after the events", (served.Memory().Private - before) * 1024 / Desks, "KiB"));
    }

    static async Task EventsAsync(Sheet sheet, Served served, Seats seats, Crowd crowd, HashSet<int> sees)
    {
        sheet.Say($"{Events} events to {sees.Count} desks that see them");
        var spots = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        // From the answer on the case is committed: what comes earlier counts as at once.
        await ReportAsync(seats, 34.915, (number, at) => spots[number] = at);
        await Task.Delay(Quiet);
        double[] times = [.. crowd.Arrivals.Where(a => sees.Contains(a.Desk) && spots.ContainsKey(a.Number)).Select(a => Math.Max(0, Stopwatch.GetElapsedTime(spots[a.Number], a.At).TotalMilliseconds)).Order()];
        sheet.Add(new("events that arrived, of those that should", times.Length / (double)(Events * sees.Count), "", 1));
        sheet.Add(new("from commit to an open desk: median", Load.Quantile(times, 0.5), "ms"));
        sheet.Add(new("from commit to an open desk: p95", Load.Quantile(times, 0.95), "ms", 1000, LessIsBetter: true));
        sheet.Add(new("from commit to an open desk: slowest", times[^1], "ms", 1000, LessIsBetter: true));
    }

    static async Task ReportAsync(Seats seats, double south, Action<string, long> took)
    {
        for (var i = 0; i < Events; i++)
        {
            var body = FormattableString.Invariant($$"""{"description":"路灯不亮","lat":{{south + (i * 0.0002)}},"lon":118.65,"class":"municipal"}""");
            var answer = await seats.PostAsync("intake01", "/api/v1/reports", body);
            took(answer.GetProperty("number").GetString()!, Stopwatch.GetTimestamp());
            await Task.Delay(Between);
        }
    }

    /// <summary>Desks that note when they heard of which case.</summary>
    sealed class Crowd : IAsyncDisposable
    {
        readonly CancellationTokenSource _closing = new();
        readonly List<Task> _reading = [];

        public ConcurrentBag<(int Desk, string Number, long At)> Arrivals { get; } = [];

        public static async Task<Crowd> OpenAsync(Served served, Seats seats, string[] users, int desks)
        {
            var crowd = new Crowd();
            for (var i = 0; i < desks; i++)
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/desk/events") { Headers = { Authorization = await seats.OfAsync(users[i % users.Length]) } };
                var answer = await served.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, crowd._closing.Token);
                answer.EnsureSuccessStatusCode();
                crowd._reading.Add(crowd.ReadAsync(i, answer));
            }
            return crowd;
        }

        async Task ReadAsync(int desk, HttpResponseMessage answer)
        {
            using (answer)
            {
                try
                {
                    await using var stream = await answer.Content.ReadAsStreamAsync(_closing.Token);
                    await foreach (var e in SseParser.Create(stream).EnumerateAsync(_closing.Token))
                        if (e.EventType == "case") Arrivals.Add((desk, JsonElement.Parse(e.Data).GetProperty("number").GetString()!, Stopwatch.GetTimestamp()));
                }
                catch (OperationCanceledException)
                {
                    // The desk is closed.
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _closing.CancelAsync();
            await Task.WhenAll(_reading);
            _closing.Dispose();
        }
    }
}
