using System.Globalization;
using System.Text;

namespace Guantong.Packs.Linshu;

/// <summary>Streets as a list and as lines.</summary>
static class StreetFiles
{
    public static string List(IEnumerable<Street> streets) => Lists.Text("code,name,class,division,length,width", streets.OrderBy(s => s.Code, StringComparer.Ordinal)
        .Select(s => new[] { s.Code, s.Name, s.Class, s.Division, Whole(s.Length), Whole(s.Width) }));

    public static string Lines(IEnumerable<Street> streets)
    {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        text.AppendJoin(",\n", streets.OrderBy(s => s.Code, StringComparer.Ordinal).Select(s =>
            $$$"""{"type":"Feature","properties":{"code":"{{{s.Code}}}"},"geometry":{"type":"MultiLineString","coordinates":[{{{string.Join(',', s.Lines.Select(Line))}}}]}}"""));
        return text.Append("\n]}\n").ToString();
    }

    static string Line(IReadOnlyList<Spot> line) => $"[{string.Join(',', line.Select(Point))}]";

    static string Point(Spot spot)
    {
        var (lon, lat) = Mesh.Degrees(spot);
        return string.Create(CultureInfo.InvariantCulture, $"[{lon:0.######},{lat:0.######}]");
    }

    static string Whole(double metres) => Math.Round(metres).ToString(CultureInfo.InvariantCulture);
}
