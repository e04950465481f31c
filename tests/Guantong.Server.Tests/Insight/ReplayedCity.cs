using Guantong.Server.Cases.Timers;
using Guantong.Server.Catalogue;
using Guantong.Server.Insight.Replay;
using Guantong.Server.Insight.Replay.Reckoning;
using Guantong.Server.Insight.Results;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Tests.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Guantong.Server.Tests.Insight;

/// <summary>Some hundred real messages, played to the end once for all tests of a class; and the doors of the city afterwards.</summary>
public sealed class ReplayedCity : IAsyncLifetime
{
    const long Seed = 17;

    readonly string _folder = Directory.CreateTempSubdirectory("guantong-results-").FullName;
    ReplayCity? _city;
    WebApplication? _doors;

    public Tally Tally { get; private set; } = null!;
    public NpgsqlDataSource Database => _city!.Database;

    public T Get<T>() where T : notnull => _city!.Services.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        if (SharedData.Folder is null) return;
        IReadOnlyList<Message> messages = [.. new MessageFile(new CityTexts(strict: true), CityTexts.English).Read(SharedData.Path("complaints-zh/messages_unlabelled.csv")).Take(220)];
        NpgsqlConnection.ClearAllPools();
        var cluster = await TestCluster.ConnectionStringAsync();
        var run = new ReplayRun("", messages.Count, Seed, false);
        _city = await ReplayCity.OpenAsync(Program.Plan, new CityOptions { DataDirectory = _folder }, (cluster, run), messages, default);
        Assert.True(await (await ReplayLoop.BeginAsync(_city, messages, Seed, default)).RunAsync(default));
        Tally = await Tally.ReadAsync(_city, messages, default);
        await Get<ResultReader>().RunAsync();
        _doors = await OpenDoorsAsync(ReplayDatabase.Of(cluster, run.Database));
    }

    /// <summary>The pages of the same city, at the moment the play ended.</summary>
    public TestServer Doors => _doors!.GetTestServer();

    public T Behind<T>() where T : notnull => _doors!.Services.GetRequiredService<T>();

    public async Task DisposeAsync()
    {
        if (_doors is not null) await _doors.DisposeAsync();
        if (_city is not null) await _city.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    async Task<WebApplication> OpenDoorsAsync(string connection)
    {
        var doors = Program.Build(new CityOptions { DataDirectory = _folder, Database = connection, Port = 0 }, connection, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton(new CityTexts(strict: true));
            builder.Services.AddSingleton(TestHouse.BuiltNames());
            builder.Services.AddSingleton<TimeProvider>(_city!.Time);
            builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(WatchLoop)));
            builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(ResultLoop)));
        });
        await doors.StartAsync();
        await doors.Services.GetRequiredService<CityFactsSource>().RefreshAsync();
        return doors;
    }
}

/// <summary>Playing takes a while: everybody who looks at the played city shares it, one after another.</summary>
[CollectionDefinition(nameof(ReplayedCity))]
public sealed class ReplayedCityCollection : ICollectionFixture<ReplayedCity>;
