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
/// Conversion between datums. Forward is the published series; backward iterates the forward until 1e-9 degree (0.1 mm), so a
/// round trip stays far below 0.1 m everywhere, the border included. Outside China nothing is moved.
/// </summary>
public static class Coordinates
{
    const double Axis = 6378245.0;
    const double Eccentricity = 0.00669342162296594323;
    const double BaiduTurn = Math.PI * 3000 / 180;
    const double BaiduLon = 0.0065;
    const double BaiduLat = 0.006;
    const double West = 73.66, East = 135.05, South = 3.86, North = 53.55;

    /// <summary>Degrees beyond the rectangle over which the shift fades away.</summary>
    const double Fade = 0.1;
    const double Enough = 1e-9;
    const int MostRounds = 40;

    /// <summary>Brings a point of <paramref name="from"/> into CGCS2000. A malformed point comes back unchanged.</summary>
    public static LonLat ToCgcs2000(LonLat point, Datum from) => from switch
    {
        _ when !point.IsWellFormed => point,
        Datum.Gcj02 => Undo(point, GcjOf),
        Datum.Bd09 => Undo(Undo(point, BaiduOf), GcjOf),
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

    /// <summary>
    /// How much of the shift applies: all of it in the rectangle that every implementation of it uses (it reaches beyond the border),
    /// nothing outside. Published code stops dead at the edge, so that two places some hundred metres apart share one GCJ-02 point and
    /// none can be brought back; here the shift fades out over a tenth of a degree beyond it, and every point has its own.
    /// </summary>
    static double Share(LonLat p)
    {
        var beyond = Math.Max(Math.Max(West - p.Lon, p.Lon - East), Math.Max(South - p.Lat, p.Lat - North));
        return beyond <= 0 ? 1 : Math.Max(0, 1 - (beyond / Fade));
    }

    /// <summary>True where a point is moved at all.</summary>
    public static bool IsShifted(LonLat p) => Share(p) > 0;

    static LonLat GcjOf(LonLat p)
    {
        var share = Share(p);
        if (!(share > 0)) return p;
        var (x, y) = (p.Lon - 105, p.Lat - 35);
        var phi = p.Lat / 180 * Math.PI;
        var magic = 1 - (Eccentricity * Math.Sin(phi) * Math.Sin(phi));
        var root = Math.Sqrt(magic);
        var dLat = ShiftNorth(x, y) * 180 / (Axis * (1 - Eccentricity) / (magic * root) * Math.PI);
        var dLon = ShiftEast(x, y) * 180 / (Axis / root * Math.Cos(phi) * Math.PI);
        return new(p.Lon + (share * dLon), p.Lat + (share * dLat));
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
        var share = Share(p);
        if (!(share > 0)) return p;
        var z = Math.Sqrt((p.Lon * p.Lon) + (p.Lat * p.Lat)) + (0.00002 * Math.Sin(p.Lat * BaiduTurn));
        var theta = Math.Atan2(p.Lat, p.Lon) + (0.000003 * Math.Cos(p.Lon * BaiduTurn));
        var (lon, lat) = ((z * Math.Cos(theta)) + BaiduLon, (z * Math.Sin(theta)) + BaiduLat);
        return new(p.Lon + (share * (lon - p.Lon)), p.Lat + (share * (lat - p.Lat)));
    }

    /// <summary>Finds the point that <paramref name="forward"/> brings to <paramref name="goal"/>: the shift changes slowly, so the fixed point is near.</summary>
    static LonLat Undo(LonLat goal, Func<LonLat, LonLat> forward)
    {
        var point = goal;
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
