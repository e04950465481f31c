using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Server.Files.Headers;
using Guantong.Server.Files.Looks;

namespace Guantong.Server.Files.Cleaning;

/// <summary>What came of cleaning: how it ended, and how the photo looks where it could be seen: in 64 bits, and in 32 × 32 steps of grey.</summary>
sealed record CleanedPhoto(CleanResult Result, Look? Look = null, byte[]? Grey = null);

/// <summary>
/// Decodes a photo in a child process and writes it anew as bare JPEG in three sizes: upright, sRGB, no metadata. The decoder is
/// the most attacked piece of code in the house, so it runs in a <see cref="Sandbox"/>, in a directory of its own. Each smaller size
/// is made from the one above it, so the sender's bytes are decoded once; JPEG is shrunk while it is decoded.
/// </summary>
sealed class PhotoCleaner(PhotoFolder folder, PhotoCleanerLimits limits)
{
    const string Original = "original";
    const string Pixels = "look.raw";

    static readonly (PhotoSize Size, string Options)[] Sizes =
    [
        (PhotoSize.Large, "strip,Q=82,background=255"), (PhotoSize.Card, "strip,Q=78"), (PhotoSize.List, "strip,Q=74"),
    ];

    readonly Sandbox _sandbox = new(limits);

    public async Task<CleanedPhoto> CleanAsync(PhotoHash hash, CancellationToken ct)
    {
        try
        {
            using var place = folder.OpenWorkplace();
            // A copy under a fixed name: the data directory's own name never reaches the decoder's file-name syntax, and the decoder never reaches the original.
            var copy = Path.Combine(place.Folder, Original);
            File.Copy(folder.Original(hash), copy);
            if (Environment.IsPrivilegedProcess) Nobody.Give(place.Folder, copy);
            var from = Original;
            foreach (var (size, options) in Sizes)
            {
                var made = await ShrinkAsync(place.Folder, from, size, options, ct);
                if (made.End != CleanEnd.Cleaned) return new(made);
                from = NameOf(size);
            }
            var pixels = await PixelsAsync(place.Folder, from, ct);
            foreach (var (size, _) in Sizes) Keep(Path.Combine(place.Folder, NameOf(size)), hash, size);
            return new(new(CleanEnd.Cleaned), Look.Of(pixels), Look.Grey(pixels));
        }
        catch (IOException failure)
        {
            return new(new(CleanEnd.TryLater, failure.Message));
        }
    }

    void Keep(string from, PhotoHash hash, PhotoSize size)
    {
        using (var file = new FileStream(from, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        folder.Publish(from, folder.Cleaned(hash, size));
    }

    async Task<CleanResult> ShrinkAsync(string place, string from, PhotoSize size, string options, CancellationToken ct)
    {
        var source = from == Original ? HeaderOf(Path.Combine(place, from)) : null;
        // A third of the time goes into colours; plain JPEG, which has none of its own, is sRGB already.
        string[] colours = source is null or { HasPlainColours: true } ? [] : ["--export-profile", "srgb"];
        var edge = ((int)size).ToString(CultureInfo.InvariantCulture);
        var made = NameOf(size);
        // vips thumbnail and not vipsthumbnail: only the former knows --fail-on, without which half a photo is shown grey below.
        string[] arguments = ["thumbnail", from, $"{made}[{options}]", edge, "--height", edge, "--size", "down", "--fail-on", "error", .. colours];
        // Only HEIC needs a plug-in.
        var run = await Child.RunAsync(_sandbox.Start(place, arguments, plugIns: source is { Kind: PhotoKind.Heic }), limits.Time, ct);
        if (run.End != CleanEnd.Cleaned) return run;
        return IsFitToShow(Path.Combine(place, made), (int)size) ? run : new(CleanEnd.Unshowable, "output");
    }

    /// <summary>Few pixels of the smallest size, to tell how it looks; nothing where that fails: a photo is shown even so.</summary>
    async Task<byte[]> PixelsAsync(string place, string from, CancellationToken ct)
    {
        var edge = Look.Edge.ToString(CultureInfo.InvariantCulture);
        string[] arguments = ["thumbnail", from, Pixels, edge, "--height", edge, "--size", "force"];
        var run = await Child.RunAsync(_sandbox.Start(place, arguments, plugIns: false), limits.Time, ct);
        var made = Path.Combine(place, Pixels);
        return run.End == CleanEnd.Cleaned && new FileInfo(made) is { Exists: true, Length: <= Look.MostBytes } ? await File.ReadAllBytesAsync(made, ct) : [];
    }

    static PhotoHeader? HeaderOf(string path)
    {
        using var file = File.OpenRead(path);
        return PhotoHeader.Read(file);
    }

    /// <summary>Believes its own eyes, not the decoder: a JPEG, small enough, with nothing in it but picture.</summary>
    static bool IsFitToShow(string path, int edge)
    {
        if (!File.Exists(path)) return false;
        using var file = File.OpenRead(path);
        return PhotoHeader.Read(file) is { Kind: PhotoKind.Jpeg, IsWhole: true } header
            && header.Width <= edge && header.Height <= edge && JpegHeader.IsBare(file);
    }

    static string NameOf(PhotoSize size) => $"{size.ToString().ToLowerInvariant()}.jpg";
}
