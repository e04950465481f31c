using Guantong.Domain.Basics;
using Guantong.Domain.Places;

namespace Guantong.Domain.Catalogue;

/// <summary>How a unit holds a duty: its own, as a helper, or taken back from it.</summary>
public enum DutyKind
{
    Own,
    Helping,
    TakenBack,
}

/// <summary>
/// A row of the responsibility table: at this place (and everything inside it) this unit has this duty for a class.
/// <see cref="TypeCode"/> is a code or the beginning of one ("06", "06010"); the longest match and then the smallest place decides.
/// </summary>
public sealed record Responsibility(string Item, MatterKind Kind, string TypeCode, DivisionCode Place, UnitId Unit, DutyKind Duty)
{
    public bool Matches(TypeKey type, DivisionCode place) =>
        type.Kind == Kind && type.Code.StartsWith(TypeCode, StringComparison.Ordinal) && place.IsWithin(Place);
}
