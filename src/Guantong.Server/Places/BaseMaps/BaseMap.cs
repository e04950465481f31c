using System.Collections.Concurrent;
using Guantong.Domain.Places;
using Guantong.Server.Places.Tiles;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Places.BaseMaps;

/// <summary>
/// The base map from elsewhere, tile by tile: from the shelf while it is young, else fetched anew, and from the shelf again when the
/// service does not answer. It is asked with patience for few things at once and never follows it to another address.
/// </summary>
public sealed partial class BaseMap(CityOptions options, BaseMapShelf shelf, IHttpClientFactory clients, NpgsqlDataSource database, TimeProvider time, ILogger<BaseMap> log) : IDisposable
{
    public const string ClientName = "base-map";
    public const int MostBytes = 2 << 20;
    const int AtOnce = 8;
    static readonly TimeSpan Young = TimeSpan.FromDays(30);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    readonly SemaphoreSlim _turns = new(AtOnce);
    readonly ConcurrentDictionary<(int, int, int), Lazy<Task<ShelvedTile?>>> _running = new();
    readonly Look<Box> _city = new(async (_, cancel) =>
    {
        await using var command = database.CreateCommand(
            """
            select st_xmin(e), st_ymin(e), st_xmax(e), st_ymax(e) from (
              select st_extent(geom) as e from (select geom from places.grid where valid_to is null union all select geom from places.division_area where valid_to is null) a) b
            """);
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) && !await r.IsDBNullAsync(0, cancel) ? new Box(new Extent(r.GetDouble(0), r.GetDouble(1), r.GetDouble(2), r.GetDouble(3))) : new Box(null);
    }) { Young = TimeSpan.FromMinutes(5), Shown = TimeSpan.FromMinutes(6) };

    long _restsUntil;

    public BaseMapSettings? Settings => options.BaseMap;

    public async ValueTask<Extent?> CityAsync(CancellationToken cancel) => (await _city.CurrentAsync(cancel)).Extent;

    /// <summary>Null when the service does not answer with a picture and none is kept.</summary>
    public async Task<ShelvedTile?> TileAsync(int z, int x, int y, CancellationToken cancel)
    {
        var map = Settings ?? throw new InvalidOperationException("No base map is set.");
        var kept = await shelf.FindAsync(map, z, x, y, cancel);
        var now = time.GetUtcNow();
        if (kept is not null && now - kept.Fetched < Young) return kept;
        // A service that failed is left alone for a moment: a screen of tiles is not a screen of waits.
        if (now.UtcTicks < Interlocked.Read(ref _restsUntil)) return kept;
        // Many who look at the same place are one question; whoever goes away does not end it for the others.
        var running = _running.GetOrAdd((z, x, y), key => new(() => FetchAsync(map, key.Item1, key.Item2, key.Item3)));
        return await running.Value.WaitAsync(cancel) ?? kept;
    }

    public void Dispose()
    {
        _turns.Dispose();
        _city.Dispose();
    }

    async Task<ShelvedTile?> FetchAsync(BaseMapSettings map, int z, int x, int y)
    {
        await _turns.WaitAsync();
        try
        {
            using var answer = await clients.CreateClient(ClientName).GetAsync(map.AddressOf(z, x, y), HttpCompletionOption.ResponseContentRead);
            var bytes = answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync() : [];
            if (ImageTypes.Of(bytes) is null)
            {
                // The address holds the key, so it is not written down.
                NoPicture(log, z, x, y, (int)answer.StatusCode);
                return null;
            }
            var tile = new ShelvedTile(bytes, time.GetUtcNow());
            await shelf.PutAsync(map, z, x, y, tile, CancellationToken.None);
            return tile;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException)
        {
            Interlocked.Exchange(ref _restsUntil, (time.GetUtcNow() + AfterFailure).UtcTicks);
            NoAnswer(log, failure.GetType().Name);
            return null;
        }
        finally
        {
            _turns.Release();
            _running.TryRemove((z, x, y), out _);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The base map answered {Status} without a picture for {Z}/{X}/{Y}")]
    static partial void NoPicture(ILogger log, int z, int x, int y, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The base map did not answer ({Reason}); it is left alone for half a minute")]
    static partial void NoAnswer(ILogger log, string reason);

    sealed record Box(Extent? Extent);
}
