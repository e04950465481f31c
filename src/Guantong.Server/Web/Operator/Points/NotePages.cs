using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Assets.Points;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Points;

/// <summary>A note on the list of whoever answers it; <see cref="Typed"/> is an answer that could not be taken in.</summary>
public sealed record NoteLine(PointNote Note, ServicePoint? Point, string? KeeperName)
{
    public string? Typed { get; init; }
    public string? Wrong { get; init; }
}

/// <summary>The list, and whether this seat may answer or only read.</summary>
public sealed record NotesModel(IReadOnlyList<NoteLine> Notes, bool Settled, bool MayAnswer, IReadOnlyList<ServiceKind> Kinds);

/// <summary>
/// What people found wrong with service points: a unit has those of the points it keeps, the centre all, also what nobody keeps.
/// None of them is a case; each gets an answer that its sender can read.
/// </summary>
static class NotePages
{
    public const string Path = "/staff/points";

    public static void MapNotePages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/points", (HttpContext http, CancellationToken cancel) => ShowAsync(http, null));
        staff.MapPost("/points/{id:guid}/seen", SeeAsync).DisableAntiforgery();
        staff.MapPost("/points/{id:guid}/settle", SettleAsync).DisableAntiforgery();
    }

    public static bool MaySee(Role role) => role.IsUnitOfficer() || role.IsOfTheCentre() || role is Role.Administrator or Role.Auditor;

    /// <summary>Of how many a counter speaks; the same question as the list's.</summary>
    public static string? KeeperOf(Seat seat) => seat.Actor.Role.IsUnitOfficer() ? seat.Actor.Unit?.Value ?? "-" : null;

    static bool MayAnswer(Seat seat, PointNote note) =>
        (seat.Actor.Role.IsUnitOfficer() && note.Keeper == seat.Actor.Unit?.Value) || seat.Actor.Role is Role.Dispatcher or Role.ShiftLeader or Role.Administrator;

    static async Task<IResult> ShowAsync(HttpContext http, (Guid Note, string Typed, string Wrong)? again)
    {
        var (seat, house, cancel) = (StaffRoutes.SeatOf(http), http.RequestServices, http.RequestAborted);
        if (!MaySee(seat.Actor.Role)) return Results.NotFound();
        var (notes, search) = (house.GetRequiredService<PointNotes>(), house.GetRequiredService<ServicePointSearch>());
        var settled = http.Request.Query["settled"] == "1";
        var points = (await search.FindAsync(new ServiceQuestion(), seat.Shell.Local(seat.Now).DateTime, cancel)).ToDictionary(f => f.Point.Id, f => f.Point, StringComparer.Ordinal);
        var lines = (await notes.ListAsync(KeeperOf(seat), !settled, cancel)).Select(n => new NoteLine(n, points.GetValueOrDefault(n.Point), n.Keeper is { } unit ? seat.Unit(unit) : null)
        {
            Typed = again?.Note == n.Id ? again.Value.Typed : null,
            Wrong = again?.Note == n.Id ? again.Value.Wrong : null,
        }).ToList();
        var mayAnswer = seat.Actor.Role is not Role.Auditor && lines.Exists(l => MayAnswer(seat, l.Note));
        return Page.Of<NotesPage>(again is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            ("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, house.GetRequiredService<CaseList>(), cancel)), ("Model", new NotesModel(lines, settled, mayAnswer, await search.KindsAsync(cancel))));
    }

    static async Task<IResult> SeeAsync(Guid id, HttpContext http, PointNotes notes)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (seat.Actor.Person is not { } person || await notes.ByIdAsync(id, http.RequestAborted) is not { } note || !MayAnswer(seat, note)) return Results.NotFound();
        await notes.SeeAsync(id, person, http.RequestAborted);
        return StaffRoutes.SeeOther(http, seat.To(Path) + $"#n-{id:n}");
    }

    static async Task<IResult> SettleAsync(Guid id, HttpContext http, PointNotes notes)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        if (!http.Request.HasFormContentType || seat.Actor.Person is not { } person || await notes.ByIdAsync(id, cancel) is not { } note || !MayAnswer(seat, note)) return Results.NotFound();
        var form = await http.Request.ReadFormAsync(cancel);
        var answer = CaseJson.Clean(form["answer"].ToString()).Trim();
        var isEnd = PointNoteTexts.TryRead(form["end"], out PointNoteEnd end);
        if (!isEnd || answer.Length is 0 or > PointNotes.MostWords)
            return await ShowAsync(http, (id, answer, seat.Say(!isEnd ? "points.wrong-end" : answer.Length == 0 ? "points.wrong-answer" : "points.wrong-long", ("most", PointNotes.MostWords))));
        // Two at once: the first answer stands, and the second sees it on the list.
        await notes.SettleAsync(note, end, answer, person, cancel);
        return StaffRoutes.SeeOther(http, seat.To($"{Path}?settled=1") + $"#n-{id:n}");
    }
}
