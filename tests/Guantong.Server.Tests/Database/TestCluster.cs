using System.Diagnostics;
using System.Globalization;
using Guantong.Server.Platform.Cluster;
using Guantong.Server.Platform.Store;

namespace Guantong.Server.Tests.Database;

/// <summary>One private cluster for the whole test run, and one migrated template that every test's database is cloned from.</summary>
static class TestCluster
{
    public const string Template = "guantong";
    const string Prefix = "guantong-tests-";

    static readonly Lazy<Task<PrivateCluster>> Started = new(StartAsync);

    public static async Task<string> ConnectionStringAsync() => (await Started.Value).ConnectionString;

    static async Task<PrivateCluster> StartAsync()
    {
        var folder = Path.Combine(Ground(), Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        var cluster = await PrivateCluster.OpenAsync(folder, new ClusterSettings { Durable = false, MaxConnections = 400, Preload = "postgis-3" });
        TidyUpAfterwards(folder);
        await using var template = CityDatabase.Open(cluster.ConnectionString + ";Pooling=false");
        await new Guantong.Server.Platform.Store.Migrations(template).RunAsync();
        return cluster;
    }

    // Each test's database is a copy of forty megabytes: in memory, where there is enough of it, the disk is not in the way.
    static string Ground()
    {
        const long enough = 4L << 30;
        try
        {
            var memory = new DriveInfo("/dev/shm");
            return memory is { DriveFormat: "tmpfs", AvailableFreeSpace: > enough } && GC.GetGCMemoryInfo().TotalAvailableMemoryBytes > 3 * enough ? memory.Name : Path.GetTempPath();
        }
        catch (IOException)
        {
            return Path.GetTempPath();
        }
    }

    // The test runner kills its host a moment after the last test, and a person may kill it at any time: so the tidying is
    // done by a small shell that outlives us. SIGQUIT stops a postmaster at once; nobody misses this data.
    static void TidyUpAfterwards(string folder)
    {
        var postmaster = new ClusterFolder(folder).Running()!;
        var script = $"""
            while kill -0 {Environment.ProcessId} 2>/dev/null; do sleep 0.5; done
            kill -QUIT {postmaster.Pid}; while kill -0 {postmaster.Pid} 2>/dev/null; do sleep 0.2; done
            rm -rf '{folder}' '{postmaster.SocketFolder}'
            """;
        using var tidier = Process.Start(new ProcessStartInfo("setsid", ["sh", "-c", $"exec </dev/null >/dev/null 2>&1; {script}"]) { UseShellExecute = false, WorkingDirectory = "/" });
    }
}
