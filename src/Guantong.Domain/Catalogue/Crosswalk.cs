namespace Guantong.Domain.Catalogue;

/// <summary>How a class of the standing list goes back to an older one.</summary>
public enum Succession
{
    /// <summary>The same thing under the same name.</summary>
    Same,

    /// <summary>The same thing, named anew.</summary>
    Reworded,

    /// <summary>The same thing in another place of the list, or as the other kind.</summary>
    Moved,

    /// <summary>One side has no counterpart. Where both are named, the new one takes such cases although the new list has no such class.</summary>
    None,
}

/// <summary>
/// One row of the crosswalk between the numberings (standards.md §0): a class of today, a class of an older standard with the name it
/// bore there, and how they go together. A side that is null does not exist.
/// </summary>
public sealed record Correspondence(TypeKey? Now, TypeKey? Old, string OldName, Succession Succession, string Note);

/// <summary>Finds the class of today for a key of an older standard, and the other way round.</summary>
public sealed class Crosswalk
{
    readonly ILookup<TypeKey, Correspondence> byOld;
    readonly ILookup<TypeKey, Correspondence> byNow;

    public Crosswalk(IEnumerable<Correspondence> rows)
    {
        Rows = [.. rows];
        byOld = Rows.Where(r => r.Old is not null).ToLookup(r => r.Old!.Value);
        byNow = Rows.Where(r => r.Now is not null).ToLookup(r => r.Now!.Value);
    }

    public static Crosswalk Empty { get; } = new([]);

    public IReadOnlyList<Correspondence> Rows { get; }

    /// <summary>
    /// The class that takes what <paramref name="old"/> took; null when there is none. An old component is followed by a component and by
    /// the matter "that component gone wrong": <paramref name="kind"/> says which is wanted; without it the kind stays what it was.
    /// </summary>
    public TypeKey? SuccessorOf(TypeKey old, MatterKind? kind = null) =>
        byOld[old].Where(r => r.Now is { } now && now.Kind == (kind ?? old.Kind)).MinBy(r => r.Succession)?.Now;

    /// <summary>What the class was in older standards; a class that merely takes over what has no successor is not counted.</summary>
    public IEnumerable<Correspondence> PredecessorsOf(TypeKey now) => byNow[now].Where(r => r.Old is not null && r.Succession != Succession.None);

    /// <summary>Every row in which an old code stands, of whatever kind; <paramref name="standard"/> null means any older standard.</summary>
    public IEnumerable<Correspondence> WithOldCode(string code, string? standard = null) =>
        Rows.Where(r => r.Old is { } old && old.Code == code && (standard is null || old.Standard == standard));
}
