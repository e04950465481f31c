using System.Globalization;

namespace Guantong.Packs.Linshu;

/// <summary>A footprint: use, house number as people read it, the street or compound it counts in, and a name when it has one.</summary>
sealed record Building(IReadOnlyList<Spot> Ring, string Use, string Number, string Of, string Name)
{
    public Spot Middle => Ring.Aggregate((a, b) => a + b) * (1.0 / Ring.Count);
}

/// <summary>Fills each block, lane by lane, with the buildings of its use; shops stand along its streets and carry the streets' numbers.</summary>
sealed class Buildings
{
    const double Wide = 330, High = 300; // what a block measures, roughly
    static readonly string[] SchoolNames = ["小学", "实验小学", "中学", "幼儿园"];
    static readonly string[] OfficeNames = ["政务中心", "便民服务大厅", "文化中心", "图书馆"];

    readonly TownPlan plan;
    readonly Streets streets;

    public Buildings(TownPlan plan, Streets streets)
    {
        (this.plan, this.streets) = (plan, streets);
        foreach (var block in plan.Blocks) Fill(block);
    }

    public List<Building> All { get; } = [];

    /// <summary>Named places: what, where, name.</summary>
    public List<(string Kind, Spot At, string Name)> Places { get; } = [];

    void Fill(Block block)
    {
        if (block.Use == BlockUse.Park || block.Use == BlockUse.River) return;
        var number = 0;
        foreach (var yard in Yards(block))
        {
            switch (block.Use)
            {
                case BlockUse.Homes: number = Rows(block, yard, number, (48, 13), (62, 34)); break;
                case BlockUse.OldHomes: number = Rows(block, yard, number, (17, 11), (23, 27)); break;
                case BlockUse.Works: number = Rows(block, yard, number, (68, 34), (92, 62)); break;
                case BlockUse.Market: number = Rows(block, yard, number, (84, 18), (100, 34)); break;
                case BlockUse.Shops: number = Rows(block, yard, number, (44, 40), (72, 74)); break;
                default: number = Institution(block, yard, number); break;
            }
        }
        if (block.Use is BlockUse.Homes or BlockUse.OldHomes or BlockUse.Shops or BlockUse.Market) Shops(block);
    }

    // The land between streets and lanes, as parts of the block.
    IEnumerable<Yard> Yards(Block block)
    {
        var lanes = streets.Lanes.GetValueOrDefault(block.Cell, []);
        double[] columns = [0.125, .. lanes.Where(l => l.IsSouthward).Select(l => l.Part).Order(), 0.875];
        double[] rows = [0.135, .. lanes.Where(l => !l.IsSouthward).Select(l => l.Part).Order(), 0.865];
        return from row in Enumerable.Range(0, rows.Length - 1)
               from column in Enumerable.Range(0, columns.Length - 1)
               select new Yard(columns[column] + 0.02, columns[column + 1] - 0.02, rows[row] + 0.022, rows[row + 1] - 0.022);
    }

    /// <summary>Houses in rows that face south, as many as fit; some places stay free.</summary>
    int Rows(Block block, Yard yard, int number, (double Wide, double High) house, (double East, double South) step)
    {
        var (columns, rows) = (Math.Max(1, (int)(yard.Wide * Wide / step.East)), Math.Max(1, (int)(yard.High * High / step.South)));
        for (var n = 0; n < rows * columns; n++)
        {
            var key = block.Key * 1000 + number + n;
            if (Dice.Falls(0.1, 141, key)) continue;
            var stretch = 1 - 0.25 * Dice.Part(142, key);
            var (u, v) = (yard.West + yard.Wide * (n % columns + 0.5) / columns, yard.North + yard.High * (n / columns + 0.5) / rows);
            var text = block.Use == BlockUse.Homes ? $"{number + n + 1}号楼" : $"{number + n + 1}号";
            var of = block.Use == BlockUse.Homes ? $"{block.Quarter}小区" : block.Quarter;
            All.Add(new Building(Box(block, (u, v), house.Wide * stretch, house.High), UseText(block.Use), text, of, ""));
        }
        return number + rows * columns;
    }

    int Institution(Block block, Yard yard, int number)
    {
        var name = block.Use switch
        {
            BlockUse.School => block.Quarter + Dice.Pick(SchoolNames, 151, block.Key),
            BlockUse.Hospital => $"{block.Quarter}医院",
            _ => block.Quarter + Dice.Pick(OfficeNames, 152, block.Key),
        };
        var middle = (U: (yard.West + yard.East) / 2, V: (yard.North + yard.South) / 2);
        All.Add(new Building(Box(block, (middle.U, yard.North + 0.12), 130, 26), UseText(block.Use), "1号", name, name));
        All.Add(new Building(Box(block, (yard.West + 0.08, middle.V), 24, 90), UseText(block.Use), "2号", name, ""));
        All.Add(new Building(Box(block, (yard.East - 0.08, middle.V), 24, 90), UseText(block.Use), "3号", name, ""));
        if (block.Use != BlockUse.School) All.Add(new Building(Box(block, (middle.U, middle.V + 0.12), 70, 40), UseText(block.Use), "4号", name, ""));
        Places.Add((UseText(block.Use), plan.Mesh.Inside(block.Cell, middle.U, middle.V - 0.1), name));
        return number + 4;
    }

    // Along each street of the block; even numbers on its northern and western sides, odd ones on the others.
    void Shops(Block block)
    {
        var around = streets.Around(block.Cell);
        for (var side = 0; side < 4; side++)
        {
            if (around[side] is not { } street) continue;
            var isAlongEast = side is 0 or 2;
            var length = isAlongEast ? Wide : High;
            for (var n = 0; n < 6; n++)
            {
                var key = block.Key * 100 + side * 10 + n;
                if (Dice.Falls(street.Class == "main" ? 0.18 : 0.45, 143, key)) continue;
                var along = 0.17 + 0.66 * (n + 0.5) / 6;
                var (u, v) = side switch { 0 => (along, 0.088), 1 => (0.92, along), 2 => (along, 0.912), _ => (0.08, along) };
                var (wide, deep) = (0.66 / 6 * length * 0.94, 12 + 4 * Dice.Part(144, key));
                var line = isAlongEast ? block.Cell.Column : block.Cell.Row;
                var number = 2 * (line * 6 + n) + (side is 1 or 2 ? 2 : 1);
                All.Add(new Building(
                    Box(block, (u, v), isAlongEast ? wide : deep, isAlongEast ? deep : wide), "shops", string.Create(CultureInfo.InvariantCulture, $"{number}号"), street.Name, ""));
            }
        }
    }

    List<Spot> Box(Block block, (double U, double V) middle, double wide, double high)
    {
        var (east, south) = (wide / Wide / 2, high / High / 2);
        Spot At(double u, double v) => plan.Mesh.Inside(block.Cell, u, v);
        return [At(middle.U - east, middle.V - south), At(middle.U + east, middle.V - south), At(middle.U + east, middle.V + south), At(middle.U - east, middle.V + south)];
    }

    static string UseText(BlockUse use) => use switch
    {
        BlockUse.Homes or BlockUse.OldHomes => "homes",
        BlockUse.Works => "works",
        BlockUse.School => "school",
        BlockUse.Hospital => "hospital",
        BlockUse.Market => "market",
        BlockUse.Office => "office",
        _ => "shops",
    };

    readonly record struct Yard(double West, double East, double North, double South)
    {
        public double Wide => East - West;
        public double High => South - North;
    }
}
