using Guantong.Domain.Places;
using Guantong.Server.Catalogue.Packs.Reading;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Union;

namespace Guantong.Server.Catalogue.Packs.Checks;

/// <summary>Areas lie side by side: no two share ground and none leaves a hole, or a point would have two answers or none.</summary>
static class AreaChecks
{
    /// <summary>Square degrees, about a tenth of a square metre: what rounding of drawn borders leaves over.</summary>
    const double Sliver = 1e-11;

    public static void Check(PackSet set)
    {
        foreach (var (pack, findings) in set.Packs)
        {
            Unique(pack.DivisionAreas, findings);
            Unique(pack.Grids, findings);
            foreach (var area in pack.DivisionAreas.Where(a => !set.Divisions.Contains(new DivisionCode(a.Code))))
                findings.Add(area.File, area.Position, "code", "pack-ref-division", ("value", area.Code));
            foreach (var grid in pack.Grids)
            {
                if (!set.Divisions.Contains(new DivisionCode(grid.Code[..12]))) findings.Add(grid.File, grid.Position, "code", "pack-grid-community", ("value", grid.Code), ("community", grid.Code[..12]));
                if (grid.Large.Length > 0 && !set.LargeGrids.Contains(grid.Large)) findings.Add(grid.File, grid.Position, "large", "pack-grid-large", ("value", grid.Large));
            }
            SideBySide(pack.Grids, findings);
            // A township lies inside its county: only divisions of one level lie side by side.
            foreach (var level in pack.DivisionAreas.GroupBy(a => new DivisionCode(a.Code).Level)) SideBySide([.. level], findings);
        }
    }

    static void Unique(IReadOnlyList<Area> areas, Findings findings)
    {
        var seen = new Dictionary<string, Area>(StringComparer.Ordinal);
        foreach (var area in areas)
            if (!seen.TryAdd(area.Code, area)) findings.Add(area.File, area.Position, "code", "pack-twice", ("value", area.Code), ("file", area.File), ("row", seen[area.Code].Position));
    }

    static void SideBySide(IReadOnlyList<Area> areas, Findings findings)
    {
        if (areas.Count == 0) return;
        var tree = new STRtree<Area>();
        foreach (var area in areas) tree.Insert(area.Shape.EnvelopeInternal, area);
        var overlap = false;
        foreach (var area in areas)
        {
            foreach (var other in tree.Query(area.Shape.EnvelopeInternal).Where(o => o.Position < area.Position))
            {
                if (SharedGround(area.Shape, other.Shape) is not { } shared) continue;
                overlap = true;
                findings.Draw(new DrawnFault(area.File, "overlap", [other.Code, area.Code], shared, [other.Shape, area.Shape]));
                findings.Add(area.File, area.Position, "geometry", "pack-geo-overlap", ("code", area.Code), ("other", other.Code), ("row", other.Position));
            }
        }
        if (!overlap) NoHoles(areas, findings);
    }

    static Geometry? SharedGround(Geometry a, Geometry b) => a.Intersects(b) && !a.Touches(b) && a.Intersection(b) is { Area: > Sliver } shared ? shared : null;

    static void NoHoles(IReadOnlyList<Area> areas, Findings findings)
    {
        var whole = UnaryUnionOp.Union(areas.Select(a => a.Shape).ToList());
        for (var i = 0; i < whole.NumGeometries; i++)
        {
            if (whole.GetGeometryN(i) is not Polygon part) continue;
            foreach (var ring in part.InteriorRings)
            {
                var hole = part.Factory.CreatePolygon(ring.Coordinates);
                if (hole.Area <= Sliver) continue;
                var around = areas.Where(a => a.Shape.Intersects(hole)).ToList();
                var beside = around[0];
                findings.Draw(new DrawnFault(beside.File, "hole", [.. around.Select(a => a.Code)], hole, [.. around.Select(a => a.Shape)]));
                findings.Add(beside.File, beside.Position, "geometry", "pack-geo-hole",
                    ("code", beside.Code), ("lon", Math.Round(hole.InteriorPoint.X, 6)), ("lat", Math.Round(hole.InteriorPoint.Y, 6)));
            }
        }
    }
}
