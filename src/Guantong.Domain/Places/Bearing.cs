namespace Guantong.Domain.Places;

/// <summary>The eight directions that people name, clockwise from north.</summary>
public enum Bearing
{
    North,
    NorthEast,
    East,
    SouthEast,
    South,
    SouthWest,
    West,
    NorthWest,
}

/// <summary>Directions between two points, and the point that lies so far away in one of them. Good for distances inside one city.</summary>
public static class Bearings
{
    const double MetresPerDegree = 111_195;

    /// <summary>The direction in which <paramref name="to"/> lies as seen from <paramref name="from"/>; north for one and the same point.</summary>
    public static Bearing Of(LonLat from, LonLat to)
    {
        var east = (to.Lon - from.Lon) * Math.Cos(from.Lat * Math.PI / 180);
        var turn = Math.Atan2(east, to.Lat - from.Lat) / (Math.PI / 4);
        return (Bearing)(((int)Math.Round(turn, MidpointRounding.AwayFromZero) + 8) % 8);
    }

    /// <summary>The point <paramref name="metres"/> away in a direction.</summary>
    public static LonLat Moved(LonLat from, Bearing bearing, double metres)
    {
        var angle = (int)bearing * Math.PI / 4;
        var north = metres * Math.Cos(angle) / MetresPerDegree;
        var east = metres * Math.Sin(angle) / MetresPerDegree / Math.Max(0.01, Math.Cos(from.Lat * Math.PI / 180));
        return new(from.Lon + east, from.Lat + north);
    }
}
