using Guantong.Domain.Basics;
using Guantong.Server.Files.Headers;

namespace Guantong.Server.Files;

/// <summary>The answer to an upload: <see cref="Received"/> or <see cref="Refused"/>.</summary>
public abstract record Receipt;

/// <summary>The bytes are on the disk for good. <paramref name="IsNew"/> is false when they had been received before.</summary>
public sealed record Received(PhotoHash Hash, PhotoKind Kind, long Bytes, bool IsNew) : Receipt;

/// <summary>Nothing was kept. The code is a key of files.texts.csv, its name a constant of <see cref="FileRefusals"/>.</summary>
public sealed record Refused(string Code) : Receipt;

/// <summary>Why a file is not taken.</summary>
public static class FileRefusals
{
    public const string TooLarge = "file.too-large";
    public const string TooManyPixels = "file.too-many-pixels";
    public const string NotAPhoto = "file.not-a-photo";
    public const string Empty = "file.empty";
    public const string HashDiffers = "file.hash-differs";
    public const string BadHash = "file.bad-hash";
    public const string DiskFull = "file.disk-full";
    public const string Broken = "file.broken";
}

/// <summary>What came of asking for a photo to show: <see cref="Shown"/>, or why not.</summary>
public abstract record PhotoView;

/// <summary>The cleaned JPEG, open for reading; whoever asked closes it. <paramref name="Photo"/> is what is shown, where parts are covered another than was asked for.</summary>
public sealed record Shown(FileStream Content, PhotoHash Photo) : PhotoView;

/// <summary>Being cleaned just now, or the cleaner is busy: ask again soon.</summary>
public sealed record NotYet : PhotoView;

/// <summary>Will never be shown; the original is kept.</summary>
public sealed record Unshowable(string Reason) : PhotoView;

/// <summary>No such photo was received.</summary>
public sealed record Unknown : PhotoView;
