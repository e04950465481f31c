using System.Collections.Concurrent;
using System.Diagnostics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Catalogue;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Cluster;
using Guantong.Server.Platform.Store;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Tests.Packs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Guantong.Server.Tests.Cases;

/// <summary>A durable cluster of its own, because this one is killed.</summary>
public sealed class KilledDatabaseTests
{
    const int Clients = 6;
    const int AcknowledgedBeforeTheKill = 60;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_database_is_killed_and_nothing_is_doubled_when_it_is_sent_again()
    {
        var folder = Directory.CreateTempSubdirectory("guantong-killed-").FullName;
        // The database's own user has to pass through.
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        try
        {
            await using (var first = await PrivateCluster.OpenAsync(Path.Combine(folder, "city"))) await PrepareAsync(first.ConnectionString, folder);
            var (acknowledged, unanswered) = await ReportUntilKilledAsync(folder);
            await using var again = await PrivateCluster.OpenAsync(Path.Combine(folder, "city"));
            await using var house = House(again.ConnectionString, folder);
            await house.Services.GetRequiredService<CityFactsSource>().RefreshAsync();

            foreach (var (key, number) in acknowledged) Assert.Equal(number, await SendAsync(house, key));
            foreach (var key in unanswered) await SendAsync(house, key);

            var expected = (long)acknowledged.Count + unanswered.Count;
            Assert.True(acknowledged.Count >= AcknowledgedBeforeTheKill);
            Assert.Equal(expected, await CountAsync(again.ConnectionString, "select count(*) from cases.case"));
            Assert.Equal(expected, await CountAsync(again.ConnectionString, "select count(*) from cases.report"));
            Assert.Empty((await house.Services.GetRequiredService<JournalCheck>().RunAsync()).Faults);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<(ConcurrentDictionary<string, string> Acknowledged, ConcurrentBag<string> Unanswered)> ReportUntilKilledAsync(string folder)
    {
        var (acknowledged, unanswered) = (new ConcurrentDictionary<string, string>(StringComparer.Ordinal), new ConcurrentBag<string>());
        var enough = new TaskCompletionSource();
        await using var cluster = await PrivateCluster.OpenAsync(Path.Combine(folder, "city"));
        await using var house = House(cluster.ConnectionString, folder);
        await house.Services.GetRequiredService<CityFactsSource>().RefreshAsync();
        var clients = Enumerable.Range(0, Clients).Select(c => Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                var key = $"{c}-{i}";
                try
                {
                    acknowledged[key] = await SendAsync(house, key);
                    if (acknowledged.Count >= AcknowledgedBeforeTheKill) enough.TrySetResult();
                }
                catch (Exception gone) when (gone is NpgsqlException or TimeoutException or IOException)
                {
                    unanswered.Add(key);
                    return;
                }
            }
        })).ToList();
        await enough.Task;
        using (var postmaster = Process.GetProcessById(new ClusterFolder(Path.Combine(folder, "city")).Running()!.Pid)) postmaster.Kill(entireProcessTree: true);
        await Task.WhenAll(clients);
        return (acknowledged, unanswered);
    }

    static async Task PrepareAsync(string connection, string folder)
    {
        await using var database = CityDatabase.Open(connection);
        await new Guantong.Server.Platform.Store.Migrations(database).RunAsync();
        await using var house = House(connection, folder);
        foreach (var pack in (string[])["standard", "linshu"])
            Assert.Empty((await house.Services.GetRequiredService<PackLoad>().LoadAsync(Path.Combine(PackFiles.Root, "packs", pack), "zh-CN")).Errors);
    }

    static WebApplication House(string connection, string folder) =>
        Program.Build(new CityOptions { DataDirectory = Path.Combine(folder, "files"), Database = connection, Port = 0 }, connection, b => b.Services.AddSingleton(new CityTexts(strict: true)));

    static async Task<string> SendAsync(WebApplication house, string key)
    {
        var input = new ReportInput(Channel.Snapshot, $"第 {key} 件", "文苑小学门口", (LonLat?)null, null, null, []);
        var actor = Actor.Reporter(house.Services.GetRequiredService<CityFactsSource>().Current.Area);
        return Assert.IsType<Guantong.Server.Cases.Intake.Receipt.Received>(await house.Services.GetRequiredService<ReportDesk>().ReceiveAsync(input, actor, "test", key)).Case.Number;
    }

    static async Task<long> CountAsync(string connection, string sql)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
