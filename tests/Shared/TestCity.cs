using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Cases;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Domain.Places;

namespace Guantong.Tests;

/// <summary>
/// A county with everything a case can meet, and somebody in every role. It starts on Monday, 9 March 2026 at 09:00 local
/// time; work is 08–12 and 14–18 on weekdays, patrols go 08–20 every day. There is a calendar for 2026 and 2027 only.
/// </summary>
public sealed partial class TestCity
{
    public static readonly DivisionCode City = new("371300000000"), County = new("371329000000");
    public static readonly DivisionCode North = new("371329001000"), South = new("371329002000");
    public static readonly DivisionCode NorthGate = new("371329001001"), Lakeside = new("371329001002"), SouthGate = new("371329002001");

    public static readonly TypeKey Litter = Matter("01001"), Hole = Matter("04001"), Begging = Matter("06001"), Noise = Matter("03001");

    /// <summary>A point in North Gate, where every case of this city happens.</summary>
    public static readonly LonLat Place = new(118.6500, 34.9200);

    public static readonly Situation AtPlace = new(NorthGate, "371329001001001");
    public static readonly PhotoHash Photo = new(new string('a', 64));

    /// <summary>City centre and coordinating office; then the county's own.</summary>
    public static readonly UnitId CityCentre = new("city-centre"), Centre = new("centre"), Coordination = new("coordination"), Supervision = new("supervision");

    /// <summary>Sanitation has a branch in North; roads answers to the city's road office.</summary>
    public static readonly UnitId Sanitation = new("sanitation"), SanitationNorth = new("sanitation-north"), Roads = new("roads"), CityRoads = new("city-roads");

    public static readonly UnitId NorthOffice = new("north"), SouthOffice = new("south"), NorthGateOffice = new("north-gate"), SouthGateOffice = new("south-gate");
    public static readonly UnitId SanitationCrew = new("sanitation-crew"), RoadsCrew = new("roads-crew"), NorthCrew = new("north-crew");

    public TestCity(Policy? policy = null, DateTimeOffset? start = null)
    {
        Time = new TestTime(start ?? new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.FromHours(8)).ToUniversalTime());
        Facts = new CityFacts
        {
            Edition = 1,
            Name = "试验县",
            Area = County,
            Calendar = new WorkCalendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), [PlainYear(2026), PlainYear(2027)], [AllYear]),
            Policy = policy ?? new Policy(),
            Units = AllUnits.ToDictionary(u => u.Id),
            Divisions = new[] { City, County, North, South, NorthGate, Lakeside, SouthGate }.ToDictionary(d => d, d => new Division(d, d.Value)),
            Types = AllTypes.ToDictionary(t => t.Key),
            Conditions = AllConditions.ToDictionary(c => c.Id, StringComparer.Ordinal),
            CitizenClasses = [new("sanitation", "环境卫生", "Sanitation", 1), new("municipal", "市政设施", "Roads", 2), new("order", "市容秩序", "Order", 3)],
            Responsibilities = Duties,
            // A hole in the road goes out by itself.
            ClassPolicies = [new(MatterKind.Matter, "04", "auto-dispatch", "true"), new(MatterKind.Matter, "03", "duplicate-metres", "150")],
            Distinctions = [new(Litter, Begging, Litter, "物品无人看管", "")],
            AreaClasses = new Dictionary<DivisionCode, char> { [North] = 'A', [South] = 'B' },
        };
    }

    public TestTime Time { get; }
    public CityFacts Facts { get; }
    public DateTimeOffset Now => Time.Now;

    static readonly Season AllYear = new(1, 1, 12, 31, Hours((8, 12), (14, 18)), Hours((8, 20)));

    static readonly Unit[] AllUnits =
    [
        new(CityCentre, "市中心", UnitKind.Centre, Level.City, null, City),
        new(Centre, "县中心", UnitKind.Centre, Level.District, CityCentre, County),
        new(Coordination, "城管委办", UnitKind.CoordinatingOffice, Level.District, null, County),
        new(Supervision, "监督队", UnitKind.Supervision, Level.District, Centre, County),
        new(Sanitation, "环卫中心", UnitKind.Department, Level.District, null, County),
        new(SanitationNorth, "环卫城北所", UnitKind.Department, Level.Township, Sanitation, North),
        new(Roads, "市政中心", UnitKind.Department, Level.District, CityRoads, County),
        new(CityRoads, "市市政处", UnitKind.Department, Level.City, null, City),
        new(NorthOffice, "城北街道", UnitKind.Township, Level.Township, null, North),
        new(SouthOffice, "城南镇", UnitKind.Township, Level.Township, null, South),
        new(NorthGateOffice, "北门社区", UnitKind.Community, Level.Community, NorthOffice, NorthGate),
        new(SouthGateOffice, "南门社区", UnitKind.Community, Level.Community, SouthOffice, SouthGate),
        new(SanitationCrew, "环卫班", UnitKind.Crew, Level.District, Sanitation, County),
        new(RoadsCrew, "道路班", UnitKind.Crew, Level.District, Roads, County),
        new(NorthCrew, "城北班", UnitKind.Crew, Level.Township, NorthOffice, North),
    ];

    static readonly CaseType[] AllTypes =
    [
        new(Litter, "暴露垃圾", "01", "sanitation", Sensitive: false, Urgent: false, CheckByCall: false),
        new(Hole, "路面塌陷", "04", "municipal", Sensitive: false, Urgent: true, CheckByCall: false),
        new(Begging, "流浪乞讨", "06", "order", Sensitive: true, Urgent: false, CheckByCall: false),
        new(Noise, "噪声扰民", "03", "order", Sensitive: false, Urgent: false, CheckByCall: true),
    ];

    static readonly FilingCondition[] AllConditions =
    [
        new("litter", Litter, "垃圾外露", [new(4, TimeMeasure.WorkingHours), new(1, TimeMeasure.WorkingDays)], "清理干净", NeedsEvidence: false),
        new("litter-heap", Litter, "垃圾成堆", [new(8, TimeMeasure.WorkingHours)], "清运完毕", NeedsEvidence: true),
        new("hole", Hole, "路面塌陷", [new(2, TimeMeasure.ContinuousHours)], "路面平整", NeedsEvidence: true),
        new("begging", Begging, "沿街乞讨", [new(1, TimeMeasure.WorkingDays)], "妥善安置", NeedsEvidence: false),
        new("noise", Noise, "夜间噪声", [new(1, TimeMeasure.NaturalDays)], "噪声停止", NeedsEvidence: false),
    ];

    static readonly Responsibility[] Duties =
    [
        new("环卫-1", MatterKind.Matter, "01", County, Sanitation, DutyKind.Own),
        new("环卫-2", MatterKind.Matter, "01", North, SanitationNorth, DutyKind.Own),
        new("市政-1", MatterKind.Matter, "04", County, Roads, DutyKind.Own),
        new("市政-2", MatterKind.Matter, "04", City, CityRoads, DutyKind.Own),
        new("市政-3", MatterKind.Matter, "04", North, NorthOffice, DutyKind.TakenBack),
    ];

    static TypeKey Matter(string code) => new("GB/T 47678.5-2026", MatterKind.Matter, code);

    static CalendarYear PlainYear(int year) => new(year, Provisional: false, new HashSet<DateOnly>(), new HashSet<DateOnly>());

    static HourSpan[] Hours(params (int From, int To)[] spans) => [.. spans.Select(s => new HourSpan(new TimeOnly(s.From, 0), new TimeOnly(s.To, 0)))];
}
