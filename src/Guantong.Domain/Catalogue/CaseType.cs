namespace Guantong.Domain.Catalogue;

/// <summary>Component 部件 or matter 事项: the same code exists once as each, so the kind belongs to the key.</summary>
public enum MatterKind
{
    Matter,
    Component,
}

/// <summary>
/// Key of a class: standard + kind + code, because three numberings live side by side (standards.md §0).
/// Text form <c>GB/T 47678.5-2026:matter:06010</c>.
/// </summary>
public readonly record struct TypeKey(string Standard, MatterKind Kind, string Code)
{
    public override string ToString() => $"{Standard}:{(Kind == MatterKind.Matter ? "matter" : "component")}:{Code}";

    /// <summary>Reads the text form; false when it is not three parts with a known kind.</summary>
    public static bool TryRead(string? text, out TypeKey key)
    {
        key = default;
        var parts = text?.Split(':') ?? [];
        if (parts.Length != 3 || parts[0].Length == 0 || parts[2].Length == 0 || parts[1] is not ("matter" or "component")) return false;
        key = new TypeKey(parts[0], parts[1] == "matter" ? MatterKind.Matter : MatterKind.Component, parts[2]);
        return true;
    }
}

/// <summary>
/// A class of case. <see cref="CitizenClass"/> is the tile under which citizens find it. A sensitive class never shows
/// words or photos in public; an urgent one has the short return window; a class checked by call-back needs no visit to the place.
/// </summary>
public sealed record CaseType(TypeKey Key, string Name, string BigCode, string CitizenClass, bool Sensitive, bool Urgent, bool CheckByCall)
{
    /// <summary>The name in English; empty when a pack gives none.</summary>
    public string NameEn { get; init; } = "";

    public string NameIn(bool english) => english && NameEn.Length > 0 ? NameEn : Name;
}

/// <summary>One of the citizens' classes: six tiles and 其他/不清楚.</summary>
public sealed record CitizenClass(string Code, string Name, string NameEn, int Order);

/// <summary>
/// A standard filing condition with its limits for area classes A, B and C and its closing condition (GB/T 30428.8).
/// </summary>
public sealed record FilingCondition(string Id, TypeKey Type, string Text, IReadOnlyList<Deadlines.TimeLimit> Limits, string Closing, bool NeedsEvidence)
{
    /// <summary>The limit for an area class: A, B or C. A condition with one limit uses it everywhere.</summary>
    public Deadlines.TimeLimit LimitFor(char areaClass) => Limits[Math.Clamp(areaClass - 'A', 0, Limits.Count - 1)];
}
