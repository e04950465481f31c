using System.Globalization;
using Guantong.Domain.Places;
using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Places.Finding;

/// <summary>A place that may be meant: what it is, how it is called, where it is and how exactly; metres from <c>near</c> where that was given.</summary>
public sealed record PlaceAnswer(string Kind, string KindName, string Name, string Address, double Lon, double Lat, double Accuracy, double? Metres, string Fit)
{
    /// <summary>Of a division, grid, component or service point.</summary>
    public string? Code { get; init; }
}

/// <summary>What was found, the likeliest first.</summary>
public sealed record PlacesAnswer(IReadOnlyList<PlaceAnswer> Places);

/// <summary>
/// Both ways between places and words: <c>GET /api/v1/places/find?q=&amp;near=lon,lat&amp;limit=</c> and
/// <c>GET /api/v1/places/address?lon=&amp;lat=</c>. Points come in any known datum (<c>datum=</c>) and are answered in it.
/// </summary>
static class PlaceApi
{
    const int Usual = 10, Most = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var places = routes.MapGroup("/api/v1/places").WithTags("places").AllowAnonymous();
        places.MapGet("/find", FindAsync).WithName("FindPlaces").WithSummary("Places by name, house number, crossing, pinyin initials or relative sentence").Produces<PlacesAnswer>().ProducesProblem(400);
        places.MapGet("/address", AddressAsync).WithName("AddressOfPlace").WithSummary("The address sentence of a point and what it was made from").Produces<PinAddress>().ProducesProblem(400);
    }

    static async Task<IResult> FindAsync(HttpContext http, GazetteerSource source, CityTexts texts)
    {
        var query = http.Request.Query;
        if (!Datums.TryRead(query["datum"], out var datum)) return UnknownDatumException.Problem(query["datum"]);
        var words = query["q"].ToString().Trim();
        if (words.Length == 0) return new Problem(StatusCodes.Status400BadRequest, "no-place-words");
        if (words.Length > PlaceFinder.MostWords) return new Problem(StatusCodes.Status400BadRequest, "place-words-long", ("most", PlaceFinder.MostWords));
        LonLat? near = null;
        if (query["near"].ToString() is { Length: > 0 } said)
        {
            if (said.Split(',') is not [var lon, var lat] || PointOf(lon, lat, datum) is not { } point) return new Problem(StatusCodes.Status400BadRequest, "no-point");
            near = point;
        }
        var most = int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? Math.Clamp(limit, 1, Most) : Usual;
        var city = await source.CurrentAsync(http.RequestAborted);
        var sentences = new AddressSentences(city, texts, Language.Of(http));
        return TypedResults.Ok(new PlacesAnswer([.. new PlaceFinder(city, near).Find(words, most).Select(f => AnswerOf(f, sentences, datum))]));
    }

    static async Task<IResult> AddressAsync(HttpContext http, GazetteerSource source, CityTexts texts)
    {
        var query = http.Request.Query;
        if (!Datums.TryRead(query["datum"], out var datum)) return UnknownDatumException.Problem(query["datum"]);
        if (PointOf(query["lon"].ToString(), query["lat"].ToString(), datum) is not { } point) return new Problem(StatusCodes.Status400BadRequest, "no-point");
        var address = new AddressSentences(await source.CurrentAsync(http.RequestAborted), texts, Language.Of(http)).Of(point);
        var shown = Coordinates.FromCgcs2000(point, datum);
        return TypedResults.Ok(address with { Lon = shown.Lon, Lat = shown.Lat });
    }

    static PlaceAnswer AnswerOf(FoundPlace found, AddressSentences sentences, Datum datum)
    {
        var place = found.Place;
        var at = Coordinates.FromCgcs2000(place.At, datum);
        return new(
            AddressSentences.KeyOf(place.Kind), sentences.KindName(place.Kind), sentences.Name(place), sentences.SentenceOf(place), Math.Round(at.Lon, 6), Math.Round(at.Lat, 6), place.Accuracy,
            found.Metres is { } metres ? Math.Round(metres) : null, AddressSentences.Small(found.Fit.ToString()))
        {
            Code = place.Code,
        };
    }

    static LonLat? PointOf(string lon, string lat, Datum datum) =>
        TryRead(lon, out var east) && TryRead(lat, out var north) && new LonLat(east, north) is { IsWellFormed: true } said ? Coordinates.ToCgcs2000(said, datum) : null;

    static bool TryRead(string text, out double number) =>
        double.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
