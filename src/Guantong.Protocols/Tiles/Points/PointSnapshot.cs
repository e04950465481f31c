namespace Guantong.Protocols.Tiles.Points;

/// <summary>A pile and what has changed since it was piled up, as of one moment. Each new moment is a new snapshot; readers keep theirs.</summary>
public sealed class PointSnapshot<T> where T : struct, IPointFacts
{
    /// <summary>More changes than this are worked into the pile.</summary>
    const int Most = 4096;

    /// <summary>A snapshot without changes.</summary>
    public PointSnapshot(PointPile<T> pile, long version)
        : this(pile, new Dictionary<ulong, PointChange<T>>(), version)
    {
    }

    PointSnapshot(PointPile<T> pile, IReadOnlyDictionary<ulong, PointChange<T>> changes, long version) => (Pile, Changes, Version) = (pile, changes, version);

    /// <summary>What stood when it was piled up.</summary>
    public PointPile<T> Pile { get; }

    /// <summary>What holds instead, by the point's identity.</summary>
    public IReadOnlyDictionary<ulong, PointChange<T>> Changes { get; }

    /// <summary>Up to where it knows what happened.</summary>
    public long Version { get; }

    /// <summary>How many points stand.</summary>
    public int Count => Pile.Count + Changes.Values.Sum(c => (c.Stands ? 1 : 0) - (c.Rank >= 0 ? 1 : 0));

    /// <summary>The next moment: points as they stand now; null facts for one that is gone.</summary>
    public PointSnapshot<T> With(IEnumerable<(ulong Id, ulong Key, T? Facts)> moved, long version)
    {
        var changes = new Dictionary<ulong, PointChange<T>>(Changes);
        foreach (var (id, key, facts) in moved) changes[id] = new PointChange<T>(id, key, facts ?? default, facts is not null, Pile.RankOf(id));
        return changes.Count <= Most ? new(Pile, changes, version) : new(Pile.With(changes), version);
    }
}
