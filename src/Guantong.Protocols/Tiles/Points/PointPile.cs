namespace Guantong.Protocols.Tiles.Points;

/// <summary>What is kept of a point beside its place: small, for there are millions.</summary>
public interface IPointFacts
{
    /// <summary>Which point it is, for ever.</summary>
    ulong Id { get; }
}

/// <summary>Points in Morton order. Never changed; what moves meanwhile lies beside it (<see cref="PointSnapshot{T}"/>).</summary>
public sealed class PointPile<T> where T : struct, IPointFacts
{
    readonly ulong[] _keys;
    readonly T[] _facts;
    readonly int[] _byId;

    PointPile(ulong[] keys, T[] facts)
    {
        (_keys, _facts) = (keys, facts);
        _byId = new int[keys.Length];
        for (var i = 0; i < _byId.Length; i++) _byId[i] = i;
        Array.Sort(_byId, (a, b) => _facts[a].Id.CompareTo(_facts[b].Id));
    }

    /// <summary>No points.</summary>
    public static PointPile<T> Empty { get; } = new([], []);

    /// <summary>How many.</summary>
    public int Count => _keys.Length;

    /// <summary>The arrays become the pile's own.</summary>
    public static PointPile<T> Of(ulong[] keys, T[] facts)
    {
        Array.Sort(keys, facts);
        return new PointPile<T>(keys, facts);
    }

    /// <summary>The place of a point by its rank.</summary>
    public ulong KeyAt(int rank) => _keys[rank];

    /// <summary>What is known of a point by its rank.</summary>
    public ref readonly T At(int rank) => ref _facts[rank];

    /// <summary>Where a point stands in the order; -1 when it is not here.</summary>
    public int RankOf(ulong id)
    {
        var (low, high) = (0, _byId.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = _facts[_byId[middle]].Id;
            if (found == id) return _byId[middle];
            if (found < id) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /// <summary>The same with changes worked in, in one pass.</summary>
    public PointPile<T> With(IReadOnlyDictionary<ulong, PointChange<T>> changes)
    {
        PointChange<T>[] coming = [.. changes.Values.Where(c => c.Stands).OrderBy(c => c.Key)];
        var gone = new HashSet<int>(changes.Values.Where(c => c.Rank >= 0).Select(c => c.Rank));
        var (keys, facts) = (new ulong[Count - gone.Count + coming.Length], new T[Count - gone.Count + coming.Length]);
        var (to, next) = (0, 0);
        for (var rank = 0; rank <= Count; rank++)
        {
            while (next < coming.Length && (rank == Count || coming[next].Key <= _keys[rank])) (keys[to], facts[to++]) = (coming[next].Key, coming[next++].Facts);
            if (rank < Count && !gone.Contains(rank)) (keys[to], facts[to++]) = (_keys[rank], _facts[rank]);
        }
        return new PointPile<T>(keys, facts);
    }
}

/// <summary>A point that came, moved, changed or went: <see cref="Rank"/> is its place in the pile, -1 when it is new.</summary>
public readonly record struct PointChange<T>(ulong Id, ulong Key, T Facts, bool Stands, int Rank) where T : struct, IPointFacts;
