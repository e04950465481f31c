using System.Globalization;
using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Patrols;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Live;
using Guantong.Server.Cases.Search.OnMap;
using Guantong.Server.Insight.Suggestion;
using Guantong.Server.Places;
using Guantong.Server.Places.BaseMaps;
using Guantong.Server.Places.Finding;
using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Web.Operator.Desk.Live;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.OnMap;

/// <summary>
/// The one map of the desk: <c>/api/v1/desk/map/cases</c> (points or clusters in view), <c>/list</c> (the same as rows), <c>/near</c>
/// (open cases around a point) and <c>/area</c> (the seat's borders), <c>/units</c> (whose hands are near). All of it within the seat's scope.
/// </summary>
static class DeskMapApi
{
    const double UsualMetres = 200, MostMetres = 2000;
    const int MostProposed = 4;

    public static void MapDeskMap(this IEndpointRouteBuilder routes)
    {
        var map = routes.MapGroup("/api/v1/desk/map").WithTags("desk").RequireAuthorization();
        map.MapGet("/cases", CasesAsync).Produces<MapAnswer>().ProducesProblem(400);
        map.MapGet("/list", ListAsync).Produces<MapListAnswer>().ProducesProblem(400);
        map.MapGet("/near", NearAsync).Produces<IReadOnlyList<PointAnswer>>().ProducesProblem(400);
        map.MapGet("/area", AreaAsync).Produces<AreaAnswer>();
        map.MapGet("/units/{number}", UnitsAsync).Produces<IReadOnlyList<UnitAtAnswer>>().ProducesProblem(404);
    }

    static async Task<IResult> CasesAsync(CaseMap map, HttpContext http)
    {
        if (DeskApi.SeatOf(http) is not { } seat) return DeskApi.NoSeat;
        var (filter, wrong) = FilterOf(http.Request.Query);
        if (filter is null) return wrong!;
        var zoom = int.TryParse(http.Request.Query["zoom"], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 12;
        var view = await map.ViewAsync(seat.Actor, filter, zoom, http.RequestAborted);
        var without = await map.WithoutPlaceAsync(seat.Actor, filter, http.RequestAborted);
        return Results.Json(new MapAnswer(view.Count, without, view.Clusters.Count > 0, [.. view.Points.Select(p => MapWords.Of(seat, p))], [.. view.Clusters.Select(MapWords.Of)]), DeskApi.Json);
    }

    static async Task<IResult> ListAsync(DeskLines lines, HttpContext http)
    {
        if (DeskApi.SeatOf(http) is not { } seat) return DeskApi.NoSeat;
        var query = http.Request.Query;
        var (filter, wrong) = FilterOf(query);
        if (filter is null) return wrong!;
        var most = int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : 50;
        // Without a box the whole area is meant, and still only what stands on the map.
        filter = filter with { Box = filter.Box ?? new Extent(-180, -90, 180, 90), After = query["after"].ToString() is { Length: > 0 } after ? after : null, Most = most };
        var (page, next) = await lines.PageAsync(seat.Actor, filter, http.RequestAborted);
        return Results.Json(new MapListAnswer([.. page.Select(l => DeskRows.RowOf(seat, l))], next), DeskApi.Json);
    }

    static async Task<IResult> NearAsync(CaseMap map, HttpContext http)
    {
        if (DeskApi.SeatOf(http) is not { } seat) return DeskApi.NoSeat;
        var query = http.Request.Query;
        if (!TryRead(query["lon"], out var lon) || !TryRead(query["lat"], out var lat) || new LonLat(lon, lat) is not { IsWellFormed: true } at) return new Problem(StatusCodes.Status400BadRequest, "no-point");
        var metres = TryRead(query["radius"], out var radius) ? Math.Clamp(radius, 1, MostMetres) : UsualMetres;
        var near = await map.NearAsync(seat.Actor, at, metres, http.RequestAborted);
        return Results.Json(near.Where(p => p.Number != query["except"]).Take(CaseMap.MostPoints / 10).Select(p => MapWords.Of(seat, p)).ToList(), DeskApi.Json);
    }

    /// <summary>Where the hands of a case stand: its crew and unit, or, before it has one, the units proposed for it. Only those whose place is known.</summary>
    static async Task<IResult> UnitsAsync(string number, CaseReading reading, CaseList list, UnitSuggestion proposals, HttpContext http)
    {
        if (DeskApi.SeatOf(http) is not { } seat) return DeskApi.NoSeat;
        var cancel = http.RequestAborted;
        if (CaseNumber.Read(number) is not { } read || await reading.ByNumberAsync(read, cancel) is not { State: var c } || !await list.MaySeeAsync(seat.Actor, c.Id, cancel)) return CaseProblems.Of(Refusal.NoSuchCase);
        UnitId[] assigned = [.. new[] { c.Main?.Crew, c.Main?.Unit }.OfType<UnitId>()];
        UnitId[] units = assigned.Length > 0 || c.Point is null || !c.Stage.IsOpen() ? assigned : [.. (await proposals.ForAsync(c, [], cancel)).Where(o => o.Against is null).Take(MostProposed).Select(o => o.Unit)];
        return Results.Json(
            units.Where(u => seat.City.Units.GetValueOrDefault(u)?.Place is not null).Select(u => seat.City.Units[u])
                .Select(u => new UnitAtAnswer(u.Id.Value, u.Name, u.Place!.Value.Lon, u.Place.Value.Lat, c.Point is { } at ? Math.Round(at.MetresTo(u.Place.Value)) : null, assigned.Length > 0)).ToList(),
            DeskApi.Json);
    }

    static async Task<IResult> AreaAsync(AreaShapes shapes, MapSource maps, BaseMap baseMap, CityTexts texts, HttpContext http)
    {
        if (DeskApi.SeatOf(http) is not { } seat) return DeskApi.NoSeat;
        var area = seat.Actor.Scope.Place;
        var drawn = await shapes.OfAsync(area, http.RequestAborted);
        string NameOf(string code) => seat.City.Divisions.TryGetValue(new DivisionCode(code), out var known) ? known.Name : "";
        var units = seat.City.Units.Values.Where(u => u.CanBeMain && u.Division.IsWithin(area)).OrderBy(u => u.Level).ThenBy(u => u.Id.Value, StringComparer.Ordinal);
        return Results.Json(
            new AreaAnswer(
                NameOf(area.Value), drawn.Bounds, drawn.HasMap, [.. drawn.Divisions.Select(d => new ShapeAnswer(d.Code, NameOf(d.Code), d.Polygon))],
                [.. drawn.Grids.Select(g => new ShapeAnswer(g.Code, PlaceTables.GridName(texts, seat.Shell.Language, g.Code, NameOf(g.Code[..12])), g.Polygon))])
            {
                BaseMap = baseMap.Settings is { } elsewhere ? new(elsewhere.Name.Length > 0 ? elsewhere.Name : seat.Say("desk.map.ground-base"), elsewhere.Crs, elsewhere.Deepest, elsewhere.By) : null,
                ShowsTracks = PatrolLaw.MaySeeTracks(seat.Actor.Role),
                Attribution = AttributionOf(await maps.CurrentAsync(http.RequestAborted)),
                Classes = [.. seat.City.CitizenClasses.OrderBy(c => c.Order).Select(c => new ChoiceAnswer(c.Code, seat.Class(c.Code)))],
                Stages = [.. Stages.Open.Select(s => new ChoiceAnswer(s.ToString(), seat.Stage(s)))],
                Units = [.. units.Select(u => new ChoiceAnswer(u.Id.Value, u.Name))],
            },
            DeskApi.Json);
    }

    static string? AttributionOf(HeldMap? map)
    {
        if (map is null) return null;
        using var metadata = JsonDocument.Parse(map.Archive.Metadata);
        return metadata.RootElement.TryGetProperty("attribution", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString() : null;
    }

    /// <summary>The same filter for points, clusters and rows; open work unless stages are named.</summary>
    static (CaseFilter? Filter, Problem? Wrong) FilterOf(IQueryCollection query)
    {
        var stages = new List<Stage>();
        foreach (var name in query["stage"])
        {
            if (!Enum.TryParse<Stage>(name, out var stage) || !Stages.All.Contains(stage)) return (null, new Problem(StatusCodes.Status400BadRequest, "no-such-stage", ("stage", name)));
            stages.Add(stage);
        }
        Extent? box = null;
        if (query["bbox"].ToString() is { Length: > 0 } said && (box = Extent.Read(said)) is null) return (null, new Problem(StatusCodes.Status400BadRequest, "no-box"));
        return (new CaseFilter
        {
            Stages = stages.Count > 0 ? stages : Stages.Open, Class = query["class"].ToString(), Unit = query["unit"].ToString(), Box = box, OverdueOnly = IsOn(query, "overdue"),
            UrgentOnly = IsOn(query, "urgent"), FirstDueFirst = true,
        }, null);
    }

    static bool IsOn(IQueryCollection query, string name) => query[name].ToString() is "true" or "on" or "1";

    static bool TryRead(string? text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
