using System.Text;

namespace Guantong.Packs.Linshu;

/// <summary>The gridded town: 25 × 17 blocks less 15 at the corners are the 410 micro grids, each in one community.</summary>
sealed class TownMap
{
    // Where the second street ends and the first begins, for each row from north to south.
    static readonly int[] BorderColumn = [8, 8, 7, 7, 8, 8, 9, 9, 8, 8, 8, 7, 7, 8, 8, 9, 9];
    static readonly HashSet<(int, int)> Open =
        [(0, 0), (1, 0), (2, 0), (0, 1), (24, 0), (23, 0), (24, 1), (0, 16), (1, 16), (0, 15), (24, 16), (23, 16), (22, 16), (24, 15), (24, 14)];

    readonly IReadOnlyList<Community> communities;
    readonly Cells cells = new(0, 0, Mesh.TownColumns, Mesh.TownRows);

    public TownMap(IReadOnlyList<Community> communities)
    {
        this.communities = communities;
        foreach (var cell in cells.All) cells[cell] = Open.Contains((cell.Column, cell.Row)) ? -1 : Nearest(cell);
        cells.Mend(c => cells[c] >= 0, lowest: 0);
    }

    public string? TownshipOf(Corner cell) => cells[cell] is >= 0 and var c ? communities[c].Code[..9] + "000" : null;

    /// <summary>Micro grids as GeoJSON: numbered inside a community from north to south and there from west to east.</summary>
    public string Text(Mesh mesh)
    {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        text.AppendJoin(",\n", Grids().Select(g => Feature(mesh, g.Cell, g.Code, g.Community)));
        return text.Append("\n]}\n").ToString();
    }

    /// <summary>Each micro grid: its cell, code and community, in the order of the codes of a community.</summary>
    public IEnumerable<(Corner Cell, string Code, Community Community)> Grids() =>
        cells.All.Where(c => cells[c] >= 0).GroupBy(c => cells[c]).OrderBy(g => g.Key)
            .SelectMany(g => g.Select((cell, n) => (cell, $"{communities[g.Key].Code}{n + 1:000}", communities[g.Key])));

    static string Feature(Mesh mesh, Corner cell, string code, Community community)
    {
        Corner[] ring = [cell.Step(0, 1), cell.Step(1, 1), cell.Step(1, 0), cell];
        return $$$"""{"type":"Feature","properties":{"code":"{{{code}}}","large":"{{{community.Large}}}"},"geometry":{"type":"Polygon","coordinates":{{{mesh.Text(ring)}}}}}""";
    }

    int Nearest(Corner cell)
    {
        var street = cell.Column < BorderColumn[cell.Row] ? "371329002" : "371329001";
        double x = cell.Column + 0.5 + Noise.At(21, cell.Column, cell.Row) * 0.4, y = cell.Row + 0.5 + Noise.At(22, cell.Column, cell.Row) * 0.4;
        return Enumerable.Range(0, communities.Count).Where(n => communities[n].Code.StartsWith(street, StringComparison.Ordinal))
            .MinBy(n => Square(communities[n].Column - x) + Square(communities[n].Row - y));
    }

    static double Square(double d) => d * d;
}
