using System.Diagnostics;

namespace Guantong.Server.Platform.Cluster;

/// <summary>Runs a program to its end and keeps what it said.</summary>
static class Command
{
    public static async Task<Answer> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancel = default)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, WorkingDirectory = "/" };
        // A PGDATA or PGHOST of the person who types must not steer our cluster; messages are parsed by no one but read by us.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var error = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return new Answer(process.ExitCode, $"{await output}{await error}".Trim());
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return new Answer(127, $"{program}: {missing.Message}");
        }
    }

    public sealed record Answer(int Exit, string Text)
    {
        public bool Ok => Exit == 0;

        /// <summary>The line that says what went wrong, for a one-sentence message.</summary>
        public string LastLine => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? $"exit {Exit}";
    }
}
