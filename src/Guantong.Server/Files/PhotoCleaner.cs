using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Server.Files.Headers;

namespace Guantong.Server.Files;

/// <summary>How cleaning one photo ended.</summary>
enum CleanEnd
{
    Cleaned,

    /// <summary>The decoder refused it, or what came out is not bare: it will never be shown.</summary>
    Unshowable,

    /// <summary>Took too long or was killed: a busy machine or a photo made to be slow. Tried a few times.</summary>
    TookTooLong,

    /// <summary>Not the photo's fault (no decoder, full disk): tried until it works.</summary>
    TryLater,
}

sealed record CleanResult(CleanEnd End, string Reason = "");

/// <summary>
/// Decodes a photo in a child process and writes it anew as bare JPEG in two sizes: upright, sRGB, no metadata. The decoder is
/// the most attacked piece of code in the house, so it runs with limited memory, CPU, file size and time, never as root, without
/// environment, without input, in a directory of its own, and may only load the well-tested formats.
/// </summary>
sealed class PhotoCleaner(PhotoFolder folder, PhotoCleanerLimits limits)
{
    const string Original = "original";
    const string Large = "large.jpg";
    const string Thumbnail = "thumbnail.jpg";
    const int MostComplaint = 300;
    const int NotExecutable = 126;
    const int NotFound = 127;
    const int Killed = 128 + 9;
    const int OutOfCpu = 128 + 24;

    public async Task<CleanResult> CleanAsync(PhotoHash hash, CancellationToken ct)
    {
        try
        {
            using var place = folder.OpenWorkplace();
            // A copy under a fixed name: the data directory's own name never reaches the decoder's file-name syntax, and the decoder never reaches the original.
            File.Copy(folder.Original(hash), Path.Combine(place.Folder, Original));
            if (Environment.IsPrivilegedProcess) Nobody.Give(place.Folder, Path.Combine(place.Folder, Original));
            var large = await ShrinkAsync(place.Folder, Original, $"{Large}[strip,Q=82,background=255,optimize-coding]", PhotoSize.Large, ct);
            if (large.End != CleanEnd.Cleaned) return large;
            var small = await ShrinkAsync(place.Folder, Large, $"{Thumbnail}[strip,Q=78,optimize-coding]", PhotoSize.Thumbnail, ct);
            if (small.End != CleanEnd.Cleaned) return small;
            Keep(Path.Combine(place.Folder, Large), hash, PhotoSize.Large);
            Keep(Path.Combine(place.Folder, Thumbnail), hash, PhotoSize.Thumbnail);
            return new(CleanEnd.Cleaned);
        }
        catch (IOException failure)
        {
            return new(CleanEnd.TryLater, failure.Message);
        }
    }

    void Keep(string from, PhotoHash hash, PhotoSize size)
    {
        using (var file = new FileStream(from, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        folder.Publish(from, folder.Cleaned(hash, size));
    }

    async Task<CleanResult> ShrinkAsync(string place, string from, string to, PhotoSize size, CancellationToken ct)
    {
        var edge = ((int)size).ToString(CultureInfo.InvariantCulture);
        // vips thumbnail and not vipsthumbnail: only the former knows --fail-on, without which half a photo is shown grey below.
        var run = await RunAsync(place, ["thumbnail", from, to, edge, "--height", edge, "--size", "down", "--export-profile", "srgb", "--fail-on", "error"], ct);
        if (run.End != CleanEnd.Cleaned) return run;
        var made = Path.Combine(place, to[..to.IndexOf('[', StringComparison.Ordinal)]);
        return IsFitToShow(made, (int)size) ? run : new(CleanEnd.Unshowable, "output");
    }

    /// <summary>Believes its own eyes, not the decoder: a JPEG, small enough, with nothing in it but picture.</summary>
    static bool IsFitToShow(string path, int edge)
    {
        if (!File.Exists(path)) return false;
        using var file = File.OpenRead(path);
        return PhotoHeader.Read(file) is { Kind: PhotoKind.Jpeg, IsWhole: true } header
            && header.Width <= edge && header.Height <= edge && JpegHeader.IsBare(file);
    }

    async Task<CleanResult> RunAsync(string place, string[] arguments, CancellationToken ct)
    {
        using var child = new Process { StartInfo = Limited(place, arguments) };
        try
        {
            child.Start();
        }
        catch (Win32Exception missing)
        {
            return new(CleanEnd.TryLater, missing.Message);
        }
        // Wall-clock by the machine's own clock: a child does not live in simulated time.
        using var timeout = new CancellationTokenSource(limits.Time, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ct);
        try
        {
            child.StandardInput.Close();
            var complaint = Task.WhenAll(DrainAsync(child.StandardError, either.Token), DrainAsync(child.StandardOutput, either.Token));
            await child.WaitForExitAsync(either.Token);
            var said = string.Concat(await complaint).ReplaceLineEndings(" ").Trim();
            return child.ExitCode switch
            {
                0 => new(CleanEnd.Cleaned),
                NotExecutable or NotFound => new(CleanEnd.TryLater, said),
                Killed or OutOfCpu => new(CleanEnd.TookTooLong, $"exit {child.ExitCode}"),
                _ => new(CleanEnd.Unshowable, said.Length == 0 ? $"exit {child.ExitCode}" : said),
            };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(CleanEnd.TookTooLong, $"longer than {limits.Time}");
        }
        finally
        {
            if (!child.HasExited) child.Kill(entireProcessTree: true);
        }
    }

    ProcessStartInfo Limited(string place, string[] arguments)
    {
        string[] chain =
        [
            "--no-new-privs", .. Environment.IsPrivilegedProcess ? Nobody.Become : [], "--", "prlimit",
            $"--as={limits.MemoryBytes}", $"--cpu={limits.CpuSeconds}", $"--fsize={limits.FileBytes}", "--nofile=64", "--core=0", "--",
            "nice", "-n", "10", limits.Program, .. arguments,
        ];
        var start = new ProcessStartInfo("/usr/bin/setpriv", chain)
        {
            WorkingDirectory = place,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["LC_ALL"] = "C";
        start.Environment["HOME"] = ".";
        // Relative, because the child's user need not be able to walk down to its directory: it is put there.
        start.Environment["TMPDIR"] = ".";
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        start.Environment["VIPS_CONCURRENCY"] = "1";
        // Leaves JPEG, PNG, WebP, HEIC, TIFF and GIF; takes away SVG, PDF, ImageMagick and a dozen more.
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        return start;
    }

    /// <summary>Reads on to the end so that the child never blocks, and keeps only the beginning.</summary>
    static async Task<string> DrainAsync(StreamReader output, CancellationToken ct)
    {
        var buffer = new char[1024];
        var kept = "";
        int got;
        while ((got = await output.ReadAsync(buffer, ct)) > 0)
        {
            if (kept.Length < MostComplaint) kept += new string(buffer, 0, Math.Min(got, MostComplaint - kept.Length));
        }
        return kept;
    }
}

/// <summary>What one child may use up. Sixty megapixels of interlaced PNG are the largest thing that must still fit.</summary>
sealed record PhotoCleanerLimits
{
    public string Program { get; init; } = "vips";
    public long MemoryBytes { get; init; } = 1536L * 1024 * 1024;
    public long FileBytes { get; init; } = 768L * 1024 * 1024;
    public int CpuSeconds { get; init; } = 30;
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);
    public int AtOnce { get; init; } = 2;
}
