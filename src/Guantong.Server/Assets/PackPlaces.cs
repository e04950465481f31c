using Guantong.Domain.Places;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Places;
using NetTopologySuite.Geometries;

namespace Guantong.Server.Assets;

/// <summary>The areas of a set of packs while it is checked: a grid by its code, and which area holds a point.</summary>
sealed class PackPlaces(PackSet set)
{
    readonly Dictionary<string, Geometry> _grids =
        set.All(p => p.Grids).DistinctBy(g => g.Code, StringComparer.Ordinal).ToDictionary(g => g.Code, g => g.Shape, StringComparer.Ordinal);

    readonly Locator _locator = new(
        0, set.All(p => p.Grids).Select(g => new NamedArea(g.Code, g.Shape)), set.All(p => p.DivisionAreas).Select(d => new NamedArea(d.Code, d.Shape)));

    public Geometry? ShapeOf(string grid) => _grids.GetValueOrDefault(grid);

    /// <summary>The micro grid, or else the division; null outside the city.</summary>
    public string? Holding(LonLat at) => _locator.Locate(at) is { } found ? found.MicroGrid ?? found.Division.Value : null;

    /// <summary>True when nothing was drawn, so that nothing can be said of a point.</summary>
    public bool AreBlank => _locator.IsEmpty;
}
