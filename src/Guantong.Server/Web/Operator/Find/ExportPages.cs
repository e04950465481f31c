using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Exports;
using Guantong.Server.Web.Operator.Find.Pages;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Find;

/// <summary>Exports on a page of their own that works without script: reload to see how far they are.</summary>
static class ExportPages
{
    public const string Path = "/staff/exports";

    public static void MapExportPages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/exports", (HttpContext http, ExportBook book, CaseList list) => ShowAsync(http, book, list, null));
        staff.MapPost("/exports", AskAsync).DisableAntiforgery();
        staff.MapPost("/exports/{id}/cancel", CancelAsync).DisableAntiforgery();
    }

    static async Task<IResult> ShowAsync(HttpContext http, ExportBook book, CaseList list, string? wrong)
    {
        var seat = StaffRoutes.SeatOf(http);
        return Page.Of<ExportsPage>(wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            ("Seat", seat), ("Lanes", await Lanes.LinksAsync(seat, list, http.RequestAborted)), ("Exports", await ExportApi.AllAsync(seat, book, http.RequestAborted)), ("Wrong", wrong));
    }

    static async Task<IResult> AskAsync(HttpContext http, ExportBook book, CaseList list)
    {
        if (!http.Request.HasFormContentType) return Results.NotFound();
        var (seat, form) = (StaffRoutes.SeatOf(http), await http.Request.ReadFormAsync(http.RequestAborted));
        if (form["key"].ToString() is not { Length: > 0 and <= ExportBook.LongestKey } key || form["format"].ToString() is not ("csv" or "xlsx")) return Results.NotFound();
        // The page offers both formats under one key.
        var request = new ExportRequest(form["query"], form["format"]);
        return await ExportApi.BeginAsync(seat, request, $"{key}-{request.Format}", http) is ExportAnswer.TooMany many
            ? await ShowAsync(http, book, list, $"{seat.Say("problem.too-many-exports", ("most", many.Most))} {seat.Say("problem.too-many-exports.todo")}")
            : StaffRoutes.SeeOther(http, seat.To(Path));
    }

    static async Task<IResult> CancelAsync(string id, HttpContext http, ExportBook book)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (Guid.TryParse(id, out var known)) await book.CancelAsync(seat.Actor.Person!.Value.Value, known, http.RequestAborted);
        return StaffRoutes.SeeOther(http, seat.To(Path));
    }
}
