using System.Diagnostics;
using System.Globalization;

namespace Guantong.Bench.City;

/// <summary>
/// Whoever interrupts a bench must not be left with its servers and its gigabytes: a small shell waits for the bench to be gone,
/// however it went, and clears away what is still there.
/// </summary>
static class Tidier
{
    public static void Afterwards(string script)
    {
        var self = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        using var shell = Process.Start(new ProcessStartInfo("setsid", ["sh", "-c", $"exec </dev/null >/dev/null 2>&1; while kill -0 {self}; do sleep 0.5; done; {script}"])
        {
            UseShellExecute = false, WorkingDirectory = "/",
        });
    }
}
