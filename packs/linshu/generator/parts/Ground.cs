using System.Globalization;

namespace Guantong.Packs.Linshu;

/// <summary>
/// The people on the ground: a chief for every township, community and micro grid and for rows of shops, two associations of
/// volunteers, and the companies that keep compounds. Names say that they are invented; a local number never begins with 0.
/// </summary>
static class Ground
{
    public const int Shops = 250;
    const int Volunteers = 700;
    const string Surnames = "丁方石孔毛江史侯龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季";
    const string Givens = "安邦琪瑶琳岩松柏竹菊荷桐枫榆杉楠荣盛兴旺春夏秋冬朝阳山川江河湖海青云霞虹露霜立业";

    /// <summary>Accounts of the third tier: one lane chief for each micro grid, shop chiefs where the shops are.</summary>
    public static IEnumerable<(string User, Community Community, string Grid)> ThirdTier(IReadOnlyList<(string Code, Community Community)> grids)
    {
        for (var n = 0; n < grids.Count; n++) yield return ($"lane{n + 1:000}", grids[n].Community, grids[n].Code);
        for (var n = 0; n < Shops; n++)
        {
            var (code, community) = grids[ShopGrid(n, grids.Count)];
            yield return ($"shop{n + 1:000}", community, code);
        }
    }

    public static string Chiefs(IReadOnlyList<Township> townships, IReadOnlyList<Quarter> quarters, IReadOnlyList<(string Code, Community Community)> grids)
    {
        var rows = new List<string[]>();
        foreach (var t in townships) Add($"{t.User}-chief", "street", 1, $"{t.Name}总街长", t.Code, "");
        foreach (var q in quarters) Add($"{q.User}-chief", "street", 2, $"{q.Name}街长", q.Code, townships.Single(t => t.Code == q.Township).User + "-chief");
        foreach (var (user, community, grid) in ThirdTier(grids))
        {
            var number = int.Parse(grid[12..], CultureInfo.InvariantCulture);
            if (user[0] == 'l') Add(user, "lane", 3, $"{community.Name}第{number}网格巷长", grid, $"{community.User}-chief");
            else Add(user, "shop", 3, $"{community.Name}第{number}网格店长", grid, $"{community.User}-chief");
        }
        rows.Sort((a, b) => string.CompareOrdinal(a[0], b[0]));
        return Lists.Text("user,kind,tier,title,areas,phone,reports_to,valid_from,valid_to", rows);

        void Add(string user, string kind, int tier, string title, string areas, string above) =>
            rows.Add([user, kind, $"{tier}", title, areas, Phone(0, rows.Count + 1), above, "", ""]);
    }

    public static string Groups() => Lists.Text("code,name,name_en,division,phone", [
        ["vol-a", "演示·沭河先锋志愿服务协会", "Shuhe pioneers (demonstration)", LinshuPack.County, Phone(1, 1)],
        ["vol-b", "演示·美丽家园志愿者联合会", "Beautiful home (demonstration)", LinshuPack.County, Phone(1, 2)],
    ]);

    public static string People(IReadOnlyList<Quarter> quarters) => Lists.Text("code,name,group,division,phone,since", Enumerable.Range(0, Volunteers).Select(n => new[]
    {
        $"v{n + 1:000}", $"演示志愿者·{Surnames[n % Surnames.Length]}{Givens[((n * 7) + (n / Surnames.Length)) % Givens.Length]}", n % 2 == 0 ? "vol-a" : "vol-b",
        quarters[n % quarters.Count].Code, Phone(2, n + 1), new DateOnly(2019, 3, 5).AddDays(n * 3 % 2400).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    }));

    // Fourteen companies; each community has one, the larger ones two.
    public static string Companies(IReadOnlyList<Community> communities)
    {
        string[] names = ["安居", "和美", "锦绣", "诚信", "万家", "阳光", "康泰", "金桥", "鑫苑", "滨河", "丽景", "新城", "盛世", "永宁"];
        return Lists.Text("code,name,manager,phone,divisions,valid_from,valid_to", names.Select((name, n) => new[]
        {
            $"wy{n + 1:00}", $"演示·{name}物业服务公司", $"演示·{Surnames[n + 3]}经理", Phone(3, n + 1),
            string.Join(';', communities.Where((_, c) => c % names.Length == n || (c + 6) % names.Length == n).Select(c => c.Code).Order(StringComparer.Ordinal)), "2024-01-01", n == 13 ? "2028-01-01" : "",
        }));
    }

    // Shops stand along the streets of the middle: every other grid first, then the same once more.
    static int ShopGrid(int n, int grids) => n * 2 % grids;

    static string Phone(int series, int n) => string.Create(CultureInfo.InvariantCulture, $"0539-0{series}{n:00000}");
}
