using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Files;
using Guantong.Server.Platform;
using Guantong.Server.Web.Field.Pages;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Deeds;
using Guantong.Server.Web.Shared.Staff;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Guantong.Server.Web.Field;

/// <summary>What an inspector or a chief writes about a problem found, as it was typed.</summary>
public sealed record FoundForm(string Key)
{
    public string Class { get; init; } = "";
    public string Words { get; init; } = "";
    public string Place { get; init; } = "";
    public string Point { get; init; } = "";
    public IReadOnlyList<string> Kept { get; init; } = [];
}

/// <summary>发现问题: a report by the same desk as a citizen's, through the channel of the role.</summary>
static class FoundPages
{
    public static void MapFoundPages(this IEndpointRouteBuilder field)
    {
        field.MapGet("/report", (HttpContext http, Entropy entropy) => Show(http, new FoundForm(entropy.NewId().ToString("n")), [], StatusCodes.Status200OK));
        field.MapPost("/report", SendAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(DeedPosts.MostBytes));
    }

    public static bool MayReport(Role role) => role is Role.Inspector or Role.Chief;

    static IResult Show(HttpContext http, FoundForm form, IReadOnlyList<Mistake> mistakes, int status)
    {
        var seat = StaffRoutes.SeatOf(http);
        return MayReport(seat.Actor.Role) ? Page.Of<FoundPage>(status, ("Seat", seat), ("Form", form), ("Mistakes", mistakes)) : Results.NotFound();
    }

    static async Task<IResult> SendAsync(HttpContext http, ReportDesk desk, FileStore files, Entropy entropy, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!MayReport(seat.Actor.Role) || !http.Request.HasFormContentType) return Results.NotFound();
        var sent = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = DeedPosts.MostBytes }, cancel);
        var mistakes = new List<Mistake>();
        var form = new FoundForm(sent["key"].ToString() is { Length: > 0 and <= 64 } key ? key : entropy.NewId().ToString("n"))
        {
            Class = sent["class"].ToString(),
            Words = sent["words"].ToString().Replace("\0", "", StringComparison.Ordinal).Trim(),
            Place = sent["place"].ToString().Replace("\0", "", StringComparison.Ordinal).Trim(),
            Point = sent["point"].ToString().Trim(),
            Kept = await PhotosAsync(sent, files, seat, mistakes, cancel),
        };
        var said = form.Point.Length > 0 ? PointText.Read(form.Point) : null;
        if (form.Point.Length > 0 && said is null) mistakes.Add(new Mistake("point", seat.Say("form.not-understood", ("label", seat.Say("field.ReceiveReport.point")))));
        if (Math.Max(form.Words.Length, form.Place.Length) > DeedWords.MostCharacters) mistakes.Add(new Mistake("words", seat.Say("refusal.too-long")));
        if (mistakes.Count > 0) return Show(http, form, mistakes, StatusCodes.Status422UnprocessableEntity);

        var input = new ReportInput(seat.Actor.Role == Role.Inspector ? Channel.Inspector : Channel.Chief, form.Words, form.Place, said?.Point,
            seat.City.CitizenClasses.Any(c => c.Code == form.Class) ? form.Class : null, null, [.. form.Kept.Select(h => new PhotoHash(h))])
        {
            CameAs = said is { CameAs: not Datum.Cgcs2000 and var datum } ? datum : null,
        };
        switch (await desk.ReceiveAsync(input, seat.Actor, CaseSights.CallerOf(seat), form.Key, cancel))
        {
            case Cases.Intake.Receipt.Received received:
                return StaffRoutes.SeeOther(http, seat.To($"/field?done={nameof(ReceiveReport)}&of={received.Case.Number}"));
            case Cases.Intake.Receipt.No no:
                return Show(http, form, [new Mistake(no.Why == Refusal.OutsideTheCity ? "point" : "words", seat.Say($"refusal.{Refusals.CodeOf(no.Why)}"))], StatusCodes.Status422UnprocessableEntity);
            default:
                return Show(http, form with { Key = entropy.NewId().ToString("n") }, [new Mistake("words", seat.Say("form.key-used"))], StatusCodes.Status409Conflict);
        }
    }

    static async Task<IReadOnlyList<string>> PhotosAsync(IFormCollection sent, FileStore files, Seat seat, List<Mistake> mistakes, CancellationToken cancel)
    {
        var kept = sent["photo"].Where(h => h is not null && new PhotoHash(h).IsWellFormed).Select(h => h!).ToList();
        // Counted before any is taken in: what is too many costs nothing.
        var chosen = sent.Files.Where(f => f.Length > 0 || f.FileName.Length > 0).ToList();
        var room = Math.Max(0, PhotoHash.MostAtOnce - kept.Count);
        foreach (var file in chosen.Take(room))
        {
            await using var bytes = file.OpenReadStream();
            switch (await files.ReceiveAsync(bytes, null, cancel))
            {
                case Files.Received received: kept.Add(received.Hash.Value); break;
                case Files.Refused refused: mistakes.Add(new Mistake("photos", seat.Say($"problem.{refused.Code}"))); break;
            }
        }
        if (chosen.Count > room) mistakes.Add(new Mistake("photos", seat.Say("form.photos-full", ("most", PhotoHash.MostAtOnce))));
        return [.. kept.Distinct(StringComparer.Ordinal).Take(PhotoHash.MostAtOnce)];
    }
}
