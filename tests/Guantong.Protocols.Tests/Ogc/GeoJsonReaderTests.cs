using System.Text;
using Guantong.Protocols.Ogc;
using Xunit;

namespace Guantong.Protocols.Tests.Ogc;

public class GeoJsonReaderTests
{
    const string Square = "[[118,34],[119,34],[119,35],[118,35],[118,34]]";

    static GeoReading Read(string json) => GeoJsonReader.Read(Encoding.UTF8.GetBytes(json));

    static string Collection(string geometry, string properties = "{}") =>
        $$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{{properties}},"geometry":{{geometry}}}]}""";

    static GeoError OnlyError(string json) => Assert.Single(Read(json).Errors);

    [Fact]
    public void A_polygon_is_read_as_a_multi_polygon_of_one_part()
    {
        var feature = Assert.Single(Read(Collection($$"""{"type":"Polygon","coordinates":[{{Square}}]}""")).Features);
        var part = Assert.Single(Assert.IsType<GeoPolygons>(feature.Shape).Parts);
        Assert.Equal(new GeoPosition(119, 35), Assert.Single(part.Rings)[2]);
    }

    [Fact]
    public void A_multi_polygon_with_a_hole_keeps_its_rings_in_order()
    {
        const string hole = "[[118.2,34.2],[118.4,34.2],[118.4,34.4],[118.2,34.2]]";
        var feature = Assert.Single(Read(Collection($$"""{"type":"MultiPolygon","coordinates":[[{{Square}},{{hole}}],[{{Square}}]]}""")).Features);
        var parts = Assert.IsType<GeoPolygons>(feature.Shape).Parts;
        Assert.Equal([2, 1], parts.Select(p => p.Rings.Count));
        Assert.Equal(4, parts[0].Rings[1].Length);
    }

    [Fact]
    public void A_point_may_carry_a_height_which_is_forgotten() =>
        Assert.Equal(new GeoPoint(new(118.5, 34.5)), Assert.Single(Read(Collection("""{"type":"Point","coordinates":[118.5,34.5,62]}""")).Features).Shape);

    [Fact]
    public void Scalar_properties_keep_their_spelling_and_the_rest_is_left_out()
    {
        var feature = Assert.Single(Read(Collection(
            """{"type":"Point","coordinates":[118,34]}""",
            """{"code":"371329001000","level":3,"share":1.50,"open":true,"none":null,"center":[1,2],"parent":{"a":1}}""")).Features);
        Assert.Equal(
            new Dictionary<string, string> { ["code"] = "371329001000", ["level"] = "3", ["share"] = "1.50", ["open"] = "true" },
            feature.Properties);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped() => Assert.Empty(Read("\uFEFF" + """{"type":"FeatureCollection","features":[]}""").Errors);

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[118,34],[119,34],[118,34]]]}""", GeoFault.ShortRing, "geometry.coordinates[0]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[118,34],[119,34],[119,35],[118,35]]]}""", GeoFault.OpenRing, "geometry.coordinates[0]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[118,34],[119,34],[119,"35"],[118,34]]]}""", GeoFault.BadPosition, "geometry.coordinates[0][2]")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[118,34],[119],[119,35],[118,34]]]]}""", GeoFault.BadPosition, "geometry.coordinates[0][0][1]")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", GeoFault.Missing, "geometry.coordinates")]
    [InlineData("""{"type":"Polygon","coordinates":[[1,2]]}""", GeoFault.WrongType, "geometry.coordinates[0][0]")]
    [InlineData("""{"type":"Point","coordinates":[180.0000001,0]}""", GeoFault.BadPosition, "geometry.coordinates")]
    [InlineData("""{"type":"Point","coordinates":[0,-90.0000001]}""", GeoFault.BadPosition, "geometry.coordinates")]
    [InlineData("""{"type":"Point","coordinates":[1e400,0]}""", GeoFault.BadPosition, "geometry.coordinates")]
    [InlineData("""{"type":"Point"}""", GeoFault.Missing, "geometry.coordinates")]
    [InlineData("""{"type":"Curve","coordinates":[[1,2],[3,4]]}""", GeoFault.WrongType, "geometry.type")]
    [InlineData("""{"type":"LineString","coordinates":[[1,2]]}""", GeoFault.ShortRing, "geometry.coordinates")]
    [InlineData("""{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[1,2],[3]]]}""", GeoFault.BadPosition, "geometry.coordinates[1][1]")]
    [InlineData("null", GeoFault.WrongType, "geometry")]
    public void A_fault_names_its_feature_and_its_member(string geometry, GeoFault fault, string member)
    {
        var error = OnlyError(Collection(geometry));
        Assert.Equal((0, member, fault), (error.Feature, error.Member, error.Fault));
    }

    [Theory]
    [InlineData("[]", GeoFault.WrongType, "")]
    [InlineData("{}", GeoFault.Missing, "features")]
    [InlineData("""{"type":"Feature","features":[]}""", GeoFault.WrongType, "type")]
    [InlineData("""{"type":"FeatureCollection","features":{}}""", GeoFault.WrongType, "features")]
    [InlineData("", GeoFault.NotJson, "")]
    [InlineData("""{"type":"FeatureCollection","type":"x","features":[]}""", GeoFault.NotJson, "")]
    [InlineData("""{"type":"FeatureCollection","features":[""", GeoFault.NotJson, "")]
    [InlineData("""{"type":"FeatureCollection","features":[]} trailing""", GeoFault.NotJson, "")]
    public void A_document_that_is_no_collection_is_one_fault(string json, GeoFault fault, string member)
    {
        var error = OnlyError(json);
        Assert.Equal((null, member, fault), (error.Feature, error.Member, error.Fault));
    }

    [Fact]
    public void Good_features_are_read_beside_bad_ones()
    {
        var reading = Read("""
            {"type":"FeatureCollection","features":[
              {"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]}},
              {"type":"Thing"},
              7,
              {"type":"Feature","geometry":{"type":"Point","coordinates":[3,4]}}]}
            """);
        Assert.Equal([0, 3], reading.Features.Select(f => f.Index));
        Assert.Equal([1, 2], reading.Errors.Select(e => e.Feature));
    }

    [Fact]
    public void After_a_hundred_faults_reading_stops_and_says_so()
    {
        var reading = Read($$"""{"type":"FeatureCollection","features":[{{string.Join(',', Enumerable.Repeat("1", 500))}}]}""");
        Assert.Equal(101, reading.Errors.Count);
        Assert.Equal(GeoFault.TooMany, reading.Errors[^1].Fault);
    }

    [Fact]
    public void Half_a_surrogate_pair_and_bytes_that_are_not_UTF_8_are_faults()
    {
        Assert.Equal(GeoFault.WrongType, OnlyError(Collection("""{"type":"Point","coordinates":[1,2]}""", """{"name":"\ud800"}""")).Fault);
        Assert.Equal(GeoFault.NotJson, Assert.Single(GeoJsonReader.Read(new byte[] { (byte)'{', 0xFF, (byte)'}' }).Errors).Fault);
    }

    [Fact]
    public void Nesting_of_twenty_thousand_is_refused_and_not_followed()
    {
        var deep = new string('[', 20_000) + new string(']', 20_000);
        Assert.Equal(GeoFault.NotJson, OnlyError(deep).Fault);
        Assert.Equal(GeoFault.NotJson, OnlyError(Collection($$"""{"type":"Polygon","coordinates":{{deep}}}""")).Fault);
    }

    [HostileFact]
    public void The_hostile_files_are_refused_with_a_place()
    {
        Assert.Equal(GeoFault.NotJson, Assert.Single(GeoJsonReader.Read(HostileFactAttribute.Bytes("json_depth_20000.json")).Errors).Fault);
        Assert.Equal(GeoFault.Missing, Assert.Single(GeoJsonReader.Read(HostileFactAttribute.Bytes("geo_edge_values.json")).Errors).Fault);
    }

    [HostileFact]
    public void Every_hostile_latitude_and_longitude_is_a_position_inside_the_earth_or_a_fault()
    {
        using var values = System.Text.Json.JsonDocument.Parse(HostileFactAttribute.Bytes("geo_edge_values.json"));
        foreach (var lat in values.RootElement.GetProperty("lat").EnumerateArray())
        {
            foreach (var lon in values.RootElement.GetProperty("long").EnumerateArray())
            {
                var reading = Read(Collection($$"""{"type":"Point","coordinates":[{{lon.GetRawText()}},{{lat.GetRawText()}}]}"""));
                if (reading.Errors.Count > 0) continue;
                var at = Assert.IsType<GeoPoint>(Assert.Single(reading.Features).Shape).At;
                Assert.True(lon.ValueKind == System.Text.Json.JsonValueKind.Number && lat.ValueKind == System.Text.Json.JsonValueKind.Number);
                Assert.InRange(at.Lon, -180, 180);
                Assert.InRange(at.Lat, -90, 90);
            }
        }
    }
}
