using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Guantong.Protocols.Open311;
using Xunit;

namespace Guantong.Protocols.Tests.Open311;

/// <summary>One description, two spellings: both say the same, and each as the specification writes it.</summary>
public sealed class GeoDocumentTests
{
    static readonly GeoRequest Whole = new("3713292026051300001", IsOpen: false, "gbt47678-5-2026-06010", "暴露垃圾")
    {
        StatusNotes = "已结案。",
        Description = "第一行\n<第二行> & \"引号\"",
        AgencyResponsible = "环卫中心",
        Requested = new DateTimeOffset(2026, 5, 13, 10, 0, 0, TimeSpan.FromHours(8)),
        Updated = new DateTimeOffset(2026, 5, 13, 12, 30, 1, TimeSpan.FromHours(8)),
        Expected = new DateTimeOffset(2026, 5, 20, 2, 0, 0, TimeSpan.Zero),
        Address = "府前路",
        Lat = 34.919,
        Long = 118.65,
        MediaUrl = "https://city.example/c/1/photos/a",
    };

    [Fact]
    public void A_list_of_requests_is_a_bare_array_of_strings_numbers_and_nulls()
    {
        var json = JsonDocument.Parse(Bytes(GeoFormat.Json, w => GeoDocuments.Requests(w, [Whole]))).RootElement;

        Assert.Equal(JsonValueKind.Array, json.ValueKind);
        Assert.Equal("3713292026051300001", json[0].GetProperty("service_request_id").GetString());
        Assert.Equal(34.919, json[0].GetProperty("lat").GetDouble());
        Assert.Equal(JsonValueKind.Null, json[0].GetProperty("zipcode").ValueKind);
        Assert.Equal("2026-05-13T12:30:01+08:00", json[0].GetProperty("updated_datetime").GetString());
        Assert.False(json[0].TryGetProperty("notes", out _));
    }

    [Fact]
    public void The_same_list_in_xml_has_its_declaration_no_namespace_and_empty_elements()
    {
        var bytes = Bytes(GeoFormat.Xml, w => GeoDocuments.Requests(w, [Whole]));

        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        var request = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!.Element("request")!;
        Assert.Equal(Whole.Description, request.Element("description")!.Value);
        Assert.Equal("", request.Element("zipcode")!.Value);
        Assert.Equal("118.65", request.Element("long")!.Value);
    }

    [Theory]
    [InlineData(GeoFormat.Xml)]
    [InlineData(GeoFormat.Json)]
    public void What_was_written_is_read_again(GeoFormat format)
    {
        var definition = new GeoDefinition("a", [
            new(true, "trouble", GeoDatatype.MultiValueList, true, "可选多项", 1, "怎么了？", [new("x", "甲"), new("y", "乙")]),
            new(false, "hint", GeoDatatype.Text, false, null, 2, "请小心。", [])]);
        var service = new GeoServiceEntry("a", "暴露垃圾", "说明", true, "realtime", ["垃圾", "waste"], "环境卫生");

        Assert.Equal(Whole with { Expected = Whole.Expected }, Assert.Single(GeoReader.Requests(format, Stream(format, w => GeoDocuments.Requests(w, [Whole])))));
        Assert.Equal([new GeoError(403, "api_key"), new GeoError(400, "lat")], GeoReader.Errors(format, Stream(format, w => GeoDocuments.Errors(w, new GeoError(403, "api_key"), new GeoError(400, "lat")))));
        Assert.Equal(new GeoSubmission("1", null, "已收到", "7"), Assert.Single(GeoReader.Submissions(format, Stream(format, w => GeoDocuments.Submissions(w, new GeoSubmission("1", null, "已收到", "7"))))));
        Assert.Equal(JsonSerializer.Serialize(service), JsonSerializer.Serialize(Assert.Single(GeoReader.Services(format, Stream(format, w => GeoDocuments.Services(w, [service]))))));
        Assert.Equal(JsonSerializer.Serialize(definition), JsonSerializer.Serialize(GeoReader.Definition(format, Stream(format, w => GeoDocuments.Definition(w, definition)))));
    }

    [Fact]
    public void A_definition_is_a_bare_object_whose_flags_are_booleans()
    {
        var json = JsonDocument.Parse(Bytes(GeoFormat.Json, w => GeoDocuments.Definition(w, new("a", [new(true, "x", GeoDatatype.Number, true, null, 1, "多少？", [])])))).RootElement;

        Assert.Equal(JsonValueKind.Object, json.ValueKind);
        var attribute = json.GetProperty("attributes")[0];
        Assert.Equal((JsonValueKind.True, JsonValueKind.True, 1, "number"),
            (attribute.GetProperty("variable").ValueKind, attribute.GetProperty("required").ValueKind, attribute.GetProperty("order").GetInt32(), attribute.GetProperty("datatype").GetString()));
    }

    [Fact]
    public void A_submission_has_an_id_or_a_token_and_never_both()
    {
        var json = JsonDocument.Parse(Bytes(GeoFormat.Json, w => GeoDocuments.Submissions(w, new GeoSubmission("1", "t", null, null), new GeoSubmission(null, "t", null, null)))).RootElement;

        Assert.False(json[0].TryGetProperty("token", out _));
        Assert.False(json[1].TryGetProperty("service_request_id", out _));
    }

    [Theory]
    [InlineData(GeoFormat.Xml)]
    [InlineData(GeoFormat.Json)]
    public void Characters_that_cannot_be_written_are_left_out_and_the_rest_stays(GeoFormat format)
    {
        var hostile = Whole with { Description = "a\0b\u0001c\u0008d\ud800e\ufffff]]>g\U0001F600" };

        var read = Assert.Single(GeoReader.Requests(format, Stream(format, w => GeoDocuments.Requests(w, [hostile]))));

        Assert.Equal("abcd\ufffdef]]>g\U0001F600", read.Description);
    }

    [Theory]
    [InlineData(GeoFormat.Xml, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><service_requests><request><service_request_id>&x;</service_request_id></request></service_requests>")]
    [InlineData(GeoFormat.Xml, "<service_requests>")]
    [InlineData(GeoFormat.Xml, "")]
    [InlineData(GeoFormat.Json, "[{")]
    [InlineData(GeoFormat.Json, "[{\"status\":\"open\"}]")]
    [InlineData(GeoFormat.Json, "[{\"service_request_id\":\"1\",\"status\":\"open\",\"requested_datetime\":\"yesterday\"}]")]
    public void What_is_no_list_of_requests_is_a_format_fault_and_nothing_else(GeoFormat format, string text) =>
        Assert.Throws<FormatException>(() => GeoReader.Requests(format, new MemoryStream(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void A_table_for_spreadsheets_quotes_and_disarms_its_cells()
    {
        using var to = new StringWriter();
        GeoCsv.Write(to, [Whole with { Description = "=cmd|'/c calc'!A1", Address = "甲,\"乙\"\n丙", Long = -118.65 }]);

        var lines = to.ToString().Split("\r\n");
        Assert.Equal('\uFEFF', lines[0][0]);
        Assert.Contains(",'=cmd|'/c calc'!A1,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",\"甲,\"\"乙\"\"\n丙\",34.919,-118.65", lines[1], StringComparison.Ordinal);
        Assert.Contains(",2026-05-13T12:30:01+08:00,2026-05-13T12:30:01+08:00,closed,", lines[1], StringComparison.Ordinal);
    }

    static byte[] Bytes(GeoFormat format, Action<GeoWriter> document) => GeoFormats.Bytes(format, document);

    static MemoryStream Stream(GeoFormat format, Action<GeoWriter> document) => new(Bytes(format, document));
}
