using System.Globalization;

namespace Guantong.Packs.Linshu;

/// <summary>
/// 30,000 components 管理部件, each inside the micro grid that it names: along the streets as many as component-rules.csv says for
/// one side of a block on a main or side street, in the blocks as many as it says for their use. Street trees make up the number.
/// </summary>
sealed class Components
{
    const int Wanted = 30_000;
    const string Tree = "04002", TrafficLight = "02014", RoadName = "02012", Bridge = "02009";
    static readonly DateOnly Census = new(2016, 3, 1);

    readonly TownPlan plan;
    readonly Streets streets;
    readonly Keepers keepers;
    readonly List<(string Type, Spot At, Block Block)> placed = [];

    Components(TownPlan plan, Streets streets, Keepers keepers) => (this.plan, this.streets, this.keepers) = (plan, streets, keepers);

    public static string Text(TownPlan plan, Streets streets, Keepers keepers, List<string[]> rules)
    {
        var components = new Components(plan, streets, keepers);
        foreach (var block in plan.Blocks)
        {
            foreach (var rule in rules) components.Place(block, rule);
            components.AtCorner(block);
        }
        foreach (var (at, _) in streets.Bridges) components.AddBridge(at);
        components.PlantTrees();
        return Lists.Text("id,lon,lat,grid,state,keeper,owner,upkeep,surveyed,changed,accuracy,source,note", components.Rows());
    }

    void Place(Block block, string[] rule)
    {
        var (type, seed) = (rule[0], int.Parse(rule[0], CultureInfo.InvariantCulture));
        if (rule[4].Length > 0)
        {
            if (!rule[4].Split(';').Contains(block.Use.ToString())) return;
            for (var n = Dice.Count(Lists.Number(rule[5]), seed, block.Key) - 1; n >= 0; n--)
                placed.Add((type, plan.Mesh.Inside(block.Cell, 0.1 + 0.8 * Dice.Part(seed, block.Key, n + 1), 0.1 + 0.8 * Dice.Part(seed + 7, block.Key, n + 1)), block));
            return;
        }
        var around = streets.Around(block.Cell);
        for (var side = 0; side < 4; side++)
        {
            if (around[side] is not { } street) continue;
            var count = Dice.Count(Lists.Number(street.Class == "main" ? rule[1] : rule[2]), seed, block.Key, side);
            AlongSide(type, block, (side, street.Class == "main" ? 5 : 0), (count, Lists.Number(rule[3])));
        }
    }

    // Evenly along one side, a little shaken; the corner itself is left to the traffic lights.
    void AlongSide(string type, Block block, (int Number, int Wider) side, (int Count, double Kerb) rule)
    {
        var seed = int.Parse(type, CultureInfo.InvariantCulture);
        for (var n = 0; n < rule.Count; n++)
        {
            var along = 0.06 + 0.88 * (n + 0.5 + 0.5 * Noise.At(seed, block.Key * 4 + side.Number, n)) / rule.Count;
            var inwards = rule.Kerb + side.Wider * (rule.Kerb > 5 ? 1 : 0.3);
            placed.Add((type, FromSide(block, side.Number, along, inwards), block));
        }
    }

    Spot FromSide(Block block, int side, double along, double metres) => side switch
    {
        0 => plan.Mesh.Inside(block.Cell, along, metres / 300),
        1 => plan.Mesh.Inside(block.Cell, 1 - metres / 330, along),
        2 => plan.Mesh.Inside(block.Cell, along, 1 - metres / 300),
        _ => plan.Mesh.Inside(block.Cell, metres / 330, along),
    };

    // At the north-western corner the name of a street, and traffic lights at all corners where two main streets meet.
    void AtCorner(Block block)
    {
        var around = streets.Around(block.Cell);
        if (around[0] is not null && around[3] is not null) placed.Add((RoadName, plan.Mesh.Inside(block.Cell, 0.035, 0.035), block));
        foreach (var (a, b, u, v) in new[] { (0, 1, 0.97, 0.03), (1, 2, 0.97, 0.97), (2, 3, 0.03, 0.97), (3, 0, 0.03, 0.03) })
        {
            if (around[a]?.Class == "main" && around[b]?.Class == "main") placed.Add((TrafficLight, plan.Mesh.Inside(block.Cell, u, v), block));
        }
    }

    // A bridge stands on the border of two blocks; it is counted a metre inside the northern one, or the southern at the edge.
    void AddBridge(Spot at)
    {
        var near = plan.Blocks.Where(b => b.Use == BlockUse.River).MinBy(b => Spot.Distance(plan.Mesh.Inside(b.Cell, 0.5, 0.5), at))!;
        placed.Add((Bridge, Spot.Between(at, plan.Mesh.Inside(near.Cell, 0.5, 0.5), 0.02), near));
    }

    void PlantTrees()
    {
        var sides = plan.Blocks.SelectMany(b => streets.Around(b.Cell).Select((street, n) => (Block: b, Side: n, Street: street))).Where(s => s.Street is not null).ToList();
        var trees = Wanted - placed.Count;
        if (trees < 0) throw new InvalidOperationException($"{placed.Count} components before a single tree: lower component-rules.csv.");
        for (var n = 0; n < sides.Count; n++)
        {
            var count = (int)((long)trees * (n + 1) / sides.Count - (long)trees * n / sides.Count);
            AlongSide(Tree, sides[n].Block, (sides[n].Side, sides[n].Street!.Class == "main" ? 5 : 0), (count, 6.5));
        }
    }

    IEnumerable<string[]> Rows() => placed.GroupBy(p => p.Type, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
        .SelectMany(g => g.Select((c, n) => Row(c, n + 1)));

    string[] Row((string Type, Spot At, Block Block) c, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{LinshuPack.County[..6]}{c.Type}{number:000000}");
        var (lon, lat) = Mesh.Degrees(c.At);
        var seed = int.Parse(c.Type, CultureInfo.InvariantCulture);
        var (state, note) = StateOf(Dice.Part(seed, number, 91));
        var changed = state.Length > 4 || Dice.Falls(0.08, seed, number, 92) ? Day(new DateOnly(2017, 3, 1).AddDays((int)(3400 * Dice.Part(seed, number, 93)))) : "";
        var (keeper, owner, upkeep) = keepers.Of(c.Type, number);
        var accuracy = Dice.Part(seed, number, 94) is var p && p < 0.55 ? "A" : p < 0.9 ? "B" : "C";
        return
        [
            id, lon.ToString("0.######", CultureInfo.InvariantCulture), lat.ToString("0.######", CultureInfo.InvariantCulture), c.Block.Code, state, keeper, owner, upkeep,
            Day(Census.AddDays((int)(270 * Dice.Part(seed, number, 95)))), changed, accuracy, accuracy == "C" ? "topographic" : "survey", note,
        ];
    }

    static (string State, string Note) StateOf(double chance) => chance switch
    {
        < 0.970 => ("good", ""),
        < 0.988 => ("broken", "待修"),
        < 0.992 => ("missing", "待补"),
        < 0.996 => ("disused", ""),
        _ => ("removed", "道路改造移除"),
    };

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Who answers for a component: the own duty with the longest code; where several share a class, each has some.</summary>
sealed class Keepers(List<string[]> duties, IReadOnlyList<Department> departments)
{
    readonly List<(string Code, string Unit)> own =
        [.. duties.Where(d => d[1] == "both" && d[5] == "own" && d[3] == LinshuPack.County).Select(d => (d[2], d[4]))];

    // What a crew's name says it keeps; other things are shared out among all crews of the unit that no such word claims.
    static readonly (string Word, string[] Types)[] Claims =
    [
        ("路灯", ["01006", "01037", "01038", "01039", "01060"]), ("排水", ["01002", "01003", "01004", "01018", "01072", "01073"]),
        ("公厕", ["03001", "03002", "03003"]), ("清运", ["03004", "03005"]),
    ];

    readonly Dictionary<string, string[]> crews = departments.ToDictionary(d => d.Code, d => d.Crews, StringComparer.Ordinal);

    public (string Keeper, string Owner, string Upkeep) Of(string type, int number)
    {
        var longest = own.Where(d => type.StartsWith(d.Code, StringComparison.Ordinal)).Max(d => d.Code.Length);
        List<string> units = [.. own.Where(d => d.Code.Length == longest && type.StartsWith(d.Code, StringComparison.Ordinal)).Select(d => d.Unit)];
        var keeper = units[number % units.Count];
        // Lines and pipes belong to the company that keeps them; the rest belongs to the county and names no owner.
        var owner = keeper.EndsWith("gs", StringComparison.Ordinal) ? keeper : "";
        return (keeper, owner, $"{keeper}-crew{CrewOf(keeper, type, number)}");
    }

    int CrewOf(string keeper, string type, int number)
    {
        bool Claimed(string crew) => Claims.Any(c => crew.Contains(c.Word, StringComparison.Ordinal) && c.Types.Contains(type));
        bool Special(string crew) => Claims.Any(c => crew.Contains(c.Word, StringComparison.Ordinal));
        var all = crews[keeper].Select((name, n) => (Name: name, Number: n + 1)).ToList();
        var mine = all.Where(c => Claimed(c.Name)).ToList();
        if (mine.Count == 0) mine = all.Where(c => !Special(c.Name)).ToList();
        if (mine.Count == 0) mine = all;
        return mine[number / 7 % mine.Count].Number;
    }
}
