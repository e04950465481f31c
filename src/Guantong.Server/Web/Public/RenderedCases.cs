using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Caching.Memory;

namespace Guantong.Server.Web.Public;

/// <summary>Which rendering of which case: everything of the request that the page shows.</summary>
sealed record CasePageKey(string Number, string Language, string? Asked, bool Large);

/// <summary>
/// Public case pages as they were made, by the tag of what they were made from. Whoever asks brings the tag that holds now, read from
/// the database in the same request: so a page is never older than its case, on any number of nodes, and erased words are gone at once.
/// Only the page that is the same for everybody is kept here.
/// </summary>
sealed class RenderedCases : IDisposable
{
    const long MostBytes = 48L * 1024 * 1024;

    static readonly TimeSpan Unasked = TimeSpan.FromMinutes(10);
    static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public byte[]? Find(CasePageKey key, string tag) => _pages.TryGetValue(key, out Rendered? page) && page!.Tag == tag ? page.Html : null;

    public void Keep(CasePageKey key, string tag, byte[] html) => _pages.Set(key, new Rendered(tag, html), new MemoryCacheEntryOptions
    {
        Size = html.Length + 256, SlidingExpiration = Unasked, AbsoluteExpirationRelativeToNow = Longest,
    });

    /// <summary>What a page would send, without sending it.</summary>
    public static async Task<byte[]> RenderAsync(HttpContext http, IResult page)
    {
        var door = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var memory = new MemoryStream();
        var kept = new StreamResponseBodyFeature(memory);
        http.Features.Set<IHttpResponseBodyFeature>(kept);
        try
        {
            await page.ExecuteAsync(http);
            await kept.CompleteAsync();
        }
        finally
        {
            http.Features.Set(door);
        }
        return memory.ToArray();
    }

    public void Dispose() => _pages.Dispose();

    sealed record Rendered(string Tag, byte[] Html);
}

/// <summary>A page that was made already.</summary>
sealed class RenderedPage(byte[] html) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.ContentLength = html.Length;
        await httpContext.Response.Body.WriteAsync(html, httpContext.RequestAborted);
    }
}
