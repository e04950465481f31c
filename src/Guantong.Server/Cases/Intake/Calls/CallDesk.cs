using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Server.Platform;

namespace Guantong.Server.Cases.Intake.Calls;

/// <summary>
/// The calls of the centre: one open at a seat, any number on hold, every word kept on the server as it is typed. Nothing here
/// judges: a case is made by <see cref="CallReports"/>, by the law.
/// </summary>
public sealed class CallDesk(CallRows rows, Entropy entropy)
{
    /// <summary>A call comes in. The same key is the same call.</summary>
    public async Task<CallEnd> StartAsync(Actor actor, string key, CancellationToken cancel = default)
    {
        var person = actor.Person!.Value;
        // Twice at most: the call that stood in the way may have ended in between.
        for (var tries = 0; tries < 2; tries++)
        {
            await rows.StartAsync(entropy.NewId(), actor, key, cancel);
            if (await rows.ByKeyAsync(person, key, cancel) is { } call) return new CallEnd.Done(call);
            if ((await rows.OfSeatAsync(person, cancel)).FirstOrDefault(c => c.IsOpen) is { } open) return new CallEnd.Busy(open.Id);
        }
        return new CallEnd.Unknown();
    }

    /// <summary>Keeps what was typed; the answer holds the revision that is kept.</summary>
    public Task<CallEnd> SaveAsync(Actor actor, Guid id, CallDraft draft, int rev, CancellationToken cancel = default) =>
        ChangedAsync(actor, id, () => rows.SaveAsync(id, actor.Person!.Value, draft, rev, cancel), cancel);

    public Task<CallEnd> HoldAsync(Actor actor, Guid id, CancellationToken cancel = default) => ChangedAsync(actor, id, () => rows.HoldAsync(id, actor.Person!.Value, cancel), cancel);

    public async Task<CallEnd> ResumeAsync(Actor actor, Guid id, CancellationToken cancel = default) =>
        await rows.ResumeAsync(id, actor.Person!.Value, cancel) is null ? await BusyAsync(actor, cancel) : await NowAsync(actor, id, cancel);

    /// <summary>Takes over a call of another seat that is on hold or left; <paramref name="from"/> is who was seen to have it.</summary>
    public async Task<CallEnd> TakeOverAsync(Actor actor, Guid id, PersonId from, CancellationToken cancel = default)
    {
        if (await FindAsync(actor, id, cancel) is null) return new CallEnd.Unknown();
        return await rows.TakeOverAsync(id, from, actor, cancel) is null ? await BusyAsync(actor, cancel) : await NowAsync(actor, id, cancel);
    }

    /// <summary>Ends a call that led to no report. Ended once it stays as it was.</summary>
    public Task<CallEnd> EndAsync(Actor actor, Guid id, CallClosing closing, CancellationToken cancel = default) =>
        ChangedAsync(actor, id, () => rows.EndAsync(id, actor.Person!.Value, closing, cancel), cancel);

    /// <summary>A call in the district of this seat.</summary>
    public async Task<CallRow?> FindAsync(Actor actor, Guid id, CancellationToken cancel = default) =>
        await rows.FindAsync(id, cancel) is { } call && (call.Operator == actor.Person || call.Place.StartsWith(actor.Scope.Place.Prefix, StringComparison.Ordinal)) ? call : null;

    async Task<CallEnd> ChangedAsync(Actor actor, Guid id, Func<Task> change, CancellationToken cancel)
    {
        await change();
        return await NowAsync(actor, id, cancel);
    }

    async Task<CallEnd> NowAsync(Actor actor, Guid id, CancellationToken cancel) => await FindAsync(actor, id, cancel) switch
    {
        null => new CallEnd.Unknown(),
        { EndedAt: not null } over => new CallEnd.Over(over),
        var call when call.Operator == actor.Person => new CallEnd.Done(call),
        var call => new CallEnd.Theirs(call.Operator, call.SeenAt),
    };

    async Task<CallEnd> BusyAsync(Actor actor, CancellationToken cancel) =>
        (await rows.OfSeatAsync(actor.Person!.Value, cancel)).FirstOrDefault(c => c.IsOpen) is { } open ? new CallEnd.Busy(open.Id) : new CallEnd.Unknown();
}
