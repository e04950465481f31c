using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Assets;

/// <summary>A component as the API gives it: what and where for everybody, who answers for it for staff.</summary>
public sealed record ComponentAnswer(string Id, string Type, string? TypeName, string State, double Lon, double Lat, string Grid, double? Metres)
{
    public ComponentStaffPart? Staff { get; init; }
}

/// <summary>What only staff see of a component.</summary>
public sealed record ComponentStaffPart(
    string Keeper, string? KeeperName, string? Owner, string? OwnerName, string? Upkeep, string? UpkeepName, DateOnly Surveyed, DateOnly? Changed, string? Accuracy, string? Source, string? Note);

/// <summary>Reading components by API: GET /api/v1/components by point or box, or one by its identifier.</summary>
static class ComponentApi
{
    const double UsualMetres = 50, MostMetres = 500;
    const int Most = 1000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/components", ListAsync).WithTags("components").Produces<IReadOnlyList<ComponentAnswer>>().ProducesProblem(400);
        routes.MapGet("/components/{id}", OneAsync).WithTags("components").Produces<ComponentAnswer>().ProducesProblem(404);
    }

    static async Task<IResult> ListAsync(HttpContext http, ComponentSearch search, CityFactsSource facts, string? lon, string? lat, string? metres, string? bbox, string? type)
    {
        var cancel = http.RequestAborted;
        var isStaff = IsStaff(http);
        if (type is not (null or "") && !(type.Length == 5 && type.All(char.IsAsciiDigit))) return Wrong("type");
        if (bbox is { Length: > 0 })
        {
            if (BoxOf(bbox) is not { } box) return Wrong("bbox");
            return TypedResults.Ok((await search.BoxAsync(box, type ?? "", Most, cancel)).Select(c => Answer(c, null, facts.Current, isStaff)).ToList());
        }
        if (!TryRead(lon, out var east) || !TryRead(lat, out var north) || !new LonLat(east, north).IsWellFormed) return Wrong("lon, lat");
        var reach = UsualMetres;
        if (metres is { Length: > 0 } && (!TryRead(metres, out reach) || reach is <= 0 or > MostMetres)) return Wrong("metres");
        var near = await search.NearAsync(new LonLat(east, north), reach, type ?? "", cancel);
        return TypedResults.Ok(near.Take(Most).Select(c => Answer(c.Component, Math.Round(c.Metres, 1), facts.Current, isStaff)).ToList());
    }

    static async Task<IResult> OneAsync(string id, HttpContext http, ComponentSearch search, CityFactsSource facts) =>
        await search.ByIdAsync(ComponentId.Read(id), http.RequestAborted) is { } found
            ? TypedResults.Ok(Answer(found, null, facts.Current, IsStaff(http)))
            : new Problem(StatusCodes.Status404NotFound, "no-such-component", ("id", id[..Math.Min(id.Length, 40)]));

    static ComponentAnswer Answer(Component c, double? metres, CityFacts city, bool isStaff) => new(
        c.Id.Value, c.Id.TypeCode, ComponentTypes.Of(city, c.Id)?.Name, c.State, c.At.Lon, c.At.Lat, c.Grid, metres)
    {
        Staff = isStaff
            ? new(c.Keeper, Name(city, c.Keeper), c.Owner, Name(city, c.Owner), c.Upkeep, Name(city, c.Upkeep), c.Surveyed, c.Changed, c.Accuracy, c.Source, c.Note)
            : null,
    };

    static string? Name(CityFacts city, string? unit) => unit is not null && city.Units.TryGetValue(new UnitId(unit), out var known) ? known.Name : null;

    static bool IsStaff(HttpContext http)
    {
        http.Response.Headers.Vary = "Authorization, Cookie";
        return http.RequestServices.GetRequiredService<PeopleDirectory>().ActorOf(http.User) is not null;
    }

    static Box? BoxOf(string text)
    {
        var sides = text.Split(',');
        if (sides.Length != 4) return null;
        var read = new double[4];
        for (var i = 0; i < 4; i++) if (!TryRead(sides[i], out read[i])) return null;
        var box = new Box(read[0], read[1], read[2], read[3]);
        return box.IsWellFormed ? box : null;
    }

    static bool TryRead(string? text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    static Problem Wrong(string where) => new(StatusCodes.Status400BadRequest, "component-question", ("where", where));
}

/// <summary>The class of a component by the five digits in its identifier.</summary>
public static class ComponentTypes
{
    public static CaseType? Of(CityFacts city, ComponentId id) => city.Types.Values.FirstOrDefault(t => t.Key.Kind == MatterKind.Component && t.Key.Code == id.TypeCode);
}
