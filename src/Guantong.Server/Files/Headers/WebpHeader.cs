namespace Guantong.Server.Files.Headers;

/// <summary>WebP (RFC 9649): a RIFF of chunks; the first chunk says the size, in one of three spellings.</summary>
static class WebpHeader
{
    const int AnimationFlag = 0x02;
    const int MostChunks = 256;

    public static PhotoHeader? Read(Stream file)
    {
        file.Skip(4);
        var size = file.LittleEndian32();
        file.Skip(4);
        var chunk = System.Text.Encoding.ASCII.GetString(file.Bytes(4));
        file.Skip(4);
        var isWhole = size + 8L <= file.Length;
        return chunk switch
        {
            "VP8X" => Extended(file.Bytes(10), isWhole),
            "VP8L" => Lossless(file.Bytes(5), isWhole),
            "VP8 " => Lossy(file.Bytes(10), isWhole),
            _ => null,
        };
    }

    /// <summary>The content of the EXIF chunk, or null. Some writers leave the mark of JPEG before it.</summary>
    public static byte[]? Exif(Stream file)
    {
        file.Skip(12);
        for (var parts = 0; parts < MostChunks; parts++)
        {
            var name = file.Bytes(4);
            var length = file.LittleEndian32();
            if (!name.AsSpan().SequenceEqual("EXIF"u8))
            {
                file.Skip(length + (length & 1L));
                continue;
            }
            if (length > ExifBlock.MostBytes) return null;
            var block = file.Bytes((int)length);
            return block.AsSpan().StartsWith("Exif\0\0"u8) ? block[6..] : block;
        }
        return null;
    }

    static PhotoHeader? Extended(byte[] b, bool isWhole) =>
        new(PhotoKind.Webp, 1 + Number24(b, 4), 1 + Number24(b, 7), isWhole) { Moves = (b[0] & AnimationFlag) != 0 };

    static PhotoHeader? Lossless(byte[] b, bool isWhole)
    {
        if (b[0] != 0x2F) return null;
        var bits = b[1] | (b[2] << 8) | (b[3] << 16) | (b[4] << 24);
        return new(PhotoKind.Webp, 1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF), isWhole);
    }

    static PhotoHeader? Lossy(byte[] b, bool isWhole)
    {
        if (b is not [_, _, _, 0x9D, 0x01, 0x2A, ..]) return null;
        var (width, height) = ((b[6] | (b[7] << 8)) & 0x3FFF, (b[8] | (b[9] << 8)) & 0x3FFF);
        return width == 0 || height == 0 ? null : new(PhotoKind.Webp, width, height, isWhole);
    }

    static int Number24(byte[] b, int at) => b[at] | (b[at + 1] << 8) | (b[at + 2] << 16);
}
