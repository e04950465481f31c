using Guantong.Protocols.Tiles;
using Guantong.Protocols.Tiles.Points;
using Xunit;

namespace Guantong.Protocols.Tests.Tiles;

public sealed class PointTilesTests
{
    const double West = 118.5, South = 34.8, Degrees = 0.3;

    readonly record struct Spot(ulong Id, bool Late) : IPointFacts;

    sealed class Everything : PointChoice<Spot>
    {
        public override (string First, string Second) MarkNames => ("late", "");
        public override bool Takes(in Spot facts) => facts.Id % 7 != 0;
        public override int MarksOf(in Spot facts) => facts.Late ? 1 : 0;
        public override IReadOnlyList<KeyValuePair<string, object>> TagsOf(in Spot facts) => facts.Late ? [new("id", (long)facts.Id), new("late", 1L)] : [new("id", (long)facts.Id)];
    }

    [Fact]
    public void A_place_and_its_number_are_the_same_place_and_lie_in_the_tiles_that_hold_it()
    {
        var random = new Random(7);
        for (var n = 0; n < 2000; n++)
        {
            var (lon, lat) = (random.NextDouble() * 360 - 180, random.NextDouble() * 168 - 84);
            var key = Morton.Of(lon, lat);
            var (backLon, backLat) = Morton.ToDegrees(key);
            Assert.InRange(backLon - lon, -1e-6, 1e-6);
            Assert.InRange(backLat - lat, -1e-6, 1e-6);
            var (x, y) = MapProjection.ToSquare(lon, lat);
            foreach (var zoom in (int[])[0, 1, 7, 16, 22])
            {
                var tile = new TileId(zoom, (int)(x * (1L << zoom)), (int)(y * (1L << zoom)));
                var (first, bits) = Morton.Of(tile);
                Assert.True(bits == 64 || key >> bits == first >> bits);
                var at = Morton.Within(key, tile, 4096);
                Assert.InRange(at.X, 0, 4095);
                Assert.InRange(at.Y, 0, 4095);
            }
        }
    }

    [Fact]
    public void Coarse_tiles_count_every_point_and_put_each_into_the_middle_of_its_square_at_every_zoom()
    {
        const int finest = 18;
        var snapshot = new PointSnapshot<Spot>(Piled(new Random(5), 800), 1);
        var tiles = new PointTiles<Spot>(snapshot, new PointView<Spot>(snapshot.Pile, new Everything()), new Everything());
        var all = Enumerable.Range(1, 800).Count(n => n % 7 != 0);
        var (left, top) = MapProjection.ToSquare(West, South + Degrees);
        var (right, bottom) = MapProjection.ToSquare(West + Degrees, South);
        foreach (var zoom in (int[])[9, 13, 15])
        {
            var (sum, side) = (0L, 1L << zoom);
            for (var x = (int)(left * side); x <= (int)(right * side); x++)
                for (var y = (int)(top * side); y <= (int)(bottom * side); y++)
                    foreach (var feature in VectorTile.Read(tiles.Coarse("c", new TileId(zoom, x, y), finest)).SelectMany(l => l.Features))
                    {
                        sum += feature.Tags.Where(t => t.Key == "n").Select(t => (long)t.Value).FirstOrDefault(1);
                        Assert.Equal((256, 256), (feature.Parts[0][0].X % 512, feature.Parts[0][0].Y % 512));
                    }
            Assert.Equal(all, sum);
        }
        // At the finest zoom a tile is one square, and beyond it there is none.
        var at = MapProjection.ToSquare(Morton.ToDegrees(snapshot.Pile.KeyAt(0)).Lon, Morton.ToDegrees(snapshot.Pile.KeyAt(0)).Lat);
        TileId Of(int zoom) => new(zoom, (int)(at.X * (1L << zoom)), (int)(at.Y * (1L << zoom)));
        Assert.True(VectorTile.Read(tiles.Coarse("c", Of(finest), finest)).SelectMany(l => l.Features).All(f => f.Parts[0][0] == new TilePoint(2048, 2048)));
        Assert.Empty(tiles.Coarse("c", Of(finest + 1), finest));
    }

    [Fact]
    public void The_tiles_of_every_zoom_add_up_to_the_same_points_before_and_after_changes()
    {
        var random = new Random(11);
        var snapshot = new PointSnapshot<Spot>(Piled(random, 6000), 1);
        AssertAddsUp(snapshot, Enumerable.Range(1, 6000).Select(n => new Spot((ulong)n, n % 5 == 0)));

        // Some go, some move, some change, some come: beside the pile, and worked into it when there are many.
        var standing = Enumerable.Range(1, 6000).ToDictionary(n => (ulong)n, n => new Spot((ulong)n, n % 5 == 0));
        foreach (var many in (int[])[300, 9000])
        {
            var moved = new List<(ulong, ulong, Spot?)>();
            for (var n = 0; n < many; n++)
            {
                var id = (ulong)random.Next(1, 12_000);
                Spot? facts = random.Next(3) == 0 ? null : new Spot(id, random.Next(2) == 0);
                moved.Add((id, Morton.Of(West + random.NextDouble() * Degrees, South + random.NextDouble() * Degrees), facts));
                if (facts is { } stands) standing[id] = stands;
                else standing.Remove(id);
            }
            snapshot = snapshot.With(moved, snapshot.Version + 1);
            Assert.Equal(standing.Count, snapshot.Count);
            AssertAddsUp(snapshot, standing.Values);
        }
        Assert.Empty(snapshot.Changes);
    }

    [Fact]
    public void Nothing_is_no_tile()
    {
        var nothing = new PointSnapshot<Spot>(PointPile<Spot>.Empty, 0);
        var tiles = new PointTiles<Spot>(nothing, new PointView<Spot>(nothing.Pile, new Everything()), new Everything());
        Assert.Empty(tiles.Points("p", new TileId(0, 0, 0)));
        Assert.Empty(tiles.Heat("p", new TileId(22, 1, 1)));
    }

    static void AssertAddsUp(PointSnapshot<Spot> snapshot, IEnumerable<Spot> standing)
    {
        var choice = new Everything();
        var shown = standing.Where(s => choice.Takes(s)).ToList();
        var tiles = new PointTiles<Spot>(snapshot, new PointView<Spot>(snapshot.Pile, choice), choice);
        foreach (var zoom in (int[])[0, 5, 9, 12, 15, 16])
        {
            var features = Square(zoom).SelectMany(t => FeaturesOf(tiles.Points("p", t))).ToList();
            Assert.Equal(shown.Count, features.Sum(f => Number(f, "n", 1)));
            Assert.Equal(shown.Count(s => s.Late), features.Sum(f => Number(f, "late", 0)));
            if (zoom >= PointTiles<Spot>.CompleteFrom) Assert.Equal(shown.Select(s => (long)s.Id).Order(), features.Select(f => Number(f, "id", 0)).Order());
            else Assert.Contains(features, f => Number(f, "n", 1) > 1);
            Assert.Equal(shown.Count, Square(zoom).SelectMany(t => FeaturesOf(tiles.Heat("p", t))).Sum(f => Number(f, "n", 0)));
        }
    }

    static IEnumerable<TileFeature> FeaturesOf(byte[] tile)
    {
        foreach (var feature in VectorTile.Read(tile).SelectMany(l => l.Features))
        {
            var at = Assert.Single(Assert.Single(feature.Parts));
            Assert.InRange(at.X, 0, 4095);
            Assert.InRange(at.Y, 0, 4095);
            yield return feature;
        }
    }

    static long Number(TileFeature feature, string tag, long otherwise) => feature.Tags.Where(t => t.Key == tag).Select(t => (long)t.Value).FirstOrDefault(otherwise);

    static IEnumerable<TileId> Square(int zoom)
    {
        var (left, bottom) = MapProjection.ToSquare(West, South);
        var (right, top) = MapProjection.ToSquare(West + Degrees, South + Degrees);
        var side = 1L << zoom;
        for (var x = (int)(left * side); x <= (int)(right * side); x++)
            for (var y = (int)(top * side); y <= (int)(bottom * side); y++) yield return new TileId(zoom, x, y);
    }

    static PointPile<Spot> Piled(Random random, int count) => PointPile<Spot>.Of(
        [.. Enumerable.Range(0, count).Select(_ => Morton.Of(West + random.NextDouble() * Degrees, South + random.NextDouble() * Degrees))],
        [.. Enumerable.Range(1, count).Select(n => new Spot((ulong)n, n % 5 == 0))]);
}
