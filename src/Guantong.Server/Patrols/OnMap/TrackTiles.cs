using System.Collections.Concurrent;
using System.Globalization;
using Guantong.Domain.Patrols;
using Guantong.Domain.Places;
using Guantong.Protocols.Tiles;
using Guantong.Server.People;
using Guantong.Server.Places.Tiles;

namespace Guantong.Server.Patrols.OnMap;

/// <summary>
/// The layer <c>tracks</c>: ways of patrols within the viewer's place, of the last <c>?days=</c> (7, at most ninety), for those whose right it is. Each
/// unbroken piece is a line of its own; across a gap nothing is drawn but its two ends. Who walked is not in it. Everybody else is
/// answered with nothing.
/// </summary>
sealed class TrackTiles(WayReading reading, AccessLog log, TimeProvider time) : ITileSource, IDisposable
{
    const int UsualDays = 7, MostScopes = 48, Margin = 80;
    static readonly TimeSpan NotedFor = TimeSpan.FromHours(1);

    readonly ConcurrentDictionary<(string Place, int Days), Look<WaysOfPlace>> _looks = new();
    readonly ConcurrentDictionary<(Guid Person, int Days), DateTimeOffset> _noted = new();

    /// <summary>How long a look is good for; tests that do not wait set it to nothing.</summary>
    internal TimeSpan Young { get; set; } = TimeSpan.FromMilliseconds(300);

    public string Layer => "tracks";

    public bool IsPublic => false;

    public async ValueTask<TileSheet> OpenAsync(TileViewer viewer, CancellationToken cancel)
    {
        var actor = viewer.Actor!;
        if (!PatrolLaw.MaySeeTracks(actor.Role)) return new TileSheet("nobody", (_, _) => ValueTask.FromResult<byte[]>([])) { Scope = "nobody" };
        var days = int.TryParse(viewer.Query["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? Math.Clamp(said, 1, (int)PatrolLaw.KeptFor.TotalDays) : UsualDays;
        await NoteAsync(actor.Person?.Value, actor.Scope.Place, days, cancel);
        var place = actor.Scope.Place;
        var ways = await LookOf(place, days).CurrentAsync(cancel);
        var scope = string.Create(CultureInfo.InvariantCulture, $"{place.Value}|{days}");
        return new TileSheet($"{scope}@{ways.Print}", (tile, _) => ValueTask.FromResult(Written(ways, tile))) { Scope = scope };
    }

    public void Dispose()
    {
        foreach (var look in _looks.Values) look.Dispose();
    }

    // Where people were all week is personal: whoever looks is written down, once for all tiles of an hour.
    async ValueTask NoteAsync(Guid? person, DivisionCode place, int days, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var key = (person ?? Guid.Empty, days);
        if (_noted.TryGetValue(key, out var at) && now - at < NotedFor) return;
        // Of many tiles that come at once one writes.
        if (at == default ? !_noted.TryAdd(key, now) : !_noted.TryUpdate(key, now, at)) return;
        try
        {
            await log.WriteAsync(person, "see-tracks", string.Create(CultureInfo.InvariantCulture, $"{place.Value} {days} d"), null, cancel);
        }
        catch
        {
            // Not written is not noted: the next tile writes it, and this one is not shown.
            _noted.TryRemove(key, out _);
            throw;
        }
    }

    Look<WaysOfPlace> LookOf(DivisionCode place, int days)
    {
        // Left behind, not closed: somebody may be looking through one.
        if (_looks.Count >= MostScopes && !_looks.ContainsKey((place.Value, days))) _looks.Clear();
        return _looks.GetOrAdd((place.Value, days), _ => new((held, cancel) => reading.ReadAsync(place, days, held, cancel)) { Young = Young, Shown = Young * 2 });
    }

    byte[] Written(WaysOfPlace all, TileId tile)
    {
        var clip = new TileClip(tile, 4096, Margin);
        var side = 1.0 / (1L << tile.Zoom);
        var (west, north) = ((tile.X - 0.02) * side, (tile.Y - 0.02) * side);
        var (east, south) = ((tile.X + 1.02) * side, (tile.Y + 1.02) * side);
        var features = new List<TileFeature>();
        foreach (var way in all.Ways.Where(w => w.Box.West <= east && w.Box.East >= west && w.Box.North <= south && w.Box.South >= north))
        {
            KeyValuePair<string, object>[] tags = [new("id", way.Patrol.ToString("D")), new("name", way.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), new("open", way.IsOpen)];
            foreach (var piece in way.Pieces)
                if (clip.Line(piece) is { Count: > 0 } parts) features.Add(new TileFeature(TileShape.Line, parts, tags));
            foreach (var (at, why) in way.GapEnds)
                if (clip.Point(at) is { } point) features.Add(new TileFeature(TileShape.Point, [[point]], [.. tags, new("gap", why.ToString())]));
        }
        return features.Count == 0 ? [] : VectorTile.Write([new TileLayer(Layer, 4096, features)]);
    }
}
