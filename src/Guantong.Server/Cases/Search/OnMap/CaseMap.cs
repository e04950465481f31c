using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Npgsql;

namespace Guantong.Server.Cases.Search.OnMap;

/// <summary>A case as a point of a map.</summary>
public sealed record CasePoint(string Number, LonLat At, Stage Stage, string Class, string? Type, string Unit, bool Urgent, bool Paused, DateTimeOffset OpenedAt, DateTimeOffset? Due)
{
    public double? Metres { get; init; }
}

/// <summary>Cases that lie together in one cell: how many, how many of them overdue and urgent, where their middle is and which box they fill.</summary>
public sealed record CaseCluster(LonLat At, long Count, long Overdue, long Urgent, Extent Box);

/// <summary>What a map shows: points, or clusters where there are too many; either adds up to <see cref="Count"/>.</summary>
public sealed record CasesInView(long Count, IReadOnlyList<CasePoint> Points, IReadOnlyList<CaseCluster> Clusters);

/// <summary>Cases by place, within somebody's scope and by the same filter as lists: what a map counts is what its list shows.</summary>
public sealed class CaseMap(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>More than this are clustered before they leave the house.</summary>
    public const int MostPoints = 2000;
    const int CellPixels = 72;
    const int TilePixels = 256;

    const string PointColumns = "l.number, l.lon, l.lat, l.stage, l.class, l.type, l.unit, l.urgent, l.paused, l.opened_at, l.due_at";

    public async Task<CasesInView> ViewAsync(Actor actor, CaseFilter filter, int zoom, CancellationToken cancel = default)
    {
        var points = await PointsAsync(actor, filter, MostPoints + 1, cancel);
        if (points.Count <= MostPoints) return new CasesInView(points.Count, points, []);
        var clusters = await ClustersAsync(actor, filter, zoom, cancel);
        return new CasesInView(clusters.Sum(c => c.Count), [], clusters);
    }

    /// <summary>How many cases of a filter stand on no map, because nobody knows where they are.</summary>
    public async Task<long> WithoutPlaceAsync(Actor actor, CaseFilter filter, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand();
        command.CommandText = $"select count(*) from cases.case_list l where {new CaseQuestion(command.Parameters, actor, filter with { Box = null }, time.GetUtcNow()).Where} and (l.lon is null or l.lat is null)";
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Open cases of the scope around a point, the nearest first.</summary>
    public async Task<IReadOnlyList<CasePoint>> NearAsync(Actor actor, LonLat at, double metres, CancellationToken cancel = default)
    {
        var around = await PointsAsync(actor, new CaseFilter { Stages = Stages.Open, Box = Extent.Around(at, metres) }, MostPoints, cancel);
        return [.. around.Select(p => p with { Metres = at.MetresTo(p.At) }).Where(p => p.Metres <= metres).OrderBy(p => p.Metres).ThenBy(p => p.Number, StringComparer.Ordinal)];
    }

    async Task<IReadOnlyList<CasePoint>> PointsAsync(Actor actor, CaseFilter filter, int most, CancellationToken cancel)
    {
        await using var command = database.CreateCommand();
        var question = new CaseQuestion(command.Parameters, actor, filter, time.GetUtcNow());
        command.CommandText = $"select {PointColumns} from cases.case_list l where {question.Where} and l.lon is not null and l.lat is not null order by l.case_id limit {most}";
        var points = new List<CasePoint>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            points.Add(new(
                r.GetString(0), new LonLat(r.GetDouble(1), r.GetDouble(2)), (Stage)r.GetInt16(3), r.GetString(4), r.IsDBNull(5) ? null : r.GetString(5), r.GetString(6), r.GetBoolean(7),
                r.GetBoolean(8), r.GetFieldValue<DateTimeOffset>(9), r.IsDBNull(10) ? null : r.GetFieldValue<DateTimeOffset>(10)));
        }
        return points;
    }

    async Task<IReadOnlyList<CaseCluster>> ClustersAsync(Actor actor, CaseFilter filter, int zoom, CancellationToken cancel)
    {
        await using var command = database.CreateCommand();
        var now = time.GetUtcNow();
        var question = new CaseQuestion(command.Parameters, actor, filter, now);
        // Cells are as wide on the screen at every zoom, and begin at the same lines: a pan moves none of them.
        var cell = 360.0 / (1L << Math.Clamp(zoom, 0, 22)) / TilePixels * CellPixels;
        command.Parameters.Add(new() { Value = cell });
        var size = $"${command.Parameters.Count}::float8";
        command.Parameters.Add(new() { Value = now });
        command.CommandText =
            $"""
            select avg(l.lon), avg(l.lat), count(*), count(*) filter (where l.stage <= 10 and not l.paused and l.due_at < ${command.Parameters.Count}), count(*) filter (where l.urgent),
              min(l.lon), min(l.lat), max(l.lon), max(l.lat)
            from cases.case_list l where {question.Where} and l.lon is not null and l.lat is not null
            group by floor(l.lon / {size}), floor(l.lat / ({size} * 0.8)) order by 3 desc, 1, 2
            """;
        var clusters = new List<CaseCluster>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            clusters.Add(new(
                new LonLat(r.GetDouble(0), r.GetDouble(1)), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), new Extent(r.GetDouble(5), r.GetDouble(6), r.GetDouble(7), r.GetDouble(8))));
        }
        return clusters;
    }
}
