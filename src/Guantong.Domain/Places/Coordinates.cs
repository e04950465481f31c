namespace Guantong.Domain.Places;

/// <summary>What a pair of degrees refers to. Everything is stored in CGCS2000; the others exist only at the doors.</summary>
public enum Datum
{
    /// <summary>CGCS2000, within decimetres of WGS-84: satellite receivers, national maps, this product.</summary>
    Cgcs2000,

    /// <summary>GCJ-02 (火星坐标): Chinese phone maps and mini programs; up to about 700 m away.</summary>
    Gcj02,

    /// <summary>BD-09 (百度坐标): GCJ-02 moved once more.</summary>
    Bd09,
}

/// <summary>
/// Conversion between datums (facts/standards §10.3). Forward is the published series; backward iterates the forward
/// until 1e-9 degree (0.1 mm), so a round trip stays far below 0.1 m. Outside China nothing is moved.
/// </summary>
public static class Coordinates
{
    const double Axis = 6378245.0;
    const double Eccentricity = 0.00669342162296594323;
    const double BaiduTurn = Math.PI * 3000 / 180;
    const double BaiduLon = 0.0065;
    const double BaiduLat = 0.006;
    const double Enough = 1e-9;
    const int MostRounds = 40;

    /// <summary>Brings a point of <paramref name="from"/> into CGCS2000. A malformed point comes back unchanged.</summary>
    public static LonLat ToCgcs2000(LonLat point, Datum from) => from switch
    {
        _ when !point.IsWellFormed => point,
        Datum.Gcj02 => Undo(point, point, GcjOf),
        Datum.Bd09 => Undo(Undo(point, BaiduGuess(point), BaiduOf), null, GcjOf),
        _ => point,
    };

    /// <summary>Brings a CGCS2000 point into <paramref name="to"/>. A malformed point comes back unchanged.</summary>
    public static LonLat FromCgcs2000(LonLat point, Datum to) => to switch
    {
        _ when !point.IsWellFormed => point,
        Datum.Gcj02 => GcjOf(point),
        Datum.Bd09 => BaiduOf(GcjOf(point)),
        _ => point,
    };

    /// <summary>The rectangle inside which the shift is applied; it reaches beyond the border, as every implementation of it does.</summary>
    public static bool IsShifted(LonLat p) => p.Lon is > 73.66 and < 135.05 && p.Lat is > 3.86 and < 53.55;

    static LonLat GcjOf(LonLat p)
    {
        if (!IsShifted(p)) return p;
        var (x, y) = (p.Lon - 105, p.Lat - 35);
        var phi = p.Lat / 180 * Math.PI;
        var magic = 1 - (Eccentricity * Math.Sin(phi) * Math.Sin(phi));
        var root = Math.Sqrt(magic);
        var dLat = ShiftNorth(x, y) * 180 / (Axis * (1 - Eccentricity) / (magic * root) * Math.PI);
        var dLon = ShiftEast(x, y) * 180 / (Axis / root * Math.Cos(phi) * Math.PI);
        return new(p.Lon + dLon, p.Lat + dLat);
    }

    static double ShiftNorth(double x, double y) =>
        -100 + (2 * x) + (3 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * Math.Sqrt(Math.Abs(x)))
        + ((Wave(20, 6 * x) + Wave(20, 2 * x)
        + Wave(20, y) + Wave(40, y / 3)
        + Wave(160, y / 12) + Wave(320, y / 30)) * 2 / 3);

    static double ShiftEast(double x, double y) =>
        300 + x + (2 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * Math.Sqrt(Math.Abs(x)))
        + ((Wave(20, 6 * x) + Wave(20, 2 * x)
        + Wave(20, x) + Wave(40, x / 3)
        + Wave(150, x / 12) + Wave(300, x / 30)) * 2 / 3);

    static double Wave(double height, double turns) => height * Math.Sin(turns * Math.PI);

    static LonLat BaiduOf(LonLat p)
    {
        if (!IsShifted(p)) return p;
        var z = Math.Sqrt((p.Lon * p.Lon) + (p.Lat * p.Lat)) + (0.00002 * Math.Sin(p.Lat * BaiduTurn));
        var theta = Math.Atan2(p.Lat, p.Lon) + (0.000003 * Math.Cos(p.Lon * BaiduTurn));
        return new((z * Math.Cos(theta)) + BaiduLon, (z * Math.Sin(theta)) + BaiduLat);
    }

    static LonLat BaiduGuess(LonLat p) => IsShifted(p) ? new(p.Lon - BaiduLon, p.Lat - BaiduLat) : p;

    /// <summary>Finds the point that <paramref name="forward"/> brings to <paramref name="goal"/>: the shift changes slowly, so the fixed point is near.</summary>
    static LonLat Undo(LonLat goal, LonLat? guess, Func<LonLat, LonLat> forward)
    {
        var point = guess ?? goal;
        for (var round = 0; round < MostRounds; round++)
        {
            var reached = forward(point);
            var (east, north) = (goal.Lon - reached.Lon, goal.Lat - reached.Lat);
            point = new(point.Lon + east, point.Lat + north);
            if (!(Math.Abs(east) > Enough || Math.Abs(north) > Enough)) break;
        }
        return point;
    }
}
