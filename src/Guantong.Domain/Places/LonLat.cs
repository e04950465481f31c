namespace Guantong.Domain.Places;

/// <summary>A point in CGCS2000 (equal to WGS-84 for this purpose): degrees east and degrees north.</summary>
public readonly record struct LonLat(double Lon, double Lat)
{
    const double EarthRadiusMetres = 6_371_008.8;

    /// <summary>True for finite degrees within ±180 and ±90; 0/0 counts as "no place", as a broken receiver sends it.</summary>
    public bool IsWellFormed =>
        double.IsFinite(Lon) && double.IsFinite(Lat) && Math.Abs(Lon) <= 180 && Math.Abs(Lat) <= 90 && (Lon != 0 || Lat != 0);

    /// <summary>Great-circle distance in metres (sphere of mean radius; error below 0.6 %).</summary>
    public double MetresTo(LonLat other)
    {
        var dLat = Radians(other.Lat - Lat);
        var dLon = Radians(other.Lon - Lon);
        var h = Math.Pow(Math.Sin(dLat / 2), 2) + Math.Cos(Radians(Lat)) * Math.Cos(Radians(other.Lat)) * Math.Pow(Math.Sin(dLon / 2), 2);
        return 2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    static double Radians(double degrees) => degrees * Math.PI / 180;
}
