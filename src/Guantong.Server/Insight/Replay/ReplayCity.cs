using Guantong.Server.Cases;
using Guantong.Server.Cases.Timers;
using Guantong.Server.Catalogue;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.People;
using Guantong.Server.Places;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Store;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Platform.Verbs;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Guantong.Server.Insight.Replay;

/// <summary>A city of its own to play in: its own database, the product's own services, a clock that is moved by hand and chance that repeats itself.</summary>
public sealed class ReplayCity : IAsyncDisposable
{
    readonly WebApplication _house;

    ReplayCity(WebApplication house, SimulatedTime time)
    {
        _house = house;
        Time = time;
    }

    public SimulatedTime Time { get; }

    public IServiceProvider Services => _house.Services;

    public NpgsqlDataSource Database => Services.GetRequiredService<NpgsqlDataSource>();

    /// <summary>Makes the database anew, or takes up the one that a stopped run left; then the packs and everything that is read from them.</summary>
    public static async Task<ReplayCity> OpenAsync(HousePlan plan, CityOptions options, (string Cluster, ReplayRun Run) where, IReadOnlyList<Message> messages, CancellationToken cancel)
    {
        var (cluster, run) = where;
        await new ReplayDatabase(cluster, run.Database).PrepareAsync(run.Resume, run.Mark(messages), cancel);
        // The packs must stand before the first message.
        var time = new SimulatedTime(messages[0].At.AddHours(-1));
        var folder = Path.Combine(options.DataDirectory, "replays", run.Database);
        var house = plan.Build(options with { DataDirectory = folder }, ReplayDatabase.Of(cluster, run.Database), builder => Replace(builder, run.Seed, time));
        var city = new ReplayCity(house, time);
        await city.Services.GetRequiredService<Platform.Store.Migrations>().RunAsync(cancel);
        await city.LoadAsync(PackFolder(run.Pack), cancel);
        return city;
    }

    static void Replace(WebApplicationBuilder builder, long seed, SimulatedTime time)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
        builder.Services.Replace(ServiceDescriptor.Singleton<Entropy>(new SeededEntropy(seed, time)));
        builder.Services.Replace(ServiceDescriptor.Singleton(house => new CaseNumbers(
            house.GetRequiredService<NpgsqlDataSource>(), house.GetRequiredService<CityFactsSource>(), house.GetRequiredService<PeopleDirectory>()) { OneByOne = true }));
        builder.Services.Replace(ServiceDescriptor.Singleton(house => new Watch(
            house.GetRequiredService<NpgsqlDataSource>(), house.GetRequiredService<CaseWalk>(), house.GetRequiredService<CaseReading>(),
            house.GetRequiredService<Replanning>(), house.GetRequiredService<CityFactsSource>(), time, house.GetRequiredService<ILogger<Watch>>()) { AtOnce = 1 }));
    }

    async Task LoadAsync(string pack, CancellationToken cancel)
    {
        var outcome = await Services.GetRequiredService<PackLoad>().LoadAsync(pack, CityTexts.English, anyDate: true, cancel);
        if (outcome.Errors.Count > 0) throw new PlainFailure(string.Join('\n', outcome.Errors));
        var people = Services.GetRequiredService<PeopleDirectory>();
        await Services.GetRequiredService<CityFactsSource>().RefreshAsync(cancel);
        await Services.GetRequiredService<LocatorSource>().RefreshAsync(people.Today, cancel);
        await Services.GetRequiredService<SamplePhoto>().PrepareAsync(cancel);
    }

    /// <summary>A folder as it is named; else the packs stand beside the program, or above it in the repository.</summary>
    static string PackFolder(string name)
    {
        if (Directory.Exists(name)) return name;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var pack = Path.Combine(at.FullName, "packs", name);
            if (Directory.Exists(pack)) return pack;
        }
        throw new PlainFailure($"The pack {name} was not found: a folder packs/{name} must stand beside the program or above it.");
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();
}
