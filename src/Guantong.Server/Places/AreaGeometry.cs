using Guantong.Protocols.Ogc;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.Operation.Valid;

namespace Guantong.Server.Places;

/// <summary>From the wire's polygons to what the tables and the index hold.</summary>
public static class AreaGeometry
{
    static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>The polygons as one multi-polygon in CGCS2000 degrees.</summary>
    public static MultiPolygon Of(GeoPolygons shape) => Factory.CreateMultiPolygon([.. shape.Parts.Select(PolygonOf)]);

    /// <summary>Where and why the area is no proper area (crosses itself, hole outside …), or null when it is one. English, for logs and errors of a load.</summary>
    public static string? FaultOf(Geometry area) =>
        new IsValidOp(area).ValidationError is { } fault
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{fault.Message} at {fault.Coordinate.X},{fault.Coordinate.Y}")
            : null;

    /// <summary>Well-known binary, as ST_GeomFromWKB(…, 4326) takes it.</summary>
    public static byte[] Wkb(Geometry area) => new WKBWriter().Write(area);

    static Polygon PolygonOf(GeoPolygon polygon)
    {
        LinearRing[] rings = [.. polygon.Rings.Select(ring => Factory.CreateLinearRing([.. ring.Select(p => new Coordinate(p.Lon, p.Lat))]))];
        return Factory.CreatePolygon(rings[0], rings[1..]);
    }
}
