using System.Text.Json;
using NetTopologySuite;
using NetTopologySuite.Geometries;

namespace Guantong.Server.Catalogue.Packs;

/// <summary>Reads the areas of a pack: a GeoJSON FeatureCollection of polygons in CGCS2000 degrees. The "row" of a finding is the feature's number.</summary>
sealed class GeoFile(string name, Findings findings)
{
    static readonly GeometryFactory Shapes = NtsGeometryServices.Instance.CreateGeometryFactory(4326);

    public static IReadOnlyList<Area> Read(string folder, string name, bool grids, Findings findings)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path) || PackText.Read(path, name, findings) is not { } text) return [];
        return new GeoFile(name, findings).ReadAll(text, grids);
    }

    List<Area> ReadAll(string text, bool grids)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (Member(document.RootElement, "type") is not { ValueKind: JsonValueKind.String } type || type.GetString() != "FeatureCollection"
                || Member(document.RootElement, "features") is not { ValueKind: JsonValueKind.Array } features)
            {
                findings.Add(name, 1, "type", "pack-geo-collection");
                return [];
            }
            var areas = new List<Area>();
            var position = 0;
            foreach (var feature in features.EnumerateArray())
            {
                if (ReadFeature(feature, ++position, grids) is { } area) areas.Add(area);
            }
            return areas;
        }
        catch (JsonException e)
        {
            findings.Add(name, (int)(e.LineNumber ?? 0) + 1, "", "pack-geo-json");
            return [];
        }
    }

    Area? ReadFeature(JsonElement feature, int position, bool grids)
    {
        var properties = Member(feature, "properties");
        var code = Property(properties, "code");
        var digits = grids ? 15 : 12;
        if (code.Length != digits || !code.All(char.IsAsciiDigit))
        {
            findings.Add(name, position, "code", "pack-geo-code", ("value", code), ("digits", digits));
            return null;
        }
        var shape = ReadShape(Member(feature, "geometry"));
        if (shape is null || shape.IsEmpty) findings.Add(name, position, "geometry", "pack-geo-shape", ("code", code));
        else if (!shape.IsValid) findings.Add(name, position, "geometry", "pack-geo-invalid", ("code", code));
        else return new Area(code, grids ? Property(properties, "large") : "", shape, name, position);
        return null;
    }

    static MultiPolygon? ReadShape(JsonElement? geometry)
    {
        if (geometry is not { ValueKind: JsonValueKind.Object } shape || Member(shape, "coordinates") is not { ValueKind: JsonValueKind.Array } coordinates) return null;
        try
        {
            return Property(shape, "type") switch
            {
                "Polygon" => Shapes.CreateMultiPolygon([ReadPolygon(coordinates)]),
                "MultiPolygon" => Shapes.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(ReadPolygon)]),
                _ => null,
            };
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    static Polygon ReadPolygon(JsonElement rings)
    {
        var read = rings.EnumerateArray().Select(r => Shapes.CreateLinearRing([.. r.EnumerateArray().Select(ReadPoint)])).ToArray();
        return Shapes.CreatePolygon(read[0], read[1..]);
    }

    static Coordinate ReadPoint(JsonElement point)
    {
        if (point.GetArrayLength() < 2) throw new FormatException("A position has two numbers.");
        var (lon, lat) = (point[0].GetDouble(), point[1].GetDouble());
        return Math.Abs(lon) <= 180 && Math.Abs(lat) <= 90 ? new Coordinate(lon, lat) : throw new FormatException("Not degrees.");
    }

    static JsonElement? Member(JsonElement? of, string member) =>
        of is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(member, out var found) ? found : null;

    static string Property(JsonElement? properties, string member) =>
        Member(properties, member) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
}
