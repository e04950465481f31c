using Guantong.Protocols.Tiles;
using Xunit;

namespace Guantong.Protocols.Tests.Tiles;

public sealed class VectorTileTests
{
    static readonly TileFeature Street = new(
        TileShape.Line, [[new(0, 0), new(4096, 4096)], [new(5, -64), new(5, 9), new(-7, 9)]], [new("class", "main"), new("name", "沭新路"), new("width", 30L)]);

    static readonly TileFeature House = new(TileShape.Polygon, [[new(0, 0), new(10, 0), new(10, 10), new(0, 10)]], [new("name", "沭新路"), new("open", true), new("height", 12.5)]);
    static readonly TileFeature Trees = new(TileShape.Point, [[new(1, 2), new(3, 4)]], []);

    [Fact]
    public void What_was_written_is_read()
    {
        var layers = VectorTile.Read(VectorTile.Write([new TileLayer("road", 4096, [Street]), new TileLayer("none", 4096, []), new TileLayer("building", 512, [House, Trees])]));

        Assert.Equal(["road", "building"], layers.Select(l => l.Name));
        Assert.Equal(512, layers[1].Extent);
        AssertEqual(Street, Assert.Single(layers[0].Features));
        AssertEqual(House, layers[1].Features[0]);
        AssertEqual(Trees, layers[1].Features[1]);
    }

    [Fact]
    public void The_bytes_are_those_of_the_format()
    {
        // A point at 25,17 (format description §4.3.5.1): MoveTo one, then both doubled by zigzag.
        var bytes = VectorTile.Write([new TileLayer("p", 4096, [new TileFeature(TileShape.Point, [[new(25, 17)]], [])])]);

        Assert.Equal("1A1178020A0170120718012203093222288020", Convert.ToHexString(bytes));
    }

    [Fact]
    public void Any_bytes_are_read_or_refused()
    {
        var whole = VectorTile.Write([new TileLayer("road", 4096, [Street, House])]);

        for (var n = 0; n < whole.Length; n++)
        {
            var flipped = whole.ToArray();
            flipped[n] ^= 0xFF;
            foreach (var bytes in new[] { whole[..n], flipped })
                if (Record.Exception(() => VectorTile.Read(bytes)) is { } why) Assert.IsType<InvalidDataException>(why);
        }
        Assert.Throws<InvalidDataException>(() => VectorTile.Read("nonsense"u8));
    }

    [Fact]
    public void A_ring_is_cut_to_the_tile_and_turned_clockwise()
    {
        var clip = new TileClip(new TileId(0, 0, 0), 100, 0);

        Assert.Equal([new(0, 50), new(0, 0), new(50, 0), new(50, 50)], Turned(clip.Ring([(-1, -1), (-1, 0.5), (0.5, 0.5), (0.5, -1)])));
        Assert.Empty(clip.Ring([(2, 2), (3, 2), (3, 3)]));
        Assert.Empty(clip.Ring([(0.1, 0.1), (0.1004, 0.1), (0.1, 0.1004)]));
    }

    [Fact]
    public void A_line_that_leaves_and_comes_back_is_two_pieces()
    {
        var clip = new TileClip(new TileId(0, 0, 0), 100, 0);

        Assert.Equal([[new(50, 50), new(100, 50)], [new(100, 60), new(50, 60)]], clip.Line([(0.5, 0.5), (1.5, 0.5), (1.5, 0.6), (0.5, 0.6)]));
        Assert.Empty(clip.Line([(2, 0), (2, 1)]));
    }

    [Fact]
    public void A_point_on_a_shared_edge_is_in_one_tile()
    {
        var edge = (0.5, 0.25);

        Assert.Null(new TileClip(new TileId(1, 0, 0), 4096, 64).Point(edge));
        Assert.Equal(new TilePoint(0, 2048), new TileClip(new TileId(1, 1, 0), 4096, 64).Point(edge));
    }

    [Fact]
    public void The_projection_goes_there_and_back()
    {
        var (x, y) = MapProjection.ToSquare(118.65, 34.919);
        var (lon, lat) = MapProjection.ToDegrees(x, y);

        Assert.Equal((118.65, 34.919), (Math.Round(lon, 9), Math.Round(lat, 9)));
        Assert.Equal((0.5, 0.5), MapProjection.ToSquare(0, 0));
    }

    // The same ring, begun at its westernmost, then southernmost corner.
    static IEnumerable<TilePoint> Turned(IReadOnlyList<TilePoint> ring)
    {
        var first = ring.Select((p, n) => (p, n)).OrderBy(c => c.p.X).ThenByDescending(c => c.p.Y).First().n;
        return ring.Skip(first).Concat(ring.Take(first));
    }

    static void AssertEqual(TileFeature wanted, TileFeature found)
    {
        Assert.Equal(wanted.Shape, found.Shape);
        Assert.Equal(wanted.Parts, found.Parts);
        Assert.Equal(wanted.Tags, found.Tags);
    }
}
