using Guantong.Domain.People;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Difference;
using Guantong.Server.Catalogue.Packs.Export;
using Guantong.Server.Catalogue.Packs.Offers;
using Guantong.Server.Cases.Search;
using Guantong.Server.People;
using Guantong.Server.Web.Operator.Pages.Packs;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Guantong.Server.Web.Operator;

/// <summary>What is in force and since when, what waits for its day, and what was wrong with the last upload.</summary>
public sealed record PacksModel(IReadOnlyList<PackLoaded> Loads, IReadOnlyList<Offer> Offers)
{
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>The faulty areas as a picture, when there are any.</summary>
    public string? Drawing { get; init; }
}

/// <summary>An uploaded pack beside what is in force.</summary>
public sealed record OfferModel(Offer Offer, PackOutcome Outcome, IReadOnlyList<PackLoaded> Meanwhile, bool All);

/// <summary>The city's data in the administrator's hands: what is loaded, what a new pack would change, and putting it into force.</summary>
static class PackPages
{
    const long MostBytes = 64L * 1024 * 1024;
    const int MostRows = 2000;

    public static void MapPackPages(this IEndpointRouteBuilder staff)
    {
        var packs = staff.MapGroup("/packs").AddEndpointFilter(async (call, next) =>
            StaffRoutes.SeatOf(call.HttpContext).Actor.Role == Role.Administrator ? await next(call) : Results.NotFound());
        packs.MapGet("", ShowAsync);
        packs.MapPost("", TakeAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        packs.MapGet("/city.zip", ExportAsync);
        packs.MapGet("/{id:guid}", OfferAsync);
        packs.MapPost("/{id:guid}/publish", PublishAsync).DisableAntiforgery();
        packs.MapPost("/{id:guid}/take-back", TakeBackAsync).DisableAntiforgery();
    }

    static Task<IResult> ShowAsync(HttpContext http, PackOffers offers) => PageAsync(http, offers, StatusCodes.Status200OK, [], null);

    static async Task<IResult> PageAsync(HttpContext http, PackOffers offers, int status, IReadOnlyList<string> errors, string? drawing)
    {
        var (seat, cancel) = (StaffRoutes.SeatOf(http), http.RequestAborted);
        var model = new PacksModel(await offers.LoadsAsync(30, cancel), await offers.NewestAsync(20, cancel)) { Errors = errors, Drawing = drawing };
        return Page.Of<PacksPage>(status, ("Seat", seat), ("Lanes", await LanesAsync(http)), ("Model", model));
    }

    static async Task<IResult> TakeAsync(HttpContext http, PackLoad load, PackOffers offers)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!http.Request.HasFormContentType) return await PageAsync(http, offers, StatusCodes.Status422UnprocessableEntity, [seat.Say("packs.no-file")], null);
        var sent = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MostBytes }, http.RequestAborted);
        if (sent.Files["pack"] is not { Length: > 0 } file) return await PageAsync(http, offers, StatusCodes.Status422UnprocessableEntity, [seat.Say("packs.no-file")], null);
        await using var zip = file.OpenReadStream();
        var (outcome, offer) = await load.TakeAsync(zip, PersonOf(seat), seat.Shell.Language, http.RequestAborted);
        if (offer is not { } id) return await PageAsync(http, offers, StatusCodes.Status422UnprocessableEntity, outcome.Errors, outcome.Drawing());
        await NoteAsync(http, "pack-upload", id);
        return StaffRoutes.SeeOther(http, seat.To($"/staff/packs/{id}"));
    }

    static Task<IResult> OfferAsync(Guid id, HttpContext http, bool? all) => ShowOfferAsync(id, http, null, all == true);

    static async Task<IResult> ShowOfferAsync(Guid id, HttpContext http, long? overtaken, bool all)
    {
        var (seat, offers) = (StaffRoutes.SeatOf(http), http.RequestServices.GetRequiredService<PackOffers>());
        if (await offers.FindAsync(id, http.RequestAborted) is not { } offer) return Results.NotFound();
        var outcome = await http.RequestServices.GetRequiredService<PackLoad>().PreviewAsync(id, seat.Shell.Language, all ? MostRows : PackDifference.Few, http.RequestAborted);
        var meanwhile = overtaken is { } seen ? [.. (await offers.LoadsAsync(30, http.RequestAborted)).Where(l => l.Edition > seen)] : (IReadOnlyList<PackLoaded>)[];
        return Page.Of<OfferPage>(overtaken is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict,
            ("Seat", seat), ("Lanes", await LanesAsync(http)), ("Model", new OfferModel(offer, outcome, meanwhile, all)));
    }

    static async Task<IResult> PublishAsync(Guid id, HttpContext http, PackLoad load, PackOffers offers)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (await offers.FindAsync(id, http.RequestAborted) is not { } offer) return Results.NotFound();
        var sent = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        // Without the edition that was looked at, nobody has looked.
        var seen = long.TryParse(sent["seen"].ToString(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var edition) ? edition : -1;
        var outcome = await load.PublishAsync(id, seen, PersonOf(seat), seat.Shell.Language, http.RequestAborted);
        if (outcome.Overtaken && offer.State == "shown") return await ShowOfferAsync(id, http, seen, all: false);
        if (outcome.Errors.Count > 0) return await ShowOfferAsync(id, http, null, all: false);
        if (offer.State == "shown") await NoteAsync(http, outcome.ComesOn is null ? "pack-publish" : "pack-wait", id);
        return StaffRoutes.SeeOther(http, seat.To($"/staff/packs/{id}"));
    }

    static async Task<IResult> TakeBackAsync(Guid id, HttpContext http, PackOffers offers)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (await offers.TakeBackAsync(id, PersonOf(seat), http.RequestAborted)) await NoteAsync(http, "pack-take-back", id);
        return StaffRoutes.SeeOther(http, seat.To($"/staff/packs/{id}"));
    }

    static async Task<IResult> ExportAsync(HttpContext http, CityExport export)
    {
        // It holds every name and post: taking it is written down like every look at a person.
        await NoteAsync(http, "pack-export", null);
        var zip = new MemoryStream();
        var city = await export.WriteZipAsync(zip, http.RequestAborted);
        zip.Position = 0;
        return Results.File(zip, "application/zip", $"{(city.Load.Count > 0 ? city.Load[^1] : "city")}-{city.Edition}.zip");
    }

    static async Task<IReadOnlyList<LaneLink>> LanesAsync(HttpContext http) =>
        await Lanes.LinksAsync(StaffRoutes.SeatOf(http), http.RequestServices.GetRequiredService<CaseList>(), http.RequestAborted);

    static Guid PersonOf(Seat seat) => seat.Post.Person.Value;

    static Task NoteAsync(HttpContext http, string what, Guid? offer) => http.RequestServices.GetRequiredService<AccessLog>()
        .WriteAsync(PersonOf(StaffRoutes.SeatOf(http)), what, offer?.ToString("n"), http.Connection.RemoteIpAddress?.ToString(), http.RequestAborted);
}
