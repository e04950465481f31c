using System.Globalization;

namespace Guantong.Packs.Linshu;

/// <summary>
/// Units of the four levels. A department answers to a city department or to nobody here: were it put under the centre,
/// every decision of the centre would be one of its own superior.
/// </summary>
static class Units
{
    public static string Text(IReadOnlyList<Township> townships, IReadOnlyList<Quarter> quarters, IReadOnlyList<Department> departments) =>
        Lists.Text("code,name,kind,level,parent,division,lon,lat", [
            ["city-centre", "临沂市城市运行管理服务中心", "centre", "city", "", LinshuPack.City, "", ""],
            ["city-coord", "临沂市城市管理委员会办公室", "coordinating-office", "city", "", LinshuPack.City, "", ""],
            ["centre", "临沭县城市管理监督指挥中心", "centre", "district", "city-centre", LinshuPack.County, "", ""],
            ["coord", "临沭县城市管理委员会办公室", "coordinating-office", "district", "city-coord", LinshuPack.County, "", ""],
            ["supervision", "临沭县城市管理监督队", "supervision", "district", "centre", LinshuPack.County, "", ""],
            .. departments.Select(d => new[] { d.Code, d.Name, "department", d.Level, d.Parent, d.Division, "", "" }),
            .. townships.Select(t => new[] { t.Unit, $"{t.Name}{(t.IsStreet ? "办事处" : "人民政府")}", "township", "township", "", t.Code, "", "" }),
            .. quarters.Select(q => new[] { q.Unit, $"{q.Name}居民委员会".Replace("村居民", "村村民", StringComparison.Ordinal), "community", "community", "town-" + UserOf(townships, q), q.Code, "", "" }),
            .. departments.SelectMany(d => d.Crews.Select((crew, n) => (string[])[$"{d.Code}-crew{n + 1}", $"{Short(d.Name)}·{crew}", "crew", d.Level, d.Code, d.Division, .. Yard(d, n)])),
            .. townships.SelectMany(t => new[]
            {
                new[] { $"{t.Unit}-crew1", $"{t.Name}综合执法队", "crew", "township", t.Unit, t.Code, "", "" },
                [$"{t.Unit}-crew2", $"{t.Name}保洁队（承包）", "crew", "township", t.Unit, t.Code, "", ""],
            }),
            .. quarters.Select(q => new[] { $"{q.Unit}-crew1", $"{q.Name}网格服务队", "crew", "community", q.Unit, q.Code, "", "" }),
        ]);

    /// <summary>Invented, somewhere in the town: where a department's crew sets out from.</summary>
    static string[] Yard(Department d, int n)
    {
        var seed = d.Code.Aggregate(17, (sum, c) => unchecked(sum * 31 + c));
        return [(118.650 + 0.022 * Noise.At(seed, n, 1)).ToString("F5", CultureInfo.InvariantCulture), (34.919 + 0.017 * Noise.At(seed, n, 2)).ToString("F5", CultureInfo.InvariantCulture)];
    }

    static string UserOf(IEnumerable<Township> townships, Quarter q) => townships.Single(t => t.Code == q.Township).User;

    static string Short(string name) => name.Replace("临沭县", "", StringComparison.Ordinal);
}
