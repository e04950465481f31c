using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Guantong.Protocols.Open311;

/// <summary>
/// Reads what another GeoReport server answers, in either spelling. Never throws on bad input: <see cref="FormatException"/> is
/// the only complaint, and it says which member. Document types and entities are refused, so nothing outside is ever fetched.
/// </summary>
public static class GeoReader
{
    const int MostCharacters = 64 * 1024 * 1024;

    static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters };

    public static IReadOnlyList<GeoRequest> Requests(GeoFormat format, Stream from) => [.. Items(format, from, "request").Select(Request)];

    public static IReadOnlyList<GeoServiceEntry> Services(GeoFormat format, Stream from) => [.. Items(format, from, "service").Select(s => new GeoServiceEntry(
        s.Must("service_code"), s.Text("service_name") ?? "", s.Text("description"), s.Flag("metadata"), s.Text("type") ?? "realtime",
        s.Text("keywords")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [], s.Text("group")))];

    public static IReadOnlyList<GeoSubmission> Submissions(GeoFormat format, Stream from) =>
        [.. Items(format, from, "request").Select(r => new GeoSubmission(r.Text("service_request_id"), r.Text("token"), r.Text("service_notice"), r.Text("account_id")))];

    public static IReadOnlyList<GeoError> Errors(GeoFormat format, Stream from) =>
        [.. Items(format, from, "error").Select(e => new GeoError(int.TryParse(e.Text("code"), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0, e.Text("description") ?? ""))];

    public static GeoDefinition Definition(GeoFormat format, Stream from)
    {
        var root = Root(format, from);
        return new GeoDefinition(root.Must("service_code"), [.. root.Children("attributes", "attribute").Select(a => new GeoAttribute(
            a.Flag("variable"), a.Must("code"), GeoDatatypes.TryRead(a.Text("datatype"), out var datatype) ? datatype : throw new FormatException("datatype"), a.Flag("required"),
            a.Text("datatype_description"), int.TryParse(a.Text("order"), NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : 0, a.Text("description") ?? "",
            [.. a.Children("values", "value").Select(v => new GeoValue(v.Must("key"), v.Text("name") ?? ""))]))]);
    }

    static GeoRequest Request(Node r) => new(r.Must("service_request_id"), r.Must("status") == "open", r.Text("service_code") ?? "", r.Text("service_name") ?? "")
    {
        StatusNotes = r.Text("status_notes"),
        Description = r.Text("description"),
        AgencyResponsible = r.Text("agency_responsible"),
        ServiceNotice = r.Text("service_notice"),
        Requested = r.Moment("requested_datetime") ?? throw new FormatException("requested_datetime"),
        Updated = r.Moment("updated_datetime") ?? r.Moment("requested_datetime")!.Value,
        Expected = r.Moment("expected_datetime"),
        Address = r.Text("address"),
        AddressId = r.Text("address_id"),
        Zipcode = r.Text("zipcode"),
        Lat = GeoParameters.Number(r.Text("lat")),
        Long = GeoParameters.Number(r.Text("long")),
        MediaUrl = r.Text("media_url"),
    };

    static IEnumerable<Node> Items(GeoFormat format, Stream from, string item) => Root(format, from).Children(null, item);

    static Node Root(GeoFormat format, Stream from)
    {
        try
        {
            if (format == GeoFormat.Json)
            {
                using var document = JsonDocument.Parse(from, new JsonDocumentOptions { MaxDepth = 16 });
                return new Node(document.RootElement.Clone(), null);
            }
            using var xml = XmlReader.Create(from, Settings);
            return new Node(null, XElement.Load(xml));
        }
        catch (Exception bad) when (bad is JsonException or XmlException)
        {
            throw new FormatException(bad.Message, bad);
        }
    }

    /// <summary>A member of either spelling; names are compared without a namespace, which some servers add.</summary>
    readonly record struct Node(JsonElement? Json, XElement? Xml)
    {
        public string? Text(string name)
        {
            if (Xml is { } element) return element.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value is { Length: > 0 } text ? text : null;
            if (Json is not { ValueKind: JsonValueKind.Object } json || !json.TryGetProperty(name, out var value)) return null;
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => null,
            };
        }

        public string Must(string name) => Text(name) ?? throw new FormatException(name);

        public bool Flag(string name) => string.Equals(Text(name), "true", StringComparison.OrdinalIgnoreCase);

        public DateTimeOffset? Moment(string name) => Text(name) is not { } text ? null : GeoDates.TryRead(text, out var at) ? at : throw new FormatException(name);

        public IEnumerable<Node> Children(string? list, string item)
        {
            if (Xml is { } element)
                return (list is null ? element : element.Elements().FirstOrDefault(e => e.Name.LocalName == list))?.Elements().Where(e => e.Name.LocalName == item).Select(e => new Node(null, e)) ?? [];
            var json = Json!.Value;
            if (list is not null && (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(list, out json))) return [];
            return json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().Select(e => new Node(e, null)) : [];
        }
    }
}
