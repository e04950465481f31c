using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Evidence;
using Guantong.Server.Cases.Evidence;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Shown;
using Guantong.Server.People;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Photos;

/// <summary>The photos of one state, with the cases that they belong to; <see cref="Next"/> leads to those after them.</summary>
public sealed record ReleaseModel(ReleaseState State, IReadOnlyList<ReleaseLine> Lines, IReadOnlyDictionary<CaseId, CaseGlance> Cases)
{
    public string? Next { get; init; }
    public string? Wrong { get; init; }
}

/// <summary>照片公开: the photos that nobody has looked at yet, and those that were decided. Several are decided with one press; each is written down.</summary>
static class ReleasePages
{
    public const string Path = "/staff/release";

    public static void MapReleasePages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/release", (HttpContext http, CancellationToken cancel) => ShowAsync(http, null));
        staff.MapPost("/release", DecideAsync).DisableAntiforgery();
    }

    static async Task<IResult> ShowAsync(HttpContext http, string? wrong)
    {
        var (seat, house, cancel) = (StaffRoutes.SeatOf(http), http.RequestServices, http.RequestAborted);
        if (!RedactionLaw.MayCover(seat.Actor.Role)) return Results.NotFound();
        var state = Enum.TryParse<ReleaseState>(http.Request.Query["state"], ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : ReleaseState.Waiting;
        DateTimeOffset? after = DateTimeOffset.TryParse(http.Request.Query["after"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToUniversalTime() : null;
        var found = await house.GetRequiredService<ReleaseList>().PageAsync(seat.Actor, state, after, cancel);
        var lines = found.Take(ReleaseList.AtOnce).ToList();
        var model = new ReleaseModel(state, lines, await house.GetRequiredService<CaseGlances>().OfAsync(lines.Select(l => l.Case).Distinct(), seat.Actor, cancel))
        {
            Next = found.Count > lines.Count ? seat.To($"{Path}?state={state}&after={Uri.EscapeDataString(lines[^1].At.ToString("O", CultureInfo.InvariantCulture))}") : null,
            Wrong = wrong,
        };
        var done = int.TryParse(http.Request.Query["done"], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? seat.Say("photo.decided", ("n", n)) : null;
        return Page.Of<ReleasePage>(wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, ("Seat", seat), ("Model", model), ("Said", done),
            ("Lanes", await Lanes.LinksAsync(seat, house.GetRequiredService<CaseList>(), cancel)));
    }

    static async Task<IResult> DecideAsync(HttpContext http, Releases releases, AccessLog log)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        if (!RedactionLaw.MayCover(seat.Actor.Role) || seat.Actor.Person is not { } person) return Results.NotFound();
        if (!http.Request.HasFormContentType) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var form = await http.Request.ReadFormAsync(cancel);
        var state = form["to"] == "released" ? ReleaseState.Released : form["to"] == "held" ? ReleaseState.Held : (ReleaseState?)null;
        var picked = form["pick"].OfType<string>().Select(p => p.Split('/')).Where(p => p.Length == 2).Take(ReleaseList.AtOnce).ToList();
        if (state is not { } to || picked.Count == 0) return await ShowAsync(http, seat.Say("photo.nothing-picked"));
        var (decided, sensitive) = (0, 0);
        foreach (var pick in picked)
        {
            if (await PhotoSights.FindAsync(seat, pick[0], pick[1], http) is not { IsPublic: not null } photo) continue;
            if (to == ReleaseState.Released && photo.IsSensitive) sensitive++;
            else if (await releases.DecideAsync(photo.Case.Id, photo.Photo, to, person, cancel))
            {
                decided++;
                await log.WriteAsync(person.Value, to == ReleaseState.Released ? "release-photo" : "hold-photo", $"{photo.Case.Number} {photo.Photo}", http.Connection.RemoteIpAddress?.ToString(), cancel);
            }
        }
        if (sensitive > 0) return await ShowAsync(http, seat.Say("photo.sensitive"));
        return StaffRoutes.SeeOther(http, seat.To(form["from"] == "cover" ? $"{CoverPages.Address(picked[0][0], new(picked[0][1]))}?done={(to == ReleaseState.Released ? "released" : "held")}" : $"{Path}?done={decided}"));
    }
}
