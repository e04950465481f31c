using System.Globalization;
using Guantong.Protocols.Open311;
using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Web.Api.Open311;

/// <summary>A document as an answer. Any page of any origin may read it: there is no cookie behind this door.</summary>
sealed class GeoAnswer(GeoFormat format, Action<GeoWriter> document) : IResult
{
    public int Status { get; init; } = StatusCodes.Status200OK;
    public string Language { get; init; } = CityTexts.Chinese;
    public string CacheControl { get; init; } = "no-cache";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = GeoFormats.Bytes(format, document);
        var response = httpContext.Response;
        Head(response, Status, Language, GeoFormats.ContentType(format));
        response.Headers.CacheControl = Status == StatusCodes.Status200OK ? CacheControl : "no-store";
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method)) await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    public static void Head(HttpResponse response, int status, string language, string contentType)
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        response.Headers.ContentLanguage = language;
        response.Headers.Vary = "Accept-Language";
        response.Headers.AccessControlAllowOrigin = "*";
    }

    /// <summary>
    /// What went wrong anywhere in the house, told as this protocol tells it: 403 and 404 stay, every other fault of the sender is
    /// 400 with the finer code in the body. Trouble of ours keeps its status, or a client would never try again.
    /// </summary>
    public static async Task TellAsync(HttpContext http, Problem problem, ProblemWords words)
    {
        var last = http.Request.Path.Value is { } path ? path[(path.LastIndexOf('.') + 1)..] : "";
        GeoFormats.TryRead(last, out var format);
        var status = problem.Status is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound or >= StatusCodes.Status500InternalServerError ? problem.Status : StatusCodes.Status400BadRequest;
        var said = problem.Code == "no-such-page" ? http.RequestServices.GetRequiredService<CityTexts>().Of("open311.no-such-resource", words.Language) : string.Create(CultureInfo.InvariantCulture, $"{words.Sentence} {words.Todo}");
        var bytes = GeoFormats.Bytes(format, w => GeoDocuments.Errors(w, new GeoError(problem.Status, said)));
        Head(http.Response, status, words.Language, GeoFormats.ContentType(format));
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
