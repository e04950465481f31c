using System.Diagnostics;

namespace Guantong.Server.Places.Tiles;

/// <summary>
/// Something read from the database that is young whenever it is asked for: while many ask, one of them looks again now and then and
/// the others go on with what is there; whoever comes after a quiet while waits for the look.
/// </summary>
public sealed class Look<T>(Func<T?, CancellationToken, Task<T>> again) : IDisposable where T : class
{
    readonly SemaphoreSlim _one = new(1);
    volatile T? _held;
    long _looked;

    /// <summary>So long it is taken as it is.</summary>
    public TimeSpan Young { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>So long it is shown while somebody looks again; together with the look it stays below a second.</summary>
    public TimeSpan Shown { get; set; } = TimeSpan.FromMilliseconds(500);

    public async ValueTask<T> CurrentAsync(CancellationToken cancel = default)
    {
        var age = Stopwatch.GetElapsedTime(Interlocked.Read(ref _looked));
        if (_held is { } held && age < Young) return held;
        if (_held is { } shown && age < Shown)
        {
            // Nobody waits for this one, so nobody's going away ends it.
            if (_one.CurrentCount > 0) _ = AgainAsync(age, CancellationToken.None).ContinueWith(static t => _ = t.Exception, TaskScheduler.Default);
            return shown;
        }
        return await AgainAsync(age, cancel);
    }

    public void Dispose() => _one.Dispose();

    async Task<T> AgainAsync(TimeSpan age, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            // Somebody else looked while this one waited.
            if (_held is { } held && Stopwatch.GetElapsedTime(Interlocked.Read(ref _looked)) < Young && age > Young) return held;
            var began = Stopwatch.GetTimestamp();
            var found = await again(_held, cancel);
            _held = found;
            Interlocked.Exchange(ref _looked, began);
            return found;
        }
        finally
        {
            _one.Release();
        }
    }
}
