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
    public void A_lattice_over_the_whole_country_comes_back_within_a_tenth_of_a_metre()
    {
        for (var lon = 75.0; lon < 134; lon += 0.83)
        {
            for (var lat = 5.0; lat < 53; lat += 0.71)
            {
                foreach (var datum in new[] { Datum.Gcj02, Datum.Bd09 })
                {
                    var place = new LonLat(lon, lat);
                    var back = Coordinates.ToCgcs2000(Coordinates.FromCgcs2000(place, datum), datum);
                    Assert.True(place.MetresTo(back) <= 0.1, $"{datum} at {place} came back as {back}");
                }
            }
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
}
