using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Guantong.Server.Files.Cleaning;

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

/// <summary>One run of the decoder to its end, its limit or our patience. Whatever it started ends with it.</summary>
static class Child
{
    const int MostComplaint = 300;
    const int OutOfTime = 124;
    const int NotExecutable = 126;
    const int NotFound = 127;
    const int Killed = 128 + 9;
    const int OutOfCpu = 128 + 24;
    const int KillSignal = 9;

    public static async Task<CleanResult> RunAsync(ProcessStartInfo start, TimeSpan patience, CancellationToken ct)
    {
        using var child = new Process { StartInfo = start };
        try
        {
            child.Start();
        }
        catch (Win32Exception missing)
        {
            return new(CleanEnd.TryLater, missing.Message);
        }
        // Wall-clock by the machine's own clock: a child does not live in simulated time.
        using var timeout = new CancellationTokenSource(patience, TimeProvider.System);
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
                OutOfTime or Killed or OutOfCpu => new(CleanEnd.TookTooLong, $"exit {child.ExitCode}"),
                _ => new(CleanEnd.Unshowable, said.Length == 0 ? $"exit {child.ExitCode}" : said),
            };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(CleanEnd.TookTooLong, $"longer than {patience}");
        }
        finally
        {
            // The child leads its own process group; what it left running belongs to it and goes too.
            _ = KillGroup(-child.Id, KillSignal);
            if (!child.HasExited) child.Kill(entireProcessTree: true);
        }
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

    [DllImport("libc", EntryPoint = "kill")]
    static extern int KillGroup(int group, int signal);
}
