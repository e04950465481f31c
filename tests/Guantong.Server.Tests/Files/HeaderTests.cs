using Guantong.Server.Files.Headers;
using Xunit;

namespace Guantong.Server.Tests.Files;

/// <summary>Files that are made to be slow to walk are left after a bounded number of steps, and no step asks the system for one byte.</summary>
public class HeaderTests
{
    const int Much = 2_000_000;

    static readonly byte[] Jpeg = FileHouse.Make("a.jpg", "gaussnoise", "OUT[Q=90]", "64", "48");

    static IEnumerable<byte> Many(byte[] part) => Enumerable.Repeat(part, Much / part.Length).SelectMany(b => b);

    public static TheoryData<string, byte[]> Slow => new()
    {
        { "empty segments", [0xFF, 0xD8, .. Many([0xFF, 0xFE, 0x00, 0x02]), .. Jpeg[2..]] },
        { "fill bytes", [0xFF, 0xD8, .. Many([0xFF]), .. Jpeg[3..]] },
        { "restart marks", [0xFF, 0xD8, 0xFF, .. Many([0xD0, 0xFF]), .. Jpeg[3..]] },
        { "empty chunks", [.. FileHouse.Make("a.png", "gaussnoise", "OUT", "8", "8")[..33], .. Many([0, 0, 0, 0, (byte)'t', (byte)'E', (byte)'X', (byte)'t', 0, 0, 0, 0])] },
    };

    // Not enumerated beforehand: the runner would write out every one of the millions of bytes, for longer than a minute.
    [Theory]
    [MemberData(nameof(Slow), DisableDiscoveryEnumeration = true)]
    public void A_file_of_too_many_parts_is_broken_after_few_readings(string what, byte[] bytes)
    {
        using var file = new CountingStream(bytes);
        Assert.False(PhotoHeader.Read(file) is { IsWhole: true }, what);
        Assert.InRange(file.Readings, 1, 100);
    }

    [Fact]
    public void A_header_behind_some_hundred_segments_is_read()
    {
        byte[] filled = [0xFF, 0xD8, .. Enumerable.Repeat((byte[])[0xFF, 0xFE, 0x00, 0x02], 500).SelectMany(b => b), .. Jpeg[2..]];
        using var file = new CountingStream(filled);
        Assert.Equal(new PhotoHeader(PhotoKind.Jpeg, 64, 48, IsWhole: true) { HasPlainColours = true }, PhotoHeader.Read(file));
        Assert.InRange(file.Readings, 1, 20);
    }

    sealed class CountingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public int Readings { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Readings++;
            return base.Read(buffer, offset, count);
        }

        public override int Read(Span<byte> buffer)
        {
            Readings++;
            return base.Read(buffer);
        }

        public override int ReadByte()
        {
            Readings++;
            return base.ReadByte();
        }
    }
}
