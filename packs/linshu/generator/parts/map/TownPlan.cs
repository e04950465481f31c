namespace Guantong.Packs.Linshu;

/// <summary>What a block of the town is used for.</summary>
enum BlockUse
{
    Homes,
    OldHomes,
    Shops,
    Works,
    School,
    Hospital,
    Office,
    Market,
    Park,
    River,
}

/// <summary>A micro grid as a block: its cell in the lattice, code, community and use.</summary>
sealed record Block(Corner Cell, string Code, Community Community, BlockUse Use)
{
    public string Quarter => Community.Name.Replace("社区", "", StringComparison.Ordinal);

    /// <summary>Names this block in <see cref="Dice"/>.</summary>
    public int Key => Cell.Column * 100 + Cell.Row;
}

/// <summary>The blocks of the gridded town and what stands in each.</summary>
sealed class TownPlan
{
    public const int RiverColumn = 20;

    static readonly HashSet<(int, int)> Parks =
        [(3, 4), (12, 3), (16, 6), (9, 13), (22, 6), (1, 11), (5, 8), (18, 14), (13, 9), (7, 2), (23, 12), (11, 15), (6, 15), (15, 1)];

    static readonly HashSet<(int, int)> Offices = [(12, 7), (13, 7), (12, 8), (4, 6)];
    static readonly HashSet<(int, int)> Hospitals = [(14, 5), (6, 10), (17, 11), (22, 9)];
    static readonly HashSet<(int, int)> Markets = [(10, 5), (3, 9), (15, 12), (7, 13), (18, 4), (22, 2), (2, 2), (11, 11), (13, 14), (23, 14)];

    readonly Dictionary<Corner, Block> blocks;

    public TownPlan(TownMap town, Mesh mesh)
    {
        Mesh = mesh;
        Blocks = [.. town.Grids().Select(g => new Block(g.Cell, g.Code, g.Community, UseOf(g.Cell)))];
        blocks = Blocks.ToDictionary(b => b.Cell);
    }

    public Mesh Mesh { get; }

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    public Block? At(Corner cell) => blocks.GetValueOrDefault(cell);

    static BlockUse UseOf(Corner cell)
    {
        var at = (cell.Column, cell.Row);
        if (cell.Column == RiverColumn) return BlockUse.River;
        if (Parks.Contains(at)) return BlockUse.Park;
        if (Offices.Contains(at)) return BlockUse.Office;
        if (Hospitals.Contains(at)) return BlockUse.Hospital;
        if (Markets.Contains(at)) return BlockUse.Market;
        var chance = Dice.Part(101, cell.Column, cell.Row);
        if (chance > 0.94) return BlockUse.School;
        if (cell.Row >= 14 || cell.Column >= 23) return chance < 0.55 ? BlockUse.Works : BlockUse.Homes;
        var fromMiddle = Math.Max(Math.Abs(cell.Column - 11.5) / 12, Math.Abs(cell.Row - 8.0) / 8);
        if (chance < 0.42 - 0.5 * fromMiddle) return BlockUse.Shops;
        return chance > 0.70 && cell.Column is > 2 and < 17 ? BlockUse.OldHomes : BlockUse.Homes;
    }
}
