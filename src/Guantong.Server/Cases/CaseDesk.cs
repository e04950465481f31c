using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search;
using Guantong.Server.Catalogue;
using Npgsql;

namespace Guantong.Server.Cases;

/// <summary>A deed on its way to the desk. <see cref="Beside"/> is the other case of a merge; <see cref="Also"/> writes the deed's own rows.</summary>
public sealed record DeedCall(string Number, Deed Deed, Actor Actor, string Caller, string Key)
{
    public int? ExpectedVersion { get; init; }
    public DateTimeOffset? EventAt { get; init; }

    /// <summary>What the caller may see; null for callers who are shown nothing that they could not see.</summary>
    public CaseScope? Sight { get; init; }
    public (CaseId Other, Func<CaseState, Deed> Deed)? Beside { get; init; }
    public Action<NpgsqlBatch, CaseState>? Also { get; init; }

    /// <summary>The same, seen with the eyes of whoever asks.</summary>
    public DeedCall InOwnSight() => this with { Sight = CaseScope.Of(Actor) };

    /// <summary>The hash of what was asked, without what the house filled in.</summary>
    public byte[] BodyHash() => SHA256.HashData(Encoding.UTF8.GetBytes($"{Number}\n{Deed.Name}\n{JsonSerializer.Serialize(Deed, Deed.GetType(), CaseJson.Wire)}"));
}

/// <summary>What came of a deed.</summary>
public abstract record Outcome
{
    /// <summary>Done, or done before under the same key.</summary>
    public sealed record Done(CaseState Case, bool Before) : Outcome;

    /// <summary>The law said no.</summary>
    public sealed record No(Refusal Why, CaseState? Case) : Outcome;

    /// <summary>The caller looked at an older version.</summary>
    public sealed record Stale(CaseState Case, int Expected) : Outcome;

    /// <summary>The key was used for something else.</summary>
    public sealed record KeyReused : Outcome;
}

/// <summary>What came of one batch.</summary>
public enum Written
{
    Yes,

    /// <summary>Another deed, the same key or a new edition of the city was faster.</summary>
    Moved,

    /// <summary>A photo was named that nobody sent.</summary>
    PhotoMissing,
}

/// <summary>
/// The one door through which a case changes: read, judge, write in one batch that fails if anything moved, then read again.
/// Concurrency, audit and idempotency exist here once.
/// </summary>
public sealed class CaseDesk(NpgsqlDataSource database, CaseReading reading, CaseWriting writing, CityFactsSource facts, ChangeBell bell, TimeProvider time)
{
    /// <summary>Every failed try means that somebody else succeeded, so a few suffice.</summary>
    const int MostTries = 12;

    /// <summary>Sees every batch that was written: benches run the same ones once more, straight on a database.</summary>
    internal Action<NpgsqlBatch>? Recorded { get; set; }

    public async Task<Outcome> DoAsync(DeedCall call, CancellationToken cancel = default)
    {
        var key = new DeedKey(call.Caller, call.Key, call.BodyHash());
        for (var tries = 1; ; tries++)
        {
            var (found, other, used, inSight) = await reading.ForDeedAsync(call, key, cancel);
            if (found is null) return new Outcome.No(Refusal.NoSuchCase, null);
            if (used is not null) return used.Case == found.State.Id && used.BodyHash.AsSpan().SequenceEqual(key.BodyHash) ? new Outcome.Done(found.State, Before: true) : new Outcome.KeyReused();
            var city = facts.Current;
            var (changes, refused) = Judged(call, city, found, other);
            // A case outside one's sight does not exist, except that a called unit's officer may act on what names it.
            if (refused is not null && !inSight) return new Outcome.No(Refusal.NoSuchCase, null);
            if (call.ExpectedVersion is { } expected && expected != found.State.Version) return new Outcome.Stale(found.State, expected);
            if (refused is not null) return new Outcome.No(refused.Why, found.State);
            switch (await TryWriteAsync(changes, city, key, call.Also, cancel))
            {
                case Written.Yes: return new Outcome.Done(changes[0].After, Before: false);
                case Written.PhotoMissing: return new Outcome.No(Refusal.PhotoNotReceived, found.State);
            }
            if (tries == MostTries) throw new TimeoutException($"Case {call.Number} kept moving during {MostTries} tries.");
        }
    }

    (IReadOnlyList<CaseChange> Changes, Refused? Refused) Judged(DeedCall call, CityFacts city, StoredCase found, StoredCase? other)
    {
        var now = CaseJournal.Cut(time.GetUtcNow());
        var first = Judge(found, new Motion(found.State, call.Deed, call.Actor, city, now), call.EventAt);
        if (first.Refused is not null || call.Beside is not { } beside) return ([first.Change!], first.Refused);
        if (other is null) return ([], new Refused(Refusal.NoSuchCase));
        var second = Judge(other, new Motion(other.State, beside.Deed(found.State), Actor.Product(city.Area), city, now), null);
        if (second.Refused is null) return ([first.Change!, second.Change!], null);
        // A merge: the other case has ended since it was looked up. An un-merge: it was merged itself and has no reports to give back.
        return ([], new Refused(call.Deed is UnmergeReport ? Refusal.SurvivorIsMerged : Refusal.IntoAClosedCase));
    }

    static (CaseChange? Change, Refused? Refused) Judge(StoredCase stored, Motion motion, DateTimeOffset? eventAt) => CaseLaw.Judge(motion) switch
    {
        Granted granted => (new CaseChange(stored.State, granted.After with { Version = stored.State.Version + 1 }, motion, stored.LastHash, eventAt is { } at ? CaseJournal.Cut(at) : null), null),
        Refused refused => (null, refused),
        var verdict => throw new InvalidOperationException($"The law has no such verdict: {verdict}."),
    };

    /// <summary>Writes granted changes. When something moved, everything must be read again.</summary>
    public async Task<Written> TryWriteAsync(IReadOnlyList<CaseChange> changes, CityFacts city, DeedKey? key, Action<NpgsqlBatch, CaseState>? also, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        writing.Add(batch, changes, city, key);
        also?.Invoke(batch, changes[0].After);
        try
        {
            await batch.ExecuteNonQueryAsync(cancel);
            bell.Ring();
            Recorded?.Invoke(batch);
            return Written.Yes;
        }
        catch (PostgresException moved) when (moved.SqlState == PostgresErrorCodes.UniqueViolation && moved.ConstraintName is "journal_pkey" or "deed_key_pkey")
        {
            return Written.Moved;
        }
        // Two batches stood in each other's way and the database let one go: nothing of it is written, so it is simply done again.
        catch (PostgresException crossed) when (crossed.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure)
        {
            return Written.Moved;
        }
        catch (PostgresException missing) when (missing is { SqlState: "GT001", MessageText: "photo-not-received" })
        {
            return Written.PhotoMissing;
        }
        catch (PostgresException moved) when (moved is { SqlState: "GT001", MessageText: "edition-moved" })
        {
            await facts.RefreshAsync(cancel);
            return Written.Moved;
        }
    }
}
