using Guantong.Domain.Basics;
using Guantong.Server.Files;
using Guantong.Server.Files.Cleaning;
using Guantong.Server.Files.Headers;
using Xunit;

namespace Guantong.Server.Tests.Files;

public class CleaningTests
{
    static readonly byte[] Wide = FileHouse.Make("a.jpg", "gaussnoise", "OUT", "3000", "1000");

    static async Task<FileStream> ShownAsync(FileHouse house, PhotoHash hash, PhotoSize size) =>
        Assert.IsType<Shown>(await house.Store.OpenCleanedAsync(hash, size, default)).Content;

    static async Task<(int Width, int Height)> SizeAsync(FileHouse house, PhotoHash hash, PhotoSize size)
    {
        await using var file = await ShownAsync(house, hash, size);
        var header = PhotoHeader.Read(file)!;
        return (header.Width, header.Height);
    }

    /// <summary>Nothing but picture: no segment and no tell-tale bytes of metadata.</summary>
    internal static void AssertBare(FileStream file)
    {
        Assert.True(JpegHeader.IsBare(file));
        file.Position = 0;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        // A second beginning of a JPEG would be a thumbnail that the camera left inside.
        Assert.True(bytes.AsSpan(2).IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD8]) < 0, $"a picture within the picture in {file.Name}");
        foreach (var word in new[] { "Exif", "EXIF", "GPS", "II*\0", "MM\0*", "NIKON", "COOLPIX", "ICC_PROFILE", "http://ns.adobe.com", "xmpmeta", "8BIM", "photoshop", "WGS-84", "<script", "2008:", "2026:", "2099:" })
            Assert.True(bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(word)) < 0, $"{word} is left in {file.Name}");
    }

    [Fact]
    public async Task A_large_photo_is_shown_with_a_long_edge_of_1920_and_as_a_thumbnail_of_480()
    {
        await using var house = await FileHouse.OpenAsync();
        var hash = await house.ReceivedAsync(Wide);
        Assert.Equal((1920, 640), await SizeAsync(house, hash, PhotoSize.Large));
        Assert.Equal((480, 160), await SizeAsync(house, hash, PhotoSize.Card));
        Assert.Equal("cleaned", await house.StateAsync(hash));
        Assert.Equal(Wide, await File.ReadAllBytesAsync(house.Folder.Original(hash)));
    }

    [Theory]
    [InlineData("a.png", "")]
    [InlineData("a.webp", "")]
    [InlineData("a.heic", "")]
    [InlineData("a.jpg", "[interlace]")]
    [InlineData("a.png", "[interlace]")]
    public async Task Every_kind_that_is_taken_is_shown_as_JPEG_and_a_small_one_is_not_blown_up(string name, string options)
    {
        await using var house = await FileHouse.OpenAsync();
        var hash = await house.ReceivedAsync(FileHouse.Make(name, "gaussnoise", $"OUT{options}", "320", "200"));
        Assert.Equal((320, 200), await SizeAsync(house, hash, PhotoSize.Large));
    }

    [SharedDataTheory]
    [InlineData("landscape_1.jpg", 600, 450)]
    [InlineData("landscape_3.jpg", 600, 450)]
    [InlineData("landscape_6.jpg", 600, 450)]
    [InlineData("landscape_8.jpg", 600, 450)]
    [InlineData("portrait_6.jpg", 450, 600)]
    [InlineData("portrait_8.jpg", 450, 600)]
    public async Task A_photo_taken_with_the_camera_turned_is_shown_upright(string name, int width, int height)
    {
        await using var house = await FileHouse.OpenAsync();
        var hash = await house.ReceivedAsync(await File.ReadAllBytesAsync(SharedData.Path($"photos/orientation/{name}")));
        Assert.Equal((width, height), await SizeAsync(house, hash, PhotoSize.Large));
        await using var shown = await ShownAsync(house, hash, PhotoSize.Large);
        AssertBare(shown);
    }

    [SharedDataFact]
    public async Task No_camera_and_no_place_is_left_in_what_is_shown()
    {
        await using var house = await FileHouse.OpenAsync();
        foreach (var file in Directory.GetFiles(SharedData.Path("photos/gps"), "*.jpg"))
        {
            var hash = await house.ReceivedAsync(await File.ReadAllBytesAsync(file));
            foreach (var size in Enum.GetValues<PhotoSize>())
            {
                await using var shown = await ShownAsync(house, hash, size);
                AssertBare(shown);
            }
        }
    }

    [Fact]
    public async Task The_watch_cleans_all_that_waits_and_a_second_round_finds_nothing()
    {
        await using var house = await FileHouse.OpenAsync();
        var hashes = new List<PhotoHash>();
        for (var i = 1; i <= 5; i++) hashes.Add(await house.ReceivedAsync(FileHouse.Make("a.png", "gaussnoise", "OUT", $"{20 + i}", "30")));
        Assert.Equal(5, await house.Cleaning.CleanWaitingAsync(default));
        foreach (var hash in hashes) Assert.Equal("cleaned", await house.StateAsync(hash));
        Assert.Equal(0, await house.Cleaning.CleanWaitingAsync(default));
    }

    [Fact]
    public async Task A_photo_whose_picture_is_damaged_inside_is_kept_and_never_shown()
    {
        await using var house = await FileHouse.OpenAsync();
        var png = FileHouse.Make("a.png", "gaussnoise", "OUT", "200", "200");
        png.AsSpan(png.Length / 2, 200).Fill(0x55);
        var hash = await house.ReceivedAsync(png);
        Assert.IsType<Unshowable>(await house.Store.OpenCleanedAsync(hash, PhotoSize.Large, default));
        Assert.Equal("unshowable", await house.StateAsync(hash));
        Assert.Equal([house.Folder.Original(hash)], house.EveryFile());
    }

    [Fact]
    public async Task A_decoder_that_needs_too_much_memory_is_stopped_and_the_house_lives_on()
    {
        await using var house = await FileHouse.OpenAsync(new() { MemoryBytes = 256L * 1024 * 1024 });
        var hash = await house.ReceivedAsync(FileHouse.Make("a.png", "black", "OUT[interlace]", "7700", "7700", "--bands", "3"));
        Assert.IsType<Unshowable>(await house.Store.OpenCleanedAsync(hash, PhotoSize.Large, default));
        Assert.Single(house.EveryFile());
    }

    [Fact]
    public async Task A_decoder_that_never_ends_and_never_stops_talking_is_killed_and_after_the_third_time_the_photo_is_given_up()
    {
        var clock = new HandClock();
        var program = Script("exec yes");
        await using var house = await FileHouse.OpenAsync(new() { Program = program, Time = TimeSpan.FromMilliseconds(200) }, clock);
        var hash = await house.ReceivedAsync(Wide);
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Assert.Equal("received", await house.StateAsync(hash));
            Assert.Equal(1, await house.Cleaning.CleanWaitingAsync(default));
            // Not again before the lease is over.
            Assert.Equal(0, await house.Cleaning.CleanWaitingAsync(default));
            clock.Now += TimeSpan.FromMinutes(3);
        }
        Assert.Equal("unshowable", await house.StateAsync(hash));
        Assert.Single(house.EveryFile());
        File.Delete(program);
    }

    [Fact]
    public async Task The_decoder_is_not_root_sees_no_environment_and_cannot_read_our_input()
    {
        var program = Script("echo \"user $(id -u), variables $(env | grep -c -i -E 'guantong_|dotnet_|home=/'), input $(wc -c)\" >&2; exit 1");
        Environment.SetEnvironmentVariable("GUANTONG_SECRET_OF_A_TEST", "1");
        await using var house = await FileHouse.OpenAsync(new() { Program = program });
        var hash = await house.ReceivedAsync(Wide);
        var reason = Assert.IsType<Unshowable>(await house.Store.OpenCleanedAsync(hash, PhotoSize.Large, default)).Reason;
        Assert.EndsWith(", variables 0, input 0", reason);
        Assert.DoesNotContain("user 0,", reason);
        File.Delete(program);
    }

    [Fact]
    public async Task The_decoder_has_no_network_and_cannot_write_without_end()
    {
        var program = Script("echo \"interfaces $(tail -n +3 /proc/net/dev | grep -v -c '^ *lo:')\" >&2; exit 1");
        await using var house = await FileHouse.OpenAsync(new() { Program = program });
        var reason = Assert.IsType<Unshowable>(await house.Store.OpenCleanedAsync(await house.ReceivedAsync(Wide), PhotoSize.Large, default)).Reason;
        // A kernel that lets nobody but root make a namespace cannot take the network away; then it says so.
        if (Sandbox.IsApart) Assert.Equal("interfaces 0", reason);
        File.Delete(program);
        var greedy = Script("head -c 50000000 /dev/zero > large.jpg; exit 1");
        await using var other = await FileHouse.OpenAsync(new() { Program = greedy, FileBytes = 1_000_000 });
        Assert.IsType<Unshowable>(await other.Store.OpenCleanedAsync(await other.ReceivedAsync(Wide), PhotoSize.Large, default));
        Assert.Single(other.EveryFile());
        File.Delete(greedy);
    }

    [Fact]
    public async Task A_decoder_that_burns_the_processor_is_stopped_by_its_own_limit()
    {
        var program = Script("while :; do :; done");
        await using var house = await FileHouse.OpenAsync(new() { Program = program, CpuSeconds = 1 });
        var hash = await house.ReceivedAsync(Wide);
        await house.Cleaning.CleanWaitingAsync(default);
        // Neither cleaned nor given up: tried again later, and our patience of a minute was not needed.
        Assert.Equal("received", await house.StateAsync(hash));
        File.Delete(program);
    }

    [Fact]
    public async Task What_a_decoder_leaves_running_behind_it_ends_with_it()
    {
        var mark = $"guantong-left-{Guid.NewGuid():n}";
        var program = Script($"bash -c 'exec -a {mark} sleep 1000' >/dev/null 2>&1 </dev/null & exit 1");
        await using var house = await FileHouse.OpenAsync(new() { Program = program });
        Assert.IsType<Unshowable>(await house.Store.OpenCleanedAsync(await house.ReceivedAsync(Wide), PhotoSize.Large, default));
        Assert.DoesNotContain(Directory.GetDirectories("/proc"), process => CommandOf(process).Contains(mark, StringComparison.Ordinal));
        File.Delete(program);
    }

    static string CommandOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [Fact]
    public async Task Without_a_decoder_photos_wait_and_are_shown_once_it_is_there()
    {
        var clock = new HandClock();
        await using var house = await FileHouse.OpenAsync(new() { Program = "no-such-program" }, clock);
        var hash = await house.ReceivedAsync(Wide);
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            Assert.IsType<NotYet>(await house.Store.OpenCleanedAsync(hash, PhotoSize.Large, default));
            clock.Now += TimeSpan.FromMinutes(3);
        }
        using var able = new PhotoCleaning(house.Rows, new PhotoCleaner(house.Folder, new()), new(), Microsoft.Extensions.Logging.Abstractions.NullLogger<PhotoCleaning>.Instance);
        await able.CleanWaitingAsync(default);
        await using var shown = await ShownAsync(house, hash, PhotoSize.Large);
    }

    [Fact]
    public async Task A_photo_whose_cleaned_files_were_lost_is_cleaned_again()
    {
        await using var house = await FileHouse.OpenAsync();
        var hash = await house.ReceivedAsync(Wide);
        await house.Cleaning.CleanWaitingAsync(default);
        File.Delete(house.Folder.Cleaned(hash, PhotoSize.Card));
        Assert.Equal((480, 160), await SizeAsync(house, hash, PhotoSize.Card));
    }

    [Fact]
    public async Task Two_cleaners_never_take_the_same_photo()
    {
        await using var house = await FileHouse.OpenAsync();
        for (var i = 1; i <= 6; i++) await house.ReceivedAsync(FileHouse.Make("a.png", "gaussnoise", "OUT", $"{20 + i}", "30"));
        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => house.Rows.TakeAsync(2, null, default)));
        Assert.Equal(6, taken.Sum(t => t.Count));
        Assert.Equal(6, taken.SelectMany(t => t).Select(r => r.Hash).Distinct().Count());
    }

    [Fact]
    public async Task What_was_never_received_cannot_be_shown()
    {
        await using var house = await FileHouse.OpenAsync();
        Assert.IsType<Unknown>(await house.Store.OpenCleanedAsync(FileHouse.HashOf([1]), PhotoSize.Large, default));
        Assert.IsType<Unknown>(await house.Store.OpenCleanedAsync(new PhotoHash("../../../etc/passwd"), PhotoSize.Large, default));
    }

    /// <summary>Stands in for the decoder.</summary>
    static string Script(string line)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException();
        var path = Path.Combine(Path.GetTempPath(), $"decoder-{Guid.NewGuid():n}.sh");
        File.WriteAllText(path, $"#!/bin/sh\n{line}\n");
        File.SetUnixFileMode(path, (UnixFileMode)0b101_101_101);
        return path;
    }

    sealed class HandClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
