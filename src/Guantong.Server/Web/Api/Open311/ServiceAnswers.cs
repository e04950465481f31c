using Guantong.Protocols.Open311;

namespace Guantong.Server.Web.Api.Open311;

/// <summary>GET services and GET services/{code}.</summary>
static class ServiceAnswers
{
    const string ForMinutes = "public, max-age=60";

    public static Task<IResult> AllAsync(GeoCall call) => Task.FromResult<IResult>(
        new GeoAnswer(call.Format, w => GeoDocuments.Services(w, call.Book.All.Select(s => Of(s, call)))) { Language = call.Language, CacheControl = ForMinutes });

    /// <summary>A service without questions has no definition to show: it is answered with an empty one, since clients ask before they know.</summary>
    public static Task<IResult> DefinitionAsync(GeoCall call, string code) => Task.FromResult(call.Book.Find(code) is { } service
        ? new GeoAnswer(call.Format, w => GeoDocuments.Definition(w, new GeoDefinition(service.Code, ServiceBook.QuestionsOf(service, call.City, call.Language)))) { Language = call.Language, CacheControl = ForMinutes }
        : call.Wrong(StatusCodes.Status404NotFound, "no-such-service", ("code", Short(code))));

    public static string Short(string code) => code.Length > 60 ? code[..60] : code;

    static GeoServiceEntry Of(OfferedClass service, GeoCall call)
    {
        var tile = call.NameOf(service.Tile);
        var name = service.Type is null ? tile : call.NameOf(service);
        string[] keywords = [service.Tile.Name, service.Tile.NameEn, .. service.Type is { } type ? [type.Name, type.Key.Code] : Array.Empty<string>()];
        return new GeoServiceEntry(
            service.Code, call.NameOf(service),
            call.Say(service.Type is null ? "tile-description" : "service-description", ("name", name), ("tile", tile)),
            ServiceBook.QuestionsOf(service, call.City, call.Language).Count > 0, "realtime",
            [.. keywords.Where(k => k.Length > 0).Select(k => k.Replace(',', ' ')).Distinct(StringComparer.Ordinal)], tile);
    }
}
