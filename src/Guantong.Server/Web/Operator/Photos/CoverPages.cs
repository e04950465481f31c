using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Evidence;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Evidence;
using Guantong.Server.Cases.Search;
using Guantong.Server.Files.Covers;
using Guantong.Server.People;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Guantong.Server.Web.Operator.Photos;

/// <summary>
/// 涂黑: boxes over faces and number plates, drawn by hand or written as numbers, and burnt into every size of the photo. Two who cover
/// at once are told: the second sees what the first has covered, with its own boxes still on the page.
/// </summary>
static class CoverPages
{
    const long MostFormBytes = 64 * 1024;

    public static void MapCoverPages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/cover/{number}/{hash}", (string number, string hash, HttpContext http) => ShowAsync(number, hash, http, null));
        staff.MapPost("/cover/{number}/{hash}", CoverAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostFormBytes));
    }

    public static string Address(string number, PhotoHash photo) => $"/staff/cover/{number}/{photo.Value}";

    static async Task<IResult> CoverAsync(string number, string hash, HttpContext http)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        if (await PhotoSights.FindAsync(seat, number, hash, http) is not { } about) return Results.NotFound();
        if (!http.Request.HasFormContentType) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var covering = http.RequestServices.GetRequiredService<Covering>();
        var sent = SentCover.Of(await http.Request.ReadFormAsync(cancel));
        var now = (await covering.OfAsync([about.Photo], cancel)).GetValueOrDefault(about.Photo);
        if (sent.Seen != (now?.Version ?? 0)) return await ShowAsync(number, hash, http, sent with { Wrong = seat.Say("photo.cover-moved"), Status = StatusCodes.Status409Conflict });
        if (sent.Unread is { } unread) return await ShowAsync(number, hash, http, sent with { Wrong = seat.Say("photo.cover-unread", ("text", unread)) });
        var before = now?.Boxes ?? [];
        if (RedactionLaw.Judge(seat.Actor.Role, before, sent.Boxes, sent.Reason) is { } refused)
            return await ShowAsync(number, hash, http, sent with { Wrong = seat.Say($"photo.cover-refused-{refused}", ("most", RedactionLaw.MostBoxes), ("least", RedactionLaw.LeastReason)) });

        var (person, uncovers) = (seat.Actor.Person!.Value, RedactionLaw.Uncovers(before, sent.Boxes));
        // Off the public pages first: nothing that was covered shows there for a moment.
        if (uncovers) await http.RequestServices.GetRequiredService<Releases>().TakeBackAsync(about.Photo, person, cancel);
        var wish = new CoverWish(about.Photo, sent.Boxes, sent.Seen, person.Value, about.Case.Number, sent.Reason);
        switch (await covering.CoverAsync(wish, cancel))
        {
            case CoverEnd.Moved:
                return await ShowAsync(number, hash, http, sent with { Wrong = seat.Say("photo.cover-moved"), Status = StatusCodes.Status409Conflict });
            case CoverEnd.NotNow:
                return await ShowAsync(number, hash, http, sent with { Wrong = seat.Say("photo.cover-not-now"), Status = StatusCodes.Status503ServiceUnavailable });
        }
        await http.RequestServices.GetRequiredService<AccessLog>().WriteAsync(person.Value, uncovers ? "uncover-photo" : "cover-photo", $"{about.Case.Number} {about.Photo}", http.Connection.RemoteIpAddress?.ToString(), cancel);
        return StaffRoutes.SeeOther(http, seat.To($"{Address(about.Case.Number, about.Photo)}?done={(uncovers ? "uncovered" : "covered")}"));
    }

    internal static async Task<IResult> ShowAsync(string number, string hash, HttpContext http, SentCover? sent)
    {
        var (seat, house, cancel) = (StaffRoutes.SeatOf(http), http.RequestServices, http.RequestAborted);
        if (await PhotoSights.FindAsync(seat, number, hash, http) is not { } about) return Results.NotFound();
        var (role, mine) = (seat.Actor.Role, sent is not null);
        var model = new CoverModel(about.Case.Number, about.Photo, await house.GetRequiredService<Covering>().HistoryAsync(about.Photo, cancel))
        {
            MayUncover = RedactionLaw.MayUncover(role),
            MaySeeOriginals = RedactionLaw.MaySeeOriginals(role),
            Typed = sent?.Typed ?? [],
            Kept = sent?.Keep,
            Reason = sent?.Reason ?? "",
            Mistakes = sent is { Wrong: { } wrong } ? [new Mistake("boxes", wrong)] : [],
            IsPublic = about.IsPublic,
            Decided = about.Decided,
            IsSensitive = about.IsSensitive,
        };
        var done = http.Request.Query["done"].ToString();
        return Page.Of<CoverPage>(sent?.Status ?? StatusCodes.Status200OK, ("Seat", seat), ("Model", model),
            ("Said", !mine && done is "covered" or "uncovered" or "released" or "held" ? seat.Say($"photo.done-{done}") : null),
            ("Lanes", await Lanes.LinksAsync(seat, house.GetRequiredService<CaseList>(), cancel)));
    }
}

/// <summary>What the form of boxes brought: those that stay, new ones, and the version that was before the sender's eyes.</summary>
sealed record SentCover(int Seen, IReadOnlyList<BlackBox> Keep, IReadOnlyList<BlackBox> New, IReadOnlyList<string> Typed, string Reason)
{
    public string? Unread { get; init; }
    public string? Wrong { get; init; }
    public int Status { get; init; } = StatusCodes.Status422UnprocessableEntity;

    public IReadOnlyList<BlackBox> Boxes => [.. Keep.Union(New)];

    public static SentCover Of(IFormCollection form)
    {
        var keep = form["keep"].Select(t => BoxText.Read(t ?? "")).OfType<BlackBox>().Distinct().ToList();
        var typed = form["box"].Select(t => CaseJson.Clean(t ?? "").Trim()).Where(t => t.Length > 0).Take(RedactionLaw.MostBoxes + 1).ToList();
        var read = typed.Select(BoxText.Read).ToList();
        _ = int.TryParse(form["seen"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        return new SentCover(seen, keep, [.. read.OfType<BlackBox>().Distinct()], typed, CaseJson.Clean(form["reason"].ToString()).Trim()) { Unread = typed.Where((_, i) => read[i] is null).FirstOrDefault() };
    }
}
