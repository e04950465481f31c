using System.Collections.Concurrent;
using System.Diagnostics;

namespace Guantong.Bench.Measuring;

/// <summary>Ways of putting load on something and of counting what came of it.</summary>
static class Load
{
    /// <summary>Each client does one thing after another for a while. Returns how many were done per second.</summary>
    public static async Task<double> PerSecondAsync(int clients, TimeSpan duration, Func<int, Task> once)
    {
        var watch = Stopwatch.StartNew();
        var done = 0L;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            while (watch.Elapsed < duration)
            {
                await once(client);
                Interlocked.Increment(ref done);
            }
        })));
        return done / watch.Elapsed.TotalSeconds;
    }

    /// <summary>All things, shared out among the clients. Returns how many were done per second.</summary>
    public static async Task<double> AllAsync<T>(int clients, IReadOnlyCollection<T> things, Func<T, Task> once)
    {
        var left = new ConcurrentQueue<T>(things);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (left.TryDequeue(out var thing)) await once(thing);
        })));
        return things.Count / watch.Elapsed.TotalSeconds;
    }

    /// <summary>
    /// Begins one thing every so often, whether or not earlier ones have ended, and counts each from the moment it was meant
    /// to begin: a stall is felt by all who would have come during it. Returns milliseconds in rising order.
    /// </summary>
    public static async Task<double[]> SteadyAsync(int perSecond, TimeSpan duration, Func<Task> once)
    {
        var times = new ConcurrentBag<double>();
        var running = new List<Task>();
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < perSecond * duration.TotalSeconds; n++)
        {
            var meant = TimeSpan.FromSeconds((double)n / perSecond);
            if (meant - watch.Elapsed is { Ticks: > 0 } wait) await Task.Delay(wait);
            running.Add(Task.Run(async () =>
            {
                await once();
                times.Add((watch.Elapsed - meant).TotalMilliseconds);
            }));
        }
        await Task.WhenAll(running);
        return [.. times.Order()];
    }

    public static double Quantile(double[] rising, double share) => rising[(int)Math.Min(rising.Length - 1, Math.Ceiling(share * rising.Length) - 1)];

    public static double Median(IEnumerable<double> values) => Quantile([.. values.Order()], 0.5);
}
