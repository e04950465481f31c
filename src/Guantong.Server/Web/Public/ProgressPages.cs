using Guantong.Server.Files;
using Guantong.Server.Web.Public.Pages;
using Guantong.Server.Web.Shared;
using Microsoft.Net.Http.Headers;

namespace Guantong.Server.Web.Public;

/// <summary>
/// The public page of a case: reads no cookie, holds no form, the same bytes for everybody. The tag is the version that
/// the page was made from, so an unchanged case costs one small answer, and one
/// that somebody asked for before costs one question for that version.
/// </summary>
static class ProgressPages
{
    public static void MapProgressPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/c/{number}", ShowAsync);
        routes.MapGet("/c/{number}/photos/{hash}", PhotoAsync);
    }

    static async Task<IResult> ShowAsync(HttpContext http, string number, PublicShells shells, PublicCases cases, RenderedCases rendered, CancellationToken cancel)
    {
        var shell = shells.ForAnybody(http);
        if (await cases.MarkAsync(number, cancel) is not var (shown, mark)) return Results.NotFound();

        var headers = http.Response.GetTypedHeaders();
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromSeconds(30) };
        // A new build changes the addresses inside the page: they are part of what the tag stands for.
        var built = http.RequestServices.GetRequiredService<BuiltAssets>().Mark;
        var tag = new EntityTagHeaderValue($"\"{mark}-{built}{(shell.IsEnglish ? "e" : "")}{(shell.Large ? "l" : "")}\"");
        headers.ETag = tag;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false) || t.Equals(EntityTagHeaderValue.Any)))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        // The page links to itself by the address that was asked for: only the one right way of writing it is kept.
        var key = http.Request.Path == $"/c/{shown}" ? new CasePageKey(shown, shell.Language, shell.Asked, shell.Large) : null;
        if (key is not null && rendered.Find(key, tag.Tag.Value!) is { } made) return new RenderedPage(made);
        if (await cases.FindAsync(number, shell, cancel) is not { } progress) return Results.NotFound();
        var html = await RenderedCases.RenderAsync(http, Page.Of<ProgressPage>(("Shell", shell), ("Model", progress)));
        if (key is not null) rendered.Keep(key, tag.Tag.Value!, html);
        return new RenderedPage(html);
    }

    static async Task<IResult> PhotoAsync(HttpContext http, string number, string hash, PublicCases cases, FileStore files, CancellationToken cancel)
    {
        switch (await cases.ShowsAsync(number, hash, cancel))
        {
            case PhotoSight.Shown:
                break;
            // Parts of it were covered since: what was shown before is gone for good, and the page names the new one.
            case PhotoSight.Replaced:
                return Results.StatusCode(StatusCodes.Status410Gone);
            default:
                return Results.NotFound();
        }
        // Taken back from the public it is gone with the next look: whoever keeps it asks each time.
        http.Response.Headers.CacheControl = "public, no-cache";
        return await PhotoAnswers.OfAsync(http, files, hash, cancel);
    }
}
