namespace Guantong.Protocols.Tiles;

/// <summary>Web Mercator (EPSG:3857) as the square from 0 to 1: x eastwards from 180° W, y southwards from 85.05° N.</summary>
public static class MapProjection
{
    /// <summary>Degrees to the square; a latitude beyond the map's edge is put on the edge.</summary>
    public static (double X, double Y) ToSquare(double lon, double lat)
    {
        var sine = Math.Sin(Math.Clamp(lat, -85.0511287798, 85.0511287798) * Math.PI / 180);
        return (lon / 360 + 0.5, 0.5 - Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI));
    }

    /// <summary>The square back to degrees.</summary>
    public static (double Lon, double Lat) ToDegrees(double x, double y) =>
        ((x - 0.5) * 360, Math.Atan(Math.Sinh(Math.PI * (1 - 2 * y))) * 180 / Math.PI);
}
