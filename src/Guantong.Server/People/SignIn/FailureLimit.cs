namespace Guantong.Server.People.SignIn;

/// <summary>
/// The lock of an account stops guesses at one account; this stops one address from trying a few passwords on every account.
/// Only failures count, so a whole office behind one address is not kept out. A try counts as failed from its beginning until
/// it proves right: guesses at the same moment cannot all pass before the first is counted.
/// </summary>
public sealed class FailureLimit(TimeProvider time)
{
    public const int Most = 30;
    public const int MostCallers = 50_000;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>Where only tries under way fill the limit, it is a crowd and over in a moment.</summary>
    static readonly TimeSpan Crowded = TimeSpan.FromSeconds(2);

    readonly Lock gate = new();
    readonly Dictionary<string, Tally> tallies = new(StringComparer.Ordinal);

    /// <summary>How many callers are remembered.</summary>
    public int Remembered
    {
        get
        {
            lock (gate) return tallies.Count;
        }
    }

    /// <summary>Begins a try; dispose it when it is over. One with a waiting time must not go on.</summary>
    /// <param name="caller">As Callers.Of names it.</param>
    public Try Begin(string caller)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (!tallies.TryGetValue(caller, out var tally))
            {
                if (tallies.Count >= MostCallers) MakeRoom(now);
                tallies[caller] = tally = new Tally { Since = now };
            }
            if (now - tally.Since >= Window) (tally.Since, tally.Failed) = (now, 0);
            if (tally.Failed >= Most) return new Try(this, null, tally.Since + Window - now);
            if (tally.Failed + tally.UnderWay >= Most) return new Try(this, null, Crowded);
            tally.UnderWay++;
            return new Try(this, tally, null);
        }
    }

    void End(Tally tally, bool failed)
    {
        lock (gate)
        {
            tally.UnderWay--;
            if (failed) tally.Failed++;
        }
    }

    // What is over goes first, then who failed least: whoever invents addresses cannot wash the guessers out. An eighth at a
    // time, so that the next thousands find room.
    void MakeRoom(DateTimeOffset now)
    {
        foreach (var (caller, _) in tallies
            .OrderBy(t => now - t.Value.Since < Window).ThenBy(t => t.Value.Failed + t.Value.UnderWay).ThenBy(t => t.Value.Since)
            .Take(MostCallers / 8).ToList())
        {
            tallies.Remove(caller);
        }
    }

    /// <summary>One try to sign in.</summary>
    public sealed class Try : IDisposable
    {
        readonly FailureLimit limit;
        Tally? tally;
        bool right;

        internal Try(FailureLimit limit, Tally? tally, TimeSpan? wait) => (this.limit, this.tally, Wait) = (limit, tally, wait);

        /// <summary>How long this caller has to wait; null when the try may go on.</summary>
        public TimeSpan? Wait { get; }

        /// <summary>It was no guess: it counts no longer.</summary>
        public void WasRight() => right = true;

        public void Dispose()
        {
            if (tally is not null) limit.End(tally, failed: !right);
            tally = null;
        }
    }

    internal sealed class Tally
    {
        public DateTimeOffset Since { get; set; }
        public int Failed { get; set; }
        public int UnderWay { get; set; }
    }
}
