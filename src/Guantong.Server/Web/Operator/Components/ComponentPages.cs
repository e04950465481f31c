using Guantong.Domain.Cases;
using Guantong.Domain.Places;
using Guantong.Server.Assets;
using Guantong.Server.Cases.Search;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Components;

/// <summary>A component with the cases at it that this seat may see.</summary>
public sealed record ComponentModel(Component One, IReadOnlyList<CaseState> Cases);

/// <summary>The page of one component, and naming one in a case.</summary>
static class ComponentPages
{
    public static string PathOf(ComponentId id) => $"/staff/components/{id}";

    /// <summary>The name of its class.</summary>
    public static string NameOf(Seat seat, ComponentId id) => ComponentTypes.Of(seat.City, id) is { } type ? seat.Type(type.Key) : id.TypeCode;

    public static void MapComponentPages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/components/{id}", ShowAsync);
        staff.MapPost("/cases/{number}/components", NameAsync).DisableAntiforgery();
        staff.MapPost("/cases/{number}/components/{id}/off", TakeOffAsync).DisableAntiforgery();
    }

    static async Task<IResult> ShowAsync(string id, HttpContext http, ComponentSearch search, ComponentNotes notes, CaseSights sights)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        if (await search.ByIdAsync(ComponentId.Read(id), cancel) is not { } one) return Results.NotFound();
        var cases = new List<CaseState>();
        foreach (var number in await notes.CasesAtAsync(one.Id, cancel))
            if (await sights.FindAsync(seat, number, cancel) is { } sight) cases.Add(sight.State);
        return Page.Of<ComponentPage>(("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, http.RequestServices.GetRequiredService<CaseList>(), cancel)), ("Model", new ComponentModel(one, cases)));
    }

    static async Task<IResult> NameAsync(string number, HttpContext http, ComponentNotes notes, CaseSights sights)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        if (!http.Request.HasFormContentType || !CaseComponents.MayName(seat) || await sights.FindAsync(seat, number, cancel) is not { State: var c }) return Results.NotFound();
        var typed = (await http.Request.ReadFormAsync(cancel))["component"].ToString();
        var id = ComponentId.Read(typed);
        var isKnown = id.IsWellFormed && seat.Actor.Person is { } person && await notes.NoteAsync(id, c.Number, person, cancel);
        var said = isKnown ? "" : $"?no-component={Uri.EscapeDataString(typed[..Math.Min(typed.Length, 40)])}";
        return StaffRoutes.SeeOther(http, $"{seat.To($"/staff/cases/{c.Number}{said}")}#components");
    }

    static async Task<IResult> TakeOffAsync(string number, string id, HttpContext http, ComponentNotes notes, CaseSights sights)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        if (!CaseComponents.MayName(seat) || seat.Actor.Person is not { } person || await sights.FindAsync(seat, number, cancel) is not { State: var c }) return Results.NotFound();
        await notes.TakeOffAsync(ComponentId.Read(id), c.Number, person, cancel);
        return StaffRoutes.SeeOther(http, $"{seat.To($"/staff/cases/{c.Number}")}#components");
    }
}
