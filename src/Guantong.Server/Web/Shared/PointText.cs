using System.Globalization;
using Guantong.Domain.Places;

namespace Guantong.Server.Web.Shared;

/// <summary>
/// A point as people type or paste it: longitude, latitude, and the name of its datum where it is not CGCS2000, as in
/// <c>118.6543, 34.9156 gcj02</c>.
/// </summary>
static class PointText
{
    static readonly char[] Between = [',', '，', ';', '；', ' ', '\t'];

    /// <summary>The point in CGCS2000 and what it came in as; null when this is no point or its datum is not known.</summary>
    public static (LonLat Point, Datum CameAs)? Read(string text)
    {
        var parts = text.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (2 or 3) || !Datums.TryRead(parts.Length == 3 ? parts[2] : "", out var datum)) return null;
        return Read(parts[0], parts[1], datum) is { } point ? (point, datum) : null;
    }

    /// <summary>A number beside a number: in CGCS2000, or null when they are no place on earth.</summary>
    public static LonLat? Read(string lon, string lat, Datum datum) =>
        double.TryParse(lon, NumberStyles.Float, CultureInfo.InvariantCulture, out var east)
        && double.TryParse(lat, NumberStyles.Float, CultureInfo.InvariantCulture, out var north)
        && new LonLat(east, north) is { IsWellFormed: true } point ? Coordinates.ToCgcs2000(point, datum) : null;
}
