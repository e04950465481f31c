using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Evaluation;
using Guantong.Domain.Patrols;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake.Spots;
using Guantong.Server.Files;
using Guantong.Server.Insight.Results;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Field.App;

/// <summary>What was settled on the spot, by JSON. <see cref="Kind"/> is <c>solved</c> or <c>advised</c>.</summary>
public sealed record SpotRequest(string? Kind, string? Class, string? Words, double? Lon, double? Lat, IReadOnlyList<string>? Photos, string? Subject, DateTimeOffset? EventTime);

public sealed record SpotAnswer(Guid Id);

/// <summary>One number of a person, by the code of its measure.</summary>
public sealed record FigureAnswer(string Code, long Value);

/// <summary>One matter settled on the spot, for whoever settled it.</summary>
public sealed record SpotLine(Guid Id, string Kind, string ClassName, string Place, DateTimeOffset At, string? Words, string? Photo);

/// <summary>我的绩效 of the month. What was settled on the spot stands apart and is in none of the figures of cases.</summary>
public sealed record FiguresAnswer(string Month, IReadOnlyList<FigureAnswer> Cases, long Solved, long Advised, IReadOnlyList<SpotLine> Spots);

/// <summary><c>/api/v1/field</c>: what the app of the street asks for. Same session as the pages; nobody but those whose work is there, or who walk patrols.</summary>
static class FieldApi
{
    const int MostSpots = 30;
    const int LongestKey = 200;

    static readonly Measure[] OfCrews = [Measures.Filed, Measures.Closed, Measures.OnTime, Measures.Overdue, Measures.Reworked, Measures.Redone, Measures.Open];
    static readonly Measure[] OfFinders = [Measures.Reported, Measures.Filed, Measures.Closed, Measures.Rejected, Measures.Merged, Measures.Open];
    static readonly Measure[] OfCheckers = [Measures.Reported, Measures.Closed, Measures.Reworked, Measures.Redone, Measures.Open];

    public static void MapFieldApi(this IEndpointRouteBuilder routes)
    {
        var field = routes.MapGroup("/api/v1/field").WithTags("field").AddEndpointFilter((call, next) =>
        {
            var http = call.HttpContext;
            StaffRoutes.NoStore(http.Response);
            if (http.RequestServices.GetRequiredService<Seats>().Of(http) is not { } seat) return ValueTask.FromResult<object?>(new Problem(StatusCodes.Status401Unauthorized, "sign-in-first"));
            if (!Seat.IsOnTheStreet(seat.Post.Role) && !PatrolLaw.MayWalk(seat.Post.Role)) return ValueTask.FromResult<object?>(new Problem(StatusCodes.Status403Forbidden, "not-on-the-street"));
            StaffRoutes.Seat(http, seat);
            return next(call);
        });
        field.MapGet("/pack", async (HttpContext http, PackMaking packs) => TypedResults.Ok(await packs.OfAsync(StaffRoutes.SeatOf(http), http.RequestAborted))).ProducesProblem(401).ProducesProblem(403);
        field.MapEvidenceApi();
        field.MapGet("/figures", FiguresAsync).Produces<FiguresAnswer>();
        field.MapPost("/spots", SettleAsync).Produces<SpotAnswer>(201).ProducesProblem(409).ProducesProblem(422);
        field.MapGet("/spots/{id:guid}/photo", PhotoAsync).ExcludeFromDescription();
    }

    static async Task<IResult> FiguresAsync(HttpContext http, PersonResults results, SpotRows spots)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        var (month, began) = results.ThisMonth();
        var figures = await results.OfMonthAsync(seat.Actor, month, cancel);
        var person = seat.Actor.Person ?? default;
        var counts = await spots.CountsAsync(person, began, cancel);
        var mine = await spots.OfAsync(person, began, MostSpots, cancel);
        var measures = seat.Actor.Role switch { Role.Crew => OfCrews, Role.Checker => OfCheckers, _ => OfFinders };
        return TypedResults.Ok(new FiguresAnswer(month.ToString("yyyy-MM", CultureInfo.InvariantCulture), [.. measures.Select(m => new FigureAnswer(m.Code, figures[m]))],
            counts.GetValueOrDefault(SpotKind.Solved), counts.GetValueOrDefault(SpotKind.Advised), [.. mine.Select(s => LineOf(seat, s))]));
    }

    static SpotLine LineOf(Seat seat, SpotRow s) =>
        new(s.Id, SpotRows.CodeOf(s.Kind), seat.Class(s.Class), seat.Division(s.Situation.Division), s.At, s.Words, s.Photo is null ? null : $"/api/v1/field/spots/{s.Id}/photo");

    static async Task<IResult> SettleAsync(SpotRequest request, HttpContext http, SpotDesk desk)
    {
        var seat = StaffRoutes.SeatOf(http);
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > LongestKey) return new Problem(StatusCodes.Status400BadRequest, "key-missing");
        if (InputOf(request) is not { } input) return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "kind, lon, lat, photos"));
        return await desk.KeepAsync(input, seat.Actor, CallerOf(seat), key, http.RequestAborted) switch
        {
            SpotReceipt.Kept kept => TypedResults.Created((string?)null, new SpotAnswer(kept.Id)),
            SpotReceipt.No no => CaseProblems.Of(no.Why),
            _ => new Problem(StatusCodes.Status422UnprocessableEntity, "key-reused"),
        };
    }

    static string CallerOf(Seat seat) => $"person:{seat.Actor.Person}";

    static SpotInput? InputOf(SpotRequest r)
    {
        if (r.Kind is not ("solved" or "advised") || (r.Lat is null) != (r.Lon is null) || !double.IsFinite(r.Lat ?? 0) || !double.IsFinite(r.Lon ?? 0)) return null;
        var photos = (r.Photos ?? []).Select(p => new PhotoHash((p ?? "").ToLowerInvariant())).ToList();
        if (photos.Count > SpotLaw.MostPhotos || photos.Exists(p => !p.IsWellFormed)) return null;
        return new SpotInput(SpotRows.KindOf(r.Kind), r.Class ?? "", r.Words, r.Lat is { } lat ? new LonLat(r.Lon!.Value, lat) : null, photos, r.Subject, r.EventTime?.ToUniversalTime());
    }

    /// <summary>The photo of what somebody settled, for that person alone.</summary>
    static async Task<IResult> PhotoAsync(Guid id, HttpContext http, SpotRows spots, FileStore files)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (seat.Actor.Person is not { } person || await spots.FindAsync(id, person, http.RequestAborted) is not { Photo: { } photo }) return Results.NotFound();
        http.Response.Headers.CacheControl = "private, no-cache";
        return await files.OpenCleanedAsync(photo, PhotoSize.Card, http.RequestAborted) is Shown shown ? Results.Stream(shown.Content, "image/jpeg") : Results.NotFound();
    }
}
