namespace Guantong.Protocols.Ogc;

/// <summary>One position: degrees east and degrees north (RFC 7946 §3.1.1); a height is read and forgotten.</summary>
public readonly record struct GeoPosition(double Lon, double Lat);

/// <summary>One polygon: the first ring is its outside, the others are holes; each ring closed, at least four positions.</summary>
public sealed record GeoPolygon(IReadOnlyList<GeoPosition[]> Rings);

/// <summary>What a feature's geometry is: a <see cref="GeoPoint"/>, <see cref="GeoLines"/> or <see cref="GeoPolygons"/>.</summary>
public abstract record GeoShape;

/// <summary>A Point.</summary>
public sealed record GeoPoint(GeoPosition At) : GeoShape;

/// <summary>A MultiLineString; a LineString is read as one of a single part. Each line has at least two positions.</summary>
public sealed record GeoLines(IReadOnlyList<GeoPosition[]> Parts) : GeoShape;

/// <summary>A MultiPolygon; a Polygon is read as one of a single part.</summary>
public sealed record GeoPolygons(IReadOnlyList<GeoPolygon> Parts) : GeoShape;

/// <summary>
/// One feature. <paramref name="Index"/> counts from 0 in file order. Properties hold strings as they are, numbers and booleans
/// in the file's own spelling; null, lists and objects are left out.
/// </summary>
public sealed record GeoFeature(int Index, IReadOnlyDictionary<string, string> Properties, GeoShape Shape);

/// <summary>What can be wrong with a GeoJSON text.</summary>
public enum GeoFault
{
    /// <summary>Not UTF-8, not JSON, a name twice, or nested too deep; Found holds line and column.</summary>
    NotJson,

    /// <summary>A member that must be there is not.</summary>
    Missing,

    /// <summary>A member is of another JSON type, or a type name is another than expected.</summary>
    WrongType,

    /// <summary>A position with fewer than two numbers, or outside ±180 and ±90.</summary>
    BadPosition,

    /// <summary>A ring of fewer than four positions, or a line of fewer than two.</summary>
    ShortRing,

    /// <summary>A ring whose last position is not its first.</summary>
    OpenRing,

    /// <summary>More faults than are worth listing; reading stopped.</summary>
    TooMany,
}

/// <summary>One fault: in which feature (null = the document), at which member (path like geometry.coordinates[0][3]), what, and what stood there.</summary>
public sealed record GeoError(int? Feature, string Member, GeoFault Fault, string Found);

/// <summary>What was read. Features with a fault are not among <paramref name="Features"/>.</summary>
public sealed record GeoReading(IReadOnlyList<GeoFeature> Features, IReadOnlyList<GeoError> Errors);
