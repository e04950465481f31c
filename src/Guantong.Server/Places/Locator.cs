using Guantong.Domain.Places;
using NetTopologySuite.Geometries;

namespace Guantong.Server.Places;

/// <summary>A division or a micro grid with its polygon (CGCS2000 degrees).</summary>
public sealed record NamedArea(string Code, Geometry Geometry);

/// <summary>
/// Where a point lies, from memory. Immutable; a change of areas makes a new one (<see cref="LocatorSource"/>).
/// The rule, said a second time in SQL by places.locate(): a micro grid that covers the point names grid and community;
/// else the deepest division area does; else the point lies outside the city. On a shared edge or corner the smallest code wins.
/// </summary>
public sealed class Locator
{
    public static Locator Empty { get; } = new(0, [], []);

    readonly AreaIndex _grids;
    readonly AreaIndex _divisions;

    // One answer per area, made once: asking allocates nothing.
    readonly Situation[] _inGrid;
    readonly Situation[] _inDivision;

    public Locator(long edition, IEnumerable<NamedArea> microGrids, IEnumerable<NamedArea> divisionAreas)
    {
        Edition = edition;
        NamedArea[] gridsInOrder = [.. microGrids.OrderBy(g => g.Code, StringComparer.Ordinal)];
        NamedArea[] divisionsInOrder =
        [
            .. divisionAreas.OrderByDescending(d => new DivisionCode(d.Code).Level).ThenBy(d => d.Code, StringComparer.Ordinal),
        ];
        _grids = new AreaIndex([.. gridsInOrder.Select(g => g.Geometry)]);
        _divisions = new AreaIndex([.. divisionsInOrder.Select(d => d.Geometry)]);
        _inGrid = [.. gridsInOrder.Select(g => new Situation(new GridCode(g.Code).Community, g.Code))];
        _inDivision = [.. divisionsInOrder.Select(d => new Situation(new DivisionCode(d.Code), null))];
    }

    /// <summary>The edition of the places tables that this was made from.</summary>
    public long Edition { get; }

    /// <summary>True when not a single area is known: then nothing can be located and a place must be taken on trust.</summary>
    public bool IsEmpty => _inGrid.Length == 0 && _inDivision.Length == 0;

    /// <summary>Community or township, and micro grid where there is one; null outside the city and for a malformed point.</summary>
    public Situation? Locate(LonLat point)
    {
        var grid = _grids.FirstCovering(point.Lon, point.Lat);
        if (grid >= 0) return _inGrid[grid];
        var division = _divisions.FirstCovering(point.Lon, point.Lat);
        return division >= 0 ? _inDivision[division] : null;
    }
}
