using Guantong.Server.Platform.Http;

namespace Guantong.Server.People.SignIn;

/// <summary>
/// A browser sends the cookie by itself, so what changes something with a cookie must come from our own pages. Browsers say
/// where a request comes from (Sec-Fetch-Site, else Origin); programs say nothing and use the bearer header. Signing in counts
/// too: nobody shall be signed in as somebody else by a foreign page.
/// </summary>
static class SameOrigin
{
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (Matters(http.Request) && !IsOurs(http.Request)) await new Problem(StatusCodes.Status403Forbidden, "cross-site").ExecuteAsync(http);
        else await next(http);
    });

    /// <summary>Guards a route that sets the cookie itself. Asked of the route, not of the address: one route answers to many spellings.</summary>
    public static TBuilder OnlyFromOurPages<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new OurPagesOnly());

    static bool Matters(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        && (StaffAuthentication.Carried(request) is (_, "cookie") || request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<OurPagesOnly>() is not null);

    static bool IsOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        // The scheme is left out: a proxy in front may speak https while we hear http.
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    sealed class OurPagesOnly;
}
