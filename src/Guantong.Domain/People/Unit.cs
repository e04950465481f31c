using Guantong.Domain.Basics;
using Guantong.Domain.Places;

namespace Guantong.Domain.People;

/// <summary>What a unit is for.</summary>
public enum UnitKind
{
    /// <summary>The supervision and command centre: intake, filing, dispatch, revisit.</summary>
    Centre,

    /// <summary>The office that rules on duty between units.</summary>
    CoordinatingOffice,

    /// <summary>The supervision axis: inspectors and checkers.</summary>
    Supervision,

    Department,
    Township,
    Community,

    /// <summary>Hands of a main unit, its own or a contractor's; the parent is the main unit.</summary>
    Crew,
}

/// <summary>A unit of government or a crew. <see cref="Parent"/> is the unit it answers to; a crew answers to its main unit.</summary>
public sealed record Unit(UnitId Id, string Name, UnitKind Kind, Level Level, UnitId? Parent, DivisionCode Division)
{
    /// <summary>Its yard, from which it sets out; null where none is known.</summary>
    public LonLat? Place { get; init; }

    /// <summary>True for the kinds that may be a case's main unit.</summary>
    public bool CanBeMain => Kind is UnitKind.Department or UnitKind.Township or UnitKind.Community;
}
