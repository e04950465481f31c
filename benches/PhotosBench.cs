using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Guantong.Bench.City;
using Guantong.Bench.Measuring;
using Guantong.Domain.Basics;
using Guantong.Server.Files;
using Guantong.Server.Files.Cleaning;
using Guantong.Server.Files.Looks;

namespace Guantong.Bench;

/// <summary>
/// What one photo of twelve megapixels costs from its bytes to three bare pictures and its look, beside plain vipsthumbnail making the
/// largest of them in the same run; and how well looks tell the same photo, changed, from another one.
/// </summary>
static class PhotosBench
{
    const int Photos = 12;
    const int ChildrenUsage = -1;

    public static async Task RunAsync(Sheet sheet)
    {
        var folder = Directory.CreateTempSubdirectory("guantong-photos-").FullName;
        // As root the decoder is another user: it must be able to reach its directory.
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        try
        {
            var samples = Samples();
            sheet.Note = $"{Photos} photos of 4000 × 3000, enlarged from {samples.Count} camera photos; decoder {(Sandbox.IsApart ? "without" : "with")} network";
            sheet.Say("making photos of 12 megapixels");
            var made = new List<(string Path, PhotoHash Hash)>();
            var kept = new PhotoFolder(folder);
            for (var i = 0; i < Photos; i++) made.Add(Keep(kept, MakeLarge(folder, samples[i % samples.Count], i)));
            var cleaner = new PhotoCleaner(kept, new());
            await CleanAsync(cleaner, made[0].Hash);
            await MeasureAsync(sheet, folder, kept, cleaner, made);
            sheet.Say("how alike photos look");
            await AddLooksAsync(sheet, folder, kept, cleaner, samples);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task MeasureAsync(Sheet sheet, string folder, PhotoFolder kept, PhotoCleaner cleaner, List<(string Path, PhotoHash Hash)> made)
    {
        sheet.Say("plain vipsthumbnail");
        var plain = Spent(() =>
        {
            foreach (var (path, _) in made) Run(folder, "vipsthumbnail", path, "--size", "1920", "-o", "plain.jpg[Q=82]");
        });
        sheet.Say("one after another");
        var watch = Stopwatch.StartNew();
        var before = Usage();
        foreach (var (_, hash) in made) await CleanAsync(cleaner, hash);
        var (one, after) = (made.Count / watch.Elapsed.TotalSeconds, Usage());
        sheet.Say("two at once");
        watch.Restart();
        await Parallel.ForEachAsync(made, new ParallelOptions { MaxDegreeOfParallelism = new PhotoCleanerLimits().AtOnce }, async (photo, _) => await CleanAsync(cleaner, photo.Hash));
        var two = made.Count / watch.Elapsed.TotalSeconds;
        var cpu = (after.Cpu - before.Cpu) / made.Count * 1000;
        sheet.Add(new("processor per photo", cpu, "ms", 300, LessIsBetter: true));
        sheet.Add(new("vipsthumbnail, one size, no limits", plain / made.Count * 1000, "ms"));
        sheet.Add(new("ratio", cpu / (plain / made.Count * 1000), ""));
        sheet.Add(new("photos, one after another", one, "per s"));
        sheet.Add(new("photos, two at once", two, "per s"));
        sheet.Add(new("largest child, resident", after.Resident, "MiB"));
        foreach (var size in Enum.GetValues<PhotoSize>())
            sheet.Add(new($"bytes of size {(int)size}", made.Average(m => (double)new FileInfo(kept.Cleaned(m.Hash, size)).Length) / 1024, "KiB"));
    }

    /// <summary>Distances between looks: the same photo changed in ways that a phone or a messenger changes it, and any two others.</summary>
    static async Task AddLooksAsync(Sheet sheet, string folder, PhotoFolder kept, PhotoCleaner cleaner, IReadOnlyList<string> samples)
    {
        (string Name, string[][] Steps)[] changes =
        [
            ("re-encoded at quality 40", [["copy", "IN", "OUT[Q=40]"]]),
            ("a third of its size", [["resize", "IN", "OUT[Q=80]", "0.33"]]),
            ("through a messenger: smaller, quality 60", [["thumbnail", "IN", "OUT[Q=60,strip]", "400"]]),
            ("brighter", [["linear", "IN", "OUT", "1", "25"]]),
            ("darker", [["linear", "IN", "OUT", "0.8", "0"]]),
        ];
        var looks = new List<Look>();
        foreach (var sample in samples) looks.Add(await LookAsync(kept, cleaner, await File.ReadAllBytesAsync(sample)));
        var all = new List<double>();
        foreach (var (name, steps) in changes)
        {
            var distances = new List<double>();
            for (var i = 0; i < samples.Count; i++)
            {
                var changed = Path.Combine(folder, "changed.jpg");
                foreach (var step in steps) Run(folder, "vips", [.. step.Select(a => a.Replace("IN", samples[i], StringComparison.Ordinal).Replace("OUT", changed, StringComparison.Ordinal))]);
                distances.Add(looks[i].DistanceTo(await LookAsync(kept, cleaner, await File.ReadAllBytesAsync(changed))));
            }
            sheet.Add(new($"bits that differ: {name} (worst)", distances.Max(), "of 64"));
            all.AddRange(distances);
        }
        // The orientation samples show one picture taken with the camera turned: landscape_1, landscape_3 …
        var pairs = (from i in Enumerable.Range(0, looks.Count) from j in Enumerable.Range(0, i) select (Same: SceneOf(samples[i]) == SceneOf(samples[j]), Distance: (double)looks[i].DistanceTo(looks[j]))).ToList();
        var others = pairs.Where(p => !p.Same).Select(p => p.Distance).Order().ToList();
        if (others.Count == 0) return;
        if (pairs.Any(p => p.Same)) sheet.Add(new("bits that differ: taken with the camera turned (worst)", pairs.Where(p => p.Same).Max(p => p.Distance), "of 64"));
        sheet.Add(new("bits that differ: other photos (least)", others[0], "of 64"));
        sheet.Add(new("bits that differ: other photos (median)", Load.Median(others), "of 64"));
        sheet.Add(new($"same photos found at {Look.Near} bits", 100.0 * all.Count(d => d <= Look.Near) / all.Count, "%"));
        sheet.Add(new($"other photos taken for the same at {Look.Near} bits", 100.0 * others.Count(d => d <= Look.Near) / others.Count, "%", 0, LessIsBetter: true));
    }

    static string SceneOf(string sample) => Path.GetFileNameWithoutExtension(sample).Split('_') is [var scene, _] ? scene : sample;

    static async Task<Look> LookAsync(PhotoFolder kept, PhotoCleaner cleaner, byte[] photo)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, photo);
        return await CleanAsync(cleaner, Keep(kept, path).Hash);
    }

    static async Task<Look> CleanAsync(PhotoCleaner cleaner, PhotoHash hash) => await cleaner.CleanAsync(hash, default) switch
    {
        { Result.End: CleanEnd.Cleaned, Look: { } look } => look,
        var failed => throw new InvalidOperationException($"{hash}: {failed.Result.End} {failed.Result.Reason}"),
    };

    static (string Path, PhotoHash Hash) Keep(PhotoFolder kept, string path)
    {
        var hash = new PhotoHash(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
        kept.Publish(path, kept.Original(hash));
        return (kept.Original(hash), hash);
    }

    /// <summary>Twelve megapixels with a camera's noise in them, or enlarging would make bytes that are too easy.</summary>
    static string MakeLarge(string folder, string sample, int number)
    {
        string Name(string end) => Path.Combine(folder, $"{number.ToString(CultureInfo.InvariantCulture)}{end}");
        Run(folder, "vips", "thumbnail", sample, Name("a.v"), "4000", "--height", "3000", "--size", "force");
        Run(folder, "vips", "gaussnoise", Name("n.v"), "4000", "3000", "--sigma", "6", "--mean", "0", "--seed", number.ToString(CultureInfo.InvariantCulture));
        Run(folder, "vips", "add", Name("a.v"), Name("n.v"), Name("s.v"));
        Run(folder, "vips", "cast", Name("s.v"), Name("c.v"), "uchar");
        Run(folder, "vips", "jpegsave", Name("c.v"), Name(".jpg"), "--Q", "90");
        foreach (var end in (string[])["a.v", "n.v", "s.v", "c.v"]) File.Delete(Name(end));
        return Name(".jpg");
    }

    /// <summary>Camera photos beside the repository where they are; else drawn ones, which say little about looks.</summary>
    static IReadOnlyList<string> Samples()
    {
        for (var at = new DirectoryInfo(Repository.Root); at is not null; at = at.Parent)
        {
            var photos = Path.Combine(at.FullName, "shared", "data", "photos");
            if (Directory.Exists(photos)) return [.. Directory.GetFiles(photos, "*.jpg", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }
        return [Path.Combine(Repository.Root, "src", "Guantong.Server", "Cases", "sample-evidence.jpg")];
    }

    static void Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["VIPS_CONCURRENCY"] = "1";
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {said}");
    }

    static double Spent(Action work)
    {
        var before = Usage();
        work();
        return Usage().Cpu - before.Cpu;
    }

    /// <summary>Processor seconds of all children that have ended, and what the largest of them held.</summary>
    static (double Cpu, double Resident) Usage()
    {
        var usage = new long[18];
        if (ResourceUsage(ChildrenUsage, usage) != 0) throw new InvalidOperationException("getrusage failed");
        return (usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6), usage[4] / 1024.0);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    static extern int ResourceUsage(int who, [In, Out] long[] usage);
}
