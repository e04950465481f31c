using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Evidence;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Files.Keeping;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Guantong.Server.Web.Operator.Photos;

/// <summary>
/// A photo as it came in, for those few who may have it: the page asks for a reason, the reason is written down, and only then the
/// file goes out, as something to save and never as something to show.
/// </summary>
static class OriginalPages
{
    const long MostFormBytes = 64 * 1024;

    public static void MapOriginalPages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/originals/{number}/{hash}", AskAsync);
        staff.MapPost("/originals/{number}/{hash}", GiveAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostFormBytes));
    }

    /// <summary>A right of its own: whoever decides on reports, and whoever audits. Seeing the case alone is not enough.</summary>
    public static bool MayOpen(Role role) => RedactionLaw.MaySeeOriginals(role);

    public static string Address(string number, PhotoHash photo) => $"/staff/originals/{number}/{photo.Value}";

    static async Task<IResult> AskAsync(string number, string hash, HttpContext http, CaseSights sights, CaseGlances glances) =>
        await FindAsync(number, hash, http, sights, glances) is { } asked ? await ShowAsync(asked, "", [], http) : Results.NotFound();

    static async Task<IResult> GiveAsync(string number, string hash, HttpContext http, CaseSights sights, CaseGlances glances, OriginalReading originals)
    {
        if (await FindAsync(number, hash, http, sights, glances) is not { } asked) return Results.NotFound();
        if (!http.Request.HasFormContentType) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var reason = CaseJson.Clean(form["reason"].ToString()).Trim();
        var why = new ReadingReason(asked.Seat.Actor.Person!.Value.Value, asked.Number, reason, http.Connection.RemoteIpAddress?.ToString());
        if (!why.IsGiven)
            return await ShowAsync(asked, reason, [new Mistake("reason", asked.Seat.Say("operator.original-reason-wrong", ("least", ReadingReason.LeastCharacters), ("most", ReadingReason.MostCharacters)))], http);
        switch (await originals.OpenAsync(asked.Photo, why, http.RequestAborted))
        {
            case OriginalShown shown:
                http.Response.Headers.CacheControl = "no-store";
                // Nothing a browser would run or draw: a stranger made these bytes.
                return Results.Stream(shown.Content, "application/octet-stream", $"{asked.Number}-{asked.Photo.Value[..8]}.{shown.Kind}");
            case OriginalGone gone:
                return await ShowAsync(asked, reason, [new Mistake("reason", asked.Seat.Say("operator.original-gone", ("time", asked.Seat.Moment(gone.At))))], http, StatusCodes.Status410Gone);
            default:
                return await ShowAsync(asked, reason, [new Mistake("reason", asked.Seat.Say("operator.original-lost"))], http, StatusCodes.Status404NotFound);
        }
    }

    static async Task<Asked?> FindAsync(string number, string hash, HttpContext http, CaseSights sights, CaseGlances glances)
    {
        var (seat, photo, cancel) = (StaffRoutes.SeatOf(http), new PhotoHash(hash), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        if (!MayOpen(seat.Actor.Role) || !photo.IsWellFormed || await sights.FindAsync(seat, number, cancel) is not { State: var c }) return null;
        return await glances.HoldsPhotoAsync(c.Id, photo, cancel) ? new Asked(seat, c.Number, photo) : null;
    }

    static async Task<IResult> ShowAsync(Asked asked, string reason, IReadOnlyList<Mistake> mistakes, HttpContext http, int? status = null) => Page.Of<OriginalPage>(
        status ?? (mistakes.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK),
        ("Seat", asked.Seat), ("Number", asked.Number), ("Photo", asked.Photo), ("Reason", reason), ("Mistakes", mistakes),
        ("Lanes", await Lanes.LinksAsync(asked.Seat, http.RequestServices.GetRequiredService<CaseList>(), http.RequestAborted)));

    sealed record Asked(Seat Seat, string Number, PhotoHash Photo);
}
