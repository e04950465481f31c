namespace Guantong.Packs.Linshu;

/// <summary>A surface of the map with its name (empty: none).</summary>
sealed record Surface(string Name, string Kind, IReadOnlyList<Spot> Ring);

/// <summary>One river from border to border, its brook, reservoirs in the country and a pond in most parks. All invented.</summary>
sealed class Waters
{
    static readonly (string Name, double Column, double Row, double Reach, double Flat)[] Reservoirs =
        [("石门水库", 6, 66, 760, 0.6), ("青云水库", -18, 40, 520, 0.8), ("玉泉水库", 30, -30, 900, 0.55), ("蛟龙塘", 48, 4, 420, 0.7), ("曹庄塘", -27, -6, 380, 0.9)];

    readonly Mesh mesh;

    public Waters(TownPlan plan, CountyMap county)
    {
        mesh = plan.Mesh;
        var course = Course(county);
        All.Add(new Surface("清源河", "river", Banks(course, row => row is > -2 and < 19 ? 36 : 46)));
        Line = course;
        foreach (var (name, column, row, reach, flat) in Reservoirs) All.Add(new Surface(name, "reservoir", Spot.Blob(mesh.At(column, row), reach, flat, (int)reach)));
        foreach (var park in plan.Blocks.Where(b => b.Use == BlockUse.Park && Dice.Falls(0.8, 131, b.Key)))
            All.Add(new Surface("", "pond", Spot.Blob(mesh.Inside(park.Cell, 0.45 + 0.1 * Dice.Part(132, park.Key), 0.6), 46 + 22 * Dice.Part(133, park.Key), 0.7, park.Key)));
    }

    public List<Surface> All { get; } = [];

    /// <summary>The middle of the river from north to south.</summary>
    public IReadOnlyList<Spot> Line { get; }

    /// <summary>Where the river lies between the western and the eastern side of its column of blocks; the row may be a fraction.</summary>
    public static double PartAt(double row) => 0.5 + 0.16 * Math.Sin(row * 0.9) + 0.07 * Noise.Smooth(134, row / 3, 0);

    List<Spot> Course(CountyMap county)
    {
        var points = new List<Spot>();
        for (var quarter = -78 * 4; quarter <= 115 * 4; quarter++)
        {
            var row = quarter / 4.0;
            var outside = Math.Min(1, Math.Max(0, Math.Max(-row, row - Mesh.TownRows)) / 10);
            var column = TownPlan.RiverColumn + PartAt(row) + outside * 14 * Noise.Smooth(135, row / 22, 0.5);
            var isInside = county.Holds(new Corner((int)Math.Floor(column), (int)Math.Floor(row)));
            if (isInside) points.Add(mesh.At(column, row));
            else if (row < 0) points.Clear();
            else break;
        }
        return points;
    }

    static List<Spot> Banks(List<Spot> course, Func<double, double> halfWidth)
    {
        var (left, right) = (new List<Spot>(), new List<Spot>());
        for (var i = 0; i < course.Count; i++)
        {
            var across = (course[Math.Min(i + 1, course.Count - 1)] - course[Math.Max(i - 1, 0)]).Left;
            var half = halfWidth(i) * (1 + 0.22 * Noise.Smooth(136, i / 5.0, 0));
            left.Add(course[i] + across * half);
            right.Add(course[i] - across * half);
        }
        right.Reverse();
        return [.. left, .. right];
    }
}
