namespace Guantong.Domain.Evidence;

/// <summary>公开: where a photo of a case stands before the public. The number is stored.</summary>
public enum ReleaseState
{
    /// <summary>Nobody has looked at it yet: not public.</summary>
    Waiting = 0,
    Released = 1,

    /// <summary>Looked at and kept back.</summary>
    Held = 2,
}

/// <summary>
/// What the public may see. A photo is public only after a member of staff has released it: one that came with the report at filing, one
/// of the work at the list of photos, unless the city's policy releases the work's photos with the filing. Nothing of a sensitive class ever is.
/// </summary>
public static class ReleaseLaw
{
    /// <param name="said">What was decided about this photo; null where nobody was asked.</param>
    /// <param name="releasedAtFiling">Photos of the case were released when it was filed.</param>
    /// <param name="ofTheReport">It came with the report that opened the case.</param>
    public static bool IsPublic(ReleaseState? said, bool releasedAtFiling, bool ofTheReport, bool sensitive) =>
        !sensitive && (said ?? (ofTheReport && releasedAtFiling ? ReleaseState.Released : ReleaseState.Waiting)) == ReleaseState.Released;

    /// <summary>How a photo of the work begins.</summary>
    public static ReleaseState OfTheWork(bool releasedAtFiling, bool workIsReleasedAtOnce, bool sensitive) =>
        releasedAtFiling && workIsReleasedAtOnce && !sensitive ? ReleaseState.Released : ReleaseState.Waiting;
}
