using System.Diagnostics;
using System.Text;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Cluster;
using Guantong.Server.Tests.Cases;
using Npgsql;

namespace Guantong.Server.Tests.Privacy;

/// <summary>The whole city as bytes: a dump of the database, and every file of the data directory.</summary>
static class Everything
{
    /// <summary>Where the marks are found; empty when they are nowhere.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(DemoCity city, params string[] marks)
    {
        var found = new List<string>();
        var dump = await DumpAsync(city);
        foreach (var mark in marks)
        {
            var at = dump.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0) found.Add($"{mark} in the database: …{dump[Math.Max(0, at - 80)..Math.Min(dump.Length, at + 80)]}…");
        }
        foreach (var path in Directory.EnumerateFiles(city.Get<CityOptions>().DataDirectory, "*", SearchOption.AllDirectories))
        {
            // What a cleaner holds just now is locked: an empty file beside its workplace, which is looked at like the rest.
            if (path.EndsWith(".part", StringComparison.Ordinal)) continue;
            var bytes = await File.ReadAllBytesAsync(path);
            foreach (var mark in marks.Where(m => path.Contains(m, StringComparison.Ordinal) || bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(m)) >= 0)) found.Add($"{mark} in {path}");
        }
        return found;
    }

    static async Task<string> DumpAsync(DemoCity city)
    {
        var at = new NpgsqlConnectionStringBuilder(city.House.Database.ConnectionString);
        var start = new ProcessStartInfo(Path.Combine(PostgresPrograms.Find().Folder, "pg_dump")) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var word in (string[])["--host", at.Host!, "--port", $"{at.Port}", "--username", at.Username!, "--dbname", at.Database!, "--data-only"]) start.ArgumentList.Add(word);
        start.Environment["PGPASSWORD"] = at.Password;
        using var dumping = Process.Start(start)!;
        var text = await dumping.StandardOutput.ReadToEndAsync();
        await dumping.WaitForExitAsync();
        Assert.Equal(0, dumping.ExitCode);
        return text;
    }
}
