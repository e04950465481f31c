using System.Globalization;
using Guantong.Domain.Places;

namespace Guantong.Server.Web.Public.Points;

/// <summary>A map application that opens at a point; its name is <c>services.map-{Code}</c>.</summary>
public sealed record MapLink(string Code, string Address);

/// <summary>
/// Links to map applications, each in the datum that it draws in: half a kilometre lies between them. Nothing is asked of anybody
/// until a person follows a link.
/// </summary>
static class MapLinks
{
    public static IReadOnlyList<MapLink> Of(LonLat at, string name)
    {
        var (gcj, bd, title) = (Coordinates.FromCgcs2000(at, Datum.Gcj02), Coordinates.FromCgcs2000(at, Datum.Bd09), Uri.EscapeDataString(name));
        return
        [
            new("amap", $"https://uri.amap.com/marker?position={D(gcj.Lon)},{D(gcj.Lat)}&name={title}&coordinate=gaode&callnative=1&src=guantong"),
            new("baidu", $"https://api.map.baidu.com/marker?location={D(bd.Lat)},{D(bd.Lon)}&title={title}&content={title}&coord_type=bd09ll&output=html&src=guantong"),
            new("tencent", $"https://apis.map.qq.com/uri/v1/marker?marker=coord:{D(gcj.Lat)},{D(gcj.Lon)};title:{title};addr:{title}&referer=guantong"),
            // RFC 5870: WGS 84 unless said otherwise, so that the device's own map needs no conversion.
            new("device", $"geo:{D(at.Lat)},{D(at.Lon)}?q={D(at.Lat)},{D(at.Lon)}({title})"),
        ];
    }

    static string D(double degrees) => degrees.ToString("0.000000", CultureInfo.InvariantCulture);
}
