using System.Collections.Concurrent;

namespace Guantong.Server.Cases.Search.Live;

/// <summary>Something that open desks are told, in the order in which this node learned of it.</summary>
public abstract record FeedEvent
{
    /// <summary>Where it stands in the ring of this node: not the position, which is the city's.</summary>
    public long Seq { get; internal set; }
}

/// <summary>A case changed. The line is as it stands now, which may be later than the position; <see cref="Was"/> is where it left from.</summary>
public sealed record CaseMoved(long Position, DeskLine Now, IReadOnlyList<SightFacts> Was) : FeedEvent
{
    ConcurrentDictionary<string, byte[]>? said = new(1, 4, StringComparer.Ordinal);

    /// <summary>What is made of it for a seat: seats that read the same words are given the same bytes, as long as it is news.</summary>
    public byte[] SaidAs(string words, Func<byte[]> make) => said is { } kept ? kept.GetOrAdd(words, _ => make()) : make();

    /// <summary>Every open desk has been told: whoever still comes for it is one who was away.</summary>
    internal void Age() => said = null;
}

/// <summary>A case was taken, taken over, or let go.</summary>
public sealed record TakeMoved(string Number, SightFacts Sight, Taken? Taken) : FeedEvent;

/// <summary>
/// The last events of a node, enough for whoever was away for a moment. Readers keep nothing but their place in it: a slow one costs
/// no memory, and finds a gap when it comes too late.
/// </summary>
sealed class FeedRing(int most)
{
    /// <summary>So many are news; of those before, only what they are made from is kept.</summary>
    const int News = 100;

    readonly Lock gate = new();
    readonly List<FeedEvent> events = [];
    TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    long next = 1;
    long upTo = -1;

    /// <summary>The place behind the last event, and up to which change that is.</summary>
    public (long Last, long Position) End
    {
        get
        {
            lock (gate) return (next - 1, upTo);
        }
    }

    /// <summary>Changes up to here were dropped or never read: who resumes from an earlier position has missed some.</summary>
    public long Since { get; private set; }

    public void Begin(long position)
    {
        lock (gate)
        {
            events.Clear();
            // Nobody's place is inside any more.
            next++;
            (Since, upTo) = (position, position);
        }
        Wake();
    }

    /// <summary>Adds what happened, after which the changes up to a position are known.</summary>
    public void Add(IReadOnlyList<FeedEvent> added, long position)
    {
        lock (gate)
        {
            upTo = position;
            if (added.Count == 0) return;
            var aged = Math.Max(0, events.Count - News);
            foreach (var e in added)
            {
                e.Seq = next++;
                events.Add(e);
            }
            for (; aged < events.Count - News; aged++) (events[aged] as CaseMoved)?.Age();
            if (events.Count > most)
            {
                var gone = Math.Max(events.Count - most, most / 8);
                Since = events.Take(gone).OfType<CaseMoved>().Select(c => c.Position).DefaultIfEmpty(Since).Max();
                events.RemoveRange(0, gone);
            }
        }
        Wake();
    }

    /// <summary>What came after a place, a hundred at most; null when the place has been passed by.</summary>
    public IReadOnlyList<FeedEvent>? After(long seq)
    {
        lock (gate)
        {
            if (seq >= next - 1) return [];
            var first = next - events.Count;
            return seq < first - 1 ? null : events.GetRange((int)(seq + 1 - first), (int)Math.Min(100, next - 1 - seq));
        }
    }

    /// <summary>The place from which a position is resumed; null when changes after it are no longer here.</summary>
    public long? PlaceOf(long position)
    {
        lock (gate)
        {
            if (position < Since) return null;
            var at = events.FindIndex(e => e is CaseMoved moved && moved.Position > position);
            return at < 0 ? next - 1 : next - events.Count + at - 1;
        }
    }

    /// <summary>Returns when something came after the place, or after a while.</summary>
    public async Task WaitAsync(long seq, TimeSpan atMost, TimeProvider time, CancellationToken cancel)
    {
        Task signal;
        lock (gate)
        {
            if (seq < next - 1) return;
            signal = moved.Task;
        }
        // A quiet while is no fault: two hundred desks that wait for nothing would throw all day.
        await signal.WaitAsync(atMost, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
    }

    void Wake()
    {
        TaskCompletionSource woken;
        lock (gate) (woken, moved) = (moved, new(TaskCreationOptions.RunContinuationsAsynchronously));
        woken.TrySetResult();
    }
}
