using Guantong.Server.Platform.Texts;
using Microsoft.Net.Http.Headers;

namespace Guantong.Server.Platform.Http;

/// <summary>
/// Which language a request is answered in: <c>?lang=</c>, then Accept-Language, then Chinese. No cookie is read, so
/// that public pages stay cacheable.
/// </summary>
public static class Language
{
    public static string Of(HttpContext context)
    {
        if (Known(context.Request.Query["lang"].ToString()) is { } asked) return asked;
        var accepted = context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Known(language.Value.ToString()))
            .FirstOrDefault(language => language is not null);
        return accepted ?? CityTexts.Chinese;
    }

    static string? Known(string tag) =>
        tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? CityTexts.Chinese
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? CityTexts.English
        : null;
}
