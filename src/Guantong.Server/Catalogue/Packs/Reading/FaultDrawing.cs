using System.Globalization;
using System.Net;
using System.Text;
using NetTopologySuite.Geometries;

namespace Guantong.Server.Catalogue.Packs.Reading;

/// <summary>Draws the ground that two areas claim or none does, with the areas around it, so that whoever draws the grids sees where to look.</summary>
static class FaultDrawing
{
    const double Width = 800;

    /// <summary>A picture that needs nothing else: north is up, each fault has its number and its areas' codes.</summary>
    public static string Svg(IReadOnlyList<DrawnFault> faults)
    {
        var frame = new Envelope();
        foreach (var fault in faults) frame.ExpandToInclude(Wide(fault.Shape.EnvelopeInternal));
        var narrow = Math.Cos(frame.Centre.Y * Math.PI / 180);
        var scale = Width / Math.Max(frame.Width * narrow, 1e-9);
        var height = Math.Clamp(frame.Height * scale, 60, 4 * Width);
        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width:0} {height:0}\" width=\"{Width:0}\" height=\"{height:0}\" role=\"img\" font-family=\"sans-serif\" font-size=\"14\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        foreach (var area in faults.SelectMany(f => f.Around).Distinct()) svg.Append("<path fill=\"#eef2f5\" stroke=\"#5b6770\" stroke-width=\"1\" d=\"").Append(Path(area, At)).Append("\"/>\n");
        for (var i = 0; i < faults.Count; i++)
        {
            var (fault, middle) = (faults[i], At(faults[i].Shape.InteriorPoint.Coordinate));
            svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"{(fault.Kind == "hole" ? "#1f4e9c" : "#b3261e")}\" fill-opacity=\"0.55\" stroke=\"#000000\" stroke-width=\"1.5\" d=\"{Path(fault.Shape, At)}\"><title>{WebUtility.HtmlEncode($"{fault.File} {fault.Kind}: {string.Join(", ", fault.Codes)}")}</title></path>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Math.Min(middle.X + 8, Width - 260):0.#}\" y=\"{Math.Clamp(middle.Y, 14, height - 4):0.#}\" stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\" fill=\"#000000\">{i + 1} {WebUtility.HtmlEncode(string.Join(" / ", fault.Codes))}</text>\n");
        }
        return svg.Append("</svg>\n").ToString();

        (double X, double Y) At(Coordinate point) => ((point.X - frame.MinX) * narrow * scale, (frame.MaxY - point.Y) * scale);
    }

    /// <summary>The same for a map program: one feature for each fault, with its kind and the codes around it.</summary>
    public static string GeoJson(IReadOnlyList<DrawnFault> faults) =>
        "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(',', faults.SelectMany((f, i) => Polygons(f.Shape).Select(p =>
            $"\n{{\"type\":\"Feature\",\"properties\":{{\"number\":{i + 1},\"file\":\"{f.File}\",\"kind\":\"{f.Kind}\",\"codes\":\"{string.Join(", ", f.Codes)}\"}},\"geometry\":{AreaText.GeoJson(p)}}}"))) + "\n]}\n";

    // The fault with a margin as wide as itself, and at least some twenty metres, so that something is seen around it.
    static Envelope Wide(Envelope of)
    {
        var wide = of.Copy();
        wide.ExpandBy(Math.Max(of.Width, 2e-4), Math.Max(of.Height, 2e-4));
        return wide;
    }

    static string Path(Geometry shape, Func<Coordinate, (double X, double Y)> at)
    {
        var path = new StringBuilder();
        foreach (var polygon in Polygons(shape))
            foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
            {
                for (var i = 0; i < ring.NumPoints; i++)
                {
                    var (x, y) = at(ring.GetCoordinateN(i));
                    path.Append(i == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{x:0.##} {y:0.##}");
                }
                path.Append('Z');
            }
        return path.ToString();
    }

    static IEnumerable<Polygon> Polygons(Geometry shape) => Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).OfType<Polygon>();
}
