using System.Diagnostics;
using Guantong.Bench.City;
using Guantong.Bench.Measuring;
using Guantong.Domain.Places;
using Guantong.Server.Places;
using Guantong.Server.Platform.Store;
using NetTopologySuite.Geometries;
using Npgsql;

namespace Guantong.Bench;

/// <summary>
/// How many points a second one thread and all threads locate among 50,000 seamless micro grids and 200 townships of 400
/// corners each, beside places.locate() of the same run. Then a million points of the demonstration county, every corner and the
/// middle of every edge among them, asked of both: not one answer may differ.
/// </summary>
static class LocateBench
{
    const int Across = 250;
    const int Down = 200;
    const double West = 118.0, South = 34.5, Cell = 0.001;
    const int Points = 1_000_000;
    const int PointsInDatabase = 20_000;
    const int AskedAtOnce = 50_000;
    static readonly DateOnly Day = new(2026, 1, 1);

    public static async Task RunAsync(Sheet sheet)
    {
        sheet.Note = $"{Across * Down:N0} micro grids, {Points:N0} points, beside places.locate() of the same run";
        var (grids, divisions) = (MakeGrids(), MakeTownships());
        var building = Stopwatch.StartNew();
        var locator = new Locator(1, grids, divisions);
        var built = building.Elapsed.TotalSeconds;
        var points = MakePoints(Points);
        Locate(locator, points);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var one = Points / Measure(() => Locate(locator, points));
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / Points;
        var threads = Environment.ProcessorCount;
        var all = Points * threads / Measure(() => Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => Locate(locator, points)));
        sheet.Say("the same in PostGIS");
        await using var city = await BenchCity.OpenAsync();
        await using var database = CityDatabase.Open(city.ConnectionTo(await city.EmptyAsync("grids")));
        var postgis = await PostgisAsync(database, grids, divisions, points, default);
        sheet.Add(new("one thread", one, "points/s", 100_000));
        sheet.Add(new($"{threads} threads", all, "points/s"));
        sheet.Add(new("PostGIS", postgis, "points/s"));
        sheet.Add(new("ratio of one thread to PostGIS", one / postgis, ""));
        sheet.Add(new("index built in", built, "s"));
        sheet.Add(new("allocated per point", allocated, "bytes"));
        await CompareAsync(sheet, city);
    }

    static async Task CompareAsync(Sheet sheet, BenchCity city)
    {
        sheet.Say($"{Points:N0} points of the demonstration county, in memory and in PostGIS");
        await using var database = CityDatabase.Open(city.ConnectionTo(await city.CloneAsync("county")));
        using var source = new LocatorSource(database);
        var locator = await source.RefreshAsync(Day);
        var (points, onBorders) = await CountyPointsAsync(database);
        var memory = Measure(() => Locate(locator, points));
        var (differences, watch) = (0L, Stopwatch.StartNew());
        foreach (var some in points.Chunk(AskedAtOnce))
        {
            var answers = await AskAsync(database, some);
            for (var i = 0; i < some.Length; i++)
            {
                var situation = locator.Locate(some[i]);
                if (answers[i] != $"{situation?.Division} {situation?.MicroGrid}") differences++;
            }
        }
        var asked = watch.Elapsed.TotalSeconds;
        sheet.Add(new("answers compared with PostGIS", points.Length, "points"));
        sheet.Add(new("of them on corners and borders", onBorders, "points"));
        sheet.Add(new("differences", differences, "", 0, LessIsBetter: true));
        sheet.Add(new("county in memory", points.Length / memory, "points/s"));
        sheet.Add(new("county in PostGIS, answers read", points.Length / asked, "points/s"));
        sheet.Add(new("ratio in the county", asked / memory, ""));
    }

    /// <summary>Every corner, points along every edge, and the rest at random in a box a little larger than the county.</summary>
    static async Task<(LonLat[] Points, int OnBorders)> CountyPointsAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("SELECT ST_AsBinary(geom) FROM places.grid UNION ALL SELECT ST_AsBinary(geom) FROM places.division_area");
        var (corners, edges, box, wkb) = (new HashSet<LonLat>(), new HashSet<(LonLat, LonLat)>(), new Envelope(), new NetTopologySuite.IO.WKBReader());
        await using (var rows = await command.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                var area = wkb.Read(rows.GetFieldValue<byte[]>(0));
                box.ExpandToInclude(area.EnvelopeInternal);
                foreach (var line in ((MultiPolygon)area).Geometries.Cast<Polygon>().SelectMany(p => p.Holes.Prepend(p.Shell)))
                {
                    var outline = line.Coordinates.Select(c => new LonLat(c.X, c.Y)).ToArray();
                    corners.UnionWith(outline);
                    for (var i = 1; i < outline.Length; i++) edges.Add((outline[i - 1], outline[i]));
                }
            }
        }
        var random = new Random(371329);
        LonLat Between(LonLat a, LonLat b, double share) => new(a.Lon + ((b.Lon - a.Lon) * share), a.Lat + ((b.Lat - a.Lat) * share));
        List<LonLat> points = [.. corners, .. edges.Select(e => Between(e.Item1, e.Item2, 0.5)), .. edges.Select(e => Between(e.Item1, e.Item2, random.NextDouble()))];
        if (points.Count > Points / 2) points.RemoveRange(Points / 2, points.Count - (Points / 2));
        var onBorders = points.Count;
        while (points.Count < Points) points.Add(new(box.MinX + (((random.NextDouble() * 1.1) - 0.05) * box.Width), box.MinY + (((random.NextDouble() * 1.1) - 0.05) * box.Height)));
        return ([.. points], onBorders);
    }

    static async Task<List<string>> AskAsync(NpgsqlDataSource database, LonLat[] points)
    {
        await using var command = database.CreateCommand("""
            SELECT coalesce(found.division, '') || ' ' || coalesce(found.micro_grid, '')
            FROM unnest($1::float8[], $2::float8[]) WITH ORDINALITY AS p(x, y, n) LEFT JOIN LATERAL places.locate(p.x, p.y, $3) AS found ON true
            ORDER BY p.n
            """);
        command.Parameters.Add(new() { Value = points.Select(p => p.Lon).ToArray() });
        command.Parameters.Add(new() { Value = points.Select(p => p.Lat).ToArray() });
        command.Parameters.Add(new() { Value = Day });
        command.CommandTimeout = 600;
        var answers = new List<string>(points.Length);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) answers.Add(rows.GetString(0));
        return answers;
    }

    static int Locate(Locator locator, LonLat[] points)
    {
        var inside = 0;
        foreach (var point in points)
        {
            if (locator.Locate(point) is not null) inside++;
        }
        return inside;
    }

    static double Measure(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    static async Task<double> PostgisAsync(NpgsqlDataSource database, List<NamedArea> grids, List<NamedArea> divisions, LonLat[] points, CancellationToken ct)
    {
        await FillAsync(database, "grid", grids, ct);
        await FillAsync(database, "division_area", divisions, ct);
        await using var command = database.CreateCommand("""
            SELECT count(found.division) FROM unnest($1::float8[], $2::float8[]) AS p(x, y), LATERAL places.locate(p.x, p.y, '2026-01-01') AS found
            """);
        command.Parameters.Add(new() { Value = points.Take(PointsInDatabase).Select(p => p.Lon).ToArray() });
        command.Parameters.Add(new() { Value = points.Take(PointsInDatabase).Select(p => p.Lat).ToArray() });
        command.CommandTimeout = 600;
        var watch = Stopwatch.StartNew();
        await command.ExecuteScalarAsync(ct);
        return PointsInDatabase / watch.Elapsed.TotalSeconds;
    }

    static async Task FillAsync(NpgsqlDataSource database, string table, List<NamedArea> areas, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"""
            INSERT INTO places.{table} (code, geom, valid_from)
            SELECT code, ST_GeomFromWKB(wkb, 4326), '2020-01-01' FROM unnest($1::text[], $2::bytea[]) AS a(code, wkb)
            """);
        command.Parameters.Add(new() { Value = areas.Select(a => a.Code).ToArray() });
        command.Parameters.Add(new() { Value = areas.Select(a => AreaGeometry.Wkb(a.Geometry)).ToArray() });
        await command.ExecuteNonQueryAsync(ct);
        await using var analyze = database.CreateCommand($"ANALYZE places.{table}");
        await analyze.ExecuteNonQueryAsync(ct);
    }

    static List<NamedArea> MakeGrids()
    {
        var knots = new Coordinate[Across + 1, Down + 1];
        var random = new Random(1);
        for (var i = 0; i <= Across; i++)
            for (var j = 0; j <= Down; j++)
                knots[i, j] = new(West + ((i + (random.NextDouble() * 0.5)) * Cell), South + ((j + (random.NextDouble() * 0.5)) * Cell));
        var grids = new List<NamedArea>(Across * Down);
        for (var i = 0; i < Across; i++)
            for (var j = 0; j < Down; j++)
            {
                var n = grids.Count;
                Coordinate[] outline = [knots[i, j], knots[i + 1, j], knots[i + 1, j + 1], knots[i, j + 1], knots[i, j]];
                grids.Add(new(FormattableString.Invariant($"371329{1 + (n / 50_000):000}{1 + (n / 900):000}{1 + (n % 900):000}"), MultiOf(outline)));
            }
        return grids;
    }

    /// <summary>Twenty by ten round townships over twice the gridded area, many corners each: what a real boundary costs.</summary>
    static List<NamedArea> MakeTownships()
    {
        var townships = new List<NamedArea>();
        for (var i = 0; i < 20; i++)
            for (var j = 0; j < 10; j++)
            {
                var (x, y) = (West + (i * 0.025), South + (j * 0.04));
                var circle = Enumerable.Range(0, 400).Select(k => k * Math.PI / 200)
                    .Select(a => new Coordinate(x + (0.02 * Math.Cos(a)), y + (0.03 * Math.Sin(a)))).ToList();
                circle.Add(circle[0]);
                townships.Add(new(FormattableString.Invariant($"371329{1 + townships.Count:000}000"), MultiOf([.. circle])));
            }
        return townships;
    }

    static LonLat[] MakePoints(int count)
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, count).Select(_ => new LonLat(West + (random.NextDouble() * Across * Cell * 1.2), South + (random.NextDouble() * Down * Cell * 1.2)))];
    }

    static MultiPolygon MultiOf(Coordinate[] outline) => new([new Polygon(new LinearRing(outline))]);
}
