using System.Text.Json;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// One more than the cores of a small machine: while one test waits for the database, another works.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]

namespace Guantong.Server.Tests.Database;

/// <summary>
/// The whole house, in memory, on a database of its own:
/// <c>await using var house = await TestHouse.OpenAsync(); await house.Client.GetAsync("/health");</c>
/// </summary>
public sealed class TestHouse : IAsyncDisposable
{
    readonly WebApplication _house;
    readonly string _folder;
    bool _isGuest;
    readonly Lazy<TestServer> _doors;
    readonly Lazy<HttpClient> _client;

    static readonly string[] AppIcons = [.. from app in new[] { "app-citizen", "app-field" } from end in new[] { ".svg", "-180.png", "-192.png", "-512.png" } select $"kit/icons/{app}{end}"];

    // Pages name what web/ builds; a test of what they say needs the names only.
    static readonly Lazy<string> Built = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("guantong-built-").FullName;
        string[] sources = ["kit/icons/icons.svg", "kit/icons/photo-wait.svg", "kit/icons/favicon.svg", .. AppIcons, "kit/kit.css", "public/main.ts", "console/main.ts", "console/desk/main.ts", "console/admin/main.ts", "field/main.ts"];
        File.WriteAllText(Path.Combine(folder, "manifest.json"), JsonSerializer.Serialize(sources.ToDictionary(s => s, s => new { file = s }, StringComparer.Ordinal)));
        return folder;
    });

    /// <summary>The names of what web/ builds, without the files.</summary>
    internal static BuiltAssets BuiltNames() => new(Built.Value);

    TestHouse(WebApplication house, TestDatabase database, string folder)
    {
        _house = house;
        _folder = folder;
        Database = database;
        _doors = new Lazy<TestServer>(OpenDoors);
        _client = new Lazy<HttpClient>(() => Server.CreateClient());
    }

    public TestDatabase Database { get; }
    public HttpClient Client => _client.Value;
    public IServiceProvider Services => _house.Services;

    /// <summary>The house itself: for tests that ask which routes it has.</summary>
    public WebApplication App => _house;

    /// <summary>Another visitor with cookies of their own; the address is where the house believes they call from.</summary>
    public TestServer Server => _doors.Value;

    /// <param name="options">Changes the city's options (data directory and database are set already).</param>
    /// <param name="change">Replaces services, e.g. the clock; runs after all rooms have registered theirs.</param>
    /// <param name="routes">Adds routes of the test's own.</param>
    public static async Task<TestHouse> OpenAsync(Func<CityOptions, CityOptions>? options = null, Action<WebApplicationBuilder>? change = null, Action<WebApplication>? routes = null) =>
        await OpenAsync(await TestDatabase.CreateAsync(), options, change, routes);

    /// <summary>The house in the demo city. With a clock of the test's own, nothing happens by itself: the test runs the watch.</summary>
    public static async Task<TestHouse> OpenDemoAsync(TimeProvider? time = null) => await OpenAsync(await TestDatabase.CreateDemoAsync(), null, Still(time), null);

    static Action<WebApplicationBuilder> Still(TimeProvider? time) => builder =>
    {
        if (time is null) return;
        builder.Services.AddSingleton(time);
        builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(Guantong.Server.Cases.Timers.WatchLoop)));
        builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(Guantong.Server.Cases.Search.Finding.WordIndexLoop)));
        builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(Guantong.Server.Cases.Search.Live.DeskFeedLoop)));
        builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(Guantong.Server.Cases.Batches.BatchLoop)));
        builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(Guantong.Server.Cases.Search.Exports.ExportLoop)));
        // Photos are cleaned when somebody looks, or when the test says so.
        builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(Guantong.Server.Files.Cleaning.CleaningWatch)));
        builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(Guantong.Server.Insight.Results.ResultLoop)));
        builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(Guantong.Server.Cases.Seals.SealLoop)));
        builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(Guantong.Server.Insight.Trials.TrialLoop)));
        builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(Guantong.Server.Notices.NoticeLoop)));
    };

    /// <summary>A second node on the database of this one; close it before the first.</summary>
    public async Task<TestHouse> OpenBesideAsync(TimeProvider? time = null)
    {
        var beside = await OpenAsync(Database, null, Still(time), null);
        beside._isGuest = true;
        return beside;
    }

    static async Task<TestHouse> OpenAsync(TestDatabase database, Func<CityOptions, CityOptions>? options, Action<WebApplicationBuilder>? change, Action<WebApplication>? routes)
    {
        var folder = Directory.CreateTempSubdirectory("guantong-house-").FullName;
        var plain = new CityOptions { DataDirectory = folder, Database = database.ConnectionString, Port = 0 };
        var house = Program.Build(options?.Invoke(plain) ?? plain, database.ConnectionString, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton(new CityTexts(strict: true));
            builder.Services.AddSingleton(BuiltNames());
            change?.Invoke(builder);
        });
        routes?.Invoke(house);
        foreach (var part in house.Services.GetServices<IHostedService>().Where(part => !IsDoors(part))) await part.StartAsync(default);
        return new TestHouse(house, database, folder);
    }

    // Compiling every route takes longer than all else: only who knocks at a door pays for it.
    TestServer OpenDoors()
    {
        _house.Services.GetServices<IHostedService>().Single(IsDoors).StartAsync(default).GetAwaiter().GetResult();
        return _house.GetTestServer();
    }

    static bool IsDoors(IHostedService part) => part.GetType().Name == "GenericWebHostService";

    public async ValueTask DisposeAsync()
    {
        if (_client.IsValueCreated) Client.Dispose();
        await _house.DisposeAsync();
        if (!_isGuest) await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
