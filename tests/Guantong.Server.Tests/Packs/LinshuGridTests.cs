using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Packs.Linshu;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using static Guantong.Server.Tests.Packs.PackFiles;

namespace Guantong.Server.Tests.Packs;

public class LinshuGridTests
{
    static readonly IReadOnlyList<(string Code, string? Large, Polygon Shape)> Grids = Polygons("grids.geojson");
    static readonly IReadOnlyList<(string Code, string? Large, Polygon Shape)> Divisions = Polygons("divisions.geojson");
    static readonly IReadOnlyList<(string Code, string? Large, Polygon Shape)> Townships =
        [.. Divisions.Where(d => new DivisionCode(d.Code).Level == Level.Township)];

    [Fact]
    public void The_town_has_8_large_17_community_and_410_micro_grids()
    {
        Assert.Equal(410, Grids.Count);
        Assert.Equal(410, Grids.Select(g => g.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(17, Grids.Select(g => g.Code[..12]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Rows("linshu", "large-grids.csv").Select(g => g["code"]).Order(StringComparer.Ordinal), Grids.Select(g => g.Large!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(8, Rows("linshu", "large-grids.csv").Count);
    }

    [Fact]
    public void A_community_lies_in_one_large_grid() =>
        Assert.All(Grids.GroupBy(g => g.Code[..12]), community => Assert.Single(community.Select(g => g.Large).Distinct(StringComparer.Ordinal)));

    [Fact]
    public void Micro_grids_are_numbered_from_one_inside_their_community_north_to_south()
    {
        Assert.All(Grids, g => Assert.Matches("^[0-9]{15}$", g.Code));
        Assert.All(Grids.GroupBy(g => g.Code[..12]), community =>
        {
            var inOrder = community.OrderBy(g => g.Code, StringComparer.Ordinal).ToList();
            Assert.Equal(Enumerable.Range(1, inOrder.Count).Select(n => $"{n:000}"), inOrder.Select(g => g.Code[12..]));
            Assert.True(inOrder[0].Shape.Centroid.Y > inOrder[^1].Shape.Centroid.Y, community.Key);
        });
    }

    [Fact]
    public void Micro_grids_fill_the_town_without_overlap_or_hole() => AssertSeamless([.. Grids.Select(g => g.Shape)]);

    [Fact]
    public void Townships_fill_the_county_without_overlap_or_hole()
    {
        var union = AssertSeamless([.. Townships.Select(t => t.Shape)]);
        var county = Divisions.Single(d => d.Code == LinshuPack.County).Shape;

        Assert.Equal(9, Townships.Count);
        Assert.True(county.EqualsTopologically(union));
        Assert.Equal(BorderEdges([county]), BorderEdges([.. Townships.Select(t => t.Shape)]));
    }

    [Fact]
    public void A_micro_grid_lies_in_the_township_that_its_code_names()
    {
        var shapes = Townships.ToDictionary(t => t.Code, t => t.Shape, StringComparer.Ordinal);

        Assert.All(Grids, g => Assert.True(shapes[g.Code[..9] + "000"].Covers(g.Shape), g.Code));
    }

    [Fact]
    public void The_county_town_lies_in_a_micro_grid_of_the_first_street()
    {
        var town = new Point(118.650, 34.919);

        Assert.StartsWith("371329001", Assert.Single(Grids, g => g.Shape.Contains(town)).Code, StringComparison.Ordinal);
    }

    [Fact]
    public void The_county_lies_inside_its_rough_bounds()
    {
        var bounds = Divisions.Single(d => d.Code == LinshuPack.County).Shape.EnvelopeInternal;

        Assert.True(new Envelope(118.42, 118.87, 34.67, 35.11).Contains(bounds), bounds.ToString());
        Assert.InRange(bounds.Width, 0.38, 0.45);
        Assert.InRange(bounds.Height, 0.38, 0.44);
    }

    [Fact]
    public void The_committed_files_are_what_the_generator_makes()
    {
        var home = Path.Combine(Root, "packs", "linshu");

        Assert.All(LinshuPack.Make(Path.Combine(home, "generator")), file =>
            Assert.True(File.ReadAllText(Path.Combine(home, file.Name)) == file.Text, $"{file.Name}: run `dotnet run packs/linshu/generator/make-linshu.cs`"));
    }

    static Geometry AssertSeamless(Polygon[] shapes)
    {
        Assert.All(shapes, s => Assert.True(s.IsValid && s.Shell.IsCCW && s.NumInteriorRings == 0));
        var union = UnaryUnionOp.Union(shapes);
        Assert.Equal(0, Assert.IsType<Polygon>(union).NumInteriorRings);
        Assert.InRange(Math.Abs(union.Area / shapes.Sum(s => s.Area) - 1), 0, 1e-12);
        // What lies on no outer border is walked exactly twice, once in each direction: the corners are identical, not merely near.
        var directed = shapes.SelectMany(Edges).ToList();
        Assert.Equal(directed.Count, directed.Distinct().Count());
        Assert.True(BorderEdges([(Polygon)union]).SetEquals(BorderEdges(shapes)));
        return union;
    }

    static HashSet<(Coordinate, Coordinate)> BorderEdges(Polygon[] shapes)
    {
        var directed = shapes.SelectMany(Edges).ToHashSet();
        return [.. directed.Where(e => !directed.Contains((e.To, e.From))).Select(e => e.From.CompareTo(e.To) < 0 ? (e.From, e.To) : (e.To, e.From))];
    }

    static IEnumerable<(Coordinate From, Coordinate To)> Edges(Polygon shape) => shape.Shell.Coordinates.Zip(shape.Shell.Coordinates.Skip(1));
}
