using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.Places;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Cases;

/// <summary>
/// The JSON of states, deeds and journal rows. Property order is declaration order, so the same value always gives the
/// same bytes: hashes rest on that.
/// </summary>
public static class CaseJson
{
    /// <summary>States and journal rows: everything, filled members too.</summary>
    public static readonly JsonSerializerOptions Stored = Made(forCallers: false);

    /// <summary>Bodies of deeds from outside: filled members do not exist there, unknown members are refused.</summary>
    public static readonly JsonSerializerOptions Wire = Made(forCallers: true);

    static JsonSerializerOptions Made(bool forCallers)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,
            UnmappedMemberHandling = forCallers ? JsonUnmappedMemberHandling.Disallow : JsonUnmappedMemberHandling.Skip,
            MaxDepth = 32,
        };
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        options.Converters.Add(new TextConverter<CaseId>(t => Guid.TryParse(t, out var g) ? new CaseId(g) : null, v => v.ToString()));
        options.Converters.Add(new TextConverter<ReportId>(t => Guid.TryParse(t, out var g) ? new ReportId(g) : null, v => v.ToString()));
        options.Converters.Add(new TextConverter<PersonId>(t => Guid.TryParse(t, out var g) ? new PersonId(g) : null, v => v.ToString()));
        options.Converters.Add(new TextConverter<UnitId>(t => t.Length > 0 ? new UnitId(t) : null, v => v.Value));
        options.Converters.Add(new TextConverter<PhotoHash>(t => new PhotoHash(t) is { IsWellFormed: true } h ? h : null, v => v.Value));
        options.Converters.Add(new TextConverter<Words>(t => new Words(t), v => v.Value));
        options.Converters.Add(new TextConverter<DivisionCode>(t => new DivisionCode(t) is { IsWellFormed: true } d ? d : null, v => v.Value));
        options.Converters.Add(new TextConverter<TypeKey>(t => TypeKey.TryRead(t, out var key) ? key : null, v => v.ToString()));
        options.Converters.Add(new FiniteConverter());
        if (forCallers) options.Converters.Add(new PointConverter());
        if (forCallers) options.Converters.Add(new LimitConverter());
        if (forCallers) options.Converters.Add(new StringConverter());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { forCallers ? WithoutFilled : LikeARecord } };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Reads a deed's body. A filled member is unknown to callers, like any other name that is not there.</summary>
    public static Deed ReadDeed(Type type, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object) throw new JsonException("A deed is an object.");
        var filled = FilledNames.GetOrAdd(type, t => t.GetProperties().Where(p => p.IsDefined(typeof(FilledAttribute), inherit: true)).Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase));
        foreach (var member in body.EnumerateObject())
        {
            if (filled.Contains(member.Name)) throw new JsonException("unknown member", $"$.{member.Name}", null, null);
            // The only lists in deeds are photos.
            if (member.Value.ValueKind == JsonValueKind.Array && member.Value.GetArrayLength() > PhotoHash.MostAtOnce) throw new JsonException("too many", $"$.{member.Name} (≤ {PhotoHash.MostAtOnce})", null, null);
        }
        return (Deed)body.Deserialize(type, Wire)!;
    }

    static readonly ConcurrentDictionary<Type, HashSet<string>> FilledNames = new();

    static void WithoutFilled(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(Deed))) return;
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property.Name == "name") type.Properties.RemoveAt(i);
            else if (property.AttributeProvider?.IsDefined(typeof(FilledAttribute), inherit: true) == true) property.ShouldSerialize = (_, _) => false;
        }
    }

    /// <summary>Computed members are not stored.</summary>
    static void LikeARecord(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i] is { Set: null, AssociatedParameter: null }) type.Properties.RemoveAt(i);
        }
    }

    /// <summary>Without zero characters: PostgreSQL holds none, and nobody types one.</summary>
    public static string Clean(string text) => text.Replace("\0", "", StringComparison.Ordinal);

    sealed class StringConverter : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? Clean(reader.GetString()!) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    sealed class TextConverter<T>(Func<string, T?> read, Func<T, string> write) : JsonConverter<T> where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && read(Clean(reader.GetString()!)) is { } value ? value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    /// <summary>1e400 reads as infinity: no coordinate is that far away.</summary>
    sealed class FiniteConverter : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) && double.IsFinite(value) ? value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
    }

    /// <summary>A point from outside may name its datum; from here on it is CGCS2000.</summary>
    sealed class PointConverter : JsonConverter<LonLat>
    {
        public override LonLat Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var said = JsonSerializer.Deserialize<PointSaid>(ref reader, options) is { Lon: { } lon, Lat: { } lat } whole ? (Lon: lon, Lat: lat, whole.Datum) : throw new JsonException();
            if (!Datums.TryRead(said.Datum, out var datum)) throw new UnknownDatumException(said.Datum);
            return Coordinates.ToCgcs2000(new LonLat(said.Lon, said.Lat), datum);
        }

        public override void Write(Utf8JsonWriter writer, LonLat value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("lon", value.Lon);
            writer.WriteNumber("lat", value.Lat);
            writer.WriteEndObject();
        }
    }

    sealed record PointSaid(double? Lon, double? Lat, string? Datum, bool? IsWellFormed);

    /// <summary>A limit is written as packs write it: <c>4 working-hours</c>.</summary>
    sealed class LimitConverter : JsonConverter<TimeLimit>
    {
        public override TimeLimit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TimeLimitText.TryRead(reader.GetString(), out var limit) ? limit : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, TimeLimit value, JsonSerializerOptions options) => writer.WriteStringValue(TimeLimitText.Write(value));
    }
}
