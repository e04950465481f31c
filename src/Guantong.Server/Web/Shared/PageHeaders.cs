namespace Guantong.Server.Web.Shared;

/// <summary>Headers that some pages need beyond those every answer has (Platform/Http/SecurityHeaders).</summary>
static class PageHeaders
{
    /// <summary>A page that belongs to one person: no cache keeps it, and no link away from it tells where the reader was.</summary>
    public static void Private(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex";
    }

    /// <summary>Every route of this group belongs to one person.</summary>
    public static RouteGroupBuilder Private(this RouteGroupBuilder group) =>
        group.AddEndpointFilter((call, next) =>
        {
            Private(call.HttpContext.Response);
            return next(call);
        });
}
