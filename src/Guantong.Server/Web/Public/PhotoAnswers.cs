using Guantong.Domain.Basics;
using Guantong.Server.Files;
using Guantong.Server.Web.Shared;
using Microsoft.Net.Http.Headers;

namespace Guantong.Server.Web.Public;

/// <summary>A cleaned photo as an answer; whether this reader may see it was asked before.</summary>
static class PhotoAnswers
{
    public static async Task<IResult> OfAsync(HttpContext http, FileStore files, string hash, CancellationToken cancel)
    {
        if (await files.OpenCleanedAsync(new PhotoHash(hash), PhotoSize.Large, cancel) is Shown shown) return Results.Stream(shown.Content, "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{shown.Photo.Value}\""));
        // Being cleaned, or beyond showing: a drawn camera instead of a broken picture, and the next look asks again.
        http.Response.Headers.CacheControl = "no-store";
        return Results.Redirect(http.RequestServices.GetRequiredService<BuiltAssets>().PhotoWait);
    }
}
