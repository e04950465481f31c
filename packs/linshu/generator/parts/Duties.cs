namespace Guantong.Packs.Linshu;

/// <summary>The responsibility table: the county's rows as listed, then what repeats for each township and community.</summary>
static class Duties
{
    // What a town does itself; in the two streets the county's departments do it and the street helps.
    static readonly (string Code, string Item)[] OfTownships =
    [
        ("06010", "属地暴露垃圾清理"), ("06011", "属地渣土清理"), ("06012", "属地道路保洁"), ("06017", "属地绿地保洁"), ("06020", "属地禁烧"),
        ("06025", "属地水域保洁"), ("06036", "属地乱堆杂物清理"), ("06042", "属地垃圾收运"), ("07001", "属地小广告清理"),
        ("09001", "属地无照游商"), ("09005", "属地店外经营"), ("09006", "属地占道经营"), ("09010", "属地非机动车停放"),
    ];

    // What the county's departments do everywhere; every township tells them what it sees and helps on the spot.
    static readonly (string Code, string Item)[] HelpedEverywhere =
    [
        ("06001", "违法建设发现和劝阻"), ("06028", "噪声劝阻"), ("08004", "工地扬尘发现和报告"), ("08011", "渣土车发现和报告"), ("09015", "无证餐饮发现和报告"),
        ("09020", "集市秩序协助"), ("10001", "除雪协助"),
    ];

    static readonly (string Code, string Item)[] OfCommunities = [("06035", "社区废弃家具清理"), ("06036", "社区楼道庭院杂物清理")];

    public static string Text(List<string[]> listed, IReadOnlyList<Township> townships, IReadOnlyList<Quarter> quarters)
    {
        var takenBack = listed.Where(r => r[5] == "taken-back").Select(r => (r[2], r[4])).ToHashSet();
        var rows = listed.SelectMany(r => Kinds(r[1]).Select(kind => new[] { r[0], kind, r[2], r[3], r[4], r[5] }))
            .Concat(townships.SelectMany(t => OfTownships.Where(d => !takenBack.Contains((d.Code, t.Unit)))
                .Select(d => new[] { $"{d.Item}（{t.Name}）", "matter", d.Code, t.Code, t.Unit, t.IsStreet ? "helping" : "own" })))
            .Concat(townships.SelectMany(t => HelpedEverywhere.Select(d => new[] { $"{d.Item}（{t.Name}）", "matter", d.Code, t.Code, t.Unit, "helping" })))
            .Concat(quarters.SelectMany(q => OfCommunities.Select(d => new[] { $"{d.Item}（{q.Name}）", "matter", d.Code, q.Code, q.Unit, "own" })));
        return Lists.Text("item,kind,type_code,place,unit,duty", rows);
    }

    static string[] Kinds(string kind) => kind == "both" ? ["matter", "component"] : [kind];
}
