using Guantong.Server.Cases;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Tests.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

[assembly: CollectionBehavior(MaxParallelThreads = 2)]

namespace Guantong.Browser.Tests.House;

/// <summary>The whole house with the demo city on a real port and a database of its own, and one browser to visit it with.</summary>
public sealed class BrowserHouse : IAsyncLifetime
{
    static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--disable-default-apps", "--disable-sync", "--no-first-run", "--lang=zh-CN",
    ];

    TestDatabase _database = null!;
    WebApplication _house = null!;
    IPlaywright _playwright = null!;
    string _folder = "";

    public IBrowser Browser { get; private set; } = null!;
    public string Address { get; private set; } = "";
    public IServiceProvider Services => _house.Services;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateDemoAsync();
        _folder = Directory.CreateTempSubdirectory("guantong-browser-").FullName;
        var options = new CityOptions { DataDirectory = _folder, Database = _database.ConnectionString, Port = 0, Anonymous = new AnonymousLimits { PerDevice = 10_000, PerAddress = 10_000 } };
        _house = Server.Program.Build(options, _database.ConnectionString, builder =>
        {
            builder.Services.AddSingleton(new CityTexts(strict: true));
            builder.Services.AddSingleton<TimeProvider>(new Daytime(TimeProvider.System.GetUtcNow()));
            builder.Logging.SetMinimumLevel(LogLevel.Error);
        });
        await _house.StartAsync();
        await Services.GetRequiredService<SamplePhoto>().PrepareAsync(CancellationToken.None);
        Address = _house.Urls.First();
        // What is expected of a page is waited for as long as the page itself.
        Assertions.SetDefaultExpectTimeout(Visit.Patience);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    /// <summary>A visitor with a clean browser of their own.</summary>
    /// <param name="host">Another name of this machine to visit it by, such as localhost.</param>
    public async Task<Visit> VisitAsync(int width = 390, int height = 844, bool script = true, Action<BrowserNewContextOptions>? change = null, string? host = null)
    {
        var address = host is null ? Address : Address.Replace("127.0.0.1", host, StringComparison.Ordinal);
        var options = new BrowserNewContextOptions
        {
            BaseURL = address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = script,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            HasTouch = width < 600,
            // What a visit asks of the network must reach it: tests of work without one allow the worker themselves.
            ServiceWorkers = ServiceWorkerPolicy.Block,
        };
        change?.Invoke(options);
        var context = await Browser.NewContextAsync(options);
        return await Visit.StartAsync(context, new Uri(address));
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await _house.StopAsync();
        await _house.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

// Tests with a browser mostly wait, so two of four houses are visited at once; tests of one collection share a house and take turns. The
// four last about as long as one another: so no house is left standing alone at the end.
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserHouse>
{
    public const string Name = "browser";
}

/// <summary>The street: the field app, maps, and what citizens do without a signal or a place.</summary>
[CollectionDefinition(Name)]
public sealed class StreetCollection : ICollectionFixture<BrowserHouse>
{
    public const string Name = "street";
}

/// <summary>The plain pages of the staff and their rights.</summary>
[CollectionDefinition(Name)]
public sealed class StaffCollection : ICollectionFixture<BrowserHouse>
{
    public const string Name = "staff";
}

/// <summary>The benches of the desk.</summary>
[CollectionDefinition(Name)]
public sealed class DeskCollection : ICollectionFixture<BrowserHouse>
{
    public const string Name = "desk";
}
