using System.Globalization;
using System.Text;

namespace Guantong.Packs.Linshu;

/// <summary>Streets as a file of lines.</summary>
static class StreetFiles
{
    public static string Lines(IEnumerable<Street> streets)
    {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        text.AppendJoin(",\n", streets.OrderBy(s => s.Code, StringComparer.Ordinal).Select(s =>
            $$$"""{"type":"Feature","properties":{"code":"{{{s.Code}}}","name":"{{{s.Name}}}","class":"{{{s.Class}}}","division":"{{{s.Division}}}","width":{{{s.Width}}}},"geometry":{"type":"MultiLineString","coordinates":[{{{string.Join(',', s.Lines.Select(Line))}}}]}}"""));
        return text.Append("\n]}\n").ToString();
    }

    static string Line(IReadOnlyList<Spot> line) => $"[{string.Join(',', line.Select(Point))}]";

    static string Point(Spot spot)
    {
        var (lon, lat) = Mesh.Degrees(spot);
        return string.Create(CultureInfo.InvariantCulture, $"[{lon:0.######},{lat:0.######}]");
    }
}
