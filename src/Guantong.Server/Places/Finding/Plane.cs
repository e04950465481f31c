using Guantong.Domain.Places;

namespace Guantong.Server.Places.Finding;

/// <summary>A point in metres east and north of a city's middle.</summary>
readonly record struct Flat(double X, double Y)
{
    public double To(Flat other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}

/// <summary>The ground around one city laid flat: inside a county it is wrong by less than a thousandth.</summary>
sealed class Plane(LonLat middle)
{
    const double MetresPerDegree = 111_195;
    readonly double _east = MetresPerDegree * Math.Max(0.01, Math.Cos(middle.Lat * Math.PI / 180));

    public Flat Of(LonLat point) => new((point.Lon - middle.Lon) * _east, (point.Lat - middle.Lat) * MetresPerDegree);

    public LonLat Back(Flat point) => new(middle.Lon + (point.X / _east), middle.Lat + (point.Y / MetresPerDegree));
}

/// <summary>Item numbers by the square cells they touch. Built once, then asked by any number of threads.</summary>
sealed class CellIndex(double side)
{
    readonly Dictionary<(int X, int Y), List<int>> _cells = [];

    public void Add(int item, Flat from, Flat to)
    {
        var (left, right) = (Cell(Math.Min(from.X, to.X)), Cell(Math.Max(from.X, to.X)));
        for (var y = Cell(Math.Min(from.Y, to.Y)); y <= Cell(Math.Max(from.Y, to.Y)); y++)
        {
            for (var x = left; x <= right; x++) (_cells.TryGetValue((x, y), out var there) ? there : _cells[(x, y)] = []).Add(item);
        }
    }

    /// <summary>Items whose cells lie within a distance; some may come twice and some may lie a little farther.</summary>
    public IEnumerable<int> Near(Flat at, double metres)
    {
        for (var y = Cell(at.Y - metres); y <= Cell(at.Y + metres); y++)
        {
            for (var x = Cell(at.X - metres); x <= Cell(at.X + metres); x++)
            {
                if (!_cells.TryGetValue((x, y), out var there)) continue;
                foreach (var item in there) yield return item;
            }
        }
    }

    // A hostile coordinate must not make an endless walk: what lies farther than the Earth is round lies on its rim.
    int Cell(double metres) => (int)Math.Floor(Math.Clamp(metres, -5e7, 5e7) / side);
}
