namespace Guantong.Protocols.Tiles.Points;

/// <summary>Who looks, and for what: which points count, which of them are marked, and what is told of one.</summary>
public abstract class PointChoice<T> where T : struct, IPointFacts
{
    /// <summary>Whether a point is shown.</summary>
    public abstract bool Takes(in T facts);

    /// <summary>Up to two marks that clusters count: 1, 2, or both as 3.</summary>
    public virtual int MarksOf(in T facts) => 0;

    /// <summary>What a cluster calls the two marks.</summary>
    public virtual (string First, string Second) MarkNames => ("", "");

    /// <summary>What a tile tells of a point that stands for itself.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, object>> TagsOf(in T facts);
}
