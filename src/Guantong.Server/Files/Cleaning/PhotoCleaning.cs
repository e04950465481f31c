using Guantong.Domain.Basics;

namespace Guantong.Server.Files.Cleaning;

/// <summary>
/// The queue of photos that wait to be cleaned: rows taken under a lease, at most so many children at once. Two processes may
/// both run it; a photo whose cleaner died comes back when its lease is over.
/// </summary>
sealed partial class PhotoCleaning(PhotoRows rows, PhotoCleaner cleaner, PhotoCleanerLimits limits, ILogger<PhotoCleaning> log) : IDisposable
{
    const int MostAttempts = 3;

    static readonly TimeSpan PatienceOfAViewer = TimeSpan.FromSeconds(5);

    readonly SemaphoreSlim _free = new(limits.AtOnce);
    readonly SemaphoreSlim _bell = new(0, 1);

    /// <summary>Something was received. A bell that rings already need not ring twice.</summary>
    public void Wake()
    {
        try
        {
            _bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings.
        }
    }

    /// <summary>Until somebody rings or the pause is over.</summary>
    public Task<bool> WaitAsync(TimeSpan pause, CancellationToken ct) => _bell.WaitAsync(pause, ct);

    /// <summary>Cleans what waits, oldest first, until nothing is left that is free to take. Returns how many were tried.</summary>
    public async Task<int> CleanWaitingAsync(CancellationToken ct)
    {
        var tried = 0;
        while (await rows.TakeAsync(limits.AtOnce, null, ct) is { Count: > 0 } taken)
        {
            await Task.WhenAll(taken.Select(row => CleanInTurnAsync(row, ct)));
            tried += taken.Count;
        }
        return tried;
    }

    /// <summary>Cleans one photo for somebody who waits for it; does nothing when it is in other hands or no cleaner gets free in time.</summary>
    public async Task CleanNowAsync(PhotoHash hash, CancellationToken ct)
    {
        if (!await _free.WaitAsync(PatienceOfAViewer, ct)) return;
        try
        {
            foreach (var row in await rows.TakeAsync(1, hash, ct)) await CleanAsync(row, ct);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        _free.Dispose();
        _bell.Dispose();
    }

    async Task CleanInTurnAsync(PhotoRow row, CancellationToken ct)
    {
        await _free.WaitAsync(ct);
        try
        {
            await CleanAsync(row, ct);
        }
        finally
        {
            _free.Release();
        }
    }

    async Task CleanAsync(PhotoRow row, CancellationToken ct)
    {
        var (result, look, grey) = await cleaner.CleanAsync(row.Hash, ct);
        switch (result.End)
        {
            case CleanEnd.Cleaned:
                await rows.MarkCleanedAsync(row.Hash, look, grey, ct);
                break;
            case CleanEnd.Unshowable:
            case CleanEnd.TookTooLong when row.Attempts >= MostAttempts:
                WillNotBeShown(row.Hash, result.Reason);
                await rows.MarkUnshowableAsync(row.Hash, result.Reason, ct);
                break;
            default:
                // The lease stays: it is the pause before the next attempt.
                WillBeTriedAgain(row.Hash, row.Attempts, result.Reason);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Photo {Hash} will not be shown: {Reason}")]
    partial void WillNotBeShown(PhotoHash hash, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Photo {Hash} was not cleaned at attempt {Attempt} and waits for the next: {Reason}")]
    partial void WillBeTriedAgain(PhotoHash hash, int attempt, string reason);
}
