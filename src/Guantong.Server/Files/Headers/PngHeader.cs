namespace Guantong.Server.Files.Headers;

/// <summary>PNG (ISO/IEC 15948): the first chunk is IHDR, the last IEND.</summary>
static class PngHeader
{
    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static PhotoHeader? Read(Stream file)
    {
        file.Skip(Signature.Length);
        if (file.BigEndian32() != 13 || !file.Bytes(4).AsSpan().SequenceEqual("IHDR"u8)) return null;
        var (width, height) = (file.BigEndian32(), file.BigEndian32());
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue) return null;
        file.Skip(5 + 4);
        return new(PhotoKind.Png, (int)width, (int)height, HasEnd(file));
    }

    /// <summary>The content of the first eXIf chunk (PNG third edition, 11.3.3.5), or null.</summary>
    public static byte[]? Exif(Stream file)
    {
        file.Skip(Signature.Length);
        for (var parts = 0; parts < PhotoHeader.MostParts; parts++)
        {
            var length = file.BigEndian32();
            var name = file.Bytes(4);
            if (name.AsSpan().SequenceEqual("eXIf"u8)) return length <= ExifBlock.MostBytes ? file.Bytes((int)length) : null;
            if (name.AsSpan().SequenceEqual("IEND"u8)) return null;
            file.Skip(length + 4L);
        }
        return null;
    }

    static bool HasEnd(Stream file)
    {
        try
        {
            for (var parts = 0; parts < PhotoHeader.MostParts; parts++)
            {
                var length = file.BigEndian32();
                var isEnd = file.Bytes(4).AsSpan().SequenceEqual("IEND"u8);
                file.Skip(length + 4L);
                if (isEnd) return true;
            }
            return false;
        }
        catch (EndOfStreamException)
        {
            return false;
        }
    }
}
