using Guantong.Protocols.Tiles;
using Microsoft.Net.Http.Headers;

namespace Guantong.Server.Places;

/// <summary>
/// The city's map from this origin alone: the whole archive by ranges at /map.pmtiles, or tile by tile at /map/z/x/y.mvt.
/// Addresses stay while a map changes, so every answer is asked again by its print.
/// </summary>
static class MapApi
{
    const string Again = "no-cache";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var map = routes.MapGroup("").ExcludeFromDescription();
        map.MapMethods("/map.pmtiles", [HttpMethods.Get, HttpMethods.Head], ArchiveAsync);
        map.MapGet("/map/{z:int}/{x:int}/{y:int}.mvt", TileAsync);
    }

    static async Task<IResult> ArchiveAsync(HttpContext http, MapSource source)
    {
        if (await source.CurrentAsync(http.RequestAborted) is not { } map) return Results.NotFound();
        http.Response.Headers.CacheControl = Again;
        return Results.Bytes(map.Bytes, "application/vnd.pmtiles", enableRangeProcessing: true, entityTag: TagOf(map));
    }

    static async Task<IResult> TileAsync(int z, int x, int y, HttpContext http, MapSource source)
    {
        if (await source.CurrentAsync(http.RequestAborted) is not { } map) return Results.NotFound();
        http.Response.Headers.CacheControl = Again;
        var bounds = map.Archive.Header.Bounds;
        if (z < bounds.MinZoom || z > bounds.MaxZoom || (uint)x >> z != 0 || (uint)y >> z != 0) return Results.NotFound();
        // Where nothing is drawn there is no tile, and that is an answer, not a fault.
        if (map.Archive.Unpacked(new TileId(z, x, y)) is not { } tile) return Results.NoContent();
        return Results.Bytes(tile, "application/vnd.mapbox-vector-tile", entityTag: TagOf(map));
    }

    static EntityTagHeaderValue TagOf(HeldMap map) => new($"\"{map.Sha256[..32]}\"");
}
