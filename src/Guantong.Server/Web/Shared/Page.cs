using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Guantong.Server.Web.Shared;

/// <summary>A static Razor component as the answer of a route.</summary>
static class Page
{
    public static RazorComponentResult<T> Of<T>(params (string Name, object? Value)[] parameters) where T : IComponent =>
        Of<T>(StatusCodes.Status200OK, parameters);

    public static RazorComponentResult<T> Of<T>(int status, params (string Name, object? Value)[] parameters) where T : IComponent =>
        new(parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal))
        {
            StatusCode = status,
            // The whole page at once: a fault while it is made becomes an error page, not half a page.
            PreventStreamingRendering = true,
        };
}
