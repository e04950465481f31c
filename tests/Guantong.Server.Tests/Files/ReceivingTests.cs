using Guantong.Domain.Basics;
using Guantong.Server.Files;
using Guantong.Server.Files.Headers;
using Xunit;

namespace Guantong.Server.Tests.Files;

public class ReceivingTests
{
    static readonly byte[] SmallPng = FileHouse.Make("a.png", "gaussnoise", "OUT", "40", "30");

    static byte[] Jpeg(int tail = 0) => [.. FileHouse.Make("a.jpg", "gaussnoise", "OUT[Q=90]", "64", "48"), .. new byte[tail]];

    static async Task<string> RefusalAsync(FileHouse house, byte[] bytes, PhotoHash? declared = null) =>
        Assert.IsType<Refused>(await house.ReceiveAsync(bytes, declared)).Code;

    [Fact]
    public async Task A_photo_is_kept_byte_for_byte_under_its_hash_and_nothing_else_lies_around()
    {
        await using var house = await FileHouse.OpenAsync();
        var received = Assert.IsType<Received>(await house.ReceiveAsync(SmallPng, FileHouse.HashOf(SmallPng)));
        Assert.Equal((FileHouse.HashOf(SmallPng), PhotoKind.Png, SmallPng.Length, true), (received.Hash, received.Kind, (int)received.Bytes, received.IsNew));
        var path = house.Folder.Original(received.Hash);
        Assert.Equal(SmallPng, await File.ReadAllBytesAsync(path));
        Assert.Equal([path], house.EveryFile());
        Assert.Equal("received", await house.StateAsync(received.Hash));
    }

    [Fact]
    public async Task The_same_photo_twice_is_one_photo()
    {
        await using var house = await FileHouse.OpenAsync();
        await house.ReceiveAsync(SmallPng);
        Assert.False(Assert.IsType<Received>(await house.ReceiveAsync(SmallPng)).IsNew);
        Assert.Single(house.EveryFile());
        Assert.Equal(1L, await house.Database.ScalarAsync("SELECT count(*) FROM files.photo"));
    }

    [Fact]
    public async Task The_same_photo_from_many_at_once_is_one_photo()
    {
        await using var house = await FileHouse.OpenAsync();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => house.ReceiveAsync(SmallPng)));
        Assert.Single(receipts, r => r is Received { IsNew: true });
        Assert.All(receipts, r => Assert.IsType<Received>(r));
        Assert.Single(house.EveryFile());
    }

    [Fact]
    public async Task What_is_empty_too_large_no_photo_damaged_or_not_what_was_declared_is_refused_and_leaves_nothing()
    {
        await using var house = await FileHouse.OpenAsync();
        Assert.Equal(FileRefusals.Empty, await RefusalAsync(house, []));
        Assert.Equal(FileRefusals.TooLarge, await RefusalAsync(house, Jpeg(tail: (int)FileStore.MostBytes)));
        Assert.Equal(FileRefusals.NotAPhoto, await RefusalAsync(house, "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()));
        Assert.Equal(FileRefusals.NotAPhoto, await RefusalAsync(house, "GIF89a and then it moves and moves and moves"u8.ToArray()));
        Assert.Equal(FileRefusals.NotAPhoto, await RefusalAsync(house, "x"u8.ToArray()));
        Assert.Equal(FileRefusals.Broken, await RefusalAsync(house, Jpeg()[..^700]));
        Assert.Equal(FileRefusals.Broken, await RefusalAsync(house, SmallPng[..^12]));
        Assert.Equal(FileRefusals.Broken, await RefusalAsync(house, SmallPng[..20]));
        Assert.Equal(FileRefusals.HashDiffers, await RefusalAsync(house, SmallPng, FileHouse.HashOf([1])));
        Assert.Equal(FileRefusals.BadHash, await RefusalAsync(house, SmallPng, new PhotoHash("../../etc/passwd")));
        Assert.Empty(house.EveryFile());
        Assert.Equal(0L, await house.Database.ScalarAsync("SELECT count(*) FROM files.photo"));
    }

    [Fact]
    public async Task Exactly_twenty_megabytes_are_taken_and_one_byte_more_is_not()
    {
        await using var house = await FileHouse.OpenAsync();
        var jpeg = Jpeg();
        var fits = new byte[FileStore.MostBytes];
        jpeg.CopyTo(fits, 0);
        Assert.IsType<Received>(await house.ReceiveAsync(fits));
        Assert.Equal(FileRefusals.TooLarge, await RefusalAsync(house, [.. fits, 0]));
    }

    [Fact]
    public async Task A_full_disk_is_said_and_leaves_nothing_half_written()
    {
        FullFolder? full = null;
        await using var house = await FileHouse.OpenAsync(folder: data => full = new FullFolder(data));
        Assert.Equal(FileRefusals.DiskFull, await RefusalAsync(house, SmallPng));
        Assert.NotNull(full!.Link);
        Assert.False(Path.Exists(full.Link));
        Assert.True(File.Exists("/dev/full"));
        Assert.Empty(house.EveryFile());
        Assert.Equal(0L, await house.Database.ScalarAsync("SELECT count(*) FROM files.photo"));
    }

    [Fact]
    public async Task A_sender_whose_line_breaks_leaves_nothing()
    {
        await using var house = await FileHouse.OpenAsync();
        var receipt = await house.Store.ReceiveAsync(new BreakingStream(SmallPng, 100), null, default);
        Assert.Equal(new Refused(FileRefusals.Broken), receipt);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.Store.ReceiveAsync(new MemoryStream(SmallPng), null, new CancellationToken(true)));
        Assert.Empty(house.EveryFile());
    }

    [Fact]
    public async Task What_a_killed_process_left_on_its_way_is_swept_and_what_is_in_use_is_not()
    {
        await using var house = await FileHouse.OpenAsync();
        string abandoned, abandonedPlace;
        using (var left = house.Folder.OpenIncoming())
        {
            left.Write(SmallPng);
            abandoned = left.Name;
        }
        // A process that dies drops its locks and leaves files and directories.
        using (var lost = house.Folder.OpenIncoming()) abandonedPlace = lost.Name;
        Directory.CreateDirectory(abandonedPlace + ".work");
        await File.WriteAllTextAsync(Path.Combine(abandonedPlace + ".work", "half.jpg"), "half");
        using var busy = house.Folder.OpenIncoming();
        using var place = house.Folder.OpenWorkplace();

        Assert.Equal(2, house.Folder.Sweep());

        Assert.False(File.Exists(abandoned));
        Assert.False(Directory.Exists(abandonedPlace + ".work"));
        Assert.True(File.Exists(busy.Name));
        Assert.True(Directory.Exists(place.Folder));
        File.Delete(busy.Name);
    }

    [Fact]
    public async Task Photos_that_were_never_received_are_named()
    {
        await using var house = await FileHouse.OpenAsync();
        var here = await house.ReceivedAsync(SmallPng);
        var never = FileHouse.HashOf([1, 2, 3]);
        Assert.Equal([never, new PhotoHash("nonsense")], await house.Store.MissingAsync([here, never, new PhotoHash("nonsense")], default));
        Assert.Empty(await house.Store.MissingAsync([], default));
    }

    /// <summary>Writes to the device that is always full, through a link: what is deleted afterwards is the link.</summary>
    sealed class FullFolder(string data) : PhotoFolder(data)
    {
        public override FileStream OpenIncoming()
        {
            var link = Path.Combine(Directory.CreateTempSubdirectory("guantong-full-").FullName, "link.part");
            File.CreateSymbolicLink(link, "/dev/full");
            Link = link;
            return new FileStream(link, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        }

        public string? Link { get; private set; }
    }

    sealed class BreakingStream(byte[] bytes, int breaksAt) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position >= breaksAt
                ? throw new IOException("Connection reset by peer")
                : await base.ReadAsync(buffer[..Math.Min(buffer.Length, breaksAt)], cancellationToken);
    }
}
