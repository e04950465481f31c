using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.Levels;

/// <summary>A row of the responsibility table that fits a case: whose duty, which kind, by which item.</summary>
public sealed record DutyLine(string Unit, string Duty, string Item, bool Mine);

/// <summary>
/// Whether a unit may send a case back, and by what: its own duty for the matter at the place, the rows that fit, and until when.
/// <see cref="Kind"/> is one of own, helping, taken-back, none; <see cref="Then"/> is what sending back leads to: back, ruling or nothing.
/// </summary>
public sealed record DutyAnswer(string Kind, string Says, string Then, DateTimeOffset? Until, IReadOnlyList<DutyLine> Lines);

/// <summary>A called unit that has not come yet.</summary>
public sealed record OwedLine(string Number, string Title, string Place, string Unit, DateTimeOffset? Due, bool Late);

/// <summary>What a township or a community asks of the desk beside its lanes: what it may decline, and who owes it a report.</summary>
static class LevelsApi
{
    const int MostLines = 8;

    public static void MapLevels(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/cases/{number}/duty", DutyAsync).Produces<DutyAnswer>().ProducesProblem(404);
        desk.MapGet("/owed-reports", OwedAsync).Produces<IReadOnlyList<OwedLine>>();
    }

    static async Task<IResult> DutyAsync(string number, HttpContext http, CaseReading reading, CaseList list, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (CaseNumber.Read(number) is not { } read || await reading.ByNumberAsync(read, cancel) is not { State: var c } || !await list.MaySeeAsync(seat.Actor, c.Id, cancel))
            return CaseProblems.Of(Refusal.NoSuchCase);
        return TypedResults.Ok(Of(seat, c));
    }

    static DutyAnswer Of(Seat seat, CaseState c)
    {
        if (c is not { Type: { } type, Division: { } place } || seat.Actor.Unit is not { } unit) return new("none", seat.Say("desk.levels.no-class"), "nothing", null, []);
        var lines = seat.City.DutiesFor(type, place).DistinctBy(r => (r.Unit, r.Item, r.Duty)).OrderByDescending(r => r.Unit == unit).Take(MostLines)
            .Select(r => new DutyLine(seat.Unit(r.Unit), seat.Say($"desk.levels.duty-{CodeOf(r.Duty)}"), r.Item, r.Unit == unit));
        var kind = CodeOf(seat.City.DutyOf(unit, type, place));
        var (then, says, until) = Sending(seat, c, type);
        return new(kind, says, then, until, [.. lines]);
    }

    static (string Then, string Says, DateTimeOffset? Until) Sending(Seat seat, CaseState c, TypeKey type)
    {
        if (c.Main is not { } main || main.Unit != seat.Actor.Unit || c.Stage != Stage.Dispatched) return ("nothing", seat.Say("desk.levels.not-with-us"), null);
        if (c.DutyRuled) return ("nothing", seat.Say("desk.levels.ruled"), null);
        if (c.ReturnedBy.Contains(main.Unit)) return ("nothing", seat.Say("desk.levels.returned-before"), null);
        var until = Returning.Until(seat.City, type, main.Since);
        if (seat.Now > until) return ("nothing", seat.Say("desk.levels.too-late", ("time", seat.Moment(until))), until);
        return c.ReturnedBy.Count > 0 ? ("ruling", seat.Say("desk.levels.to-ruling", ("time", seat.Moment(until))), until) : ("back", seat.Say("desk.levels.may-return", ("time", seat.Moment(until))), until);
    }

    static async Task<IResult> OwedAsync(HttpContext http, OwedReports owed, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        return TypedResults.Ok((await owed.OfAsync(seat.Actor, cancel)).Select(o => new OwedLine(
            o.Case.Number, seat.Title(o.Case), seat.Division(o.Case.Division), seat.Unit(o.Call.Called), o.Call.Clock.Due, o.Call.Clock.IsOverdue(seat.Now))).ToList());
    }

    static string CodeOf(DutyKind? duty) => duty switch { DutyKind.Own => "own", DutyKind.Helping => "helping", DutyKind.TakenBack => "taken-back", _ => "none" };
}
