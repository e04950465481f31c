using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Platform.Http;

/// <summary>
/// What went wrong, for a person and for a program: a stable code, a sentence in the user's language
/// (text <c>problem.CODE</c>) and what to do (text <c>problem.CODE.todo</c>). RFC 9457 for programs, a plain page for browsers.
/// </summary>
public sealed record Problem(int Status, string Code, params (string Name, object? Value)[] Args) : IResult
{
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Sent as Retry-After, and said in the sentence as {seconds}.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The text key of the sentence, where a room keeps its own.</summary>
    public string? Sentence { get; init; }

    /// <summary>The text key of what to do.</summary>
    public string? Todo { get; init; }

    /// <summary>More members of the JSON object, e.g. what changed since.</summary>
    public IReadOnlyDictionary<string, object?>? More { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var texts = httpContext.RequestServices.GetRequiredService<CityTexts>();
        var language = Language.Of(httpContext);
        (string, object?)[] args = [.. Args, ("seconds", RetryAfter?.TotalSeconds)];
        var sentence = texts.Of(Sentence ?? $"problem.{Code}", language, args);
        var todo = texts.Of(Todo ?? $"problem.{Code}.todo", language, args);

        var response = httpContext.Response;
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = language;
        if (RetryAfter is { } wait) response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (httpContext.RequestServices.GetServices<ProblemDialect>().FirstOrDefault(d => httpContext.Request.Path.StartsWithSegments(d.Prefix, StringComparison.Ordinal)) is { } dialect)
            await dialect.TellAsync(httpContext, this, new ProblemWords(language, sentence, todo, Trace(httpContext)));
        else if (WantsPage(httpContext.Request)) await (httpContext.RequestServices.GetService<ProblemPage>() ?? PlainPageAsync)(httpContext, new ProblemWords(language, sentence, todo, Trace(httpContext)));
        else await WriteJsonAsync(httpContext, sentence, todo);
    }

    async Task WriteJsonAsync(HttpContext context, string sentence, string todo)
    {
        var body = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["type"] = "about:blank", ["title"] = sentence, ["status"] = Status, ["code"] = Code, ["detail"] = sentence, ["todo"] = todo,
            ["trace"] = Trace(context),
        };
        foreach (var (name, value) in More ?? new Dictionary<string, object?>(StringComparer.Ordinal)) body[name] = value;
        await context.Response.WriteAsJsonAsync(body, Readable, "application/problem+json; charset=utf-8");
    }

    static string Trace(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    /// <summary>A page without anything that had to be built.</summary>
    public static async Task PlainPageAsync(HttpContext context, ProblemWords words)
    {
        var response = context.Response;
        var encode = HtmlEncoder.Create(UnicodeRanges.All);
        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync($"""
            <!doctype html>
            <html lang="{words.Language}">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{encode.Encode(words.Sentence)}</title>
            <main>
            <h1>{encode.Encode(words.Sentence)}</h1>
            <p>{encode.Encode(words.Todo)}</p>
            <p><a href="/">贯通 Guantong</a></p>
            </main>
            </html>

            """);
    }

    // Programs ask for JSON or for anything; only browsers ask for HTML first.
    static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && request.Headers.Accept.ToString().StartsWith("text/html", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a page about a problem says; <see cref="Trace"/> is what the reader tells the support and the log knows the request by.</summary>
public sealed record ProblemWords(string Language, string Sentence, string Todo, string Trace);

/// <summary>Writes a problem as a page. The Web room registers the city's own; without it a plain one is written.</summary>
public delegate Task ProblemPage(HttpContext context, ProblemWords words);
