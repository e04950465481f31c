using Guantong.Domain.Places;

namespace Guantong.Server.Places.Finding;

/// <summary>What a name stands for, in the order in which equal matches are offered.</summary>
public enum PlaceKind
{
    Township,
    Community,
    Street,
    Crossing,
    Landmark,
    Building,
    ServicePoint,
    Grid,
    Component,

    /// <summary>So far in a direction from one of the others, or two numbers that somebody typed.</summary>
    Point,
}

/// <summary>
/// A place with a name. <see cref="Accuracy"/> is the radius in metres within which what was meant surely lies: half the length of a
/// street, the size of a community, a few metres for a house.
/// </summary>
public sealed record NamedPlace(PlaceKind Kind, string Name, LonLat At, double Accuracy)
{
    /// <summary>The code of a division or grid, the identifier of a component or service point.</summary>
    public string? Code { get; init; }

    /// <summary>What a house number counts in: a street or a compound.</summary>
    public string? Of { get; init; }

    /// <summary>The house number as it is written, 8号 or 3号楼.</summary>
    public string? Number { get; init; }

    /// <summary>When the place is meant as so far in a direction from the name.</summary>
    public Offset? Off { get; init; }
}

/// <summary>So far in a direction.</summary>
public sealed record Offset(Bearing Bearing, double Metres);

/// <summary>
/// The seam for names that rooms after Places know: components and service points. <see cref="Print"/> changes when they may have.
/// </summary>
public interface IPlaceList
{
    string Print { get; }

    Task<IReadOnlyList<NamedPlace>> ReadAsync(CancellationToken cancel);
}
