namespace Guantong.Server.Insight.Replay;

/// <summary>
/// Chance without memory: every throw is a hash of seed, subject and what is asked. The same question always gets the same
/// answer, in whatever order questions come, so that a run can be taken up where it was left.
/// </summary>
public readonly struct Dice(long seed, string subject)
{
    /// <summary>At least 0, below 1.</summary>
    public double Roll(string what) => (Mixed(what) >> 11) * (1.0 / (1UL << 53));

    public bool Happens(string what, double chance) => Roll(what) < chance;

    public int Pick(string what, int count) => (int)(Mixed(what) % (uint)count);

    public double Between(string what, double from, double to) => from + ((to - from) * Roll(what));

    /// <summary>How things take their time: around 1, mostly 0.5 to 2, now and then much longer.</summary>
    public double Spread(string what, double width = 0.6)
    {
        // The sum of a few throws is near enough to a bell, and the same on every machine, which exp and log are not asked to be beyond seconds.
        var bell = Roll(what + "/1") + Roll(what + "/2") + Roll(what + "/3") + Roll(what + "/4") - 2;
        return Math.Exp(width * bell * 1.73);
    }

    ulong Mixed(string what)
    {
        var hash = 14695981039346656037UL;
        for (var shift = 0; shift < 64; shift += 8) hash = (hash ^ (byte)(seed >> shift)) * 1099511628211UL;
        foreach (var c in subject) hash = (hash ^ c) * 1099511628211UL;
        hash = (hash ^ 0x1F) * 1099511628211UL;
        foreach (var c in what) hash = (hash ^ c) * 1099511628211UL;
        // SplitMix64: FNV alone leaves the high bits of short texts too alike.
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }
}
