using Guantong.Domain.Places;

namespace Guantong.Domain.People;

/// <summary>
/// What a post sees and may act on: level × place × class. <see cref="Classes"/> holds citizens' class codes;
/// empty means every class.
/// </summary>
public sealed record Scope(Level Level, DivisionCode Place, IReadOnlySet<string> Classes)
{
    /// <summary>True when a matter of this class at this place is inside the scope. A case without a place is seen by every scope of district level or above.</summary>
    public bool Covers(DivisionCode? place, string? citizenClass) =>
        (place is { } p ? p.IsWithin(Place) : Level.IsAtOrAbove(Level.District))
        && (Classes.Count == 0 || citizenClass is null || Classes.Contains(citizenClass));
}
