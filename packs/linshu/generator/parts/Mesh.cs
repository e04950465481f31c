using System.Globalization;

namespace Guantong.Packs.Linshu;

/// <summary>
/// Where the corners of the lattice lie. One street block is about 330 × 300 m, bent a little so that nothing looks ruled.
/// Positions are metres until the end and are then rounded once, in one place, to six decimals: equal corners stay equal.
/// </summary>
sealed class Mesh
{
    public const int TownColumns = 25;
    public const int TownRows = 17;
    const double BlockEast = 330, BlockNorth = 300;
    const double Cosine = 0.994522, Sine = 0.104528; // the town stands six degrees off the meridian
    const double TownLon = 118.650, TownLat = 34.919, MetresPerLon = 91_278, MetresPerLat = 110_940;
    readonly Dictionary<Corner, (double East, double North)> moved = [];

    /// <summary>Metres east and north of the county town.</summary>
    public (double East, double North) At(Corner c)
    {
        if (moved.TryGetValue(c, out var position)) return position;
        var raw = Raw(c);
        return (raw.East, raw.North);
    }

    /// <summary>Where a corner lies before borders are rounded off; the corners of the town never move.</summary>
    public Spot Raw(Corner c)
    {
        var x = (c.Column - TownColumns / 2.0) * BlockEast + Noise.At(11, c.Column, c.Row) * 38 + Noise.Smooth(12, c.Column / 6.0, c.Row / 6.0) * 75;
        var y = (TownRows / 2.0 - c.Row) * BlockNorth + Noise.At(13, c.Column, c.Row) * 34 + Noise.Smooth(14, c.Column / 6.0, c.Row / 6.0) * 75;
        return new Spot(x * Cosine - y * Sine, x * Sine + y * Cosine);
    }

    /// <summary>A place inside a cell: parts of the way from west to east and from north to south.</summary>
    public Spot Inside(Corner cell, double east, double south) => Spot.Between(
        Spot.Between(Raw(cell), Raw(cell.Step(1, 0)), east), Spot.Between(Raw(cell.Step(0, 1)), Raw(cell.Step(1, 1)), east), south);

    /// <summary>Any place of the lattice.</summary>
    public Spot At(double column, double row)
    {
        var cell = new Corner((int)Math.Floor(column), (int)Math.Floor(row));
        return Inside(cell, column - cell.Column, row - cell.Row);
    }

    public (double East, double North) Middle(Corner cell)
    {
        var (a, b) = (At(cell), At(cell.Step(1, 1)));
        return ((a.East + b.East) / 2, (a.North + b.North) / 2);
    }

    public static bool IsOfTown(Corner c) => c.Column is >= 0 and <= TownColumns && c.Row is >= 0 and <= TownRows;

    /// <summary>Rounds off the stairs of a border. Corners where three regions meet and all corners of the town stay.</summary>
    public void Smooth(IReadOnlyDictionary<Corner, List<Corner>> border)
    {
        for (var round = 0; round < 4; round++)
        {
            var next = border.Where(b => b.Value.Count == 2 && !IsOfTown(b.Key)).Select(b =>
            {
                var (own, one, two) = (At(b.Key), At(b.Value[0]), At(b.Value[1]));
                return (b.Key, East: own.East / 2 + (one.East + two.East) / 4, North: own.North / 2 + (one.North + two.North) / 4);
            }).ToList();
            foreach (var (corner, east, north) in next) moved[corner] = (east, north);
        }
    }

    public static (double East, double North) Metres(double lon, double lat) => ((lon - TownLon) * MetresPerLon, (lat - TownLat) * MetresPerLat);

    /// <summary>Degrees, rounded to the six decimals that every file keeps.</summary>
    public static (double Lon, double Lat) Degrees(Spot spot) => (Math.Round(TownLon + spot.East / MetresPerLon, 6), Math.Round(TownLat + spot.North / MetresPerLat, 6));

    public string Text(IEnumerable<Corner> ring)
    {
        var points = ring.Select(Point).ToList();
        return $"[[{string.Join(',', points)},{points[0]}]]";
    }

    string Point(Corner c)
    {
        var (east, north) = At(c);
        return string.Create(CultureInfo.InvariantCulture, $"[{Math.Round(TownLon + east / MetresPerLon, 6):0.######},{Math.Round(TownLat + north / MetresPerLat, 6):0.######}]");
    }
}
