using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Server.Assets.Points;
using Guantong.Server.Cases.Privacy.Relays;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Finding;
using Guantong.Server.Web.Operator.Pages;
using Guantong.Server.Web.Operator.Points;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator;

/// <summary>A counter and the list that adds up to it.</summary>
public sealed record Counter(string Text, long Count, string Path, bool Mine);

/// <summary>What the desk of one person shows; no queue for those who work on none.</summary>
public sealed record DeskModel(IReadOnlyList<Counter> Counters, IReadOnlyList<Counter> Others, CaseRowsPage? Mine, string MinePath);

/// <summary>The desk of one person: who I am, what stands where, what is mine.</summary>
static class HomePages
{
    const int MostMine = 12;

    public static void MapHomePages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("", ShowAsync);
        staff.MapGet("/find", Find);
    }

    static async Task<IResult> ShowAsync(HttpContext http, CaseList list, CaseRows rows, WaitingCalls calls, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (Seat.IsOnTheStreet(seat.Post.Role)) return StaffRoutes.SeeOther(http, seat.To("/field"));
        var mine = Lanes.MineOf(seat.Actor.Role);
        var queue = mine.NarrowsNothing ? null : await rows.PageAsync(seat, mine.Filter with { Most = MostMine }, cancel);
        var model = new DeskModel(await CountersAsync(seat, list, cancel), [.. await OthersAsync(seat, list, calls, cancel), .. await NotesAsync(seat, http)], queue, mine.Path);
        return Page.Of<DeskPage>(("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, list, cancel)), ("Model", model), ("Said", Said.Of(seat, http.Request.Query)));
    }

    static async Task<IReadOnlyList<Counter>> CountersAsync(Seat seat, CaseList list, CancellationToken cancel)
    {
        var counts = await list.CountsAsync(seat.Actor, cancel);
        var own = Lanes.StagesOf(seat.Actor.Role);
        return [.. Stages.All.Where(s => counts.ContainsKey(s) || s.IsOpen() || s == Stage.Closed).Select(s => new Counter(seat.Stage(s), counts.GetValueOrDefault(s), new CaseQuery { Stages = [s] }.Path, own.Contains(s)))];
    }

    static async Task<IReadOnlyList<Counter>> OthersAsync(Seat seat, CaseList list, WaitingCalls calls, CancellationToken cancel)
    {
        (CaseQuery Query, string Text)[] questions = [(CaseQuery.Late, "operator.overdue"), (CaseQuery.AwaitingDecision, "operator.pending"), (CaseQuery.Undrawn, "operator.waiting")];
        var others = new List<Counter>();
        foreach (var (query, text) in questions) others.Add(new Counter(seat.Say(text), await list.CountAsync(seat.Actor, query.Filter, cancel), query.Path, Mine: false));
        if (Relay.Calls(seat.Actor.Role)) others.Add(new Counter(seat.Say("relay.calls"), await calls.CountAsync(seat.Actor, cancel), CallPages.Path, Mine: false));
        return others;
    }

    static async Task<IReadOnlyList<Counter>> NotesAsync(Seat seat, HttpContext http) => NotePages.MaySee(seat.Actor.Role)
        ? [new Counter(seat.Say("points.title"), await http.RequestServices.GetRequiredService<PointNotes>().CountWaitingAsync(NotePages.KeeperOf(seat), http.RequestAborted), NotePages.Path, Mine: false)]
        : [];

    static IResult Find(HttpContext http, string? number)
    {
        var seat = StaffRoutes.SeatOf(http);
        // A code or a key of a class, in either numbering, is found from the same field.
        if (CaseNumber.Read(number) is null && (number ?? "").Trim() is { Length: > 0 } words && (ClassLookup.IsCode(words) || TypeKey.TryRead(words, out _)))
            return StaffRoutes.SeeOther(http, seat.To($"{Reference.ClassPages.Path}?q={Uri.EscapeDataString(words)}"));
        // Words lead to the list of cases with them; digits alone were meant as a number.
        if (CaseNumber.Read(number) is null && Grams.Terms(number ?? "") is { Count: > 0 } terms && terms.Any(t => Grams.Of(t).Count > 0 && !t.All(char.IsAsciiDigit)))
            return StaffRoutes.SeeOther(http, seat.To(new CaseQuery { Words = number!.Trim() }.Path));
        return StaffRoutes.SeeOther(http, CaseNumber.Read(number) is { } read ? seat.To($"/staff/cases/{read}") : seat.To($"/staff/cases?sought={Uri.EscapeDataString(number ?? "")}"));
    }
}

/// <summary>What is said after a form was taken: the deed and the number, both checked, because the address carries them.</summary>
static class Said
{
    public static string? Of(Seat seat, IQueryCollection query) =>
        query["done"].ToString() is { Length: > 0 } deed && CaseLaw.Deeds.ContainsKey(deed) && CaseNumber.Read(query["of"].ToString()) is { } number
            ? seat.Say(query["next"] == "1" ? "staff.done-next" : "staff.done", ("deed", seat.Say($"deed.{deed}")), ("number", CaseNumber.Shown(number)))
            : null;
}
