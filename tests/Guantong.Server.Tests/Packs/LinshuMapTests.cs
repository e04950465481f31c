using Guantong.Domain.Places;
using Guantong.Packs.Linshu;
using Guantong.Protocols.Tiles;
using NetTopologySuite.Geometries;
using static Guantong.Server.Tests.Packs.PackFiles;

namespace Guantong.Server.Tests.Packs;

public class LinshuMapTests
{
    static readonly string Home = Path.Combine(Root, "packs", "linshu");

    [Fact]
    public void The_city_has_30000_components_each_in_the_grid_that_it_names()
    {
        var grids = Polygons("grids.geojson").ToDictionary(g => g.Code, g => g.Shape, StringComparer.Ordinal);
        var types = Rows("standard", "types.csv").Where(t => t["kind"] == "component").Select(t => t["code"]).ToHashSet(StringComparer.Ordinal);
        var units = Rows("linshu", "units.csv").Select(u => u["code"]).ToHashSet(StringComparer.Ordinal);
        var components = Rows("linshu", "components.csv");

        Assert.Equal(30_000, components.Count);
        Assert.Equal(30_000, components.Select(c => c["id"]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(410, components.Select(c => c["grid"]).Distinct(StringComparer.Ordinal).Count());
        Assert.True(components.Select(c => new ComponentId(c["id"]).TypeCode).Distinct(StringComparer.Ordinal).Count() > 50);
        Assert.All(components, c =>
        {
            var id = new ComponentId(c["id"]);
            Assert.True(id.IsWellFormed && id.County == "371329" && types.Contains(id.TypeCode), c["id"]);
            Assert.True(grids[c["grid"]].Covers(new Point(Degrees(c["lon"]), Degrees(c["lat"]))), c["id"]);
            Assert.Contains(c["keeper"], units);
            Assert.Contains(c["upkeep"], units);
        });
    }

    [Fact]
    public void The_committed_map_is_what_the_generator_makes()
    {
        var made = new TileArchive(LinshuPack.MakeMap(Path.Combine(Home, "generator")).Bytes);
        var committed = new TileArchive(File.ReadAllBytes(Path.Combine(Home, "map.pmtiles")));

        // How tightly bytes are packed belongs to the machine; what is packed does not.
        Assert.Equal(made.Tiles, committed.Tiles);
        Assert.Equal(made.Metadata, committed.Metadata);
        Assert.Equal(made.Header.Bounds, committed.Header.Bounds);
        Assert.All(made.Tiles, tile => Assert.True(made.Unpacked(tile)!.AsSpan().SequenceEqual(committed.Unpacked(tile)), $"{tile}: run `dotnet run packs/linshu/generator/make-linshu.cs`"));
    }

    [Fact]
    public void The_map_shows_the_town_with_names_and_house_numbers()
    {
        var archive = new TileArchive(File.ReadAllBytes(Path.Combine(Home, "map.pmtiles")));
        var (x, y) = MapProjection.ToSquare(118.650, 34.919);
        var layers = VectorTile.Read(archive.Unpacked(new TileId(16, (int)(x * 65_536), (int)(y * 65_536)))).ToDictionary(l => l.Name, StringComparer.Ordinal);
        var whole = archive.Tiles.Where(t => t.Zoom == 16).SelectMany(t => VectorTile.Read(archive.Unpacked(t))).SelectMany(l => l.Features.Select(f => (l.Name, f))).ToList();

        Assert.True(new FileInfo(Path.Combine(Home, "map.pmtiles")).Length < 3_000_000);
        Assert.Equal((8, 16), (archive.Header.Bounds.MinZoom, archive.Header.Bounds.MaxZoom));
        Assert.Contains(layers["road"].Features, f => f.Tags.Any(t => t is { Key: "name" }));
        Assert.Contains(layers["building"].Features, f => f.Tags.Any(t => t is { Key: "no", Value: string number } && number.EndsWith('号')));
        Assert.True(whole.Count(f => f.Name == "building") > 9000);
        Assert.Superset(new HashSet<string>(["green", "water", "building", "road", "place"]), whole.Select(f => f.Name).ToHashSet());
    }

    static double Degrees(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
