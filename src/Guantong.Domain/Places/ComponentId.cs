namespace Guantong.Domain.Places;

/// <summary>
/// The identifier of a component (管理部件标识码, GB/T 47678.5-2026 table 2): 17 digits, county 6, class 5, number 6.
/// </summary>
public readonly record struct ComponentId(string Value)
{
    /// <summary>How many digits there are.</summary>
    public const int Length = 17;

    /// <summary>True for exactly 17 digits with a class and a number in them (neither all zeros).</summary>
    public bool IsWellFormed =>
        Value is { Length: Length } && Value.All(char.IsAsciiDigit) && Value[6..11] != "00000" && Value[11..] != "000000";

    /// <summary>The six digits of the county.</summary>
    public string County => Value[..6];

    /// <summary>The five digits of the class.</summary>
    public string TypeCode => Value[6..11];

    /// <summary>In groups, as people read it out: 371329 01037 000042.</summary>
    public string Shown => $"{County} {TypeCode} {Value[11..]}";

    /// <summary>What somebody typed, with or without blanks and hyphens; not necessarily well-formed.</summary>
    public static ComponentId Read(string typed) => new(string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c != '-')));

    public override string ToString() => Value;
}
