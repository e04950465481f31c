using Guantong.Protocols.Exif;
using Xunit;

namespace Guantong.Protocols.Tests.Exif;

public class ExifReaderTests
{
    static Tiff Whole(bool bigEnd) => new Tiff(bigEnd)
        .Text(0x9003, "2026:05:13 10:20:30").Text(0x9011, "+08:00")
        .At(34.9156, 118.6543).Text(0x12, "WGS-84", gps: true).Text(0x10, "T", gps: true).Ratios(0x11, (27050, 100)).Ratios(0x1F, (43, 10))
        .Text(0x1D, "2026:05:13", gps: true).Ratios(7, (2, 1), (20, 1), (30, 1));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Time_offset_place_datum_direction_and_error_are_read_in_both_byte_orders(bool bigEnd)
    {
        var facts = ExifReader.Read(Whole(bigEnd).Bytes());
        Assert.Equal(new DateTime(2026, 5, 13, 10, 20, 30), facts.Taken);
        Assert.Equal(TimeSpan.FromHours(8), facts.Offset);
        Assert.Equal(34.9156, facts.Lat!.Value, 6);
        Assert.Equal(118.6543, facts.Lon!.Value, 6);
        Assert.Equal("WGS-84", facts.Datum);
        Assert.Equal(270.5, facts.Direction);
        Assert.False(facts.IsMagnetic);
        Assert.Equal(4.3, facts.Metres);
        Assert.Equal(new DateTime(2026, 5, 13, 2, 20, 30, DateTimeKind.Utc), facts.SatelliteTime);
    }

    [Fact]
    public void South_and_west_are_negative_and_degrees_may_stand_alone()
    {
        var facts = ExifReader.Read(new Tiff().Text(1, "S", gps: true).Ratios(2, (335, 10), (0, 0), (0, 0)).Text(3, "W", gps: true).Ratios(4, (705, 10)).Bytes());
        Assert.Equal((-33.5, -70.5), (facts.Lat, facts.Lon));
    }

    [Fact]
    public void What_makes_no_sense_is_left_out_and_the_rest_is_kept()
    {
        Assert.Null(ExifReader.Read(new Tiff().At(0, 0).Bytes()).Lat);
        Assert.Null(ExifReader.Read(new Tiff().At(34, 118).Bytes()[..^28]).Lon);
        Assert.Null(ExifReader.Read(new Tiff().Text(1, "N", gps: true).Ratios(2, (34, 0)).Text(3, "E", gps: true).Ratios(4, (118, 1)).Bytes()).Lat);
        Assert.Null(ExifReader.Read(new Tiff().Text(1, "N", gps: true).Ratios(2, (uint.MaxValue, 1)).Text(3, "E", gps: true).Ratios(4, (118, 1)).Bytes()).Lat);
        Assert.Null(ExifReader.Read(new Tiff().Text(1, "X", gps: true).Ratios(2, (34, 1)).Text(3, "E", gps: true).Ratios(4, (118, 1)).Bytes()).Lat);
        var facts = ExifReader.Read(new Tiff().Text(0x9003, "0000:00:00 00:00:00").Text(0x9011, "+99:99").At(34, 118).Text(0x12, "<script>alert(1)</script>", gps: true).Bytes());
        Assert.Equal((null, null, null, 34.0), (facts.Taken, facts.Offset, facts.Datum, facts.Lat));
        Assert.Equal(new ExifFacts(), ExifReader.Read([]));
        Assert.Equal(new ExifFacts(), ExifReader.Read("Exif\0\0II*\0"u8));
    }

    [Fact]
    public void A_directory_that_leads_into_itself_is_read_once()
    {
        var bytes = new Tiff().At(34, 118).Bytes();
        // Both pointers of the first directory now lead back to it.
        foreach (var at in (int[])[18, 30]) new byte[] { 8, 0, 0, 0 }.CopyTo(bytes, at);
        Assert.Equal(new ExifFacts(), ExifReader.Read(bytes));
    }

    [Fact]
    public void Any_bytes_whatever_are_read_without_an_accident()
    {
        var random = new Random(42);
        var good = Whole(bigEnd: false).Bytes();
        for (var round = 0; round < 50_000; round++)
        {
            var bytes = good.ToArray();
            var hits = random.Next(1, 12);
            for (var i = 0; i < hits; i++) bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            var facts = ExifReader.Read(bytes.AsSpan(0, random.Next(bytes.Length + 1)));
            Assert.True(facts.Lat is null or (>= -90 and <= 90), $"{facts}");
            Assert.True(facts.Lon is null or (>= -180 and <= 180), $"{facts}");
            Assert.True(facts.Direction is null or (>= 0 and <= 360), $"{facts}");
            Assert.True(facts.Datum is null or { Length: <= 20 }, $"{facts}");
        }
    }
}
