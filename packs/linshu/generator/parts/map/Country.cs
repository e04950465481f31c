namespace Guantong.Packs.Linshu;

/// <summary>Outside the gridded town: roads to each township and on to its villages, and small settlements around them.</summary>
sealed class Country
{
    const double SettlementBlock = 150;
    readonly CountyMap county;
    readonly Streets streets;

    public Country(IReadOnlyList<Township> townships, CountyMap county, Streets streets)
    {
        (this.county, this.streets) = (county, streets);
        var mesh = county.Mesh;
        var gates = new[] { new Corner(0, 8), new Corner(25, 8), new Corner(11, 0), new Corner(14, 17), new Corner(0, 3), new Corner(25, 14), new Corner(3, 17) };
        foreach (var (town, n) in townships.Where(t => !t.IsStreet).Select((t, n) => (t, n)))
        {
            var middle = new Spot(town.East, town.North);
            var gate = gates.Select(g => mesh.Raw(g)).MinBy(g => Spot.Distance(g, middle));
            Road($"临{town.Name[..1]}路", "county", town, gate, middle);
            Settle(town, middle, 5, $"{town.Name[..2]}");
            foreach (var (village, i) in town.VillageNames.Select((v, i) => (v, i)))
            {
                var at = VillageAt(middle, n, i);
                Road($"{town.Name[..1]}{village[..1]}路", "village", town, middle, at);
                Settle(town, at, 3, village[..^1]);
                Places.Add(("village", at, village));
            }
            Places.Add(("township", middle, town.Name));
        }
        foreach (var (from, to) in Neighbours([.. townships.Where(t => !t.IsStreet)]))
            Road($"{from.Name[..1]}{to.Name[..1]}路", "county", from, new Spot(from.East, from.North), new Spot(to.East, to.North));
    }

    // Around the county, each town is joined with the next.
    static IEnumerable<(Township From, Township To)> Neighbours(List<Township> towns)
    {
        var around = towns.OrderBy(t => Math.Atan2(t.North, t.East)).ToList();
        return around.Select((t, n) => (t, around[(n + 1) % around.Count]));
    }

    public List<Street> Roads { get; } = [];
    public List<Building> Houses { get; } = [];
    public List<(string Kind, Spot At, string Name)> Places { get; } = [];

    // Some two and a half kilometres off, wherever the county still is.
    Spot VillageAt(Spot middle, int n, int i)
    {
        for (var turn = 0; ; turn++)
        {
            var angle = Math.Tau * (Dice.Part(171, n, i) + 0.1 * turn);
            var at = middle + new Spot(Math.Cos(angle), Math.Sin(angle)) * (2300 + 900 * Dice.Part(172, n, i) - 100 * turn);
            if (turn > 9 || county.HoldsSpot(at)) return at;
        }
    }

    void Road(string name, string kind, Township town, Spot from, Spot to)
    {
        var steps = Math.Max(4, (int)(Spot.Distance(from, to) / 450));
        var across = (to - from).Left;
        var line = Enumerable.Range(0, steps + 1).Select(n => Spot.Between(from, to, n / (double)steps)
            + across * (Math.Sin(Math.PI * n / steps) * 520 * Noise.Smooth(173 + name.Length, n / 5.0, from.East / 2000 + to.North / 3000))).ToList();
        Roads.Add(new Street(streets.NewCode(town.Code), name, kind, kind == "county" ? LinshuPack.County : town.Code, kind == "county" ? 14 : 7, [line]));
    }

    void Settle(Township town, Spot middle, int size, string name)
    {
        var half = size * SettlementBlock / 2;
        var turn = 0.3 * Noise.At(174, (int)middle.East, (int)middle.North);
        Spot At(double x, double y) => middle + new Spot(x * Math.Cos(turn) - y * Math.Sin(turn), x * Math.Sin(turn) + y * Math.Cos(turn));
        for (var n = 0; n <= size; n++)
        {
            var offset = n * SettlementBlock - half;
            Roads.Add(new Street(streets.NewCode(town.Code), $"{name}{Numerals.Of(n + 1)}路", "village", town.Code, 7, [[At(offset, -half), At(offset, half)]]));
            Roads.Add(new Street(streets.NewCode(town.Code), $"{name}{Numerals.Of(n + 1)}街", "village", town.Code, 7, [[At(-half, offset), At(half, offset)]]));
        }
        for (var n = 0; n < size * size * 16; n++)
        {
            if (Dice.Falls(0.25, 175, (int)middle.East + n, (int)middle.North)) continue;
            var (block, house) = (n / 16, n % 16);
            var (x, y) = (block % size * SettlementBlock - half + 22 + house % 4 * 35, block / size * SettlementBlock - half + 22 + house / 4 * 35);
            Houses.Add(new Building([At(x - 9, y - 6), At(x + 9, y - 6), At(x + 9, y + 6), At(x - 9, y + 6)], "homes", $"{n + 1}号", name, ""));
        }
    }
}
