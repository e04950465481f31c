using Guantong.Domain.Places;
using Guantong.Server.Assets.Points;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Web.Public.Points.Pages;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Codes;

namespace Guantong.Server.Web.Public.Points;

/// <summary>One point as its page shows it.</summary>
public sealed record PointModel(FoundServicePoint Found, ServiceKind? Kind, DateTime Local)
{
    public ServicePoint Point => Found.Point;

    /// <summary>What others found wrong and nobody has answered yet.</summary>
    public IReadOnlyList<PointNote> Waiting { get; init; } = [];

    /// <summary>The unit that answers for it.</summary>
    public string? Keeper { get; init; }

    /// <summary>What the whole service station offers, on the page of a station.</summary>
    public StationModel? Station { get; init; }
}

/// <summary>The page of one point, its code, its sheet to print, and the line of the nearest one.</summary>
static class PointPages
{
    const int MostSheets = 120;

    public static string PathOf(string id) => $"/services/{Uri.EscapeDataString(id)}";

    public static void MapPointPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/services/nearest", NearestAsync);
        routes.MapGet("/services/sheets", SheetsAsync);
        routes.MapGet("/services/{point}", ShowAsync);
        routes.MapGet("/services/{point}/code.svg", CodeAsync);
        routes.MapGet("/services/{point}/sheet", SheetAsync);
    }

    internal static async Task<PointModel?> ModelAsync(HttpContext http, string id)
    {
        var house = http.RequestServices;
        var (search, cancel) = (house.GetRequiredService<ServicePointSearch>(), http.RequestAborted);
        if (await search.ByIdAsync(id, cancel) is not { } point) return null;
        var local = house.GetRequiredService<PeopleDirectory>().LocalOf(house.GetRequiredService<TimeProvider>().GetUtcNow());
        var near = ServicesPages.PointOf(http.Request.Query);
        var units = house.GetRequiredService<CityFactsSource>().Current.Units;
        return new PointModel(new FoundServicePoint(point, near?.MetresTo(point.At), point.OpenAt(local)), (await search.KindsAsync(cancel)).FirstOrDefault(k => k.Code == point.Kind), local)
        {
            Waiting = await house.GetRequiredService<PointNotes>().WaitingAtAsync(point.Id, cancel),
            Keeper = point.Keeper is { } keeper && units.TryGetValue(new(keeper), out var unit) ? unit.Name : null,
            Station = point.Kind == StationPages.Kind ? await StationPages.ModelAsync(http) : null,
        };
    }

    static async Task<IResult> ShowAsync(string point, HttpContext http, PublicShells shells)
    {
        if (ServicesPages.PointOf(http.Request.Query) is not null) PageHeaders.Private(http.Response);
        return await ModelAsync(http, point) is { } model ? Page.Of<PointPage>(("Shell", shells.For(http)), ("Model", model)) : Results.NotFound();
    }

    static async Task<IResult> CodeAsync(string point, HttpContext http, ServicePointSearch search, CityAddress address) =>
        await search.ByIdAsync(point, http.RequestAborted) is { } found ? QrSvg.Answer(address.Of(http.Request, PathOf(found.Id)), found.Name) : Results.NotFound();

    static async Task<IResult> SheetAsync(string point, HttpContext http, PublicShells shells, CityAddress address) =>
        await ModelAsync(http, point) is { } model ? Sheets(http, shells.For(http), address, [model]) : Results.NotFound();

    /// <summary>A sheet for each point of a kind, one to a page.</summary>
    static async Task<IResult> SheetsAsync(string? kind, HttpContext http, PublicShells shells, CityAddress address, ServicePointSearch search, PeopleDirectory people, TimeProvider time)
    {
        var one = (await search.KindsAsync(http.RequestAborted)).FirstOrDefault(k => k.Code == kind);
        if (one is null) return Results.NotFound();
        var local = people.LocalOf(time.GetUtcNow());
        var found = await search.FindAsync(new ServiceQuestion { Kind = one.Code }, local, http.RequestAborted);
        return Sheets(http, shells.For(http), address, [.. found.Take(MostSheets).Select(f => new PointModel(f, one, local))]);
    }

    static IResult Sheets(HttpContext http, PageShell shell, CityAddress address, IReadOnlyList<PointModel> points) => Page.Of<SheetPage>(("Shell", shell), ("IsSure", address.IsSure), ("Sheets", points.Select(p => new Sheet(
        KindLook.IconOf(p.Point.Kind), KindLook.ColourOf(p.Point.Kind), p.Point.Name, p.Kind is { } kind ? shell.NameOf(kind) : "", $"{PathOf(p.Point.Id)}/code.svg", address.Of(http.Request, PathOf(p.Point.Id)))
    {
        Lines = [shell.Hours(p.Point.Hours), p.Point.Address ?? "", p.Point.Phone ?? ""],
        Foot = p.Point.Id,
    }).ToList()));

    /// <summary>A fragment for the home page: asked for by script with the device's place, and only where the device's owner lets it.</summary>
    static async Task<IResult> NearestAsync(string? kind, HttpContext http, PublicShells shells, ServicePointSearch search, PeopleDirectory people, TimeProvider time)
    {
        PageHeaders.Private(http.Response);
        if (ServicesPages.PointOf(http.Request.Query) is not { } near) return Results.NotFound();
        var local = people.LocalOf(time.GetUtcNow());
        var found = await search.FindAsync(new ServiceQuestion { Kind = kind is { Length: > 0 } ? kind : "toilet", Near = near, OpenFirst = true }, local, http.RequestAborted);
        return found.Count == 0 ? Results.NotFound() : Page.Of<NearestPoint>(("Shell", shells.For(http)), ("Found", found[0]), ("Local", local));
    }
}
