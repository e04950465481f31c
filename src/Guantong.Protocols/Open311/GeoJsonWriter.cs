using System.Text.Encodings.Web;
using System.Text.Json;

namespace Guantong.Protocols.Open311;

/// <summary>GeoReport JSON: lists are bare arrays, a definition is a bare object, an empty element is null.</summary>
public sealed class GeoJsonWriter(Stream to) : GeoWriter, IDisposable
{
    // Chinese and the plus of a zone as themselves. What HTML minds need not be escaped: nobody may take application/json for a page.
    readonly Utf8JsonWriter _json = new(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = false });
    readonly Stack<bool> _inArray = new();

    public override void BeginList(string name) => Begin(name, array: true);

    public override void EndList() => End();

    public override void BeginObject(string name) => Begin(name, array: false);

    public override void EndObject() => End();

    public override void Text(string name, string? value)
    {
        if (value is { Length: > 0 }) _json.WriteString(name, GeoText.Legal(value));
        else _json.WriteNull(name);
    }

    public override void Number(string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) _json.WriteNumber(name, number);
        else _json.WriteNull(name);
    }

    public override void Whole(string name, long value) => _json.WriteNumber(name, value);

    public override void Flag(string name, bool value) => _json.WriteBoolean(name, value);

    public override void Item(string name, string value) => _json.WriteStringValue(GeoText.Legal(value));

    public override void Finish() => _json.Flush();

    public void Dispose() => _json.Dispose();

    void Begin(string name, bool array)
    {
        if (_inArray.TryPeek(out var inArray) && !inArray) _json.WritePropertyName(name);
        if (array) _json.WriteStartArray();
        else _json.WriteStartObject();
        _inArray.Push(array);
    }

    void End()
    {
        if (_inArray.Pop()) _json.WriteEndArray();
        else _json.WriteEndObject();
    }
}
