using Microsoft.Net.Http.Headers;

namespace Guantong.Server.Web.Shared;

/// <summary>Serves /built/assets: names carry a hash of the content, so a browser keeps them for ever; compressed once at build.</summary>
static class BuiltFiles
{
    static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".woff2"] = "font/woff2",
    };

    public static void MapBuiltFiles(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/built/assets/{name}", ["GET", "HEAD"], Serve).ExcludeFromDescription();

    static IResult Serve(string name, HttpContext http, BuiltAssets assets)
    {
        if (assets.Folder is not { } folder || name != Path.GetFileName(name) || !Types.TryGetValue(Path.GetExtension(name), out var type))
            return Results.NotFound();
        var path = Path.Combine(folder, "assets", name);
        if (!File.Exists(path)) return Results.NotFound();

        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        foreach (var (coding, ending) in (ReadOnlySpan<(string, string)>)[("br", ".br"), ("gzip", ".gz")])
        {
            if (!Accepts(http.Request, coding) || !File.Exists(path + ending)) continue;
            headers.ContentEncoding = coding;
            return Results.File(path + ending, type);
        }
        return Results.File(path, type);
    }

    static bool Accepts(HttpRequest request, string coding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && e.Quality is null or > 0);
}
