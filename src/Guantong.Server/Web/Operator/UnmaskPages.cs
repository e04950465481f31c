using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Privacy;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator;

/// <summary>What was typed into the form that asks for a clear view.</summary>
public sealed record UnmaskForm(string Key)
{
    public string Field { get; init; } = "";
    public string Reason { get; init; } = "";
    public string Words { get; init; } = "";
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];
}

/// <summary>Asking to see a person in clear: a reason first, then two minutes on the page of the case.</summary>
static class UnmaskPages
{
    public static void MapUnmaskPages(this IEndpointRouteBuilder staff) => staff.MapPost("/cases/{number}/unmask", AskAsync).DisableAntiforgery();

    /// <summary>What this seat may ask for on this case: nothing where there is nobody to see.</summary>
    public static IReadOnlyList<PersonalField> OfferedTo(Seat seat, CaseSight sight, IReadOnlyList<Reporter> people) =>
    [
        .. Enum.GetValues<PersonalField>().Where(f => PersonalSight.MayUnmask(seat.Actor.Role, f, seat.City.Policy))
            .Where(f => f == PersonalField.Inspector ? HasInspector(sight) : people.Count > 0),
    ];

    static bool HasInspector(CaseSight sight) =>
        sight.File.Steps.Any(s => s.Actor is not null && PersonalSight.IsProtected(s.Deed, s.Role)) || sight.State.Check?.Draw.Drawn is not null || sight.State.Verification?.Draw.Drawn is not null;

    static async Task<IResult> AskAsync(string number, HttpContext http, CaseSights sights, Unmaskings unmaskings, CasePageMaking making)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!http.Request.HasFormContentType || await sights.FindAsync(seat, number, http.RequestAborted) is not { State: var c }) return Results.NotFound();
        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = new UnmaskForm(sent["key"].ToString() is { Length: > 0 and <= 64 } key ? key : Guid.CreateVersion7(seat.Now).ToString("n"))
        {
            Field = sent["field"].ToString(), Reason = sent["reason"].ToString(), Words = sent["words"].ToString(),
        };
        if (!Enum.TryParse<PersonalField>(form.Field, out var field) || !Enum.IsDefined(field)) return await AgainAsync(number, http, making, seat, form, "unmask-field", "unmask.no-field");
        var wish = new UnmaskWish(c.Id, field, form.Reason, form.Words, form.Key, http.Connection.RemoteIpAddress?.ToString());
        var (end, view) = await unmaskings.AskAsync(seat.Actor, wish, http.RequestAborted);
        return end switch
        {
            UnmaskEnd.Granted => StaffRoutes.SeeOther(http, seat.To($"/staff/cases/{c.Number}?clear={view:n}")),
            UnmaskEnd.NotYourRole => Results.NotFound(),
            UnmaskEnd.NoReason => await AgainAsync(number, http, making, seat, form, "unmask-reason", "unmask.no-reason"),
            _ => await AgainAsync(number, http, making, seat, form, "unmask-words", "unmask.no-words"),
        };
    }

    static Task<IResult> AgainAsync(string number, HttpContext http, CasePageMaking making, Seat seat, UnmaskForm form, string place, string text) =>
        CasePages.ShowAsync(number, http, making, null, form with { Mistakes = [new Mistake(place, seat.Say(text, ("least", Unmaskings.LeastWords), ("most", Unmaskings.MostWords)))] });
}
