using System.Globalization;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.People.SignIn;

/// <summary>Problem details of the sign-in: a code, a sentence in the reader's language, and what to do, which is part of the sentence.</summary>
static class SignInAnswers
{
    public static IResult Problem(HttpContext http, int status, string code, TimeSpan? wait = null)
    {
        if (wait is { } left) http.Response.Headers.RetryAfter = ((int)Math.Ceiling(left.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var sentence = http.RequestServices.GetRequiredService<CityTexts>()
            .Of(code, LanguageOf(http.Request), ("minutes", (int)Math.Ceiling((wait ?? TimeSpan.Zero).TotalMinutes)));
        return TypedResults.Problem(sentence, statusCode: status, title: sentence, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code });
    }

    public static Task NeededAsync(HttpContext http) => Problem(http, StatusCodes.Status401Unauthorized, "sign-in-needed").ExecuteAsync(http);

    public static string LanguageOf(HttpRequest request) =>
        request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase) ? CityTexts.English : CityTexts.Chinese;
}
