using Guantong.Domain.Places;

namespace Guantong.Domain.Patrols;

/// <summary>A road of a plan, as one or more lines.</summary>
public sealed record PlannedRoad(string Code, string Name, IReadOnlyList<IReadOnlyList<LonLat>> Lines)
{
    /// <summary>Metres from end to end.</summary>
    public double Metres => Lines.Sum(line => line.Zip(line.Skip(1), (a, b) => a.MetresTo(b)).Sum());
}

/// <summary>How much of a road was walked: metres there are, metres within sight of the way.</summary>
public sealed record RoadCoverage(string Code, string Name, double Metres, double Walked)
{
    /// <summary>From 0 to 1; a road without length is walked when anybody was there.</summary>
    public double Share => Metres <= 0 ? 0 : Math.Min(1, Walked / Metres);
}

/// <summary>
/// Which part of planned roads was walked. A stretch counts when somebody passed within <see cref="Reach"/> metres of it while their
/// place was known; gaps cover nothing.
/// </summary>
public static class Coverage
{
    /// <summary>From one pavement the other side of a street is in sight; with a phone's own error, in metres.</summary>
    public const double Reach = 25;

    /// <summary>Roads are looked at in stretches of this many metres.</summary>
    const double Stride = 10;

    public static IReadOnlyList<RoadCoverage> Of(IEnumerable<PlannedRoad> roads, IEnumerable<Track> tracks, double reach = Reach)
    {
        var ways = new Ways([.. tracks.SelectMany(t => t.Pieces)], reach);
        return [.. roads.Select(road => Of(road, ways))];
    }

    /// <summary>All roads together; 0 where nothing was planned.</summary>
    public static double ShareOf(IReadOnlyCollection<RoadCoverage> roads) => roads.Sum(r => r.Metres) is > 0 and var all ? roads.Sum(r => Math.Min(r.Walked, r.Metres)) / all : 0;

    static RoadCoverage Of(PlannedRoad road, Ways ways)
    {
        double metres = 0, walked = 0;
        foreach (var line in road.Lines)
        {
            for (var i = 1; i < line.Count; i++)
            {
                var length = line[i - 1].MetresTo(line[i]);
                var steps = Math.Max(1, (int)Math.Ceiling(length / Stride));
                metres += length;
                for (var s = 0; s < steps; s++)
                    if (ways.Pass(Stretch.Between(line[i - 1], line[i], (s + 0.5) / steps))) walked += length / steps;
            }
        }
        return new RoadCoverage(road.Code, road.Name, metres, walked);
    }

    /// <summary>Walked stretches by cells of a coarse lattice, so that a road asks only what is near.</summary>
    sealed class Ways
    {
        // About a hundred metres; a stretch stands in every cell that its reach touches.
        const double Cell = 0.001;

        readonly Dictionary<(int, int), List<(LonLat From, LonLat To)>> _cells = [];
        readonly double _reach;

        public Ways(IReadOnlyList<IReadOnlyList<TrackPoint>> pieces, double reach)
        {
            _reach = reach;
            foreach (var piece in pieces)
            {
                if (piece.Count == 1) Add(piece[0].Where, piece[0].Where);
                for (var i = 1; i < piece.Count; i++) Add(piece[i - 1].Where, piece[i].Where);
            }
        }

        public bool Pass(LonLat at) =>
            _cells.TryGetValue((Floor(at.Lon), Floor(at.Lat)), out var near) && near.Exists(s => Stretch.MetresOff(at, s.From, s.To) <= _reach);

        void Add(LonLat from, LonLat to)
        {
            var (north, east) = (_reach / 111_195, _reach / 111_195 / Math.Max(0.1, Math.Cos(from.Lat * Math.PI / 180)));
            for (var x = Floor(Math.Min(from.Lon, to.Lon) - east); x <= Floor(Math.Max(from.Lon, to.Lon) + east); x++)
            {
                for (var y = Floor(Math.Min(from.Lat, to.Lat) - north); y <= Floor(Math.Max(from.Lat, to.Lat) + north); y++)
                {
                    if (!_cells.TryGetValue((x, y), out var here)) _cells[(x, y)] = here = [];
                    here.Add((from, to));
                }
            }
        }

        static int Floor(double degrees) => (int)Math.Floor(degrees / Cell);
    }
}
