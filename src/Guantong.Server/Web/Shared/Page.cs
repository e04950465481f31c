using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Guantong.Server.Web.Shared;

/// <summary>A static Razor component as the answer of a route; as IResult, because the routes are generated before the components are.</summary>
static class Page
{
    public static IResult Of<T>(params (string Name, object? Value)[] parameters) where T : IComponent =>
        Of<T>(StatusCodes.Status200OK, parameters);

    public static IResult Of<T>(int status, params (string Name, object? Value)[] parameters) where T : IComponent =>
        new RazorComponentResult<T>(parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal))
        {
            StatusCode = status,
            // The whole page at once: a fault while it is made becomes an error page, not half a page.
            PreventStreamingRendering = true,
        };
}
