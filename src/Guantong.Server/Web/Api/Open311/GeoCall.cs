using Guantong.Domain.Catalogue;
using Guantong.Protocols.Open311;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Web.Api.Open311;

/// <summary>One call at this door: what was sent, in which format and language it is answered, and the city as it stands.</summary>
sealed record GeoCall(HttpContext Http, GeoFormat Format, GeoParameters Sent, CityFacts City)
{
    public required CityTexts Texts { get; init; }
    public required TimeZoneInfo Zone { get; init; }
    public required DateTimeOffset Now { get; init; }
    public string Language { get; init; } = CityTexts.Chinese;
    public ServiceBook Book => ServiceBook.Of(City);
    public CancellationToken Cancel => Http.RequestAborted;
    public string Origin => $"{Http.Request.Scheme}://{Http.Request.Host}";

    public string Say(string key, params (string Name, object? Value)[] args) => Texts.Of($"open311.{key}", Language, args);

    /// <summary>Without the brackets in which a demonstration says that it is one.</summary>
    public string CityName => City.Name.Split('（', '(')[0].TrimEnd();

    /// <summary>A class by its name; a tile says that it is the whole of it.</summary>
    public string NameOf(OfferedClass service) => service.Type is { } type ? type.NameIn(Language == CityTexts.English) : Say("tile-service", ("name", NameOf(service.Tile)));

    public string NameOf(CitizenClass tile) => Language == CityTexts.English && tile.NameEn.Length > 0 ? tile.NameEn : tile.Name;

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    public IResult Answer(Action<GeoWriter> document) => new GeoAnswer(Format, document) { Language = Language };

    public IResult Wrong(int status, string key, params (string Name, object? Value)[] args) =>
        new GeoAnswer(Format, w => GeoDocuments.Errors(w, new GeoError(status, Say(key, args)))) { Status = status, Language = Language };

    /// <summary>All mistakes at once: each has its own sentence.</summary>
    public IResult Wrong(IReadOnlyList<GeoMistake> mistakes) => new GeoAnswer(Format, w => GeoDocuments.Errors(w,
        mistakes.Select(m => new GeoError(StatusCodes.Status400BadRequest, Say($"wrong.{m.Fault}", ("parameter", m.Parameter), ("found", m.Found))))))
    {
        Status = StatusCodes.Status400BadRequest,
        Language = Language,
    };
}

/// <summary>Begins calls: the format of the suffix, the language of the asker, the jurisdiction.</summary>
sealed class GeoCalls(CityTexts texts, CityFactsSource facts, PeopleDirectory people, TimeProvider time)
{
    public GeoCall Begin(HttpContext http, GeoFormat format, IEnumerable<KeyValuePair<string, string>>? body = null) =>
        new(http, format, new GeoParameters(Pairs(http.Request.Query).Concat(body ?? [])), facts.Current)
        {
            Texts = texts, Zone = people.Zone, Now = time.GetUtcNow(), Language = Language.Of(http),
        };

    /// <summary>Answers a reading call; an unknown suffix or jurisdiction is not found.</summary>
    public async Task<IResult> OfAsync(HttpContext http, string suffix, Func<GeoCall, Task<IResult>> answer)
    {
        if (!GeoFormats.TryRead(suffix, out var format)) return Begin(http, format).Wrong(StatusCodes.Status404NotFound, "no-such-format", ("suffix", suffix.Length > 20 ? suffix[..20] : suffix));
        var call = Begin(http, format);
        return Elsewhere(call) ?? await answer(call);
    }

    /// <summary>One city stands behind this door: its division code is its jurisdiction, and nobody has to name it.</summary>
    public static IResult? Elsewhere(GeoCall call)
    {
        if (call.Sent["jurisdiction_id"] is not { } id) return null;
        var area = call.City.Area.Value;
        return id == area || id == area[..6] ? null : call.Wrong(StatusCodes.Status404NotFound, "no-such-jurisdiction", ("id", id.Length > 60 ? id[..60] : id), ("area", area[..6]), ("city", call.CityName));
    }

    public static IEnumerable<KeyValuePair<string, string>> Pairs(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> sent) =>
        sent.SelectMany(p => p.Value.Select(v => KeyValuePair.Create(p.Key, v ?? "")));
}
