using System.Globalization;
using Guantong.Bench.City;

namespace Guantong.Bench.Measuring;

/// <summary>Processor seconds by who used them, from /proc: on a busy machine they say more than a clock on the wall.</summary>
public readonly record struct CpuTime(double Client, double Server, double Database)
{
    const double TicksPerSecond = 100;

    public static CpuTime Now(BenchCity city, Served? served = null) => new(Own(Environment.ProcessId), served is null ? 0 : Own(served.Pid), WithChildren(city.PostmasterPid));

    public static CpuTime operator -(CpuTime later, CpuTime earlier) =>
        new(later.Client - earlier.Client, later.Server - earlier.Server, later.Database - earlier.Database);

    /// <summary>Adds what one thing cost each of the three, in microseconds.</summary>
    public void AddTo(Sheet sheet, string of, double things)
    {
        sheet.Add(new($"processor per {of}: client", Client / things * 1e6, "µs"));
        sheet.Add(new($"processor per {of}: server", Server / things * 1e6, "µs"));
        sheet.Add(new($"processor per {of}: database", Database / things * 1e6, "µs"));
    }

    static double Own(int pid) => Stat(pid) is { } stat ? (stat[11] + stat[12]) / TicksPerSecond : 0;

    // Connections that have ended count in their postmaster.
    static double WithChildren(int pid)
    {
        var sum = Stat(pid) is { } stat ? (stat[11] + stat[12] + stat[13] + stat[14]) / TicksPerSecond : 0;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var child) && Stat(child) is { } own && (int)own[1] == pid)
                sum += (own[11] + own[12]) / TicksPerSecond;
        }
        return sum;
    }

    /// <summary>The numbers of /proc/PID/stat behind the program's name, the state as 0; null when the process is gone.</summary>
    static double[]? Stat(int pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/stat");
            return [.. text[(text.LastIndexOf(')') + 2)..].Split(' ').Select((f, i) => i == 0 ? 0 : double.Parse(f, CultureInfo.InvariantCulture))];
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
