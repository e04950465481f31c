using System.Globalization;
using Guantong.Domain.Places;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Assets.Points;

/// <summary>A service point as the API gives it; null is "not known".</summary>
public sealed record ServicePointAnswer(ServicePoint Point, string? KindName, string? KindNameEn, double? Metres, bool OpenNow)
{
    /// <summary>Until when that stays so, on the city's clocks.</summary>
    public DateTime? Until { get; init; }

    /// <summary>hours, always, season or repair.</summary>
    public string Why { get; init; } = "";
}

/// <summary>Words as they come in an address: short, and without what no database holds.</summary>
public static class PointWords
{
    const int Most = 60;

    public static string Of(string? text)
    {
        var clean = string.Concat((text ?? "").Where(c => !char.IsControl(c))).Trim();
        return clean.Length > Most ? clean[..Most] : clean;
    }
}

/// <summary>GET /api/v1/service-points: for everybody, near a point, of one kind, open now, barrier-free.</summary>
static class ServicePointApi
{
    const double MostMetres = 50_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/service-points", ListAsync).WithTags("service points").Produces<IReadOnlyList<ServicePointAnswer>>().ProducesProblem(400);
        routes.MapGet("/service-kinds", async (ServicePointSearch search, CancellationToken cancel) => TypedResults.Ok(await search.KindsAsync(cancel))).WithTags("service points");
    }

    static async Task<IResult> ListAsync(HttpContext http, ServicePointSearch search, PeopleDirectory people, TimeProvider time)
    {
        var query = http.Request.Query;
        var kinds = (await search.KindsAsync(http.RequestAborted)).ToDictionary(k => k.Code, StringComparer.Ordinal);
        var kind = query["kind"].ToString();
        if (kind.Length > 0 && !kinds.ContainsKey(kind)) return Wrong("kind");
        LonLat? near = null;
        if (!Datums.TryRead(query["datum"], out var datum)) return UnknownDatumException.Problem(query["datum"]);
        if (query.ContainsKey("lon") || query.ContainsKey("lat"))
        {
            if (!TryRead(query["lon"], out var lon) || !TryRead(query["lat"], out var lat) || !new LonLat(lon, lat).IsWellFormed) return Wrong("lon, lat");
            near = Coordinates.ToCgcs2000(new LonLat(lon, lat), datum);
        }
        double? reach = null;
        if (query["metres"].ToString() is { Length: > 0 } text)
        {
            if (near is null || !TryRead(text, out var metres) || metres is <= 0 or > MostMetres) return Wrong("metres");
            reach = metres;
        }
        var question = new ServiceQuestion { Kind = kind, Near = near, Metres = reach, Words = PointWords.Of(query["q"]), Has = PointWords.Of(query["has"]), OpenFirst = query["first"] == "open", OpenOnly = query["open"] == "now", BarrierFreeOnly = query["barrierFree"] == "true" };
        var found = await search.FindAsync(question, people.LocalOf(time.GetUtcNow()), http.RequestAborted);
        return TypedResults.Ok(found.Select(f => new ServicePointAnswer(
            f.Point, kinds.GetValueOrDefault(f.Point.Kind)?.Name, kinds.GetValueOrDefault(f.Point.Kind)?.NameEn, f.Metres is { } away ? Math.Round(away) : null, f.IsOpen) { Until = f.Now.Until, Why = f.Now.Why.ToString().ToLowerInvariant() }).ToList());
    }

    static bool TryRead(string? text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    static Problem Wrong(string where) => new(StatusCodes.Status400BadRequest, "service-question", ("where", where));
}
