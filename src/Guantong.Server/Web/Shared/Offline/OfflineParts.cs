namespace Guantong.Server.Web.Shared.Offline;

/// <summary>What the browser needs to open our apps without a network: the service worker and the manifests.</summary>
static class OfflineParts
{
    public static void MapOfflineParts(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/sw.js", ["GET", "HEAD"], Worker).ExcludeFromDescription();
        AppManifests.Map(routes);
    }

    /// <summary>Its address stays and its content changes with every build: the browser asks each time, and takes a new one at once.</summary>
    static IResult Worker(HttpContext http, BuiltAssets built)
    {
        var path = built.Folder is { } folder ? Path.Combine(folder, "sw.js") : null;
        if (path is null || !File.Exists(path)) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["Service-Worker-Allowed"] = "/";
        return Results.File(path, "text/javascript; charset=utf-8", lastModified: File.GetLastWriteTimeUtc(path));
    }
}
