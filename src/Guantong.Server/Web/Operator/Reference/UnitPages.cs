using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search;
using Guantong.Server.People;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Reference;

/// <summary>The units, or one of them with what it answers for and who works there.</summary>
public sealed record UnitsModel(Unit? One, string Asked, IReadOnlyList<Unit> Found)
{
    public IReadOnlyList<Post> Posts { get; init; } = [];
    public IReadOnlyList<Unit> Below { get; init; } = [];
    public IReadOnlyList<Responsibility> Duties { get; init; } = [];
}

/// <summary>单位与值班: who answers for what, who works there, who is on duty.</summary>
static class UnitPages
{
    public const string Path = "/staff/units";
    const int LongestQuestion = 60;

    public static string PathOf(UnitId unit) => $"{Path}?unit={Uri.EscapeDataString(unit.Value)}";

    public static void MapUnitPages(this IEndpointRouteBuilder staff) => staff.MapGet("/units", ShowAsync);

    static async Task<IResult> ShowAsync(HttpContext http, string? unit, string? q, CaseList list, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        var asked = (q ?? "").Trim();
        asked = asked[..Math.Min(asked.Length, LongestQuestion)];
        var model = seat.City.Units.GetValueOrDefault(new UnitId(unit ?? "")) is { } one
            ? OneOf(seat, one)
            : new UnitsModel(null, asked, [.. InOrder(seat.City.Units.Values.Where(u => asked.Length == 0 || u.Name.Contains(asked, StringComparison.OrdinalIgnoreCase) || u.Id.Value == asked))]);
        return Page.Of<UnitsPage>(("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, list, cancel)), ("Model", model));
    }

    static UnitsModel OneOf(Seat seat, Unit one) => new(one, "", [])
    {
        Posts = [.. seat.People.Posts.Where(p => p.Unit == one.Id).OrderBy(p => p.Role).ThenBy(p => p.User, StringComparer.Ordinal)],
        Below = [.. InOrder(seat.City.Units.Values.Where(u => u.Parent == one.Id))],
        Duties =
        [
            .. seat.City.Responsibilities.Where(r => r.Unit == one.Id).OrderBy(r => r.Duty).ThenBy(r => r.Kind).ThenBy(r => r.TypeCode, StringComparer.Ordinal)
                .ThenBy(r => r.Place.Value, StringComparer.Ordinal),
        ],
    };

    static IEnumerable<Unit> InOrder(IEnumerable<Unit> units) => units.OrderBy(u => u.Level).ThenBy(u => u.Kind).ThenBy(u => u.Id.Value, StringComparer.Ordinal);
}
