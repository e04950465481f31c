using System.Globalization;

namespace Guantong.Domain.Places;

/// <summary>A rectangle in degrees, as a map shows it. Both edges belong to it.</summary>
public readonly record struct Extent(double West, double South, double East, double North)
{
    public bool IsWellFormed =>
        double.IsFinite(West) && double.IsFinite(East) && double.IsFinite(South) && double.IsFinite(North)
        && West is >= -180 and <= 180 && East is >= -180 and <= 180 && South is >= -90 and <= 90 && North is >= -90 and <= 90 && West <= East && South <= North;

    /// <summary>Reads west,south,east,north; null when it is anything else. A map that is dragged over the edge of the world is cut there.</summary>
    public static Extent? Read(string? text)
    {
        var sides = (text ?? "").Split(',');
        if (sides.Length != 4) return null;
        var read = new double[4];
        for (var i = 0; i < 4; i++)
        {
            if (!double.TryParse(sides[i], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out read[i])) return null;
        }
        var extent = new Extent(Math.Max(-180, read[0]), Math.Max(-90, read[1]), Math.Min(180, read[2]), Math.Min(90, read[3]));
        return extent.IsWellFormed ? extent : null;
    }

    /// <summary>The box around a circle.</summary>
    public static Extent Around(LonLat at, double metres)
    {
        var north = metres / 111_000;
        var east = north / Math.Max(0.01, Math.Cos(at.Lat * Math.PI / 180));
        return new(at.Lon - east, at.Lat - north, at.Lon + east, at.Lat + north);
    }
}
