using System.Diagnostics;
using System.Globalization;
using Guantong.Server.Platform.Cluster;
using Npgsql;

namespace Guantong.Server.Tests.Platform;

/// <summary>A data directory of its own in /tmp that the database's user can reach, gone with everything in it at the end.</summary>
sealed class ClusterFixture : IAsyncDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("guantong-cluster-").FullName;

    public ClusterFixture() => File.SetUnixFileMode(Folder, (UnixFileMode)0b111_101_101);

    public string Database => Path.Combine(Folder, "database");

    // Few buffers, so that a dozen clusters fit beside each other.
    public Task<PrivateCluster> OpenAsync(bool durable = false) =>
        PrivateCluster.OpenAsync(Folder, new ClusterSettings { SharedBuffers = "16MB", MaxConnections = 20, Durable = durable });

    public int? Postmaster => new ClusterFolder(Folder).Running()?.Pid;

    public static async Task<object?> AskAsync(PrivateCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public static Task KillAsync(string signal, int pid) => Command.RunAsync("kill", [signal, pid.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Waits until the kernel has taken a process away.</summary>
    public static async Task GoneAsync(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            await process.WaitForExitAsync();
        }
        catch (ArgumentException)
        {
            // Gone already.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Postmaster is { } left)
        {
            await KillAsync("-QUIT", left);
            await GoneAsync(left);
        }
        Directory.Delete(Folder, recursive: true);
        var sockets = new ClusterFolder(Folder).SocketFolder;
        if (Directory.Exists(sockets)) Directory.Delete(sockets, recursive: true);
    }
}
