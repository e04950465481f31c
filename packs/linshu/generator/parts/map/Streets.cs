using System.Globalization;

namespace Guantong.Packs.Linshu;

/// <summary>A street with its lines. Class: main, side, lane in the town, county and village outside. Width in metres.</summary>
sealed record Street(string Code, string Name, string Class, string Division, double Width, IReadOnlyList<IReadOnlyList<Spot>> Lines)
{
    public double Length => Lines.Sum(line => line.Zip(line.Skip(1), Spot.Distance).Sum());
}

/// <summary>
/// Named streets along the lattice (a grid's border is its street) and lanes through the blocks. Some stretches are left out:
/// the river has few bridges, and a large compound lies across a side street.
/// </summary>
sealed class Streets
{
    static readonly HashSet<int> BridgeRows = [0, 3, 6, 8, 11, 14, 17];
    static readonly BlockUse[] WithoutLanes = [BlockUse.School, BlockUse.Hospital, BlockUse.Office, BlockUse.Park, BlockUse.River];

    readonly TownPlan plan;
    readonly Dictionary<(Corner From, bool IsSouthward), Street> edges = [];
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public Streets(TownPlan plan, List<string[]> names)
    {
        this.plan = plan;
        foreach (var row in names) Along(row[0] == "ns", int.Parse(row[1], CultureInfo.InvariantCulture), row[2], row[3]);
        foreach (var community in plan.Blocks.GroupBy(b => b.Community)) LanesOf(community.Key, community);
    }

    public List<Street> All { get; } = [];

    /// <summary>Lanes of a block as parts of its width (southward) or height.</summary>
    public Dictionary<Corner, List<(bool IsSouthward, double Part, Street Lane)>> Lanes { get; } = [];

    /// <summary>Where a street of the town crosses the river.</summary>
    public List<(Spot At, Street Street)> Bridges { get; } = [];

    /// <summary>The street on one side of a block: north, east, south, west; null where a compound lies across it.</summary>
    public Street?[] Around(Corner cell) =>
    [
        edges.GetValueOrDefault((cell, false)), edges.GetValueOrDefault((cell.Step(1, 0), true)),
        edges.GetValueOrDefault((cell.Step(0, 1), false)), edges.GetValueOrDefault((cell, true)),
    ];

    /// <summary>A code of 15 digits: county, township, 1 for a street, and a number.</summary>
    public string NewCode(string township)
    {
        var number = numbers[township] = numbers.GetValueOrDefault(township) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{township[..9]}1{number:00000}");
    }

    void Along(bool isSouthward, int line, string name, string kind)
    {
        var steps = Enumerable.Range(0, isSouthward ? Mesh.TownRows : Mesh.TownColumns)
            .Select(n => isSouthward ? new Corner(line, n) : new Corner(n, line)).Where(c => IsThere(c, isSouthward, kind)).ToList();
        var lines = new List<List<Spot>>();
        Corner? last = null;
        foreach (var from in steps)
        {
            var to = isSouthward ? from.Step(0, 1) : from.Step(1, 0);
            if (last != from) lines.Add([plan.Mesh.Raw(from)]);
            lines[^1].Add(plan.Mesh.Raw(to));
            last = to;
        }
        var (division, township) = Within([.. steps.SelectMany(s => Beside(s, isSouthward))]);
        var street = new Street(NewCode(township), name, kind, division, kind == "main" ? 30 : 16, lines);
        All.Add(street);
        foreach (var from in steps)
        {
            edges[(from, isSouthward)] = street;
            if (!isSouthward && from.Column == TownPlan.RiverColumn) Bridges.Add((plan.Mesh.Inside(from, Waters.PartAt(from.Row), 0.0), street));
        }
    }

    bool IsThere(Corner from, bool isSouthward, string kind)
    {
        var beside = Beside(from, isSouthward).ToList();
        if (beside.Count == 0) return false;
        if (!isSouthward && from.Column == TownPlan.RiverColumn) return BridgeRows.Contains(from.Row);
        return kind == "main" || beside.Count == 1 || !Dice.Falls(0.11, isSouthward ? 111 : 112, from.Column, from.Row);
    }

    IEnumerable<Block> Beside(Corner from, bool isSouthward) =>
        new[] { plan.At(from), plan.At(isSouthward ? from.Step(-1, 0) : from.Step(0, -1)) }.OfType<Block>();

    // The smallest division that holds all of it, and the township that holds most of it.
    static (string Division, string Township) Within(List<Block> beside)
    {
        var townships = beside.GroupBy(b => b.Code[..9] + "000", StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        return (townships.Count > 1 ? LinshuPack.County : townships[0].Key, townships[0].Key);
    }

    void LanesOf(Community community, IEnumerable<Block> blocks)
    {
        var number = 0;
        foreach (var block in blocks.Where(b => !WithoutLanes.Contains(b.Use)))
        {
            foreach (var (isSouthward, part) in LanesThrough(block))
            {
                var bend = part + 0.02 * Noise.At(121, block.Key, ++number);
                List<Spot> line = isSouthward
                    ? [plan.Mesh.Inside(block.Cell, part, 0), plan.Mesh.Inside(block.Cell, bend, 0.5), plan.Mesh.Inside(block.Cell, part, 1)]
                    : [plan.Mesh.Inside(block.Cell, 0, part), plan.Mesh.Inside(block.Cell, 0.5, bend), plan.Mesh.Inside(block.Cell, 1, part)];
                var name = $"{block.Quarter}{Numerals.Of(number)}巷";
                var lane = new Street(NewCode(block.Code[..9] + "000"), name, "lane", community.Code, 6, [line]);
                All.Add(lane);
                (Lanes.TryGetValue(block.Cell, out var lanes) ? lanes : Lanes[block.Cell] = []).Add((isSouthward, part, lane));
            }
        }
    }

    static IEnumerable<(bool IsSouthward, double Part)> LanesThrough(Block block)
    {
        double across = 0.5 + 0.09 * Noise.At(122, block.Key, 0), down = 0.5 + 0.09 * Noise.At(123, block.Key, 0);
        if (block.Use == BlockUse.OldHomes) return [(true, across - 0.17), (true, across + 0.17), (false, down)];
        if (block.Use is BlockUse.Shops or BlockUse.Market or BlockUse.Works) return [(Dice.Falls(0.5, 124, block.Key), across)];
        return Dice.Falls(0.55, 125, block.Key) ? [(true, across), (false, down)] : [(Dice.Falls(0.5, 126, block.Key), across)];
    }
}

/// <summary>Small numbers as words.</summary>
static class Numerals
{
    const string Digits = "零一二三四五六七八九";

    public static string Of(int n)
    {
        if (n < 10) return Digits[n].ToString();
        if (n < 20) return "十" + (n == 10 ? "" : Digits[n - 10]);
        if (n < 100) return $"{Digits[n / 10]}十{(n % 10 == 0 ? "" : Digits[n % 10])}";
        return $"{Digits[n / 100]}百{(n % 100 == 0 ? "" : n % 100 < 10 ? $"零{Digits[n % 100]}" : n % 100 < 20 ? "一" + Of(n % 100) : Of(n % 100))}";
    }
}
