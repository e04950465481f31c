using System.Diagnostics;
using Guantong.Bench.City;
using Guantong.Bench.Measuring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Guantong.Bench;

/// <summary>
/// How long the built product takes until /health answers, and what it holds when nobody asks anything; beside an empty web
/// server of the same runtime, which is the least that is possible.
/// </summary>
static class StartBench
{
    /// <summary>The verb behind which this program is that empty web server.</summary>
    public const string Bare = "bare-server";

    const int Rounds = 3;
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(Sheet sheet)
    {
        sheet.Note = $"Release build, median of {Rounds}";
        await using var city = await BenchCity.OpenAsync();
        var (bare, warm, cold, anew) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 1; round <= Rounds; round++)
        {
            sheet.Say($"round {round} of {Rounds}");
            bare.Add(await SecondsAsync(Environment.ProcessPath!, Bare));
            warm.Add(await SecondsAsync(Repository.Server, "serve", "--data", city.Folder));
            var fresh = Path.Combine(city.Folder, "new");
            anew.Add(await SecondsAsync(Repository.Server, "serve", "--data", fresh));
            cold.Add(await SecondsAsync(Repository.Server, "serve", "--data", fresh));
            Directory.Delete(fresh, recursive: true);
        }
        sheet.Say("idle for 20 seconds");
        var (least, _) = await IdleAsync(Environment.ProcessPath!, Bare);
        var (resident, own) = await IdleAsync(Repository.Server, "serve", "--data", city.Folder);
        sheet.Add(new("start, database running", Load.Median(warm), "s", 3, LessIsBetter: true));
        sheet.Add(new("start, database stopped", Load.Median(cold), "s", 3, LessIsBetter: true));
        sheet.Add(new("first start of all, makes the database", Load.Median(anew), "s"));
        sheet.Add(new("an empty web server starts in", Load.Median(bare), "s"));
        sheet.Add(new("ratio, database running", Load.Median(warm) / Load.Median(bare), ""));
        sheet.Add(new("idle memory, resident", resident, "MiB", 250, LessIsBetter: true));
        sheet.Add(new("idle memory, private", own, "MiB"));
        sheet.Add(new("an empty web server, resident", least, "MiB"));
        sheet.Add(new("ratio", resident / least, ""));
    }

    /// <summary>Answers /health and nothing else.</summary>
    public static async Task ServeBareAsync(string port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        await using var server = builder.Build();
        server.MapGet("/health", () => Results.Ok());
        await server.RunAsync();
    }

    static async Task<double> SecondsAsync(string program, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        var served = await Served.StartAsync(program, arguments, []);
        var took = watch.Elapsed.TotalSeconds;
        await served.DisposeAsync();
        return took;
    }

    static async Task<(double Resident, double Private)> IdleAsync(string program, params string[] arguments)
    {
        await using var served = await Served.StartAsync(program, arguments, []);
        await Task.Delay(Idle);
        return served.Memory();
    }
}
