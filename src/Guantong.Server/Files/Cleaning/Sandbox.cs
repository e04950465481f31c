using System.Diagnostics;
using System.Globalization;

namespace Guantong.Server.Files.Cleaning;

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

/// <summary>
/// The chain of small programs around the decoder, each of which takes something away from it: a session of its own (so that all of
/// it can be killed at once), network and sight of other processes, our user where we are root, new privileges, memory, processor,
/// file size, files, environment. What a machine cannot take away is found out once, and the rest is still taken.
/// </summary>
sealed class Sandbox(PhotoCleanerLimits limits)
{
    const string Path = "/usr/bin:/bin";

    /// <summary>A folder that is not there: vips finds no plug-ins, starts faster, and only its well-tested loaders are left.</summary>
    const string NoPlugIns = "none";

    static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    static readonly Lazy<string[]> Apart = new(FindApart);

    public PhotoCleanerLimits Limits => limits;

    /// <summary>True when the child has neither network nor sight of other processes on this machine.</summary>
    public static bool IsApart => Apart.Value.Length > 0;

    public ProcessStartInfo Start(string place, IEnumerable<string> arguments, bool plugIns)
    {
        string[] chain =
        [
            .. Apart.Value, "setpriv", "--no-new-privs", .. Environment.IsPrivilegedProcess ? Nobody.Become : [], "--", "prlimit",
            Limit("as", limits.MemoryBytes), Limit("cpu", limits.CpuSeconds), Limit("fsize", limits.FileBytes), "--nofile=64", "--core=0", "--",
            "nice", "-n", "10",
            // Says how the decoder died, which unshare does not, and ends it also where we ourselves are gone.
            "timeout", "--foreground", "--signal=KILL", Seconds(limits.Time + Grace), limits.Program, .. arguments,
        ];
        var start = new ProcessStartInfo("/usr/bin/setsid", chain)
        {
            WorkingDirectory = place,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Path;
        start.Environment["LC_ALL"] = "C";
        start.Environment["HOME"] = ".";
        // Relative, because the child's user need not be able to walk down to its directory: it is put there.
        start.Environment["TMPDIR"] = ".";
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        start.Environment["VIPS_CONCURRENCY"] = "1";
        // Leaves JPEG, PNG, WebP, HEIC, TIFF and GIF; takes away SVG, PDF, ImageMagick and a dozen more.
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        if (!plugIns) start.Environment["VIPSHOME"] = NoPlugIns;
        return start;
    }

    static string Seconds(TimeSpan time) => Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    static string Limit(string what, long most) => $"--{what}={most.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Root may always; others where the kernel lets them have a user namespace.</summary>
    static string[] FindApart()
    {
        string[] wanted = ["unshare", .. Environment.IsPrivilegedProcess ? (string[])[] : ["--user"], "--net", "--pid", "--fork", "--"];
        var probe = new ProcessStartInfo("/usr/bin/env", [.. wanted, "true"]) { RedirectStandardError = true, UseShellExecute = false };
        using var tried = Process.Start(probe)!;
        tried.StandardError.ReadToEnd();
        tried.WaitForExit();
        return tried.ExitCode == 0 ? wanted : [];
    }
}
