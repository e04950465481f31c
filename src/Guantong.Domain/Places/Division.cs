using Guantong.Domain.People;

namespace Guantong.Domain.Places;

/// <summary>
/// The statistical division code of 12 digits: province 2, city 2, county 2, township 3, community 3.
/// A higher division ends in zeros (371329000000 is Linshu county).
/// </summary>
public readonly record struct DivisionCode(string Value)
{
    /// <summary>True for exactly 12 digits.</summary>
    public bool IsWellFormed => Value is { Length: 12 } && Value.All(char.IsAsciiDigit);

    /// <summary>The digits that name this division, without the zeros that only fill up: 4, 6, 9 or 12 of them.</summary>
    public string Prefix => Level switch { Level.City => Value[..4], Level.District => Value[..6], Level.Township => Value[..9], _ => Value };

    /// <summary>The level of government that this code names. A province is read as city level: nothing here is above a city.</summary>
    public Level Level =>
        Value[9..] != "000" ? Level.Community : Value[6..9] != "000" ? Level.Township : Value[4..6] != "00" ? Level.District : Level.City;

    /// <summary>True when this division is <paramref name="other"/> or lies inside it.</summary>
    public bool IsWithin(DivisionCode other) => Value.StartsWith(other.Prefix, StringComparison.Ordinal);

    /// <summary>The division of a higher level that holds this one.</summary>
    public DivisionCode At(Level level) => new(level switch
    {
        Level.City => Value[..4] + "00000000",
        Level.District => Value[..6] + "000000",
        Level.Township => Value[..9] + "000",
        _ => Value,
    });

    public override string ToString() => Value;
}

/// <summary>One division of the city, with its name.</summary>
public sealed record Division(DivisionCode Code, string Name);

/// <summary>
/// Where a point lies. <see cref="Division"/> is the community where there is one, otherwise the township.
/// <see cref="MicroGrid"/> is the 15-digit unit grid (GB/T 47678.3), present only inside the gridded area.
/// </summary>
public sealed record Situation(DivisionCode Division, string? MicroGrid);
