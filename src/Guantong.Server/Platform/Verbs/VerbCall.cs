using System.Globalization;
using Guantong.Server.Platform.Cluster;

namespace Guantong.Server.Platform.Verbs;

/// <summary>One call of a verb: what was typed, and the way to the house's services.</summary>
public sealed class VerbCall(VerbWords words, CityOptions options, HousePlan plan) : IAsyncDisposable
{
    readonly List<IAsyncDisposable> _opened = [];

    public CityOptions Options { get; } = options;
    public IReadOnlyList<string> Arguments => words.Arguments;
    public TextWriter Out { get; init; } = Console.Out;
    public TextWriter Error { get; init; } = Console.Error;
    public CancellationToken Cancel { get; init; }
    public HousePlan Plan { get; } = plan;

    /// <summary>True when a switch was given.</summary>
    public bool Has(string option) => words.Options.ContainsKey(option);

    /// <summary>The value of an option (the last one given), or null.</summary>
    public string? Value(string option) => words.Options.TryGetValue(option, out var values) ? values[^1] : null;

    /// <summary>A whole number, or the usual one; anything else is refused with a sentence.</summary>
    public int Number(string option, int usual)
    {
        if (Value(option) is not { } text) return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new PlainFailure($"{option} takes a whole number, not \"{text}\".");
    }

    /// <summary>
    /// The connection string of this city's database: GUANTONG_DB, or the private cluster, which is started when it is
    /// not running and stopped after the verb when the verb started it.
    /// </summary>
    public async Task<string> DatabaseAsync()
    {
        if (Options.Database is { } other) return other;
        var cluster = await PrivateCluster.OpenAsync(Options.DataDirectory, cancel: Cancel);
        _opened.Add(cluster);
        Cluster = cluster;
        return cluster.ConnectionString;
    }

    public PrivateCluster? Cluster { get; private set; }

    /// <summary>All rooms' services on a migrated database, for verbs that do a room's work and end.</summary>
    public async Task<IServiceProvider> OpenHouseAsync()
    {
        var house = Plan.Build(Options, await DatabaseAsync(), null);
        _opened.Add(house);
        await house.Services.GetRequiredService<Store.Migrations>().RunAsync(Cancel);
        return house.Services;
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = _opened.Count - 1; i >= 0; i--) await _opened[i].DisposeAsync();
    }
}
