using System.Globalization;
using System.Text;
using System.Xml;

namespace Guantong.Protocols.Open311;

/// <summary>GeoReport XML: UTF-8 with its declaration, no namespace, no schema. Characters that XML cannot hold are left out.</summary>
public sealed class GeoXmlWriter : GeoWriter, IDisposable
{
    static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false, ConformanceLevel = ConformanceLevel.Fragment, CloseOutput = false, OmitXmlDeclaration = true };

    readonly XmlWriter _xml;

    public GeoXmlWriter(Stream to)
    {
        _xml = XmlWriter.Create(to, Settings);
        // In capitals, as the specification writes it: there are clients that compare letters.
        _xml.WriteRaw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    public override void BeginList(string name) => _xml.WriteStartElement(name);

    public override void EndList() => _xml.WriteEndElement();

    public override void BeginObject(string name) => _xml.WriteStartElement(name);

    public override void EndObject() => _xml.WriteEndElement();

    public override void Text(string name, string? value)
    {
        _xml.WriteStartElement(name);
        if (value is { Length: > 0 }) _xml.WriteString(GeoText.Legal(value));
        _xml.WriteEndElement();
    }

    public override void Number(string name, double? value) => Text(name, value?.ToString(CultureInfo.InvariantCulture));

    public override void Whole(string name, long value) => Text(name, value.ToString(CultureInfo.InvariantCulture));

    public override void Flag(string name, bool value) => Text(name, value ? "true" : "false");

    public override void Item(string name, string value) => Text(name, value);

    public override void Finish()
    {
        _xml.Flush();
    }

    public void Dispose() => _xml.Dispose();
}
