using Guantong.Domain.People;
using Guantong.Protocols.Tiles;

namespace Guantong.Server.Places.Tiles;

/// <summary>One layer of the map. Rooms that have something to show on it register one each.</summary>
public interface ITileSource
{
    /// <summary>Its name in the address: /tiles/LAYER/z/x/y.mvt.</summary>
    string Layer { get; }

    /// <summary>True when everybody sees the same of it; else nobody does without signing in.</summary>
    bool IsPublic { get; }

    /// <summary>What one viewer is shown of it now.</summary>
    ValueTask<TileSheet> OpenAsync(TileViewer viewer, CancellationToken cancel);
}

/// <summary>All layers of the map, by name.</summary>
public sealed class TileLayers(IEnumerable<ITileSource> sources)
{
    readonly Dictionary<string, ITileSource> _sources = sources.ToDictionary(s => s.Layer, StringComparer.Ordinal);

    public IEnumerable<string> Names => _sources.Keys.Order(StringComparer.Ordinal);

    public ITileSource? Find(string layer) => _sources.GetValueOrDefault(layer);
}

/// <summary>Who looks at a layer, and what the address asks beside. The actor is null on public layers.</summary>
public sealed record TileViewer(Actor? Actor, IQueryCollection Query);

/// <summary>
/// A layer as one scope sees it at one moment. The print names both, scope and moment: whatever is kept under it is never shown to
/// another scope, nor after a change.
/// </summary>
public sealed record TileSheet(string Print, Func<TileId, CancellationToken, ValueTask<byte[]>> WriteAsync)
{
    /// <summary>The scope alone, without the moment.</summary>
    public required string Scope { get; init; }
}
