using System.Globalization;
using Guantong.Domain.Cases;
using Guantong.Protocols.Tiles.Points;
using Guantong.Server.Places.Tiles;
using Npgsql;

namespace Guantong.Server.Cases.Search.OnMap.Tiles;

/// <summary>All cases with a place as of one moment; <see cref="Mark"/> names the moment.</summary>
public sealed record SpotsNow(PointSnapshot<CaseSpot> Snapshot, long Edition)
{
    public string Mark => string.Create(CultureInfo.InvariantCulture, $"{Edition}.{Snapshot.Version}");
}

/// <summary>
/// Every case with a place, in memory in Morton order. Read once when somebody first looks at the map, then kept up by the change log:
/// whoever asks is at most a second behind the desk. A city that looks at no map reads nothing.
/// </summary>
public sealed class CaseSpots : IDisposable
{
    /// <summary>Units of a case stand between bars, so that one is looked for as |unit|.</summary>
    const string Columns =
        """
        l.number, l.lon, l.lat, l.stage, l.level, l.division, l.class, l.urgent, l.paused, l.opened_at, l.due_at,
          l.unit || '|' || coalesce((select string_agg(distinct p.unit, '|' order by p.unit) from cases.case_party p where p.case_id = l.case_id and p.unit <> l.unit), ''), l.type
        """;

    // The parties of all cases by one grouping: a look for each of a million would take minutes.
    const string AllSql =
        """
        with parties as (select p.case_id, string_agg(distinct p.unit, '|' order by p.unit) as units from cases.case_party p join cases.case_list l on l.case_id = p.case_id and l.unit <> p.unit group by 1)
        select l.number, l.lon, l.lat, l.stage, l.level, l.division, l.class, l.urgent, l.paused, l.opened_at, l.due_at, l.unit || '|' || coalesce(p.units, ''), l.type
        from cases.case_list l left join parties p on p.case_id = l.case_id where l.lon is not null and l.lat is not null
        """;
    const int AtOnce = 2000;

    readonly NpgsqlDataSource _database;
    readonly ChangeLog _changes;
    readonly Look<SpotsNow> _look;

    public CaseSpots(NpgsqlDataSource database, ChangeLog changes)
    {
        (_database, _changes) = (database, changes);
        _look = new(AgainAsync);
    }

    public SpotNames Names { get; } = new();

    /// <summary>How long a look is good for; tests that do not wait set it to nothing.</summary>
    internal TimeSpan Young
    {
        set => (_look.Young, _look.Shown) = (value, value);
    }

    public ValueTask<SpotsNow> CurrentAsync(CancellationToken cancel = default) => _look.CurrentAsync(cancel);

    /// <summary>Cases of one condition over case_list, straight from the database: for people whose sight is their own few.</summary>
    public async Task<PointPile<CaseSpot>> OfAsync(CaseScope scope, CancellationToken cancel)
    {
        await using var command = _database.CreateCommand();
        scope.AddTo(command.Parameters);
        command.CommandText = $"select {Columns} from cases.case_list l where {scope.Condition} and l.lon is not null and l.lat is not null";
        return await PileAsync(command, 0, cancel);
    }

    public void Dispose() => _look.Dispose();

    async Task<SpotsNow> AgainAsync(SpotsNow? held, CancellationToken cancel)
    {
        await _changes.PublishAsync(cancel);
        var (last, edition) = await LastAsync(cancel);
        // Lists that were made again tell of no change, and a log that ends before what is known was put back from a copy.
        if (held is null || held.Edition != edition || last < held.Snapshot.Version) return new SpotsNow(await AllAsync(last, cancel), edition);
        if (held.Snapshot.Version == last) return held;
        var snapshot = held.Snapshot;
        while (snapshot.Version < last) snapshot = await MovedAsync(snapshot, cancel);
        return new SpotsNow(snapshot, edition);
    }

    async Task<(long Position, long Edition)> LastAsync(CancellationToken cancel)
    {
        await using var command = _database.CreateCommand("select coalesce((select max(position) from cases.change), 0), (select number from cases.list_edition)");
        await using var r = await command.ExecuteReaderAsync(cancel);
        await r.ReadAsync(cancel);
        return (r.GetInt64(0), r.GetInt64(1));
    }

    async Task<PointSnapshot<CaseSpot>> AllAsync(long position, CancellationToken cancel)
    {
        await using var command = _database.CreateCommand(AllSql);
        command.CommandTimeout = 0;
        return new PointSnapshot<CaseSpot>(await PileAsync(command, await CountAsync(cancel), cancel), position);
    }

    async Task<int> CountAsync(CancellationToken cancel)
    {
        await using var command = _database.CreateCommand("select reltuples::bigint from pg_class where oid = 'cases.case_list'::regclass");
        return (int)Math.Clamp((long)(await command.ExecuteScalarAsync(cancel))!, 0, 50_000_000);
    }

    async Task<PointPile<CaseSpot>> PileAsync(NpgsqlCommand command, int expected, CancellationToken cancel)
    {
        var (keys, spots) = (new List<ulong>(expected), new List<CaseSpot>(expected));
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            keys.Add(Morton.Of(r.GetDouble(1), r.GetDouble(2)));
            spots.Add(SpotOf(r));
        }
        return PointPile<CaseSpot>.Of([.. keys], [.. spots]);
    }

    async Task<PointSnapshot<CaseSpot>> MovedAsync(PointSnapshot<CaseSpot> held, CancellationToken cancel)
    {
        await using var command = _database.CreateCommand(
            $"""
            with log as (select position, case_id from cases.change where position > $1 order by position limit {AtOnce}),
            moved as (select distinct case_id from log), upto as (select max(position) as position from log)
            select {Columns}, (select position from upto) from moved m join cases.case_list l on l.case_id = m.case_id
            union all select null, null, null, null, null, null, null, null, null, null, null, null, null, position from upto
            """);
        command.Parameters.Add(new() { Value = held.Version });
        var moved = new List<(ulong, ulong, CaseSpot?)>();
        var version = held.Version;
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            if (!r.IsDBNull(13)) version = r.GetInt64(13);
            if (r.IsDBNull(0)) continue;
            // A case whose place was taken away stands on no map any more.
            var stands = !r.IsDBNull(1) && !r.IsDBNull(2);
            moved.Add((Names.IdOf(r.GetString(0)), stands ? Morton.Of(r.GetDouble(1), r.GetDouble(2)) : 0, stands ? SpotOf(r) : null));
        }
        return held.With(moved, version);
    }

    CaseSpot SpotOf(NpgsqlDataReader r) => new(
        Names.IdOf(r.GetString(0)), Names.Of(r.GetString(5)), Names.Of($"|{r.GetString(11)}|"), Names.Of(r.GetString(6)), Names.Of(r.IsDBNull(12) ? "" : r.GetString(12)), CaseSpot.MinuteOf(r.GetFieldValue<DateTimeOffset>(9)),
        CaseSpot.MinuteOf(r.IsDBNull(10) ? null : r.GetFieldValue<DateTimeOffset>(10)), (Stage)r.GetInt16(3), r.GetInt16(4), r.GetBoolean(7), r.GetBoolean(8));
}
