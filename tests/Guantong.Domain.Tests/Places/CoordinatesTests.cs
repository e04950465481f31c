using Guantong.Domain.Places;
using Xunit;

namespace Guantong.Domain.Tests.Places;

public class CoordinatesTests
{
    static readonly LonLat Linshu = new(118.648, 34.917);

    public static TheoryData<double, double> PlacesInChina() => new()
    {
        { 118.648, 34.917 }, { 116.404, 39.915 }, { 87.617, 43.793 }, { 110.331, 20.031 }, { 126.642, 45.757 },
        { 103.834, 36.061 }, { 91.132, 29.660 }, { 105, 35 }, { 121.4737, 31.2304 }, { 74, 39 }, { 134.7, 48.3 },
    };

    [Fact]
    public void The_published_example_of_GCJ_02_comes_out()
    {
        var moved = Coordinates.FromCgcs2000(new(116.404, 39.915), Datum.Gcj02);
        Assert.Equal(116.41024449916938, moved.Lon, 9);
        Assert.Equal(39.91640428150164, moved.Lat, 9);
    }

    [Fact]
    public void The_published_example_of_BD_09_from_GCJ_02_comes_out()
    {
        // BD-09 is defined on GCJ-02: first find the true point whose GCJ-02 the example names.
        var place = Coordinates.ToCgcs2000(new(116.404, 39.915), Datum.Gcj02);
        var moved = Coordinates.FromCgcs2000(place, Datum.Bd09);
        Assert.Equal(116.41036949371029, moved.Lon, 8);
        Assert.Equal(39.92133699351021, moved.Lat, 8);
    }

    [Fact]
    public void The_shift_in_Linshu_is_about_five_hundred_metres() =>
        Assert.InRange(Linshu.MetresTo(Coordinates.FromCgcs2000(Linshu, Datum.Gcj02)), 450, 550);

    [Theory]
    [MemberData(nameof(PlacesInChina))]
    public void There_and_back_is_the_same_place_to_a_millimetre(double lon, double lat)
    {
        var place = new LonLat(lon, lat);
        foreach (var datum in Enum.GetValues<Datum>())
        {
            var back = Coordinates.ToCgcs2000(Coordinates.FromCgcs2000(place, datum), datum);
            Assert.InRange(place.MetresTo(back), 0, 0.001);
        }
    }

    [Fact]
    public void Any_place_in_and_around_China_comes_back_within_a_tenth_of_a_metre_the_border_of_the_shift_included()
    {
        var random = new Random(371329);
        double[] lons = [73.56, 73.66, 73.67, 135.04, 135.05, 135.06, 135.15], lats = [3.76, 3.86, 3.87, 53.54, 53.55, 53.56, 53.65];
        var places = Enumerable.Range(0, 200_000).Select(_ => new LonLat(70 + (random.NextDouble() * 70), 1 + (random.NextDouble() * 56)))
            .Concat(lons.SelectMany(lon => Enumerable.Range(0, 5_000).Select(_ => new LonLat(lon + ((random.NextDouble() - 0.5) * 0.03), 1 + (random.NextDouble() * 56)))))
            .Concat(lats.SelectMany(lat => Enumerable.Range(0, 5_000).Select(_ => new LonLat(70 + (random.NextDouble() * 70), lat + ((random.NextDouble() - 0.5) * 0.03)))))
            .Concat(lons.SelectMany(lon => lats.Select(lat => new LonLat(lon, lat))));
        foreach (var place in places)
        {
            foreach (var datum in (Datum[])[Datum.Gcj02, Datum.Bd09])
            {
                var there = Coordinates.FromCgcs2000(place, datum);
                var back = Coordinates.ToCgcs2000(there, datum);
                Assert.True(place.MetresTo(back) <= 0.1, $"{datum} at {place} came back as {back}");
                // And the other way round: what came in at a door goes out of it the same.
                Assert.True(there.MetresTo(Coordinates.FromCgcs2000(back, datum)) <= 0.1, $"{datum} {there}");
            }
        }
    }

    [Fact]
    public void Beyond_a_tenth_of_a_degree_outside_nothing_is_moved_by_a_hair()
    {
        foreach (var place in (LonLat[])[new(73.55, 39), new(135.16, 45), new(110, 53.66), new(110, 3.75), new(72.88, 19.08), new(139.7, 35.7)])
        {
            Assert.Equal(place, Coordinates.FromCgcs2000(place, Datum.Gcj02));
            Assert.Equal(place, Coordinates.ToCgcs2000(place, Datum.Bd09));
        }
    }

    [Theory]
    [InlineData(2.35, 48.86)]
    [InlineData(-74, 40.7)]
    [InlineData(151.2, -33.9)]
    public void Outside_China_nothing_is_moved(double lon, double lat)
    {
        var place = new LonLat(lon, lat);
        Assert.Equal(place, Coordinates.FromCgcs2000(place, Datum.Gcj02));
        Assert.Equal(place, Coordinates.FromCgcs2000(place, Datum.Bd09));
        Assert.Equal(place, Coordinates.ToCgcs2000(place, Datum.Gcj02));
        Assert.Equal(place, Coordinates.ToCgcs2000(place, Datum.Bd09));
    }

    [Theory]
    [InlineData(double.NaN, 35)]
    [InlineData(118, double.NegativeInfinity)]
    [InlineData(0, 0)]
    [InlineData(500, 35)]
    public void A_malformed_point_is_left_as_it_is(double lon, double lat)
    {
        var place = new LonLat(lon, lat);
        Assert.Equal(place, Coordinates.ToCgcs2000(place, Datum.Bd09));
        Assert.Equal(place, Coordinates.FromCgcs2000(place, Datum.Gcj02));
    }

    [Theory]
    [InlineData(null, Datum.Cgcs2000)]
    [InlineData("", Datum.Cgcs2000)]
    [InlineData("WGS84", Datum.Cgcs2000)]
    [InlineData("gcj02", Datum.Gcj02)]
    [InlineData("GCJ-02", Datum.Gcj02)]
    [InlineData("bd09", Datum.Bd09)]
    public void A_datum_is_known_by_its_names(string? name, Datum expected)
    {
        Assert.True(Datums.TryRead(name, out var datum));
        Assert.Equal(expected, datum);
        Assert.True(Datums.TryRead(Datums.CodeOf(datum), out var again));
        Assert.Equal(datum, again);
    }

    [Theory]
    [InlineData("tokyo")]
    [InlineData("gcj 02")]
    [InlineData("4326")]
    public void Any_other_name_is_not_guessed_at(string name) => Assert.False(Datums.TryRead(name, out _));
}
