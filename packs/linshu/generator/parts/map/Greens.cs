namespace Guantong.Packs.Linshu;

/// <summary>Parks, the green banks of the river in the town, school pitches and woods in the country.</summary>
sealed class Greens
{
    static readonly string[] ParkNames =
        ["常林公园", "府前公园", "朝霞公园", "南湖游园", "东晓公园", "柳堤游园", "和平公园", "文峰公园", "振兴游园", "青石口袋公园", "春晓游园", "兴业口袋公园", "松山游园", "书香公园"];

    public Greens(TownPlan plan, CountyMap county)
    {
        var mesh = plan.Mesh;
        foreach (var (block, n) in plan.Blocks.Where(b => b.Use == BlockUse.Park).OrderBy(b => b.Key).Select((b, n) => (b, n)))
            All.Add(new Surface(ParkNames[n], "park", [.. Rectangle(mesh, block.Cell, 0.06, 0.94)]));
        foreach (var block in plan.Blocks.Where(b => b.Use == BlockUse.River)) All.Add(new Surface("", "bank", [.. Rectangle(mesh, block.Cell, 0.06, 0.94)]));
        foreach (var block in plan.Blocks.Where(b => b.Use == BlockUse.School))
            All.Add(new Surface("", "pitch", Oval(mesh.Inside(block.Cell, 0.5, 0.62))));
        for (var n = 0; n < 170; n++)
        {
            var cell = new Corner((int)(-60 + 150 * Dice.Part(161, n)), (int)(-74 + 186 * Dice.Part(162, n)));
            if (!county.Holds(cell) || plan.At(cell) is not null) continue;
            All.Add(new Surface("", "wood", Spot.Blob(mesh.At(cell.Column, cell.Row), 260 + 620 * Dice.Part(163, n), 0.7, 200 + n)));
        }
    }

    public List<Surface> All { get; } = [];

    static Spot[] Oval(Spot middle) => [.. Enumerable.Range(0, 20).Select(n => n * Math.Tau / 20).Select(turn => middle + new Spot(62 * Math.Cos(turn), 32 * Math.Sin(turn)))];

    static Spot[] Rectangle(Mesh mesh, Corner cell, double from, double to) =>
        [mesh.Inside(cell, from, from), mesh.Inside(cell, to, from), mesh.Inside(cell, to, to), mesh.Inside(cell, from, to)];
}
