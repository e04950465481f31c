using System.Globalization;
using Guantong.Protocols.Tiles.Points;
using Guantong.Server.Assets.Points;
using Guantong.Server.People;
using Guantong.Server.Places.Tiles;
using Npgsql;

namespace Guantong.Server.Assets.Tiles;

/// <summary>A service point of the layer; there are some hundreds, so each is held whole.</summary>
readonly record struct ServiceSpot(ulong Id, FoundServicePoint Found) : IPointFacts;

/// <summary>The layer <c>service-points</c>: what a city offers its people and whether it is open this minute, for everybody. <c>?kind=</c> asks for one kind.</summary>
sealed class ServicePointTiles : ITileSource, IDisposable
{
    readonly Look<string> _edition;
    readonly ServicePointSearch _search;
    readonly PeopleDirectory _people;
    readonly TimeProvider _time;
    volatile Held? _held;

    public ServicePointTiles(NpgsqlDataSource database, ServicePointSearch search, PeopleDirectory people, TimeProvider time)
    {
        (_search, _people, _time) = (search, people, time);
        _edition = new(async (_, cancel) =>
        {
            await using var command = database.CreateCommand("select current from catalogue.edition");
            return Convert.ToString(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture) ?? "";
        });
    }

    public string Layer => "service-points";

    public bool IsPublic => true;

    public async ValueTask<TileSheet> OpenAsync(TileViewer viewer, CancellationToken cancel)
    {
        var now = _time.GetUtcNow();
        var edition = await _edition.CurrentAsync(cancel);
        var moment = string.Create(CultureInfo.InvariantCulture, $"{edition}.{now.ToUnixTimeSeconds() / 60}");
        if (_held is not { } held || held.Moment != moment) _held = held = new Held(moment, Piled(await _search.FindAsync(new ServiceQuestion(), _people.LocalOf(now), cancel)));
        var kind = viewer.Query["kind"].ToString();
        var choice = new Choice(kind);
        var tiles = new PointTiles<ServiceSpot>(held.Snapshot, new PointView<ServiceSpot>(held.Snapshot.Pile, choice), choice);
        return new TileSheet($"{kind[..Math.Min(kind.Length, 40)]}@{moment}", (tile, _) => ValueTask.FromResult(tiles.Points(Layer, tile))) { Scope = "all" };
    }

    public void Dispose() => _edition.Dispose();

    static PointSnapshot<ServiceSpot> Piled(IReadOnlyList<FoundServicePoint> found) => new(
        PointPile<ServiceSpot>.Of([.. found.Select(f => Morton.Of(f.Point.At.Lon, f.Point.At.Lat))], [.. found.Select((f, n) => new ServiceSpot((ulong)n, f))]), 0);

    sealed record Held(string Moment, PointSnapshot<ServiceSpot> Snapshot);

    sealed class Choice(string kind) : PointChoice<ServiceSpot>
    {
        public override bool Takes(in ServiceSpot spot) => kind.Length == 0 || spot.Found.Point.Kind == kind;

        public override IReadOnlyList<KeyValuePair<string, object>> TagsOf(in ServiceSpot spot)
        {
            var point = spot.Found.Point;
            List<KeyValuePair<string, object>> tags = [new("id", point.Id), new("kind", point.Kind), new("name", point.Name), new("open", spot.Found.IsOpen)];
            if (point.BarrierFree is { } free) tags.Add(new("barrierFree", free));
            return tags;
        }
    }
}
