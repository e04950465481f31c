using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Web.Shared;

/// <summary>Problems (not found, too many, broken) as a page of the city: what happened, what to do, an id to read out, a phone.</summary>
static class CityProblemPage
{
    public static Task WriteAsync(HttpContext http, ProblemWords words)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<BuiltAssets>().Folder is null) return Problem.PlainPageAsync(http, words);
        // The first page is the one address that surely exists: a missing page leads nowhere in any language.
        var shell = new PageShell(services.GetRequiredService<CityTexts>(), services.GetRequiredService<CityFaces>().Of(words.Language),
            words.Language, words.Language, http.Request.Query["view"] == "elder", "/");
        return Page.Of<TroublePage>(http.Response.StatusCode, ("Shell", shell), ("Words", words)).ExecuteAsync(http);
    }
}
