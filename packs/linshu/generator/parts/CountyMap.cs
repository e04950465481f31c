using System.Text;

namespace Guantong.Packs.Linshu;

/// <summary>
/// The county and its townships on the same lattice as the town. Invented: a rough outline drawn by hand, townships by
/// distance from a rough centre, both roughened by noise. It is not the boundary of any register and must not be read as one.
/// </summary>
sealed class CountyMap
{
    static readonly (double Lon, double Lat)[] Outline =
    [
        (118.520, 35.085), (118.585, 35.070), (118.640, 35.098), (118.705, 35.085), (118.745, 35.050), (118.800, 35.040),
        (118.815, 34.985), (118.855, 34.950), (118.848, 34.900), (118.805, 34.860), (118.800, 34.810), (118.765, 34.760),
        (118.720, 34.735), (118.700, 34.690), (118.640, 34.684), (118.570, 34.700), (118.545, 34.755), (118.490, 34.790),
        (118.480, 34.850), (118.435, 34.900), (118.450, 34.960), (118.437, 35.000), (118.480, 35.040),
    ];

    readonly IReadOnlyList<Township> townships;
    readonly Cells cells = new(-64, -78, 156, 194);
    readonly Dictionary<Corner, List<Corner>> border = [];

    public CountyMap(IReadOnlyList<Township> townships, TownMap town)
    {
        this.townships = townships;
        var outline = Outline.Select(p => Mesh.Metres(p.Lon, p.Lat)).ToArray();
        foreach (var cell in cells.All) cells[cell] = Label(cell, outline, town);
        cells.Mend(c => town.TownshipOf(c) is null, lowest: -1);
        FindBorder();
        Mesh.Smooth(border);
    }

    public Mesh Mesh { get; } = new();

    public bool Holds(Corner cell) => cells[cell] >= 0;

    /// <summary>Roughly: whether the cell around this place belongs to the county.</summary>
    public bool HoldsSpot(Spot at) => cells.All.Where(c => cells[c] >= 0).Any(c => Math.Abs(Mesh.Middle(c).East - at.East) < 170 && Math.Abs(Mesh.Middle(c).North - at.North) < 155);

    public string Text()
    {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        text.AppendJoin(",\n", [
            Feature(LinshuPack.County, l => l >= 0),
            .. townships.Select((t, n) => Feature(t.Code, l => l == n))]);
        return text.Append("\n]}\n").ToString();
    }

    // Half of the corners of a rounded border say nothing more; which half depends on the corner alone, so both neighbours drop the same.
    string Feature(string code, Func<int, bool> inside)
    {
        var ring = cells.Ring(inside).Where(c => Mesh.IsOfTown(c) || border[c].Count != 2 || (c.Column + c.Row) % 2 == 0);
        return $$$"""{"type":"Feature","properties":{"code":"{{{code}}}"},"geometry":{"type":"Polygon","coordinates":{{{Mesh.Text(ring)}}}}}""";
    }

    int Label(Corner cell, (double East, double North)[] outline, TownMap town)
    {
        var township = town.TownshipOf(cell);
        if (township is not null) return townships.Select((t, n) => (t, n)).Single(p => p.t.Code == township).n;
        var (east, north) = Mesh.Middle(cell);
        east += Noise.Smooth(31, cell.Column / 9.0, cell.Row / 9.0) * 900 + Noise.Smooth(33, cell.Column / 3.0, cell.Row / 3.0) * 350;
        north += Noise.Smooth(32, cell.Column / 9.0, cell.Row / 9.0) * 900 + Noise.Smooth(34, cell.Column / 3.0, cell.Row / 3.0) * 350;
        if (!IsInside(east, north, outline)) return -1;
        return Enumerable.Range(0, townships.Count).MinBy(n => Distance(townships[n], east, north));
    }

    static double Distance(Township t, double east, double north) =>
        Math.Sqrt((t.East - east) * (t.East - east) + (t.North - north) * (t.North - north)) / t.Reach;

    static bool IsInside(double x, double y, (double East, double North)[] ring)
    {
        var inside = false;
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
        {
            var (a, b) = (ring[i], ring[j]);
            if (a.North > y != b.North > y && x < (b.East - a.East) * (y - a.North) / (b.North - a.North) + a.East) inside = !inside;
        }
        return inside;
    }

    void FindBorder()
    {
        foreach (var cell in cells.All)
        {
            if (cells[cell] != cells[cell.Step(-1, 0)]) Join(cell, cell.Step(0, 1));
            if (cells[cell] != cells[cell.Step(0, -1)]) Join(cell, cell.Step(1, 0));
        }
    }

    void Join(Corner a, Corner b)
    {
        (border.TryGetValue(a, out var ofA) ? ofA : border[a] = []).Add(b);
        (border.TryGetValue(b, out var ofB) ? ofB : border[b] = []).Add(a);
    }
}
