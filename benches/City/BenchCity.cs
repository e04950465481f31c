using System.Globalization;
using Guantong.Server;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.People;
using Guantong.Server.Places;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Cluster;
using Guantong.Server.Platform.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Guantong.Bench.City;

/// <summary>
/// The demonstration county in a private cluster of its own, with the settings a city runs with (but
/// room for two servers and the bench). Every measurement gets a
/// clone of the loaded database, so that none stands on what another left behind.
/// </summary>
public sealed class BenchCity : IAsyncDisposable
{
    readonly PrivateCluster _cluster;

    BenchCity(PrivateCluster cluster, string folder)
    {
        _cluster = cluster;
        Folder = folder;
    }

    public string Folder { get; }

    /// <summary>Photos live here; every clone shares them.</summary>
    public string HouseFolder => Path.Combine(Folder, "house");

    public int PostmasterPid => new ClusterFolder(Folder).Running()!.Pid;

    public IReadOnlyList<DemoAccount> Accounts { get; private set; } = [];

    public static async Task<BenchCity> OpenAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"guantong-bench-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}");
        var city = new BenchCity(await PrivateCluster.OpenAsync(folder, new ClusterSettings { MaxConnections = 300 }), folder);
        // The number may be another program's by then: a postmaster lives in its data directory.
        Tidier.Afterwards($"[ \"$(readlink /proc/{city.PostmasterPid}/cwd)\" = '{folder}/database' ] && kill -QUIT {city.PostmasterPid}; sleep 1; rm -rf '{folder}' '{new ClusterFolder(folder).SocketFolder}'");
        Directory.CreateDirectory(city.HouseFolder);
        await using var house = city.Build(PrivateCluster.DatabaseName);
        await house.Services.GetRequiredService<Migrations>().RunAsync();
        var loaded = await house.Services.GetRequiredService<PackLoad>().LoadAsync(Path.Combine(Repository.Root, "packs", "linshu"), "zh-CN");
        if (loaded.Errors.Count > 0) throw new PlainFailure(loaded.Errors[0]);
        await house.Services.GetRequiredService<SamplePhoto>().PrepareAsync(default);
        city.Accounts = await DemoPasswords.ReadAsync(house.Services.GetRequiredService<NpgsqlDataSource>(), house.Services.GetRequiredService<PeopleDirectory>(), default);
        return city;
    }

    /// <summary>A fresh clone of a database (the loaded city, unless another is named); returns its name.</summary>
    public async Task<string> CloneAsync(string name, string from = PrivateCluster.DatabaseName)
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync($"drop database if exists {name} with (force)");
        await ExecuteAsync($"create database {name} template {from} strategy file_copy");
        // What the copying left dirty is not the measurement's to write.
        await ExecuteAsync("checkpoint");
        return name;
    }

    /// <summary>A database with every table and nothing in it.</summary>
    public async Task<string> EmptyAsync(string name)
    {
        await ExecuteAsync($"create database {name}");
        await using var database = CityDatabase.Open(ConnectionTo(name));
        await new Migrations(database).RunAsync();
        return name;
    }

    public async Task DropAsync(string name)
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync($"drop database if exists {name} with (force)");
    }

    public string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(_cluster.ConnectionString) { Database = database }.ConnectionString;

    /// <summary>All services of the house on a clone, in this process, its facts read and its doors shut.</summary>
    public async Task<WebApplication> HouseAsync(string database)
    {
        var house = Build(database);
        await house.Services.GetRequiredService<CityFactsSource>().RefreshAsync();
        await house.Services.GetRequiredService<LocatorSource>().RefreshAsync(house.Services.GetRequiredService<PeopleDirectory>().Today);
        await house.Services.GetRequiredService<SamplePhoto>().PrepareAsync(default);
        return house;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _cluster.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The same before anything was read: for a clone that is still empty.</summary>
    public WebApplication Build(string database) =>
        Server.Program.Build(new CityOptions { DataDirectory = HouseFolder, Database = ConnectionTo(database), Port = 0 }, ConnectionTo(database));

    async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionTo("postgres")) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
