namespace Guantong.Domain.Catalogue;

/// <summary>
/// A rule for two classes that are taken for each other (standards.md §2.7): when <see cref="When"/> holds, <see cref="Choose"/> is right.
/// <see cref="Code"/> and <see cref="Other"/> are the two, <see cref="Choose"/> one of them.
/// </summary>
public sealed record Distinction(TypeKey Code, TypeKey Other, TypeKey Choose, string When, string WhenEn)
{
    /// <summary>True when the rule speaks about this class, for or against it.</summary>
    public bool IsAbout(TypeKey type) => Code == type || Other == type;
}
