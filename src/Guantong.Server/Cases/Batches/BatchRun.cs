using System.Globalization;
using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.People;
using Guantong.Server.Platform;

namespace Guantong.Server.Cases.Batches;

/// <summary>
/// Works batches, one case after another, each through the same walk as a deed by hand. A key derived from the batch makes each deed
/// happen once, so whoever takes over from a node that was killed simply begins at the first case without a result.
/// </summary>
public sealed partial class BatchRun(BatchStore store, CaseWalk walk, PeopleDirectory people, TimeProvider time, ILogger<BatchRun> log)
{
    /// <summary>Renewed before every case: one case never takes this long.</summary>
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Works everything that waits; returns how many batches there were.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var worked = 0;
        for (; await store.TakeAsync(time.GetUtcNow(), time.GetUtcNow() + Lease, cancel) is { } batch; worked++) await WorkAsync(batch, cancel);
        return worked;
    }

    async Task WorkAsync(Batch batch, CancellationToken cancel)
    {
        var body = JsonDocument.Parse(batch.Body ?? "{}").RootElement;
        var deed = CaseJson.ReadDeed(CaseLaw.Deeds[batch.Deed], body);
        foreach (var item in await store.ItemsAsync(batch.Id, waitingOnly: true, cancel))
        {
            if (!await store.HoldAsync(batch.Id, time.GetUtcNow() + Lease, cancel)) break;
            await store.SettleAsync(batch.Id, await TryAsync(batch, deed, item, cancel), cancel);
        }
        await store.EndAsync(batch.Id, time.GetUtcNow(), cancel);
    }

    /// <summary>One case that breaks must not hold up the others.</summary>
    async Task<BatchItem> TryAsync(Batch batch, Deed deed, BatchItem item, CancellationToken cancel)
    {
        try
        {
            return await DoAsync(batch, deed, item, cancel) with { At = time.GetUtcNow() };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, failure, item.Number, batch.Id);
            return item with { State = ItemState.Failed, At = time.GetUtcNow() };
        }
    }

    async Task<BatchItem> DoAsync(Batch batch, Deed deed, BatchItem item, CancellationToken cancel)
    {
        // Asked anew for each: a post that ended while the batch was running does nothing more.
        if (people.PostOf(batch.Person)?.Actor is not { } actor) return item with { State = ItemState.Refused, Why = Refusals.CodeOf(Refusal.NotYourRole) };
        var call = new DeedCall(item.Number, deed, actor, $"person:{batch.Person}", KeyOf(batch, item)) { ExpectedVersion = item.Version }.InOwnSight();
        return await walk.DoAsync(call, cancel) switch
        {
            Outcome.Done done => item with { State = ItemState.Done, StandsAt = done.Case.Stage, VersionAfter = done.Case.Version },
            Outcome.Stale stale => item with { State = ItemState.Moved, StandsAt = stale.Case.Stage, VersionAfter = stale.Case.Version },
            Outcome.No no => item with { State = ItemState.Refused, Why = Refusals.CodeOf(no.Why), StandsAt = no.Case?.Stage, VersionAfter = no.Case?.Version },
            _ => item with { State = ItemState.Failed },
        };
    }

    static string KeyOf(Batch batch, BatchItem item) => string.Create(CultureInfo.InvariantCulture, $"batch:{batch.Id:n}:{item.Nth}");

    [LoggerMessage(Level = LogLevel.Error, Message = "Case {Number} of batch {Batch} failed; the others go on.")]
    static partial void Failed(ILogger log, Exception failure, string number, Guid batch);
}

/// <summary>Rung when a batch begins here.</summary>
public sealed class BatchBell : IDisposable
{
    readonly SemaphoreSlim _rung = new(0);

    public void Ring() => _rung.Release();

    /// <summary>Waits for a ring, or until patience ends.</summary>
    public Task HeardAsync(TimeSpan patience, CancellationToken cancel) => _rung.WaitAsync(patience, cancel);

    public void Dispose() => _rung.Dispose();
}

/// <summary>Works batches in the background: at once when one begins here, soon when it began on another node.</summary>
public sealed partial class BatchLoop(BatchRun run, BatchBell bell, TimeProvider time, ILogger<BatchLoop> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new Rounds(time, TimeSpan.Zero, failure => Failed(log, failure)) { AfterFailure = Pause }.GoAsync(RoundAsync, stoppingToken);

    async Task RoundAsync(CancellationToken cancel)
    {
        await run.RunAsync(cancel);
        await bell.HeardAsync(Pause, cancel);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The batches could not be worked and are tried again in a second.")]
    static partial void Failed(ILogger log, Exception failure);
}

static class BatchParts
{
    public static void AddBatches(this IServiceCollection services)
    {
        services.AddSingleton<BatchStore>();
        services.AddSingleton<BatchRun>();
        services.AddSingleton<BatchBell>();
        services.AddHostedService<BatchLoop>();
    }
}
