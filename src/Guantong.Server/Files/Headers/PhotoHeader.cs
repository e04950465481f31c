namespace Guantong.Server.Files.Headers;

/// <summary>What kinds of photo are taken. Not SVG, not HTML, not GIF: nothing that carries script, nothing that moves.</summary>
public enum PhotoKind
{
    Jpeg,
    Png,
    Webp,
    Heic,
}

/// <summary>
/// What a photo says about itself before anything decodes it. Read by small readers of our own, because the size of a
/// picture must be known before a decoder is let near it.
/// </summary>
/// <param name="IsWhole">False when the file visibly ends too early.</param>
public sealed record PhotoHeader(PhotoKind Kind, int Width, int Height, bool IsWhole)
{
    /// <summary>So many bytes decide the kind.</summary>
    public const int BytesToKnowTheKind = 32;

    /// <summary>More segments or chunks than any camera writes: a file made to be slow to walk.</summary>
    internal const int MostParts = 16 * 1024;

    public long Pixels => (long)Width * Height;

    /// <summary>True for pictures that move: they are no photos.</summary>
    public bool Moves { get; init; }

    /// <summary>True for what is sRGB without saying so: JPEG of at most three channels without a colour profile.</summary>
    public bool HasPlainColours { get; init; }

    /// <summary>The kind by content; the name and the declared type of an upload are never asked. Null for anything else.</summary>
    public static PhotoKind? KindOf(ReadOnlySpan<byte> start)
    {
        if (start is [0xFF, 0xD8, 0xFF, ..]) return PhotoKind.Jpeg;
        if (start.StartsWith(PngHeader.Signature)) return PhotoKind.Png;
        if (start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8)) return PhotoKind.Webp;
        return HeicHeader.Is(start) ? PhotoKind.Heic : null;
    }

    /// <summary>Reads the header of a received file; null when it is no photo or its header cannot be read.</summary>
    public static PhotoHeader? Read(Stream received)
    {
        // Readers go byte by byte, and the stream of a received file asks the system for each. Not disposed: the file stays its owner's.
        var file = new BufferedStream(received);
        var start = new byte[BytesToKnowTheKind];
        file.Position = 0;
        var got = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        try
        {
            return KindOf(start.AsSpan(0, got)) switch
            {
                PhotoKind.Jpeg => JpegHeader.Read(file),
                PhotoKind.Png => PngHeader.Read(file),
                PhotoKind.Webp => WebpHeader.Read(file),
                PhotoKind.Heic => HeicHeader.Read(file),
                _ => null,
            };
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }
}
