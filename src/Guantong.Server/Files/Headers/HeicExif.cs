using System.Text;

namespace Guantong.Server.Files.Headers;

/// <summary>Where HEIC keeps its Exif (ISO/IEC 14496-12, 8.11): iinf names the item of type Exif, iloc says where its bytes lie.</summary>
static class HeicExif
{
    const int MostBoxes = 64;
    const int MostItems = 4096;

    public static byte[]? Find(Stream file)
    {
        if (Box(file, "meta", file.Length) is not { } meta) return null;
        file.Position += 4;
        var inside = file.Position;
        if (Box(file, "iinf", meta) is not { } names || ItemNamed(file, names) is not { } item) return null;
        file.Position = inside;
        return Box(file, "iloc", meta) is { } places && PlaceOf(file, places, item) is { } place ? Bytes(file, place.At, place.Length) : null;
    }

    /// <summary>Goes to the content of the first such box before <paramref name="end"/>; returns where that box ends.</summary>
    static long? Box(Stream file, string wanted, long end)
    {
        for (var seen = 0; seen < MostBoxes && file.Position + 8 <= end; seen++)
        {
            var start = file.Position;
            long size = file.BigEndian32();
            var name = Encoding.ASCII.GetString(file.Bytes(4));
            if (size == 1) size = (long)Math.Min(file.BigEndian64(), long.MaxValue / 2);
            else if (size == 0) size = end - start;
            if (size < file.Position - start || start + size > end) return null;
            if (name == wanted) return start + size;
            file.Position = start + size;
        }
        return null;
    }

    static uint? ItemNamed(Stream file, long end)
    {
        var version = file.BigEndian32() >> 24;
        var items = version == 0 ? (uint)file.BigEndian16() : file.BigEndian32();
        for (var i = 0; i < Math.Min(items, MostItems) && file.Position < end; i++)
        {
            if (Box(file, "infe", end) is not { } next) return null;
            var kind = file.BigEndian32() >> 24;
            if (kind is 2 or 3)
            {
                var id = kind == 2 ? (uint)file.BigEndian16() : file.BigEndian32();
                file.Skip(2);
                if (file.Bytes(4).AsSpan().SequenceEqual("Exif"u8)) return id;
            }
            file.Position = next;
        }
        return null;
    }

    static (long At, long Length)? PlaceOf(Stream file, long end, uint wanted)
    {
        var version = file.BigEndian32() >> 24;
        if (version > 2) return null;
        var sizes = file.BigEndian16();
        var (offsetBytes, lengthBytes, baseBytes, indexBytes) = (sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version == 0 ? 0 : sizes & 15);
        var items = version < 2 ? (uint)file.BigEndian16() : file.BigEndian32();
        for (var i = 0; i < Math.Min(items, MostItems) && file.Position < end; i++)
        {
            var id = version < 2 ? (uint)file.BigEndian16() : file.BigEndian32();
            var inFile = version == 0 || (file.BigEndian16() & 15) == 0;
            file.Skip(2);
            var from = Number(file, baseBytes);
            var extents = file.BigEndian16();
            for (var n = 0; n < extents; n++)
            {
                file.Skip(indexBytes);
                var (offset, length) = (Number(file, offsetBytes), Number(file, lengthBytes));
                // Exif in pieces is written by nobody.
                if (id == wanted) return inFile && extents == 1 ? (from + offset, length) : null;
            }
        }
        return null;
    }

    static byte[]? Bytes(Stream file, long at, long length)
    {
        if (at < 0 || length is < 8 or > ExifBlock.MostBytes || at > file.Length - length) return null;
        file.Position = at;
        var before = file.BigEndian32();
        if (before > length - 4) return null;
        file.Skip(before);
        return file.Bytes((int)(length - 4 - before));
    }

    static long Number(Stream file, int bytes)
    {
        var number = 0L;
        foreach (var b in file.Bytes(bytes)) number = ((number & (long.MaxValue >> 8)) << 8) | b;
        return number;
    }
}
