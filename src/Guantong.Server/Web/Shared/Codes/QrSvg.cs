using System.Globalization;
using System.Text;
using QRCoder;

namespace Guantong.Server.Web.Shared.Codes;

/// <summary>A QR code as SVG: one path of runs, no style, so that a strict policy lets it stand and a printer draws it sharp at any size.</summary>
static class QrSvg
{
    /// <param name="text">What a phone reads: an address of this city.</param>
    /// <param name="title">What it is for whoever cannot see it.</param>
    public static string Of(string text, string title)
    {
        using var generator = new QRCodeGenerator();
        // Level Q bears a quarter of the code scratched off or glued over, as on a door in the street.
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (!rows[y][x]) continue;
                var end = x;
                while (end < rows[y].Count && rows[y][end]) end++;
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{end - x}v1H{x}z");
                x = end;
            }
        }
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges" role="img"><title>{System.Net.WebUtility.HtmlEncode(title)}</title><path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}H0z"/><path d="{path}"/></svg>
            """);
    }

    public static IResult Answer(string text, string title) => Results.Text(Of(text, title), "image/svg+xml", Encoding.UTF8);
}
