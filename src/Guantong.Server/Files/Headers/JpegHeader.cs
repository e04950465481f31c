using System.Buffers;

namespace Guantong.Server.Files.Headers;

/// <summary>JPEG (ISO/IEC 10918-1 annex B): walks the segments to the frame header, then looks for the end-of-image mark behind the first scan.</summary>
static class JpegHeader
{
    const int StartOfScan = 0xDA;
    const int Comment = 0xFE;
    const int Jfif = 0xE0;
    const int App1 = 0xE1;
    const int Profile = 0xE2;
    const int Adobe = 0xEE;

    static ReadOnlySpan<byte> ExifMark => "Exif\0\0"u8;

    public static PhotoHeader? Read(Stream file)
    {
        int width = 0, height = 0;
        var plain = true;
        foreach (var (marker, length) in Segments(file))
        {
            if (marker == StartOfScan)
                return width > 0 && height > 0 ? new(PhotoKind.Jpeg, width, height, HasEnd(file)) { HasPlainColours = plain } : null;
            if (marker == Profile) plain = false;
            if (!IsFrame(marker)) continue;
            if (length < 6) return null;
            file.Byte();
            height = file.BigEndian16();
            width = file.BigEndian16();
            plain &= file.Byte() <= 3;
        }
        return null;
    }

    /// <summary>What stands behind the first Exif mark, or null.</summary>
    public static byte[]? Exif(Stream file)
    {
        foreach (var (marker, length) in Segments(file))
        {
            if (marker == StartOfScan) return null;
            if (marker != App1 || length <= ExifMark.Length || !file.Bytes(ExifMark.Length).AsSpan().SequenceEqual(ExifMark)) continue;
            return file.Bytes(length - ExifMark.Length);
        }
        return null;
    }

    /// <summary>True when nothing but picture is in the file: no Exif, XMP, ICC profile, IPTC or comment. What is shown must pass this.</summary>
    public static bool IsBare(Stream shown)
    {
        var file = new BufferedStream(shown);
        file.Position = 0;
        foreach (var (marker, _) in Segments(file))
        {
            if (marker == StartOfScan) return true;
            if (marker is Comment or (> Jfif and < Adobe) or (> Adobe and <= 0xEF)) return false;
        }
        return false;
    }

    /// <summary>The segments up to and including the first scan; the stream stands at the segment's content while it is handed out.</summary>
    static IEnumerable<(int Marker, int Length)> Segments(Stream file)
    {
        if (file.BigEndian16() != 0xFFD8) yield break;
        for (var parts = 0; parts < PhotoHeader.MostParts; parts++)
        {
            if (file.Byte() != 0xFF) yield break;
            int marker;
            // Any number of FF may stand before a marker; they count like markers.
            do marker = file.Byte(); while (marker == 0xFF && ++parts < PhotoHeader.MostParts);
            if (marker == 0xFF) yield break;
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7)) continue;
            if (marker is 0x00 or 0xD8 or 0xD9) yield break;
            var length = file.BigEndian16() - 2;
            var next = file.Position + length;
            if (length < 0 || next > file.Length) yield break;
            yield return (marker, length);
            file.Position = next;
        }
    }

    static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;

    /// <summary>Inside a scan FF is always followed by 00 or a restart mark, so FF D9 is the end and not chance.</summary>
    static bool HasEnd(Stream file)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var kept = 0;
            int got;
            while ((got = file.Read(buffer, kept, buffer.Length - kept)) > 0)
            {
                var window = buffer.AsSpan(0, kept + got);
                if (window.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0) return true;
                buffer[0] = window[^1];
                kept = 1;
            }
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
