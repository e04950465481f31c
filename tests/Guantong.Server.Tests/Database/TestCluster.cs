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
        await SweepAsync();
        var folder = Path.Combine(Path.GetTempPath(), Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        var cluster = await PrivateCluster.OpenAsync(folder, new ClusterSettings { Durable = false, MaxConnections = 400 });
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        };
        await using var template = CityDatabase.Open(cluster.ConnectionString + ";Pooling=false");
        await new Guantong.Server.Platform.Store.Migrations(template).RunAsync();
        return cluster;
    }

    // A run that was killed leaves its cluster behind; the next run tidies it away.
    static async Task SweepAsync()
    {
        foreach (var left in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var pid = Path.GetFileName(left)[Prefix.Length..];
            if (Directory.Exists($"/proc/{pid}")) continue;
            try
            {
                // SIGQUIT: stop at once, nobody misses this data.
                if (new ClusterFolder(left).Running() is { } abandoned)
                    await Command.RunAsync("kill", ["-QUIT", abandoned.Pid.ToString(CultureInfo.InvariantCulture)]);
                Directory.Delete(left, recursive: true);
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                // Somebody else's, or half gone: not worth failing a run for.
            }
        }
    }
}
