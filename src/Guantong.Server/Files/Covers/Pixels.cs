using System.Buffers.Binary;
using System.IO.Compression;
using Guantong.Domain.Evidence;

namespace Guantong.Server.Files.Covers;

/// <summary>A picture as bare pixels: boxes are burnt into it, and it is written as PNG, with nothing in it but picture.</summary>
sealed class Pixels
{
    static readonly uint[] Sums = [.. Enumerable.Range(0, 256).Select(SumOf)];

    readonly byte[] _bytes;
    readonly int _width;
    readonly int _height;
    readonly int _channels;

    Pixels(byte[] bytes, int width, int height, int channels) => (_bytes, _width, _height, _channels) = (bytes, width, height, channels);

    /// <summary>Null where the bytes are not of such a picture.</summary>
    public static Pixels? Of(byte[] bytes, int width, int height) =>
        width > 0 && height > 0 && bytes.Length % (width * height) == 0 && bytes.Length / (width * height) is (1 or 3) and var channels ? new(bytes, width, height, channels) : null;

    /// <summary>Black, to the next whole pixel outwards.</summary>
    public void Cover(BlackBox box)
    {
        var (left, right) = (Share(box.Left, _width, up: false), Share(box.Left + box.Width, _width, up: true));
        var (top, bottom) = (Share(box.Top, _height, up: false), Share(box.Top + box.Height, _height, up: true));
        for (var y = top; y < bottom; y++) Array.Clear(_bytes, ((y * _width) + left) * _channels, (right - left) * _channels);
    }

    public byte[] AsPng()
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, _width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), _height);
        (head[8], head[9]) = (8, (byte)(_channels == 1 ? 0 : 2));
        Chunk(file, "IHDR"u8, head);
        Chunk(file, "IDAT"u8, Packed());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    static int Share(int part, int whole, bool up) => (int)Math.Clamp((((long)part * whole) + (up ? BlackBox.Whole - 1 : 0)) / BlackBox.Whole, 0, whole);

    /// <summary>Each line as its difference from the pixel to the left, which packs photos well and fast.</summary>
    byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            var stride = _width * _channels;
            var line = new byte[stride + 1];
            line[0] = 1;
            for (var y = 0; y < _height; y++)
            {
                var from = _bytes.AsSpan(y * stride, stride);
                for (var i = 0; i < stride; i++) line[i + 1] = (byte)(from[i] - (i < _channels ? 0 : from[i - _channels]));
                pack.Write(line);
            }
        }
        return packed.ToArray();
    }

    static void Chunk(Stream file, ReadOnlySpan<byte> name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        var sum = uint.MaxValue;
        foreach (var b in name) sum = Sums[(sum ^ b) & 255] ^ (sum >> 8);
        foreach (var b in data) sum = Sums[(sum ^ b) & 255] ^ (sum >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~sum);
        file.Write(number);
    }

    static uint SumOf(int n)
    {
        var sum = (uint)n;
        for (var i = 0; i < 8; i++) sum = (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
        return sum;
    }
}
