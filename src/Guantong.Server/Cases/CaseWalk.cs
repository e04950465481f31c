using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.Catalogue;
using Npgsql;

namespace Guantong.Server.Cases;

/// <summary>What a deed file knows when it fetches its facts.</summary>
public sealed record Scene(CaseState Case, CityFacts City, Actor Actor, DateTimeOffset Now);

/// <summary>A deed with its facts filled in, and what else it writes.</summary>
public sealed record Prepared(Deed Deed)
{
    public (Domain.Basics.CaseId Other, Func<CaseState, Deed> Deed)? Beside { get; init; }
    public Action<NpgsqlBatch, CaseState>? Also { get; init; }
}

/// <summary>How one deed fetches its facts. Deeds that need none have no such file.</summary>
public sealed record DeedFacts(Type Deed, Func<IServiceProvider, Scene, Deed, CancellationToken, Task<Prepared>> Prepare)
{
    public static DeedFacts Of<T>(Func<IServiceProvider, Scene, T, CancellationToken, Task<Prepared>> prepare) where T : Deed =>
        new(typeof(T), (house, scene, deed, cancel) => prepare(house, scene, (T)deed, cancel));
}

/// <summary>What the product does by itself once a case has come to a stage; null when nothing. Asked again by a timer, should it have been cut off.</summary>
public sealed record FollowUp(Stage At, Func<CaseWalk, CaseState, CancellationToken, Task<CaseState?>> DoAsync);

/// <summary>
/// The walk of every deed, whatever door it came by: door → deed file (facts) → desk → law. Afterwards the product does
/// what follows by itself: it draws a checker as soon as one is due, and dispatches what a policy row leaves to it.
/// </summary>
public sealed class CaseWalk(IServiceProvider house, IEnumerable<DeedFacts> files, IEnumerable<FollowUp> followUps, CaseDesk desk, CaseReading reading, CityFactsSource facts, TimeProvider time)
{
    readonly ILookup<Stage, FollowUp> _followUps = followUps.ToLookup(f => f.At);
    readonly Dictionary<Type, DeedFacts> _files = files.ToDictionary(f => f.Deed);

    public async Task<Outcome> DoAsync(DeedCall call, CancellationToken cancel = default)
    {
        var ready = await PreparedAsync(call, cancel);
        if (ready is null) return new Outcome.No(Refusal.NoSuchCase, null);
        var outcome = await desk.DoAsync(ready, cancel);
        return outcome is Outcome.Done { Before: false } done && await FollowAsync(done.Case, cancel) is { } followed ? new Outcome.Done(followed, Before: false) : outcome;
    }

    /// <summary>What the product does by itself after a deed; null when nothing. A crash in between loses nothing: a timer does it later.</summary>
    public async Task<CaseState?> FollowAsync(CaseState after, CancellationToken cancel)
    {
        foreach (var next in _followUps[after.Stage])
        {
            if (await next.DoAsync(this, after, cancel) is { } moved) return moved;
        }
        if (after.Stage != Stage.ToCheck || after.Check is not null || !facts.Current.Policy.DrawCheckAtOnce) return null;
        return await ByProductAsync(after, new OrderCheck((Draw?)null), cancel) is Outcome.Done done ? done.Case : null;
    }

    /// <summary>A deed of the product itself; its key is the version it rests on, so that two nodes do it once.</summary>
    public async Task<Outcome> ByProductAsync(CaseState c, Deed deed, CancellationToken cancel)
    {
        var call = new DeedCall(c.Number, deed, Actor.Product(facts.Current.Area), "product", $"{c.Id}:{c.Version}:{deed.Name}");
        return await PreparedAsync(call, cancel) is { } ready ? await desk.DoAsync(ready, cancel) : new Outcome.No(Refusal.NoSuchCase, null);
    }

    async Task<DeedCall?> PreparedAsync(DeedCall call, CancellationToken cancel)
    {
        if (!_files.TryGetValue(call.Deed.GetType(), out var file)) return call;
        if (await reading.ByNumberAsync(call.Number, cancel) is not { } stored) return null;
        var prepared = await file.Prepare(house, new Scene(stored.State, facts.Current, call.Actor, time.GetUtcNow()), call.Deed, cancel);
        return call with { Deed = prepared.Deed, Beside = prepared.Beside, Also = call.Also + prepared.Also };
    }
}
