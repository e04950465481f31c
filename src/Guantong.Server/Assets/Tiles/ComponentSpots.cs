using System.Collections.Concurrent;
using System.Globalization;
using Guantong.Domain.Catalogue;
using Guantong.Protocols.Tiles.Points;
using Guantong.Server.Catalogue;
using Guantong.Server.Places.Tiles;
using Npgsql;

namespace Guantong.Server.Assets.Tiles;

/// <summary>A component in memory: its seventeen digits, in which its class stands, and its state by number.</summary>
public readonly record struct ComponentSpot(ulong Id, byte State) : IPointFacts
{
    /// <summary>The five digits of its class: 6 of the division, 5 of the class, 6 of its own.</summary>
    public int Type => (int)(Id / 1_000_000 % 100_000);
}

/// <summary>All components that stand, in Morton order: read when somebody first looks at the layer, kept up by the edition of the packs.</summary>
public sealed class ComponentSpots : IDisposable
{
    readonly NpgsqlDataSource _database;
    readonly Look<PointSnapshot<ComponentSpot>> _look;

    public ComponentSpots(NpgsqlDataSource database)
    {
        _database = database;
        _look = new(AgainAsync);
    }

    public ValueTask<PointSnapshot<ComponentSpot>> CurrentAsync(CancellationToken cancel = default) => _look.CurrentAsync(cancel);

    /// <summary>How long a look is good for; tests that do not wait set it to nothing.</summary>
    internal TimeSpan Young
    {
        set => (_look.Young, _look.Shown) = (value, value);
    }

    public void Dispose() => _look.Dispose();

    async Task<PointSnapshot<ComponentSpot>> AgainAsync(PointSnapshot<ComponentSpot>? held, CancellationToken cancel)
    {
        await using var edition = _database.CreateCommand("select current from catalogue.edition");
        var now = await edition.ExecuteScalarAsync(cancel) as long? ?? 0;
        if (held is not null && held.Version == now) return held;
        return held is null || held.Version > now ? new(await AllAsync(cancel), now) : held.With(await MovedAsync(held.Version, cancel), now);
    }

    async Task<PointPile<ComponentSpot>> AllAsync(CancellationToken cancel)
    {
        await using var command = _database.CreateCommand("select id, lon, lat, state from assets.component where ended is null and state <> 'removed'");
        command.CommandTimeout = 0;
        var (keys, spots) = (new List<ulong>(), new List<ComponentSpot>());
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            keys.Add(Morton.Of(r.GetDouble(1), r.GetDouble(2)));
            spots.Add(SpotOf(r));
        }
        return PointPile<ComponentSpot>.Of([.. keys], [.. spots]);
    }

    async Task<List<(ulong, ulong, ComponentSpot?)>> MovedAsync(long since, CancellationToken cancel)
    {
        await using var command = _database.CreateCommand(
            """
            select distinct on (id) id, lon, lat, state, ended is null and state <> 'removed' from assets.component where begun > $1 or ended > $1
            order by id, ended nulls first, row_id desc
            """);
        command.Parameters.Add(new() { Value = since });
        var moved = new List<(ulong, ulong, ComponentSpot?)>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) moved.Add((SpotOf(r).Id, Morton.Of(r.GetDouble(1), r.GetDouble(2)), r.GetBoolean(4) ? SpotOf(r) : null));
        return moved;
    }

    static ComponentSpot SpotOf(NpgsqlDataReader r) =>
        new(ulong.Parse(r.GetString(0), NumberStyles.None, CultureInfo.InvariantCulture), (byte)Math.Max(0, Component.States.ToList().IndexOf(r.GetString(3))));
}

/// <summary>The layer <c>components</c>: what stands in the street and in which state, for everybody; who answers for it is not in it. <c>?type=</c> asks for one class.</summary>
sealed class ComponentTiles(ComponentSpots spots, CityFactsSource facts) : ITileSource
{
    const int MostViews = 12;

    readonly ConcurrentDictionary<int, (PointPile<ComponentSpot> Pile, PointView<ComponentSpot> View)> _views = new();
    volatile Named? _names;

    public string Layer => "components";

    public bool IsPublic => true;

    public async ValueTask<TileSheet> OpenAsync(TileViewer viewer, CancellationToken cancel)
    {
        var snapshot = await spots.CurrentAsync(cancel);
        var type = viewer.Query["type"].ToString() is { Length: 5 } said && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;
        var names = NamesOf(facts.Current);
        var choice = new Choice(type, names.ByType);
        if (!_views.TryGetValue(type, out var held) || held.Pile != snapshot.Pile)
        {
            if (_views.Count >= MostViews) _views.Clear();
            _views[type] = held = (snapshot.Pile, new PointView<ComponentSpot>(snapshot.Pile, choice));
        }
        var tiles = new PointTiles<ComponentSpot>(snapshot, held.View, choice);
        return new TileSheet(string.Create(CultureInfo.InvariantCulture, $"{type}@{snapshot.Version}.{names.Edition}"), (tile, _) => ValueTask.FromResult(tiles.Points(Layer, tile))) { Scope = "all" };
    }

    Named NamesOf(CityFacts city)
    {
        if (_names is { } held && held.Edition == city.Edition) return held;
        var types = city.Types.Values.Where(t => t.Key.Kind == MatterKind.Component).GroupBy(t => t.Key.Code, StringComparer.Ordinal);
        return _names = new Named(city.Edition, types.ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal));
    }

    sealed record Named(long Edition, IReadOnlyDictionary<string, string> ByType);

    sealed class Choice(int type, IReadOnlyDictionary<string, string> names) : PointChoice<ComponentSpot>
    {
        const byte Good = 0;

        public override (string First, string Second) MarkNames => ("amiss", "");

        public override bool Takes(in ComponentSpot spot) => type < 0 || spot.Type == type;

        public override int MarksOf(in ComponentSpot spot) => spot.State == Good ? 0 : 1;

        public override IReadOnlyList<KeyValuePair<string, object>> TagsOf(in ComponentSpot spot)
        {
            var code = spot.Type.ToString("D5", CultureInfo.InvariantCulture);
            return [new("id", spot.Id.ToString("D17", CultureInfo.InvariantCulture)), new("type", code), new("name", names.GetValueOrDefault(code, code)), new("state", Component.States[spot.State])];
        }
    }
}
