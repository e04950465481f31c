using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Guantong.Bench.City;

/// <summary>The product as a process of its own, with its doors on a free port of this machine.</summary>
public sealed class Served : IAsyncDisposable
{
    readonly Process _process;
    readonly string _log;

    Served(Process process, int port, string log)
    {
        _process = process;
        _log = log;
        Door = new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10) })
        {
            BaseAddress = Door, Timeout = TimeSpan.FromMinutes(2),
        };
    }

    public Uri Door { get; }
    public HttpClient Client { get; }
    public int Pid => _process.Id;

    /// <summary>Starts the built server on a database of the bench's cluster and returns when it answers.</summary>
    /// <param name="seals">False where a year of cases was cast: sealing them takes hours in the background and would be measured too.</param>
    public static Task<Served> OverAsync(BenchCity city, string database, bool seals = true)
    {
        var environment = new Dictionary<string, string> { ["GUANTONG_DB"] = city.ConnectionTo(database) };
        if (!seals) (environment["GUANTONG_SEAL_ROWS"], environment["GUANTONG_SEAL_MINUTES"]) = ("1000000000", "5256000");
        return StartAsync(Repository.Server, ["serve", "--data", city.HouseFolder], environment);
    }

    /// <summary>Starts a program with <c>--port N</c> behind its arguments and returns when its /health has answered.</summary>
    public static async Task<Served> StartAsync(string program, IEnumerable<string> arguments, Dictionary<string, string> environment)
    {
        var port = FreePort();
        var log = Path.Combine(Path.GetTempPath(), $"guantong-bench-{port.ToString(CultureInfo.InvariantCulture)}.log");
        // A file takes the output, so that a chatty server never waits for us to read.
        var start = new ProcessStartInfo("sh", ["-c", "log=$1; shift; exec \"$@\" >\"$log\" 2>&1", "sh", log, program, .. arguments, "--port", port.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var served = new Served(Process.Start(start)!, port, log);
        // The port in its command line tells it from a stranger who got its number.
        Tidier.Afterwards($"tr '\\0' ' ' </proc/{served.Pid}/cmdline | grep -q -e '--port {port}' && kill {served.Pid}; rm -f '{log}'");
        await served.AnswersAsync();
        return served;
    }

    /// <summary>Resident and private memory in MiB, as the kernel counts them.</summary>
    public (double Resident, double Private) Memory()
    {
        var lines = File.ReadAllLines($"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/smaps_rollup");
        double Of(string name) => lines.Where(l => l.StartsWith(name + ":", StringComparison.Ordinal))
            .Sum(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)) / 1024;
        return (Of("Rss"), Of("Private_Clean") + Of("Private_Dirty"));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using var stop = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await stop.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        File.Delete(_log);
    }

    async Task AnswersAsync()
    {
        while (true)
        {
            if (_process.HasExited) throw new InvalidOperationException($"The server ended at once: {await File.ReadAllTextAsync(_log)}");
            try
            {
                using var answer = await Client.GetAsync("/health");
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // The door is not there yet.
            }
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
