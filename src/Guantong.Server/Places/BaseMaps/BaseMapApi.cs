using System.Globalization;
using System.Security.Cryptography;
using Guantong.Domain.Places;
using Guantong.Protocols.Tiles;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Http;
using Microsoft.Net.Http.Headers;

namespace Guantong.Server.Places.BaseMaps;

/// <summary><c>GET /base-map/{z}/{x}/{y}</c>: a tile of the base map from elsewhere, rows as that map cuts them. Only the city and its surroundings: this is no way to the rest of the world.</summary>
static class BaseMapApi
{
    const string Kept = "public, max-age=86400";

    /// <summary>Around the city as far as a map that shows it whole looks.</summary>
    const double Surroundings = 1.0;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/base-map/{z:int}/{x:int}/{y:int}", TileAsync).ExcludeFromDescription();

    static async Task<IResult> TileAsync(int z, int x, int y, HttpContext http, BaseMap map)
    {
        if (map.Settings is not { } settings || z < 0 || z > settings.Deepest) return new Problem(StatusCodes.Status404NotFound, "no-base-map");
        var rows = settings.IsInDegrees && z > 0 ? 1 << (z - 1) : 1 << z;
        if (x < 0 || x >= 1 << z || y < 0 || y >= rows || !Touches(BoxOf(settings, z, x, y), await map.CityAsync(http.RequestAborted))) return new Problem(StatusCodes.Status404NotFound, "no-base-map");
        if (await map.TileAsync(z, x, y, http.RequestAborted) is not { } tile) return new Problem(StatusCodes.Status503ServiceUnavailable, "base-map-away") { RetryAfter = TimeSpan.FromSeconds(30) };
        http.Response.Headers.CacheControl = Kept;
        return Results.Bytes(tile.Bytes, ImageTypes.Of(tile.Bytes), entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(tile.Bytes))[..24]}\""));
    }

    static Extent BoxOf(BaseMapSettings map, int z, int x, int y)
    {
        var side = Math.Pow(2, z);
        if (map.IsInDegrees) return new Extent(x * 360 / side - 180, 90 - (y + 1) * 360 / side, (x + 1) * 360 / side - 180, 90 - y * 360 / side);
        var (west, north) = MapProjection.ToDegrees(x / side, y / side);
        var (east, south) = MapProjection.ToDegrees((x + 1) / side, (y + 1) / side);
        return new Extent(west, south, east, north);
    }

    static bool Touches(Extent tile, Extent? city) => city is not { } c
        || (tile.West <= c.East + Surroundings && tile.East >= c.West - Surroundings && tile.South <= c.North + Surroundings && tile.North >= c.South - Surroundings);
}

/// <summary>What bytes of a tile are, by how they begin; null is no picture.</summary>
static class ImageTypes
{
    public static string? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) ? "image/webp" : null;
}
