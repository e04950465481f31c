using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Guantong.Protocols.Ogc;
using NetTopologySuite;
using NetTopologySuite.Geometries;

namespace Guantong.Server.Catalogue.Packs.Reading;

/// <summary>The areas of a pack: polygons in CGCS2000 degrees. The "row" of a finding is the number of the feature, from 1.</summary>
static class GeoFile
{
    static readonly JsonSerializerOptions AsIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly GeometryFactory Shapes = NtsGeometryServices.Instance.CreateGeometryFactory(4326);

    public static IReadOnlyList<Area> Read(string folder, string name, bool grids, Findings findings)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path) || PackText.Read(path, name, findings) is not { } text) return [];
        var reading = GeoJsonReader.Read(Encoding.UTF8.GetBytes(text));
        foreach (var error in reading.Errors)
            findings.Add(name, (error.Feature ?? 0) + 1, error.Member, $"pack-geo-{error.Fault.ToString().ToLowerInvariant()}", ("found", error.Found));
        var areas = new List<Area>(reading.Features.Count);
        foreach (var feature in reading.Features)
            if (ReadArea(name, feature, grids, findings) is { } area) areas.Add(area);
        return areas;
    }

    static Area? ReadArea(string file, GeoFeature feature, bool grids, Findings findings)
    {
        var row = feature.Index + 1;
        var code = feature.Properties.GetValueOrDefault("code", "");
        var digits = grids ? 15 : 12;
        if (code.Length != digits || !code.All(char.IsAsciiDigit))
        {
            findings.Add(file, row, "code", "pack-geo-code", ("value", code), ("digits", digits));
            return null;
        }
        if (feature.Shape is not GeoPolygons polygons)
        {
            findings.Add(file, row, "geometry", "pack-geo-shape", ("code", code));
            return null;
        }
        var shape = Shapes.CreateMultiPolygon([.. polygons.Parts.Select(Polygon)]);
        if (shape.IsValid) return new Area(code, grids ? feature.Properties.GetValueOrDefault("large", "") : "", shape, file, row);
        findings.Add(file, row, "geometry", "pack-geo-invalid", ("code", code));
        return null;
    }

    static Polygon Polygon(GeoPolygon polygon) => Shapes.CreatePolygon(Ring(polygon.Rings[0]), [.. polygon.Rings.Skip(1).Select(Ring)]);

    static LinearRing Ring(GeoPosition[] ring) => Shapes.CreateLinearRing([.. ring.Select(p => new Coordinate(p.Lon, p.Lat))]);

    /// <summary>The areas as a file, one feature on a line; the same areas always give the same bytes.</summary>
    public static string Write(IEnumerable<Area> areas)
    {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        var first = true;
        foreach (var area in areas)
        {
            text.Append(first ? "\n" : ",\n").Append(CultureInfo.InvariantCulture, $"{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{area.Code}\"");
            if (area.Large.Length > 0) text.Append(",\"large\":").Append(JsonSerializer.Serialize(area.Large, AsIs));
            text.Append("},\"geometry\":").Append(AreaText.GeoJson(area.Shape)).Append('}');
            first = false;
        }
        return text.Append("\n]}\n").ToString();
    }
}
