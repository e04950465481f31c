using Microsoft.AspNetCore.Http.Features;

namespace Guantong.Server.Platform.Http;

/// <summary>What every request meets before it reaches a room: failures, proxies, headers, sizes, limits.</summary>
public static class HttpBasics
{
    /// <summary>Enough for 10,000 Chinese characters in a form many times over; a route that takes photos asks for more itself.</summary>
    public const long UsualBody = 1024 * 1024;

    public static IServiceCollection AddHttpBasics(this IServiceCollection services, CityOptions options)
    {
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = UsualBody;
        });
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 256;
            form.ValueLengthLimit = (int)UsualBody;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddExceptionHandler<Failures>();
        services.AddRateLimits(options.Anonymous);
        return services;
    }

    /// <summary>The front of the pipeline. Authentication follows at its place when the People room brought it.</summary>
    public static void UseHttpBasics(this WebApplication house, CityOptions options)
    {
        house.UseSecurityHeaders();
        house.UseTrustedProxies(options.TrustedProxies);
        house.UseExceptionHandler(_ => { });
        house.UseCharsets();
        house.UseStatusCodePages(answer => Bare(answer.HttpContext.Response.StatusCode).ExecuteAsync(answer.HttpContext));
    }

    // Answers without a body (no such page, wrong method …) still deserve a sentence.
    static Problem Bare(int status) => new(status, status switch
    {
        StatusCodes.Status400BadRequest => "bad-request",
        StatusCodes.Status401Unauthorized => "sign-in-first",
        StatusCodes.Status403Forbidden => "not-yours",
        StatusCodes.Status404NotFound => "no-such-page",
        StatusCodes.Status405MethodNotAllowed => "wrong-method",
        StatusCodes.Status413PayloadTooLarge => "too-large",
        StatusCodes.Status415UnsupportedMediaType => "wrong-media-type",
        < StatusCodes.Status500InternalServerError => "refused",
        _ => "unexpected",
    });
}
