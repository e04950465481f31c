using Guantong.Protocols.Exif;

namespace Guantong.Server.Files.Headers;

/// <summary>Finds what the camera wrote about time and place, wherever the kind of file keeps it. A broken place is no place; nothing throws.</summary>
static class ExifBlock
{
    /// <summary>The largest that a JPEG segment can hold; the other kinds get no more.</summary>
    internal const int MostBytes = 64 * 1024;

    public static ExifFacts Read(Stream received, PhotoKind kind)
    {
        var file = new BufferedStream(received);
        file.Position = 0;
        try
        {
            var block = kind switch
            {
                PhotoKind.Jpeg => JpegHeader.Exif(file),
                PhotoKind.Png => PngHeader.Exif(file),
                PhotoKind.Webp => WebpHeader.Exif(file),
                _ => HeicExif.Find(file),
            };
            return block is null ? new() : ExifReader.Read(block);
        }
        catch (EndOfStreamException)
        {
            return new();
        }
    }
}
