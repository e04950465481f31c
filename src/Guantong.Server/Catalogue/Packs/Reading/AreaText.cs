using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace Guantong.Server.Catalogue.Packs.Reading;

/// <summary>Areas as text: in GeoJSON, and as a size that a person can picture.</summary>
static class AreaText
{
    const double MetresPerDegree = 111_320;

    /// <summary>A Polygon when the area is in one piece, a MultiPolygon otherwise; degrees with all the digits they have.</summary>
    public static string GeoJson(Geometry shape)
    {
        var parts = Enumerable.Range(0, shape.NumGeometries).Select(i => (Polygon)shape.GetGeometryN(i)).ToList();
        return parts.Count == 1
            ? $"{{\"type\":\"Polygon\",\"coordinates\":{Rings(parts[0])}}}"
            : $"{{\"type\":\"MultiPolygon\",\"coordinates\":[{string.Join(',', parts.Select(Rings))}]}}";
    }

    /// <summary>The size on a sphere flattened at the area's own latitude: right to a thousandth for anything inside a city.</summary>
    public static double SquareKilometres(Geometry shape) =>
        shape.IsEmpty ? 0 : shape.Area * MetresPerDegree * MetresPerDegree * Math.Cos(shape.EnvelopeInternal.Centre.Y * Math.PI / 180) / 1_000_000;

    static string Rings(Polygon polygon) => $"[{string.Join(',', polygon.InteriorRings.Prepend(polygon.ExteriorRing).Select(Ring))}]";

    static string Ring(LineString ring)
    {
        var text = new StringBuilder("[");
        foreach (var at in ring.Coordinates) text.Append(text.Length > 1 ? "," : "").Append(CultureInfo.InvariantCulture, $"[{at.X:R},{at.Y:R}]");
        return text.Append(']').ToString();
    }
}
