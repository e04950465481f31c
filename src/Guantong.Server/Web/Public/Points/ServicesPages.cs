using System.Globalization;
using Guantong.Domain.Places;
using Guantong.Server.Assets.Points;
using Guantong.Server.People;
using Guantong.Server.Places;
using Guantong.Server.Places.BaseMaps;
using Guantong.Server.Places.Finding;
using Guantong.Server.Web.Public.Points.Pages;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Points;

/// <summary>A kind with how many there are and how many are open now.</summary>
public sealed record ServiceKindCount(ServiceKind Kind, int Open, int All);

/// <summary>A kind with how many there are of it.</summary>
public sealed record KindCount(ServiceKind Kind, int Count);

/// <summary>Where somebody looks from, and how it came: by the device (degrees), or by words for it.</summary>
public sealed record LookedFrom(LonLat? At, string Words, string? Name)
{
    /// <summary>Words were given, and no place of that name is known.</summary>
    public bool IsUnknown => Words.Length > 0 && At is null;
}

/// <summary>What the page of service points shows: the kinds, and the points that were asked for.</summary>
public sealed record ServicesModel(IReadOnlyList<ServiceKindCount> Kinds, ServiceKind? One, ServiceQuestion Question, IReadOnlyList<FoundServicePoint> Found, LookedFrom From, DateTime Local)
{
    /// <summary>How many fitted; more than are shown at once.</summary>
    public int Total { get; init; }
    public bool HasMap { get; init; }

    /// <summary>Words and ground of the map, for its script.</summary>
    public string MapData { get; init; } = "";

    /// <summary>Facilities that some point of this kind is known to have: only they can be asked for.</summary>
    public IReadOnlyList<string> Knows { get; init; } = [];

    public bool IsAsked => One is not null || Question.Words.Length > 0 || From.At is not null;

    public ServiceKind? KindOf(ServicePoint point) => Kinds.FirstOrDefault(k => k.Kind.Code == point.Kind)?.Kind;
}

/// <summary>便民地图: a list first, which works everywhere; a map beside it where one can be drawn.</summary>
static class ServicesPages
{
    const int AtOnce = 40, Most = 600;

    public static void MapServicesPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/services", ShowAsync);
        routes.MapPointPages();
        routes.MapWrongPages();
        routes.MapStationPages();
    }

    static async Task<IResult> ShowAsync(HttpContext http, PublicShells shells, ServicePointSearch search, PeopleDirectory people, MapSource maps, TimeProvider time)
    {
        var (query, cancel, shell) = (http.Request.Query, http.RequestAborted, shells.For(http));
        var local = people.LocalOf(time.GetUtcNow());
        var kinds = await search.KindsAsync(cancel);
        var all = await search.FindAsync(new ServiceQuestion(), local, cancel);
        var one = kinds.FirstOrDefault(k => k.Code == query["kind"]);
        var from = await FromAsync(http, shell);
        var question = new ServiceQuestion
        {
            Kind = one?.Code ?? "", Words = PointWords.Of(query["q"]), Near = from.At, OpenOnly = query["open"] == "now", BarrierFreeOnly = query["barrierFree"] == "true",
            Has = ServicePoint.Knows.Contains(query["has"].ToString()) ? query["has"].ToString() : "", OpenFirst = true,
        };
        var counts = kinds.Select(k => new ServiceKindCount(k, all.Count(f => f.Point.Kind == k.Code && f.IsOpen), all.Count(f => f.Point.Kind == k.Code))).Where(k => k.All > 0).ToList();
        var model = new ServicesModel(counts, one, question, [], from, local) { HasMap = await maps.CurrentAsync(cancel) is not null };
        if (model.IsAsked)
        {
            var found = await search.FindAsync(question, local, cancel);
            var known = all.Where(f => one is null || f.Point.Kind == one.Code).SelectMany(f => f.Point.Has).ToHashSet(StringComparer.Ordinal);
            var house = http.RequestServices;
            var data = MapData.Of(shell, house.GetRequiredService<BaseMap>(), house.GetRequiredService<PublicCases>().Classes);
            model = model with { MapData = data, Found = [.. found.Take(query["more"] == "1" ? Most : AtOnce)], Total = found.Count, Knows = [.. ServicePoint.Knows.Where(known.Contains)] };
        }
        // Where somebody stands is nobody else's business.
        if (from.At is not null) PageHeaders.Private(http.Response);
        return Page.Of<ServicesPage>(("Shell", shell), ("Model", model));
    }

    /// <summary>The device's place before words for one; what cannot be understood is no place.</summary>
    static async Task<LookedFrom> FromAsync(HttpContext http, PageShell shell)
    {
        var query = http.Request.Query;
        var words = PointWords.Of(query["at"]);
        if (words.Length == 0 && PointOf(query) is { } point) return new LookedFrom(point, "", shell.Say("services.your-place"));
        if (words.Length == 0) return new LookedFrom(null, "", null);
        var city = await http.RequestServices.GetRequiredService<GazetteerSource>().CurrentAsync(http.RequestAborted);
        return new PlaceFinder(city, null).Find(words, 1) is [var found, ..] ? new LookedFrom(found.Place.At, words, found.Place.Name) : new LookedFrom(null, words, null);
    }

    internal static LonLat? PointOf(IQueryCollection query) =>
        Datums.TryRead(query["datum"], out var datum) && TryRead(query["lon"], out var lon) && TryRead(query["lat"], out var lat) && new LonLat(lon, lat) is { IsWellFormed: true } said
            ? Coordinates.ToCgcs2000(said, datum)
            : null;

    static bool TryRead(string? text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
