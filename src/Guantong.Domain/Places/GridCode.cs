namespace Guantong.Domain.Places;

/// <summary>
/// The identifier of a unit grid (单元网格, GB/T 47678.3): 15 digits, the first 12 its community's division code,
/// the last 3 its number inside the community.
/// </summary>
public readonly record struct GridCode(string Value)
{
    /// <summary>True for exactly 15 digits with a community and a number in them (neither 000).</summary>
    public bool IsWellFormed =>
        Value is { Length: 15 } && Value.All(char.IsAsciiDigit) && Value[9..12] != "000" && Value[12..] != "000";

    /// <summary>The community that holds this grid.</summary>
    public DivisionCode Community => new(Value[..12]);

    /// <summary>The number inside the community, 1 to 999, counted from west to east and north to south.</summary>
    public int Number => ((Value[12] - '0') * 100) + ((Value[13] - '0') * 10) + (Value[14] - '0');

    public override string ToString() => Value;
}
