using Guantong.Domain.Basics;
using Guantong.Domain.Places;
using Guantong.Server.Files;
using Guantong.Server.Files.Facts;
using Guantong.Server.Files.Headers;
using Guantong.Server.Tests.Files;
using Xunit;

namespace Guantong.Server.Tests.Photos;

/// <summary>Time and place are read out of every kind of photo, and nothing of them is left in what is shown.</summary>
public class PhotoFactsTests
{
    static readonly DateTime Taken = new(2026, 5, 13, 9, 30, 0);
    static readonly LonLat Place = new(118.65, 34.919);

    static async Task<PhotoFacts> FactsAsync(FileHouse house, PhotoHash hash) => (await new PhotoFactsSource(house.Database.Source).OfAsync([hash]))[hash];

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.png")]
    [InlineData("a.webp")]
    [InlineData("a.heic")]
    public async Task Every_kind_tells_when_and_where_it_was_taken_and_shows_no_byte_of_it(string name)
    {
        await using var house = await FileHouse.OpenAsync();
        var source = Path.GetTempFileName() + ".jpg";
        await File.WriteAllBytesAsync(source, Camera.Said(Camera.Plain(), Taken, (Place.Lat, Place.Lon)));
        var photo = name == "a.jpg" ? await File.ReadAllBytesAsync(source) : FileHouse.Make(name, "copy", source, "OUT");
        File.Delete(source);
        using (var file = new MemoryStream(photo)) Assert.Equal(Taken, ExifBlock.Read(file, PhotoHeader.Read(file)!.Kind).Taken);

        var hash = await house.ReceivedAsync(photo);

        var facts = await FactsAsync(house, hash);
        Assert.Equal((Taken, TimeSpan.FromHours(8)), (facts.Taken, facts.Offset));
        Assert.InRange(facts.Place!.Value.MetresTo(Place), 0, 0.1);
        foreach (var size in Enum.GetValues<PhotoSize>())
        {
            await using var shown = Assert.IsType<Shown>(await house.Store.OpenCleanedAsync(hash, size, default)).Content;
            CleaningTests.AssertBare(shown);
        }
    }

    [Theory]
    [InlineData("GCJ-02", null, Datum.Gcj02)]
    [InlineData("WGS-84", Datum.Gcj02, Datum.Cgcs2000)]
    [InlineData("", Datum.Gcj02, Datum.Gcj02)]
    [InlineData("BD-09", null, Datum.Bd09)]
    public async Task A_place_is_brought_into_our_datum_from_the_one_it_names_else_from_the_senders(string named, Datum? sender, Datum expected)
    {
        await using var house = await FileHouse.OpenAsync();
        var there = Coordinates.FromCgcs2000(Place, expected);
        var photo = Camera.Said(Camera.Plain(), Taken, (there.Lat, there.Lon), named);
        var received = Assert.IsType<Received>(await house.Store.ReceiveAsync(new MemoryStream(photo), null, default, sender));
        var facts = await FactsAsync(house, received.Hash);
        Assert.Equal(expected, facts.Datum);
        Assert.InRange(facts.Place!.Value.MetresTo(Place), 0, 0.1);
    }

    [Fact]
    public async Task A_datum_that_nobody_can_convert_is_no_place_and_the_photo_is_taken_all_the_same()
    {
        await using var house = await FileHouse.OpenAsync();
        var hash = await house.ReceivedAsync(Camera.Said(Camera.Plain(), Taken, (34.9, 118.6), "TOKYO"));
        var facts = await FactsAsync(house, hash);
        Assert.Null(facts.Place);
        Assert.Equal(Taken, facts.Taken);
    }

    [Fact]
    public void A_clock_without_a_zone_shows_the_citys_time()
    {
        var china = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        Assert.Equal(new DateTimeOffset(2026, 5, 13, 1, 30, 0, TimeSpan.Zero), new PhotoFacts { Taken = Taken }.TakenAt(china));
        Assert.Equal(new DateTimeOffset(2026, 5, 13, 9, 30, 0, TimeSpan.Zero), new PhotoFacts { Taken = Taken, Offset = TimeSpan.Zero }.TakenAt(china));
        Assert.Null(new PhotoFacts().TakenAt(china));
    }

    [SharedDataFact]
    public async Task Camera_photos_tell_their_places_and_hostile_ones_tell_nothing_they_should_not()
    {
        await using var house = await FileHouse.OpenAsync();
        foreach (var file in Directory.GetFiles(SharedData.Path("photos/gps"), "*.jpg"))
        {
            var facts = await FactsAsync(house, await house.ReceivedAsync(await File.ReadAllBytesAsync(file)));
            // All of them were taken in Arezzo in 2008.
            Assert.InRange(facts.Place!.Value.MetresTo(new LonLat(11.88, 43.466)), 0, 3_000);
            Assert.Equal(2008, facts.Taken!.Value.Year);
        }
        var zero = await house.ReceivedAsync(await File.ReadAllBytesAsync(SharedData.Path("hostile/exif_gps_zero_zero.jpg")));
        Assert.Null((await FactsAsync(house, zero)).Place);
        var future = await house.ReceivedAsync(await File.ReadAllBytesAsync(SharedData.Path("hostile/exif_date_future_2099.jpg")));
        Assert.Equal(2099, (await FactsAsync(house, future)).Taken!.Value.Year);
    }
}
