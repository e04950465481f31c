using Guantong.Protocols.Ogc;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Guantong.Server.Places;

/// <summary>From the wire's polygons to what the tables and the index hold.</summary>
public static class AreaGeometry
{
    static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>The polygons as one multi-polygon in CGCS2000 degrees.</summary>
    public static MultiPolygon Of(GeoPolygons shape) => Factory.CreateMultiPolygon([.. shape.Parts.Select(PolygonOf)]);

    /// <summary>Well-known binary, as ST_GeomFromWKB(…, 4326) takes it.</summary>
    public static byte[] Wkb(Geometry area) => new WKBWriter().Write(area);

    static Polygon PolygonOf(GeoPolygon polygon)
    {
        LinearRing[] rings = [.. polygon.Rings.Select(ring => Factory.CreateLinearRing([.. ring.Select(p => new Coordinate(p.Lon, p.Lat))]))];
        return Factory.CreatePolygon(rings[0], rings[1..]);
    }
}
