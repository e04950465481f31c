using System.Text.Json;
using System.Text.Unicode;

namespace Guantong.Protocols.Ogc;

/// <summary>Reads a FeatureCollection (RFC 7946) of points, lines and polygons. Never throws on bad input: every fault is listed with its place.</summary>
public static class GeoJsonReader
{
    const int MostErrors = 100;
    const int ShownCharacters = 60;

    static readonly JsonDocumentOptions Options = new() { MaxDepth = 24, AllowDuplicateProperties = false };

    /// <summary>Reads the whole text; a byte-order mark is skipped.</summary>
    public static GeoReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        if (!Utf8.IsValid(utf8.Span)) return Broken("not UTF-8");
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            return ReadCollection(document.RootElement);
        }
        catch (JsonException wrong)
        {
            return Broken($"line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}");
        }
    }

    static GeoReading Broken(string where) => new([], [new(null, "", GeoFault.NotJson, where)]);

    static GeoReading ReadCollection(JsonElement root)
    {
        var features = new List<GeoFeature>();
        var errors = new List<GeoError>();
        try
        {
            var list = Member(root, "features", JsonValueKind.Array, new(null, ""));
            NameIs(root, "FeatureCollection", new(null, ""));
            var index = 0;
            foreach (var element in list.EnumerateArray())
            {
                try
                {
                    features.Add(ReadFeature(element, index));
                }
                catch (FaultException fault)
                {
                    errors.Add(fault.Error);
                }
                if (errors.Count == MostErrors)
                {
                    errors.Add(new(index, "", GeoFault.TooMany, ""));
                    break;
                }
                index++;
            }
        }
        catch (FaultException fault)
        {
            errors.Add(fault.Error);
        }
        return new(features, errors);
    }

    static GeoFeature ReadFeature(JsonElement element, int index)
    {
        var at = new Place(index, "");
        NameIs(element, "Feature", at);
        var geometry = Member(element, "geometry", JsonValueKind.Object, at);
        return new(index, Properties(element, at), Shape(geometry, at / "geometry"));
    }

    static Dictionary<string, string> Properties(JsonElement feature, Place at)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!feature.TryGetProperty("properties", out var properties) || properties.ValueKind == JsonValueKind.Null) return found;
        if (properties.ValueKind != JsonValueKind.Object) throw Fault(at / "properties", GeoFault.WrongType, properties);
        foreach (var property in properties.EnumerateObject())
        {
            var name = TextOf(() => property.Name, at / "properties");
            if (property.Value.ValueKind is JsonValueKind.String) found[name] = TextOf(() => property.Value.GetString()!, at / "properties" / name);
            else if (property.Value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) found[name] = property.Value.GetRawText();
        }
        return found;
    }

    /// <summary>Escapes can name half a surrogate pair: well-formed JSON that is no text.</summary>
    static string TextOf(Func<string> read, Place at)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw new FaultException(at, GeoFault.WrongType, "unpaired surrogate");
        }
    }

    static GeoShape Shape(JsonElement geometry, Place at)
    {
        var type = Member(geometry, "type", JsonValueKind.String, at);
        var coordinates = Member(geometry, "coordinates", JsonValueKind.Array, at);
        var inside = at / "coordinates";
        if (type.ValueEquals("Point")) return new GeoPoint(Position(coordinates, inside));
        if (type.ValueEquals("Polygon")) return new GeoPolygons([Polygon(coordinates, inside)]);
        if (type.ValueEquals("LineString")) return new GeoLines([Line(coordinates, inside)]);
        if (type.ValueEquals("MultiLineString")) return new GeoLines(Each(coordinates, inside, Line));
        if (type.ValueEquals("MultiPolygon")) return new GeoPolygons(Each(coordinates, inside, Polygon));
        throw Fault(at / "type", GeoFault.WrongType, type);
    }

    static GeoPolygon Polygon(JsonElement rings, Place at) => new(Each(rings, at, Ring));

    static GeoPosition[] Line(JsonElement positions, Place at)
    {
        var line = Each(positions, at, Position);
        return line.Length >= 2 ? line : throw new FaultException(at, GeoFault.ShortRing, $"{line.Length}");
    }

    static GeoPosition[] Ring(JsonElement positions, Place at)
    {
        var ring = Each(positions, at, Position);
        if (ring.Length < 4) throw new FaultException(at, GeoFault.ShortRing, $"{ring.Length}");
        if (ring[0] != ring[^1]) throw new FaultException(at, GeoFault.OpenRing, $"{ring[0].Lon},{ring[0].Lat} – {ring[^1].Lon},{ring[^1].Lat}");
        return ring;
    }

    static GeoPosition Position(JsonElement pair, Place at)
    {
        if (pair.ValueKind != JsonValueKind.Array) throw Fault(at, GeoFault.WrongType, pair);
        if (pair.GetArrayLength() < 2 || pair[0].ValueKind != JsonValueKind.Number || pair[1].ValueKind != JsonValueKind.Number)
            throw Fault(at, GeoFault.BadPosition, pair);
        var position = new GeoPosition(pair[0].GetDouble(), pair[1].GetDouble());
        var isOnEarth = Math.Abs(position.Lon) <= 180 && Math.Abs(position.Lat) <= 90;
        return isOnEarth ? position : throw Fault(at, GeoFault.BadPosition, pair);
    }

    static T[] Each<T>(JsonElement list, Place at, Func<JsonElement, Place, T> read)
    {
        if (list.ValueKind != JsonValueKind.Array) throw Fault(at, GeoFault.WrongType, list);
        if (list.GetArrayLength() == 0) throw Fault(at, GeoFault.Missing, list);
        var all = new T[list.GetArrayLength()];
        var i = 0;
        foreach (var item in list.EnumerateArray())
        {
            all[i] = read(item, at with { Item = new(i, at.Item) });
            i++;
        }
        return all;
    }

    static JsonElement Member(JsonElement owner, string name, JsonValueKind kind, Place at)
    {
        if (owner.ValueKind != JsonValueKind.Object) throw Fault(at, GeoFault.WrongType, owner);
        if (!owner.TryGetProperty(name, out var member)) throw new FaultException(at / name, GeoFault.Missing, "");
        return member.ValueKind == kind ? member : throw Fault(at / name, GeoFault.WrongType, member);
    }

    static void NameIs(JsonElement owner, string expected, Place at)
    {
        var type = Member(owner, "type", JsonValueKind.String, at);
        if (!type.ValueEquals(expected)) throw Fault(at / "type", GeoFault.WrongType, type);
    }

    static FaultException Fault(Place at, GeoFault fault, JsonElement found)
    {
        var text = found.GetRawText();
        return new(at, fault, text.Length <= ShownCharacters ? text : text[..ShownCharacters] + "…");
    }

    /// <summary>Where reading is, kept as links so that nothing is written out until a fault needs it.</summary>
    sealed record Place(int? Feature, string Path, Step? Item = null)
    {
        public static Place operator /(Place place, string member) => place with { Path = place.Path.Length == 0 ? member : $"{place.Path}.{member}" };

        public override string ToString() => Path + Item;
    }

    sealed record Step(int Index, Step? Outer)
    {
        public override string ToString() => $"{Outer}[{Index}]";
    }

    sealed class FaultException(Place at, GeoFault fault, string found) : Exception
    {
        public GeoError Error { get; } = new(at.Feature, at.ToString(), fault, found);
    }
}
