using System.Globalization;

namespace Guantong.Packs.Linshu;

/// <summary>
/// 便民服务点: toilets stand where the components of that class stand, parks and markets where the plan has them, stalls and
/// stations along the streets. Hours, telephones and names are invented; the numbers begin with 0539-000, which nobody has.
/// </summary>
sealed class ServicePoints
{
    const string Toilet = "03001";
    const string Verified = "2026-11-";
    readonly Geography land;
    readonly List<string[]> rows = [];
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    ServicePoints(Geography land) => this.land = land;

    public static string Text(Geography land, string components)
    {
        var points = new ServicePoints(land);
        points.Toilets(components);
        points.Parks();
        points.Markets();
        points.Along("fruit-stall", 64, new("瓜果疏导点", "Mon-Sun 05:30-20:30", "05-01", "10-31", "西瓜、桃、葡萄等应季瓜果", "6", "收摊清场；不占盲道"));
        points.Along("repair-stall", 48, new("便民修理点", "Mon-Sun 08:00-18:30", "", "", "修鞋、配钥匙、修自行车", "3", "油污自清"));
        points.Along("barbecue", 9, new("烧烤集中点", "Mon-Sun 17:00-24:00", "04-15", "10-31", "烧烤夜市", "24", "使用油烟净化设备；二十四点收摊"));
        points.Along("station", 22, new("城管服务驿站", "Mon-Sun 08:00-20:00", "", "", "饮水、充电、雨具、急救箱、政策咨询", "", ""));
        points.Along("waste-kiosk", 60, new("垃圾分类亭", "Mon-Sun 06:30-09:00 17:30-20:30", "", "", "可回收物、厨余、有害、其他垃圾", "", "定时投放，有人指导"));
        points.Parkings();
        return Lists.Text(
            "id,kind,name,address,lon,lat,hours,open_from,open_until,barrier_free,offers,capacity,fee,manager,phone,rules,component,keeper,has,shut_from,shut_until,shut_why,verified", points.rows);
    }

    void Toilets(string components)
    {
        foreach (var row in components.Split('\n').Select(l => l.Split(',')).Where(r => r.Length > 4 && r[0].Length == 17 && r[0][6..11] == Toilet && r[4] == "good"))
        {
            var block = land.Plan.Blocks.Single(b => b.Code == row[3]);
            var n = rows.Count;
            var always = Dice.Falls(0.6, 301, n);
            Add("toilet", $"{block.Quarter}公厕", block, new Offer("", always ? "Mon-Sun 00:00-24:00" : "Mon-Sun 05:00-22:00", "", "", "", $"{6 + 2 * (int)(5 * Dice.Part(302, n))}", ""), (row[1], row[2]), row[0]);
        }
    }

    void Parks()
    {
        foreach (var park in land.Greens.All.Where(g => g.Kind == "park"))
        {
            var middle = park.Ring.Aggregate((a, b) => a + b) * (1.0 / park.Ring.Count);
            Add("park", park.Name, Nearest(middle), new Offer("", "Mon-Sun 00:00-24:00", "", "", "步道、健身器材、座椅", "", "不得遛大型犬"), At(middle));
        }
    }

    void Markets()
    {
        foreach (var (block, n) in land.Plan.Blocks.Where(b => b.Use == BlockUse.Market).Select((b, n) => (b, n)))
            Add("market", $"{block.Quarter}农贸市场{(n % 4 == 3 ? "（北区）" : "")}", block, new Offer("", "Mon-Sun 05:00-19:00", "", "", "蔬菜、水产、肉禽、熟食", $"{80 + (int)(140 * Dice.Part(303, n))}", ""), At(land.Plan.Mesh.Inside(block.Cell, 0.5, 0.5)));
    }

    void Parkings()
    {
        foreach (var (block, n) in land.Plan.Blocks.Where(b => b.Use is BlockUse.Shops or BlockUse.Hospital or BlockUse.Park or BlockUse.Office).Where((_, n) => n % 2 == 0).Select((b, n) => (b, n)))
            Add("parking", $"{block.Quarter}停车场", block, new Offer("", "Mon-Sun 00:00-24:00", "", "", "", $"{40 + (int)(200 * Dice.Part(304, n))}", "", n % 3 == 0 ? "免费" : "首半小时免费，之后每小时2元"), At(land.Plan.Mesh.Inside(block.Cell, 0.2, 0.8)));
    }

    // Every so many blocks one, on the pavement of a side that has a street.
    void Along(string kind, int count, Offer offer)
    {
        var seed = 310 + kind.Length;
        var sides = land.Plan.Blocks.Where(b => b.Use is not (BlockUse.River or BlockUse.Works))
            .SelectMany(b => land.Streets.Around(b.Cell).Select((street, side) => (Block: b, Street: street, Side: side))).Where(s => s.Street is not null)
            .OrderBy(s => Dice.Part(seed, s.Block.Key, s.Side)).Take(count).OrderBy(s => s.Block.Code, StringComparer.Ordinal).ThenBy(s => s.Side);
        foreach (var (block, street, side) in sides)
        {
            var along = 0.2 + 0.6 * Dice.Part(seed + 1, block.Key, side);
            var (u, v) = side switch { 0 => (along, 0.045), 1 => (0.955, along), 2 => (along, 0.955), _ => (0.045, along) };
            Add(kind, $"{street!.Name}{offer.Name}", block, offer, At(land.Plan.Mesh.Inside(block.Cell, u, v)), address: $"{street.Name}与{block.Quarter}交界处");
        }
    }

    void Add(string kind, string name, Block block, Offer offer, (string Lon, string Lat) at, string component = "", string address = "")
    {
        var number = numbers[kind] = numbers.GetValueOrDefault(kind) + 1;
        var n = rows.Count;
        var barrierFree = kind is "toilet" or "park" or "market" or "station" ? Dice.Falls(0.7, 305, n) ? "true" : "false" : "";
        var (manager, phone) = kind switch
        {
            "toilet" or "waste-kiosk" => ("县环境卫生服务中心", "0539-0001201"),
            "park" => ("县园林绿化服务中心", "0539-0001202"),
            "market" => ($"{block.Quarter}农贸市场管理处", "0539-0001203"),
            "parking" => ("", "0539-0001204"),
            _ => ("县综合行政执法局便民服务科", "0539-0001205"),
        };
        var (u, same) = (block.Community.Name, rows.Count(r => r[2] == name || r[2].StartsWith(name + "（", StringComparison.Ordinal)));
        rows.Add([
            string.Create(CultureInfo.InvariantCulture, $"{kind}-{number:000}"), kind, same == 0 ? name : $"{name}（{same + 1}号）", address.Length > 0 ? address : $"{u}内", at.Lon, at.Lat,
            offer.Hours, offer.From, offer.Until, barrierFree, offer.What, offer.Capacity, offer.Fee, manager, phone, offer.Rules, component, KeeperOf(kind), Has(kind, n, barrierFree == "true"),
            .. Shut(kind, n), Verified + (1 + (int)(19 * Dice.Part(306, n))).ToString("00", CultureInfo.InvariantCulture),
        ]);
    }

    static string KeeperOf(string kind) => kind switch { "toilet" or "waste-kiosk" => "hwzx", "park" => "ylzx", _ => "zfj" };

    // What somebody has looked for and found; of the rest nothing is known.
    static string Has(string kind, int n, bool barrierFree) => string.Join(';', (kind switch
    {
        "toilet" => new (string Fact, double Share)[] { ("paper", 0.7), ("soap", 0.8), ("baby", barrierFree ? 0.4 : 0), ("family", barrierFree ? 0.5 : 0) },
        "station" => [("water", 1), ("charging", 1), ("umbrella", 0.9), ("first-aid", 0.9), ("rest", 1), ("microwave", 0.6), ("wifi", 0.5), ("books", 0.4), ("baby", 0.3), ("windows", 0.5)],
        "park" => [("rest", 0.9), ("water", 0.2)],
        "repair-stall" => [("bike-pump", 0.5)],
        _ => [],
    }).Where((f, at) => Dice.Falls(f.Share, 307, n, at)).Select(f => f.Fact));

    // One toilet in thirty is being mended on the day that the demonstration is made for.
    static string[] Shut(string kind, int n) => kind == "toilet" && Dice.Falls(0.12, 313, n) ? ["2026-11-10", "2027-01-20", "管道改造"] : ["", "", ""];

    Block Nearest(Spot at) => land.Plan.Blocks.MinBy(b => Spot.Distance(land.Plan.Mesh.Inside(b.Cell, 0.5, 0.5), at))!;

    static (string Lon, string Lat) At(Spot spot)
    {
        var (lon, lat) = Mesh.Degrees(spot);
        return (lon.ToString("0.######", CultureInfo.InvariantCulture), lat.ToString("0.######", CultureInfo.InvariantCulture));
    }

    sealed record Offer(string Name, string Hours, string From, string Until, string What, string Capacity, string Rules, string Fee = "");
}
