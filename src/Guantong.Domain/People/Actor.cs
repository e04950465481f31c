using Guantong.Domain.Basics;
using Guantong.Domain.Places;

namespace Guantong.Domain.People;

/// <summary>Who does a deed: a post of a member of staff, the reporter behind a follow link, or the product itself.</summary>
public sealed record Actor(PersonId? Person, Role Role, UnitId? Unit, Scope Scope)
{
    /// <summary>Somebody known only by a follow link, or not at all.</summary>
    public static Actor Reporter(DivisionCode area) => new(null, Role.Reporter, null, Everything(area));

    /// <summary>The product, acting by the clock or by a draw.</summary>
    public static Actor Product(DivisionCode area) => new(null, Role.Product, null, Everything(area));

    static Scope Everything(DivisionCode area) => new(Level.City, area.At(Level.City), new HashSet<string>(StringComparer.Ordinal));
}
