using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Search;
using Guantong.Server.People;
using Guantong.Server.People.Ground;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Reference;

/// <summary>The units, or one of them with what it answers for and who works there.</summary>
public sealed record UnitsModel(Unit? One, string Asked, IReadOnlyList<Unit> Found)
{
    public IReadOnlyList<Post> Posts { get; init; } = [];
    public IReadOnlyList<Unit> Below { get; init; } = [];
    public IReadOnlyList<Responsibility> Duties { get; init; } = [];
    public IReadOnlyList<Chief> Chiefs { get; init; } = [];
    public IReadOnlyList<PropertyCompany> Companies { get; init; } = [];
    public IReadOnlyList<(VolunteerGroup Group, int Count)> Volunteers { get; init; } = [];

    /// <summary>The day of which the roster is shown.</summary>
    public DateOnly Day { get; init; }
    public IReadOnlyList<RosteredPost> Roster { get; init; } = [];
}

/// <summary>Somebody of the unit on a day: by the roster, or by the post's own hours where there is none. Nobody is named twice for the same hours.</summary>
public sealed record RosteredPost(Post Post, bool ByRoster, IReadOnlyList<RosterRow> Rows)
{
    public bool Rests => ByRoster && Rows.All(r => r.Hours == RosterRow.Rest);
}

/// <summary>单位与值班: who answers for what, who works there, who is on duty.</summary>
static class UnitPages
{
    public const string Path = "/staff/units";
    const int LongestQuestion = 60;

    public static string PathOf(UnitId unit) => $"{Path}?unit={Uri.EscapeDataString(unit.Value)}";

    public static void MapUnitPages(this IEndpointRouteBuilder staff) => staff.MapGet("/units", ShowAsync);

    static async Task<IResult> ShowAsync(HttpContext http, string? unit, string? q, string? day, CaseList list, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        var asked = (q ?? "").Trim();
        asked = asked[..Math.Min(asked.Length, LongestQuestion)];
        var model = seat.City.Units.GetValueOrDefault(new UnitId(unit ?? "")) is { } one
            ? OneOf(seat, one, DayOf(day, seat))
            : new UnitsModel(null, asked, [.. InOrder(seat.City.Units.Values.Where(u => asked.Length == 0 || u.Name.Contains(asked, StringComparison.OrdinalIgnoreCase) || u.Id.Value == asked))]);
        return Page.Of<UnitsPage>(("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, list, cancel)), ("Model", model));
    }

    static DateOnly DayOf(string? day, Seat seat) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is > 2000 and < 2200 ? asked : seat.People.Today;

    // Who only walks the community's ground is found on the page of the community.
    static UnitsModel OneOf(Seat seat, Unit one, DateOnly day) => new(one, "", [])
    {
        Day = day,
        Roster = [.. seat.People.Posts.Where(p => p.Unit == one.Id && p.Role != Role.Chief && p.IsValidOn(day)).OrderBy(p => p.Role).ThenBy(p => p.User, StringComparer.Ordinal).Select(p => Rostered(seat, p, day))],
        Chiefs = [.. seat.People.Ground.Chiefs.Where(c => c.IsValidOn(day) && IsAt(one, c.Areas)).OrderBy(c => c.Tier).ThenBy(c => c.Kind == ChiefKind.Shop).ThenBy(c => c.Areas[0], StringComparer.Ordinal)],
        Companies = [.. seat.People.Ground.Companies.Where(c => one.Kind is UnitKind.Township or UnitKind.Community && c.IsValidOn(day) && c.Divisions.Any(d => new DivisionCode(d).IsWithin(one.Division)))],
        Volunteers = VolunteersAt(seat, one),
        Posts = [.. seat.People.Posts.Where(p => p.Unit == one.Id && p.Role != Role.Chief).OrderBy(p => p.Role).ThenBy(p => p.User, StringComparer.Ordinal)],
        Below = [.. InOrder(seat.City.Units.Values.Where(u => u.Parent == one.Id))],
        Duties =
        [
            .. seat.City.Responsibilities.Where(r => r.Unit == one.Id).OrderBy(r => r.Duty).ThenBy(r => r.Kind).ThenBy(r => r.TypeCode, StringComparer.Ordinal)
                .ThenBy(r => r.Place.Value, StringComparer.Ordinal),
        ],
    };

    static RosteredPost Rostered(Seat seat, Post post, DateOnly day) =>
        new(post, seat.People.Rosters.IsRostered(post, day), [.. seat.People.Rosters.RowsOf(post.User, day).Where(r => RunsOn(r, day))]);

    // A row may speak of some days of the week only: on the others it says nothing.
    static bool RunsOn(RosterRow row, DateOnly day) =>
        row.Hours == RosterRow.Rest || (DutyHours.TryRead(row.Hours, out var hours) && Enumerable.Range(0, 96).Any(q => hours.CoversFromToday(day.ToDateTime(default).AddMinutes(q * 15))));

    // A township shows the chiefs of its communities, a community those of its lanes and shops.
    static bool IsAt(Unit unit, IReadOnlyList<string> areas) => unit.Kind switch
    {
        UnitKind.Township => areas.Any(a => a.Length == 12 && new DivisionCode(a).IsWithin(unit.Division)),
        UnitKind.Community => areas.Any(a => a.StartsWith(unit.Division.Value, StringComparison.Ordinal)),
        _ => false,
    };

    static IReadOnlyList<(VolunteerGroup, int)> VolunteersAt(Seat seat, Unit unit)
    {
        if (unit.Kind is not (UnitKind.Township or UnitKind.Community)) return [];
        var there = seat.People.Ground.Volunteers.Where(v => new DivisionCode(v.Division).IsWithin(unit.Division)).CountBy(v => v.Group).ToDictionary(StringComparer.Ordinal);
        return [.. seat.People.Ground.Groups.Where(g => there.ContainsKey(g.Code)).Select(g => (g, there[g.Code]))];
    }

    static IEnumerable<Unit> InOrder(IEnumerable<Unit> units) => units.OrderBy(u => u.Level).ThenBy(u => u.Kind).ThenBy(u => u.Id.Value, StringComparer.Ordinal);
}
