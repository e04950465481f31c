namespace Guantong.Packs.Linshu;

/// <summary>Accounts of every role at the four levels. Names are invented and say so.</summary>
sealed class People
{
    const string Always = "Mon-Sun 00:00-24:00", Office = "Mon-Fri 08:00-18:00", Long = "Mon-Sun 07:00-21:00";
    static readonly string[] Shifts = ["Mon-Sun 00:00-08:00", "Mon-Sun 08:00-16:00", "Mon-Sun 16:00-24:00"];
    static readonly string[] Patrols = ["Mon-Sun 06:00-14:00", "Mon-Sun 14:00-22:00"];
    const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    const string Givens = "芳伟敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红鹏辉建波宁浩宇欣怡晨光雪梅文斌";

    readonly List<string[]> rows = [];

    public static string Text(IReadOnlyList<Township> townships, IReadOnlyList<Quarter> quarters, IReadOnlyList<Department> departments,
        IReadOnlyList<(string Code, Community Community)> grids)
    {
        var people = new People();
        people.City();
        people.Centre();
        people.SupervisionAxis(townships);
        foreach (var department in departments) people.Department(department);
        foreach (var township in townships) people.Township(township);
        foreach (var quarter in quarters) people.Quarter(quarter);
        foreach (var (user, community, _) in Ground.ThirdTier(grids)) people.Add(user, "chief", new("comm-" + community.User, "community", community.Code), Long);
        return Lists.Text("user,name,role,unit,level,scope_place,scope_classes,duty,valid_from,valid_to", people.rows);
    }

    // A case that was escalated to the city stays there: every post of the centre is needed at this level too.
    void City()
    {
        Seat Of(string unit) => new(unit, "city", LinshuPack.City);
        Shifted("city-intake", "intake-operator", Of("city-centre"), 3);
        Shifted("city-revisit", "revisit", Of("city-centre"), 3);
        Shifted("city-shift", "shift-leader", Of("city-centre"), 3);
        Shifted("city-dispatch", "dispatcher", Of("city-centre"), 3);
        Shifted("city-supervise", "supervisor", Of("city-coord"), 3);
        Add("city-lead01", "leader", Of("city-centre"), Always);
        Add("city-lead02", "leader", Of("city-centre"), Always);
        Add("city-audit01", "auditor", Of("city-centre"), Always);
    }

    void Centre()
    {
        Seat seat = new("centre", "district", LinshuPack.County), office = seat with { Unit = "coord" };
        Shifted("intake", "intake-operator", seat, 6);
        Shifted("shift", "shift-leader", seat, 6);
        Shifted("dispatch", "dispatcher", seat, 6);
        Shifted("revisit", "revisit", seat, 6);
        Shifted("supervise", "supervisor", office, 6);
        Add("dispatch07", "dispatcher", seat with { Classes = "municipal;greening" }, Long);
        Add("intake07", "intake-operator", seat, Long);
        Add("lead01", "leader", seat, Always);
        Add("lead02", "leader", seat, Always);
        Add("audit01", "auditor", seat, Always);
        Add("admin01", "administrator", seat, Always);
        Add("admin02", "administrator", seat, Office);
    }

    // Around the clock: one checker for each street and two for the whole county in every shift; by day one more for each street.
    void SupervisionAxis(IReadOnlyList<Township> townships)
    {
        Seat county = new("supervision", "district", LinshuPack.County);
        var streets = townships.Where(t => t.IsStreet).Select(t => county with { Place = t.Code }).ToList();
        var checkers = Shifts.SelectMany(shift => streets.Append(county).Append(county).Select(seat => (seat, shift)))
            .Concat(streets.Select(seat => (seat, shift: Long)));
        foreach (var ((seat, shift), n) in checkers.Select((c, n) => (c, n + 1))) Add($"check{n:00}", "checker", seat, shift);
        var inspectors = Patrols.SelectMany(patrol => streets.Concat(streets).Append(county).Select(seat => (seat, patrol)));
        foreach (var ((seat, patrol), n) in inspectors.Select((c, n) => (c, n + 1))) Add($"inspect{n:00}", "inspector", seat, patrol);
    }

    // Whoever keeps lines and pipes is on duty at night too; an office is not.
    void Department(Department d)
    {
        Seat seat = new(d.Code, d.Level, d.Division);
        var roundTheClock = d.Code.EndsWith("gs", StringComparison.Ordinal) || d.Code is "zfj" or "jjdd" or "szyh" or "gaj" or "yjj" or "xfdd" or "hwzx";
        Add(d.Code, "department", seat, roundTheClock ? Always : d.Level == "city" ? Office : Long);
        if (roundTheClock && d.Crews.Length > 2) Add(d.Code + "2", "department", seat, Long);
        for (var n = 1; n <= d.Crews.Length; n++) Add($"{d.Code}-crew{n}", "crew", seat with { Unit = $"{d.Code}-crew{n}" }, n == 1 ? Always : Long);
    }

    void Township(Township t)
    {
        Seat seat = new(t.Unit, "township", t.Code);
        Add(t.User, "township", seat, Always);
        Add(t.User + "-dispatch", "dispatcher", seat, Long);
        Add(t.User + "-lead", "leader", seat, Always);
        Add(t.User + "-crew1", "crew", seat with { Unit = t.Unit + "-crew1" }, Always);
        Add(t.User + "-crew2", "crew", seat with { Unit = t.Unit + "-crew2" }, Long);
        Add(t.User + "-chief", "chief", seat, Long);
        Add(t.User + "-inspect", "inspector", seat, "Mon-Sun 08:00-18:00");
    }

    void Quarter(Quarter q)
    {
        Seat seat = new(q.Unit, "community", q.Code);
        Add(q.User, "community", seat, Long);
        Add(q.User + "-chief", "chief", seat, Long);
        Add(q.User + "-crew", "crew", seat with { Unit = q.Unit + "-crew1" }, Long);
    }

    void Shifted(string user, string role, Seat seat, int count)
    {
        for (var n = 0; n < count; n++) Add($"{user}{n + 1:00}", role, seat, Shifts[n % Shifts.Length]);
    }

    void Add(string user, string role, Seat seat, string duty) =>
        rows.Add([user, NameOf(rows.Count), role, seat.Unit, seat.Level, seat.Place, seat.Classes, duty, "2017-01-01", ""]);

    // 40 surnames × 40 given names, stepped so that neighbours in the list share neither.
    static string NameOf(int n) => $"演示·{Surnames[n % Surnames.Length]}{Givens[(n * 7 + n / Surnames.Length) % Givens.Length]}";

    sealed record Seat(string Unit, string Level, string Place, string Classes = "");
}
