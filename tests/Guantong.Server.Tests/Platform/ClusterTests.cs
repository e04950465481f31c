using System.Diagnostics;
using System.Globalization;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Cluster;

namespace Guantong.Server.Tests.Platform;

/// <summary>The private cluster on real PostgreSQL: made, shared, killed, recovered, and never anybody else's.</summary>
public sealed class ClusterTests
{
    [Fact]
    public async Task A_new_cluster_speaks_utf8_and_listens_only_to_its_own_socket()
    {
        await using var here = new ClusterFixture();
        await using var cluster = await here.OpenAsync(durable: true);

        Assert.True(cluster.StartedHere);
        foreach (var (setting, value) in new[] { ("server_encoding", "UTF8"), ("jit", "off"), ("listen_addresses", ""), ("fsync", "on"), ("synchronous_commit", "on"), ("data_checksums", "on") })
            Assert.Equal(value, await ClusterFixture.AskAsync(cluster, $"select current_setting('{setting}')"));
        Assert.Equal("C.UTF-8", await ClusterFixture.AskAsync(cluster, "select datctype from pg_database where datname = current_database()"));
        Assert.NotEqual("root", Owner(here.Database));
    }

    [Fact]
    public async Task A_verb_stops_only_a_cluster_it_started()
    {
        await using var here = new ClusterFixture();
        var first = await here.OpenAsync();
        var second = await here.OpenAsync();
        Assert.True(first.StartedHere);
        Assert.False(second.StartedHere);

        await second.DisposeAsync();
        Assert.NotNull(here.Postmaster);
        await first.DisposeAsync();
        Assert.Null(here.Postmaster);
    }

    [Fact]
    public async Task The_one_who_started_it_leaves_it_to_the_last_one_out()
    {
        await using var here = new ClusterFixture();
        var first = await here.OpenAsync();
        var second = await here.OpenAsync();

        await first.DisposeAsync();
        Assert.Equal(1, await ClusterFixture.AskAsync(second, "select 1"));
        await second.DisposeAsync();
        Assert.Null(here.Postmaster);
    }

    [Fact]
    public async Task Verbs_that_start_at_the_same_moment_make_one_cluster()
    {
        await using var here = new ClusterFixture();

        var clusters = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => here.OpenAsync()));

        Assert.Single(clusters, cluster => cluster.StartedHere);
        foreach (var cluster in clusters) Assert.Equal(1, await ClusterFixture.AskAsync(cluster, "select 1"));
        foreach (var cluster in clusters) await cluster.DisposeAsync();
        Assert.Null(here.Postmaster);
    }

    [Fact]
    public async Task After_kill_9_of_the_database_nothing_committed_is_missing()
    {
        await using var here = new ClusterFixture();
        await using var cluster = await here.OpenAsync(durable: true);
        await ClusterFixture.AskAsync(cluster, "create table kept (id int); insert into kept values (1), (2)");
        var killed = here.Postmaster!.Value;

        await ClusterFixture.KillAsync("-KILL", killed);
        await ClusterFixture.GoneAsync(killed);
        Assert.False(cluster.IsRunning);
        await cluster.ReviveAsync(CancellationToken.None);

        Assert.NotEqual(killed, here.Postmaster);
        Assert.Equal(2L, await ClusterFixture.AskAsync(cluster, "select count(*) from kept"));
    }

    [Fact]
    public async Task A_pid_file_whose_number_a_stranger_took_over_does_not_hinder_the_start()
    {
        await using var here = new ClusterFixture();
        await (await here.OpenAsync()).DisposeAsync();
        // The stranger runs as the same user as the database: only then does PostgreSQL itself mistake it.
        using var stranger = Process.Start(new ProcessStartInfo("setpriv", Environment.IsPrivilegedProcess ? ["--reuid", Owner(here.Database), "--clear-groups", "sleep", "600"] : ["sleep", "600"]))!;
        await File.WriteAllTextAsync(Path.Combine(here.Database, "postmaster.pid"), $"{stranger.Id.ToString(CultureInfo.InvariantCulture)}\n{here.Database}\n1\n5432\n/nowhere\n\n  0  0\nready\n");

        await using var cluster = await here.OpenAsync();

        Assert.True(cluster.StartedHere);
        Assert.Equal(1, await ClusterFixture.AskAsync(cluster, "select 1"));
        Assert.False(stranger.HasExited);
        stranger.Kill();
    }

    [Fact]
    public async Task After_kill_9_of_the_product_the_next_start_finds_its_database()
    {
        await using var here = new ClusterFixture();
        var product = Path.Combine(AppContext.BaseDirectory, "Guantong.Server.dll");
        using var serve = Process.Start(new ProcessStartInfo("dotnet", [product, "serve", "--port", "0", "--data", here.Folder]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        while (await serve.StandardOutput.ReadLineAsync() is { } line && !line.Contains("is open at", StringComparison.Ordinal))
        {
            // Log lines before the doors open.
        }
        var postmaster = here.Postmaster;
        serve.Kill();
        await serve.WaitForExitAsync();

        var next = await here.OpenAsync();

        Assert.NotNull(postmaster);
        Assert.Equal(postmaster, here.Postmaster);
        Assert.False(next.StartedHere);
        Assert.Equal(1L, await ClusterFixture.AskAsync(next, "select count(*) from platform.migration where number = 1"));
        await next.DisposeAsync();
        Assert.Equal(postmaster, here.Postmaster);
    }

    [Fact]
    public async Task A_socket_that_was_tidied_away_comes_back()
    {
        await using var here = new ClusterFixture();
        await using var first = await here.OpenAsync();
        File.Delete(Path.Combine(new ClusterFolder(here.Folder).SocketFolder, ".s.PGSQL.5432"));

        await using var second = await here.OpenAsync();

        Assert.Equal(1, await ClusterFixture.AskAsync(second, "select 1"));
    }

    [Fact]
    public async Task Two_data_directories_never_meet()
    {
        await using var here = new ClusterFixture();
        await using var there = new ClusterFixture();
        await using var one = await here.OpenAsync();
        await using var other = await there.OpenAsync();

        await ClusterFixture.AskAsync(one, "create table only_here ()");

        Assert.Equal(DBNull.Value, await ClusterFixture.AskAsync(other, "select to_regclass('only_here')::text"));
        await one.DisposeAsync();
        Assert.NotNull(there.Postmaster);
    }

    [Fact]
    public async Task A_directory_that_the_database_cannot_reach_is_refused_in_one_sentence()
    {
        await using var here = new ClusterFixture();
        // Root's database user has no way through this one; anybody else cannot write below /proc.
        var closed = Environment.IsPrivilegedProcess ? Directory.CreateDirectory(Path.Combine(here.Folder, "closed"), UnixFileMode.UserRead | UnixFileMode.UserExecute).FullName : "/proc/closed";

        var refusal = await Assert.ThrowsAsync<PlainFailure>(() => PrivateCluster.OpenAsync(Path.Combine(closed, "city")));

        Assert.Contains("--data", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void A_missing_postgres_is_told_with_the_line_to_type()
    {
        var refusal = Assert.Throws<PlainFailure>(() => PostgresPrograms.Find(root: "/nowhere"));

        Assert.Contains(PostgresPrograms.Install, refusal.Message, StringComparison.Ordinal);
    }

    static string Owner(string folder) => Process.Start(new ProcessStartInfo("stat", ["-c", "%U", folder]) { RedirectStandardOutput = true, UseShellExecute = false })!.StandardOutput.ReadToEnd().Trim();
}
