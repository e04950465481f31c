using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Guantong.Browser.Tests.House;

/// <summary>Waits of any visit that ended in vain, and the file that tells of them: a test that fails on another machine has to say there what was on screen.</summary>
static class Waits
{
    static readonly string Told = Repository.File("TestResults/Browser.waits.txt");
    static readonly Lock Turn = new();
    static int _inVain;

    public static int InVain => Volatile.Read(ref _inVain);

    public static string Last { get; private set; } = "";

    public static void Tell(string what)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Told)!);
        lock (Turn) File.AppendAllText(Told, what + "\n\n");
    }

    /// <summary>Asks again and again, for as long as a browser on a busy machine may take.</summary>
    public static async Task<bool> UntilAsync(Func<Task<bool>> holds)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(40));
        for (var since = Stopwatch.StartNew(); since.ElapsedMilliseconds < Visit.Patience; await pace.WaitForNextTickAsync())
            if (await holds()) return true;
        return await holds();
    }

    /// <summary>Until something holds on a page; asked by the clock, because a busy browser draws no frames and would never ask.</summary>
    public static Task HoldsAsync(this IPage page, string condition) => page.WaitForFunctionAsync(condition, null, new() { PollingInterval = 50 });

    [ModuleInitializer]
    internal static void Listen() => AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
    {
        if (thrown.Exception is not TimeoutException late || !late.Message.StartsWith("Timeout ", StringComparison.Ordinal)) return;
        Last = late.Message;
        Interlocked.Increment(ref _inVain);
    };
}
