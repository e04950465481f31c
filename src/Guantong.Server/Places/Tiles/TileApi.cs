using System.Globalization;
using Guantong.Protocols.Tiles;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;
using Microsoft.Net.Http.Headers;

namespace Guantong.Server.Places.Tiles;

/// <summary>
/// <c>GET /tiles/{layer}/{z}/{x}/{y}.mvt</c>: one square of one layer as a Mapbox Vector Tile. Public layers are the same for
/// everybody; the others are scoped by right: whoever sees nothing of one is answered with nothing, and no cache on the way may keep it.
/// </summary>
static class TileApi
{
    public const string MediaType = "application/vnd.mapbox-vector-tile";

    /// <summary>Deeper than any screen shows.</summary>
    const int Deepest = 22;

    // Asked again by its mark each time: what was shown a second ago may be wrong by now.
    const string Public = "public, no-cache", Personal = "private, no-cache";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/tiles/{layer}/{z}/{x}/{y}.mvt", TileAsync).ExcludeFromDescription();

    static async Task<IResult> TileAsync(string layer, string z, string x, string y, HttpContext http, TileLayers layers, TileCache cache, PeopleDirectory people)
    {
        if (layers.Find(layer) is not { } source) return new Problem(StatusCodes.Status404NotFound, "no-such-layer", ("layers", string.Join(", ", layers.Names)));
        if (Read(z, x, y) is not { } tile) return new Problem(StatusCodes.Status404NotFound, "no-such-tile", ("deepest", Deepest));
        var headers = http.Response.Headers;
        // Said on the way out of every door: an answer to nobody must not be kept for somebody either.
        headers.Vary = source.IsPublic ? "Accept-Encoding" : "Accept-Encoding, Authorization, Cookie";
        var actor = source.IsPublic ? null : people.ActorOf(http.User);
        if (!source.IsPublic && actor is null) return new Problem(StatusCodes.Status401Unauthorized, "sign-in-first");
        var sheet = await source.OpenAsync(new TileViewer(actor, http.Request.Query), http.RequestAborted);
        var key = new TileKey(layer, sheet.Print, tile);
        var kept = cache.Find(key);
        if (kept is null) cache.Keep(key, kept = new KeptTile(layer, sheet.Scope, await sheet.WriteAsync(tile, http.RequestAborted)));
        headers.CacheControl = source.IsPublic ? Public : Personal;
        return Answer(http, kept);
    }

    static IResult Answer(HttpContext http, KeptTile tile)
    {
        var (bytes, encoding) = tile.For(http.Request.Headers.AcceptEncoding.ToString());
        var mark = $"\"{tile.Mark}{(encoding is null ? "" : "-" + encoding)}\"";
        http.Response.Headers.ETag = mark;
        if (http.Request.Headers.IfNoneMatch.Contains(mark, StringComparer.Ordinal)) return Results.StatusCode(StatusCodes.Status304NotModified);
        // Where nothing is drawn there is no tile, and that is an answer, not a fault.
        if (bytes.Length == 0) return Results.NoContent();
        if (encoding is not null) http.Response.Headers[HeaderNames.ContentEncoding] = encoding;
        return Results.Bytes(bytes, MediaType);
    }

    static TileId? Read(string z, string x, string y)
    {
        const NumberStyles digits = NumberStyles.None;
        if (!int.TryParse(z, digits, CultureInfo.InvariantCulture, out var zoom) || zoom > Deepest) return null;
        if (!int.TryParse(x, digits, CultureInfo.InvariantCulture, out var column) || !int.TryParse(y, digits, CultureInfo.InvariantCulture, out var row)) return null;
        return (uint)column >> zoom == 0 && (uint)row >> zoom == 0 ? new TileId(zoom, column, row) : null;
    }
}
