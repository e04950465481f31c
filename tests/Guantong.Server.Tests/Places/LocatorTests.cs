using Guantong.Domain.Places;
using Guantong.Protocols.Ogc;
using Guantong.Server.Places;
using Guantong.Server.Tests.Database;
using NetTopologySuite.Geometries;
using Npgsql;
using Xunit;

namespace Guantong.Server.Tests.Places;

public class LocatorTests
{
    const string GridsSql =
        "INSERT INTO places.grid (code, geom, valid_from) SELECT code, ST_GeomFromWKB(wkb, 4326), '2020-01-01' FROM unnest($1::text[], $2::bytea[]) AS a(code, wkb)";
    const string DivisionsSql =
        "INSERT INTO places.division_area (code, geom, valid_from) SELECT code, ST_GeomFromWKB(wkb, 4326), '2020-01-01' FROM unnest($1::text[], $2::bytea[]) AS a(code, wkb)";

    static readonly DateOnly Day = new(2026, 7, 1);
    static readonly Patchwork City = new(32);

    [Fact]
    public async Task Memory_and_PostGIS_give_the_same_answer_inside_outside_on_edges_and_in_corners()
    {
        await using var database = await TestDatabase.CreateAsync();
        await FillAsync(database.Source, City);
        using var source = new LocatorSource(database.Source);
        var locator = await source.RefreshAsync(Day);
        Coordinate[] points = [.. City.Vertices, .. City.EdgeMidpoints, .. City.RandomPoints(20_000)];

        var answers = await AskPostgisAsync(database.Source, points);

        var differences = points.Where((p, i) => answers[i] != Said(locator.Locate(new(p.X, p.Y)))).ToList();
        Assert.Empty(differences);
        // The comparison is worth something only if every kind of answer occurs.
        Assert.Contains(answers, a => a == " ");
        Assert.Contains(answers, a => a.Length > 15);
        Assert.Contains(answers, a => a == "371329102000 ");
        Assert.Contains(answers, a => a == "371329103207 ");
        Assert.Contains(answers, a => a == "371329000000 ");
    }

    [Fact]
    public async Task Memory_and_PostGIS_agree_over_the_whole_demo_county()
    {
        var (grids, divisions) = (ReadPack("grids.geojson"), ReadPack("divisions.geojson"));
        await using var database = await TestDatabase.CreateAsync();
        await InsertAsync(database.Source, GridsSql, grids);
        await InsertAsync(database.Source, DivisionsSql, divisions);
        using var source = new LocatorSource(database.Source);
        var locator = await source.RefreshAsync(Day);
        var box = new Envelope();
        foreach (var area in divisions) box.ExpandToInclude(area.Geometry.EnvelopeInternal);
        var random = new Random(371329);
        Coordinate[] points =
        [
            .. grids.Concat(divisions).SelectMany(a => a.Geometry.Coordinates).Distinct(),
            .. grids.Concat(divisions).SelectMany(a => Patchwork.Midpoints(a.Geometry.Coordinates)).Distinct(),
            .. grids.Select(g => g.Geometry.InteriorPoint.Coordinate),
            .. Enumerable.Range(0, 5_000).Select(_ => new Coordinate(box.MinX + (random.NextDouble() * box.Width), box.MinY + (random.NextDouble() * box.Height))),
        ];

        var answers = await AskPostgisAsync(database.Source, points);

        Assert.Empty(points.Where((p, i) => answers[i] != Said(locator.Locate(new(p.X, p.Y)))));
        Assert.Equal(grids.Count, answers.Where(a => a.Length > 15).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void On_a_shared_corner_the_smallest_grid_code_wins()
    {
        var corners = City.Grids.SelectMany(g => g.Geometry.Coordinates.Distinct().Select(c => (c, g.Code))).ToLookup(p => p.c, p => p.Code);
        var locator = new Locator(1, City.Grids, City.Divisions);
        foreach (var corner in corners)
            Assert.Equal(corner.Min(StringComparer.Ordinal), locator.Locate(new(corner.Key.X, corner.Key.Y))!.MicroGrid);
    }

    [Fact]
    public void A_point_in_a_micro_grid_names_the_grid_and_its_community()
    {
        var grid = City.Grids[5];
        var middle = grid.Geometry.InteriorPoint;
        Assert.Equal(
            new Situation(new DivisionCode(grid.Code[..12]), grid.Code),
            new Locator(1, City.Grids, City.Divisions).Locate(new(middle.X, middle.Y)));
    }

    [Theory]
    [InlineData(double.NaN, 34.8)]
    [InlineData(118.5, double.PositiveInfinity)]
    [InlineData(0, 0)]
    [InlineData(-118.5, -34.8)]
    public void A_point_that_is_nowhere_in_the_city_has_no_situation(double lon, double lat)
    {
        Assert.Null(new Locator(1, City.Grids, City.Divisions).Locate(new(lon, lat)));
        Assert.Null(Locator.Empty.Locate(new(lon, lat)));
    }

    [Fact]
    public async Task The_source_loads_anew_when_the_edition_or_the_day_changes_and_only_then()
    {
        await using var database = await TestDatabase.CreateAsync();
        await FillAsync(database.Source, City);
        using var source = new LocatorSource(database.Source);
        Assert.True(source.Current.IsEmpty);

        var first = await source.RefreshAsync(Day);
        Assert.Same(first, await source.RefreshAsync(Day));

        var code = City.Grids[0].Code;
        var inside = City.Grids[0].Geometry.InteriorPoint;
        await database.ScalarAsync("UPDATE places.grid SET valid_to = '2026-08-01' WHERE code = $1", code);
        await database.ScalarAsync("UPDATE places.edition SET number = number + 1");
        var second = await source.RefreshAsync(Day);
        Assert.NotSame(first, second);
        Assert.Equal(code, second.Locate(new(inside.X, inside.Y))!.MicroGrid);

        var later = await source.RefreshAsync(new DateOnly(2026, 8, 1));
        Assert.Null(later.Locate(new(inside.X, inside.Y))!.MicroGrid);
        Assert.Same(later, source.Current);
    }

    static string Said(Situation? situation) => $"{situation?.Division} {situation?.MicroGrid}";

    static List<NamedArea> ReadPack(string file)
    {
        var reading = GeoJsonReader.Read(File.ReadAllBytes(Path.Combine(Packs.PackFiles.Root, "packs", "linshu", file)));
        Assert.Empty(reading.Errors);
        return [.. reading.Features.Select(f => new NamedArea(f.Properties["code"], AreaGeometry.Of((GeoPolygons)f.Shape)))];
    }

    static async Task FillAsync(NpgsqlDataSource database, Patchwork city)
    {
        await InsertAsync(database, GridsSql, city.Grids);
        await InsertAsync(database, DivisionsSql, city.Divisions);
    }

    static async Task InsertAsync(NpgsqlDataSource database, string sql, IReadOnlyList<NamedArea> areas)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = areas.Select(a => a.Code).ToArray() });
        command.Parameters.Add(new() { Value = areas.Select(a => AreaGeometry.Wkb(a.Geometry)).ToArray() });
        await command.ExecuteNonQueryAsync();
    }

    static async Task<List<string>> AskPostgisAsync(NpgsqlDataSource database, Coordinate[] points)
    {
        await using var command = database.CreateCommand("""
            SELECT coalesce(found.division, '') || ' ' || coalesce(found.micro_grid, '')
            FROM unnest($1::float8[], $2::float8[]) WITH ORDINALITY AS p(x, y, n) LEFT JOIN LATERAL places.locate(p.x, p.y, $3) AS found ON true
            ORDER BY p.n
            """);
        command.Parameters.Add(new() { Value = points.Select(p => p.X).ToArray() });
        command.Parameters.Add(new() { Value = points.Select(p => p.Y).ToArray() });
        command.Parameters.Add(new() { Value = Day });
        var answers = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) answers.Add(rows.GetString(0));
        return answers;
    }
}
