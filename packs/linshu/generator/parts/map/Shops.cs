using System.Globalization;

namespace Guantong.Packs.Linshu;

/// <summary>
/// Shops along the streets of the grids that shop chiefs answer for, each with a front and an agreement 门前三包. Every name says that
/// it is invented, and nothing here rates anybody: an agreement is signed or not, and no more is known of a shop.
/// </summary>
sealed class Shops
{
    // The day that the demonstration is made for stands between the agreements that hold and those that have ended.
    static readonly (string Trade, double Front)[] Trades =
        [("早餐", 6), ("面馆", 8), ("水果", 6), ("理发", 5), ("五金", 9), ("药房", 10), ("超市", 14), ("服装", 7), ("手机维修", 5), ("洗车", 16), ("花店", 5), ("烟酒", 7)];
    const string Surnames = "安包常董方葛韩江康廖孟倪潘齐任沈谭万薛叶";

    readonly Geography land;
    readonly List<string[]> rows = [];

    Shops(Geography land) => this.land = land;

    public static string Text(Geography land)
    {
        var shops = new Shops(land);
        var blocks = land.Plan.Blocks.ToDictionary(b => b.Code, StringComparer.Ordinal);
        var grids = land.Plan.Blocks.Select(b => (b.Code, b.Community)).ToList();
        foreach (var (_, _, grid) in Ground.ThirdTier(grids).Where(t => t.User[0] == 's')) shops.Along(blocks[grid]);
        return Lists.Text("code,name,trade,street,address,lon,lat,front,keeper,pledge_items,pledge_no,signed,until", shops.rows);
    }

    // Two shops for each chief, on a side of the block that has a street.
    void Along(Block block)
    {
        var sides = land.Streets.Around(block.Cell).Select((street, side) => (Street: street, Side: side)).Where(s => s.Street is not null).ToList();
        if (block.Use == BlockUse.River || sides.Count == 0) return;
        for (var n = 0; n < 2; n++)
        {
            var number = rows.Count + 1;
            var (street, side) = sides[(int)(Dice.Part(401, block.Key, number) * sides.Count)];
            var (trade, metres) = Trades[(int)(Dice.Part(402, number, n) * Trades.Length)];
            var along = 0.12 + (0.7 * Dice.Part(403, number, n));
            var (from, to) = (At(block, side, along), At(block, side, along + (metres / 320)));
            Add(number, block, street!, trade, from, to);
        }
    }

    Spot At(Block block, int side, double along)
    {
        var (u, v) = side switch { 0 => (along, 0.05), 1 => (0.95, along), 2 => (along, 0.95), _ => (0.05, along) };
        return land.Plan.Mesh.Inside(block.Cell, u, v);
    }

    void Add(int number, Block block, Street street, string trade, Spot from, Spot to)
    {
        var (a, b, door) = (Degrees(from), Degrees(to), Degrees((from + to) * 0.5));
        var chance = Dice.Part(404, number);
        var signed = chance < 0.86 ? new DateOnly(2024, 10, 1).AddDays((int)(700 * Dice.Part(405, number))) : (DateOnly?)null;
        rows.Add([
            string.Create(CultureInfo.InvariantCulture, $"s{number:0000}"), string.Create(CultureInfo.InvariantCulture, $"演示{trade}店{number:000}号"), trade, street.Code, $"{street.Name}（{block.Community.Name}）",
            door.Lon, door.Lat, $"{a.Lon} {a.Lat},{b.Lon} {b.Lat}", $"演示{Surnames[number % Surnames.Length]}店主",
            Dice.Falls(0.8, 406, number) ? "clean;green;order" : "clean;order", signed is null ? "" : string.Create(CultureInfo.InvariantCulture, $"演示-{signed.Value.Year}-{number:0000}"),
            signed is { } day ? Text(day) : "", signed is { } first ? Text(first.AddYears(2).AddDays(-1)) : "",
        ]);
    }

    static (string Lon, string Lat) Degrees(Spot spot)
    {
        var (lon, lat) = Mesh.Degrees(spot);
        return (lon.ToString("0.######", CultureInfo.InvariantCulture), lat.ToString("0.######", CultureInfo.InvariantCulture));
    }

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
