using Guantong.Domain.Basics;
using Guantong.Server.Files.Facts;
using Guantong.Server.Files.Looks;
using Guantong.Server.Tests.Files;
using Xunit;

namespace Guantong.Server.Tests.Photos;

/// <summary>The same photo is known again after what phones and messengers do to it, and another one is not taken for it.</summary>
public class LookTests
{
    static byte[] Changed(byte[] photo, params string[] vips)
    {
        var source = Path.GetTempFileName() + ".jpg";
        File.WriteAllBytes(source, photo);
        var changed = FileHouse.Make("b.jpg", [.. vips.Select(a => a.Replace("IN", source, StringComparison.Ordinal))]);
        File.Delete(source);
        return changed;
    }

    [Fact]
    public async Task A_photo_sent_once_more_smaller_re_encoded_or_brighter_is_found_by_its_look_and_others_are_not()
    {
        await using var house = await FileHouse.OpenAsync();
        var photo = Camera.Plain(seed: 5, 640, 480);
        var first = await house.ReceivedAsync(photo);
        PhotoHash[] again =
        [
            await house.ReceivedAsync(Changed(photo, "copy", "IN", "OUT[Q=45]")),
            await house.ReceivedAsync(Changed(photo, "resize", "IN", "OUT[Q=80]", "0.4")),
            await house.ReceivedAsync(Changed(photo, "linear", "IN", "OUT", "0.9", "12")),
        ];
        for (var seed = 20; seed < 28; seed++) await house.ReceivedAsync(Camera.Plain(seed, 640, 480));
        await house.Cleaning.CleanWaitingAsync(default);

        var alike = await new PhotoFactsSource(house.Database.Source).AlikeAsync([first]);

        Assert.Equal(again.Select(h => h.Value).Order(), alike.Select(a => a.Other.Value).Order());
        Assert.All(alike, a => Assert.InRange(a.Distance, 0, Look.Near));
    }

    [Fact]
    public async Task Looks_within_seven_bits_are_all_found_by_their_quarters_and_none_beyond()
    {
        await using var house = await FileHouse.OpenAsync();
        var random = new Random(7);
        const ulong Mine = 0x8123_4567_89AB_CDEF;
        await AddAsync(house, 0, Mine);
        var distances = new List<int>();
        for (var i = 1; i <= 200; i++)
        {
            var (bits, wanted) = (Mine, random.Next(0, 12));
            while (new Look(Mine).DistanceTo(new Look(bits)) < wanted) bits ^= 1UL << random.Next(64);
            await AddAsync(house, i, bits);
            distances.Add(wanted);
        }

        var alike = await new PhotoFactsSource(house.Database.Source).AlikeAsync([NameOf(0)]);

        Assert.Equal(distances.Where(d => d <= Look.Near).Order(), alike.Select(a => a.Distance).Order());
    }

    [Fact]
    public void Only_pixels_of_the_right_number_have_a_look()
    {
        Assert.Null(Look.Of([]));
        Assert.Null(Look.Of(new byte[1000]));
        // A covered lens looks like any other.
        Assert.Null(Look.Of(new byte[Look.Edge * Look.Edge * 3]));
        var grey = new byte[Look.Edge * Look.Edge];
        new Random(3).NextBytes(grey);
        Assert.Equal(Look.Of(grey), Look.Of([.. grey.SelectMany(g => Enumerable.Repeat(g, 3))]));
        Assert.Equal(Look.Of(grey), Look.Of([.. grey.SelectMany(g => (byte[])[g, g, g, 255])]));
    }

    static PhotoHash NameOf(int n) => FileHouse.HashOf(BitConverter.GetBytes(n));

    static Task<object?> AddAsync(FileHouse house, int n, ulong look) => house.Database.ScalarAsync(
        "insert into files.photo (hash, kind, bytes, width, height, received_at, look) values ($1, 'jpeg', 1, 1, 1, now(), $2)", NameOf(n).Value, (long)look);
}
