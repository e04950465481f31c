using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Web.Open311;

/// <summary>The specification walked through, clause by clause, in both formats (docs/standards/open311-georeport-v2.md).</summary>
public sealed class ConformanceTests
{
    static readonly string[] RequestMembers =
    [
        "service_request_id", "status", "status_notes", "service_name", "service_code", "description", "agency_responsible", "service_notice", "requested_datetime",
        "updated_datetime", "expected_datetime", "address", "address_id", "zipcode", "lat", "long", "media_url",
    ];

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task A_client_finds_the_endpoint_picks_a_service_answers_its_questions_and_follows_its_request(string format)
    {
        await using var city = await DemoCity.OpenAsync();
        var client = GeoClient.Of(city, format);
        var service = (await client.GetAsync("services")).Ok().Rows.First(s => s["metadata"] == "true" && s["service_name"] == "噪声扰民");
        Assert.Equal(["service_code", "service_name", "description", "metadata", "type", "keywords", "group"], service.Keys);
        var definition = (await client.GetAsync($"services/{service["service_code"]}")).Ok();
        var (question, answer) = RequiredOf(definition, format);

        var posted = (await client.PostAsync(("api_key", await GeoClient.KeyAsync(city)), ("service_code", service["service_code"]!), ("lat", "34.919"), ("long", "118.65"), ($"attribute[{question}]", answer))).Ok();
        var request = Assert.Single(posted.Rows);
        Assert.Equal(["service_request_id", "service_notice", "account_id"], request.Keys);

        var listed = Assert.Single((await client.GetAsync($"requests/{request["service_request_id"]}")).Ok().Rows);
        Assert.Equal(RequestMembers, listed.Keys);
        Assert.Equal((request["service_request_id"], "open", service["service_code"], service["service_name"]), (listed["service_request_id"], listed["status"], listed["service_code"], listed["service_name"]));
        Assert.Equal(("2026-05-13T10:00:00+08:00", "2026-05-20T10:00:00+08:00"), (listed["requested_datetime"], listed["expected_datetime"]));
        Assert.Equal((34.919, 118.65), (double.Parse(listed["lat"]!, CultureInfo.InvariantCulture), double.Parse(listed["long"]!, CultureInfo.InvariantCulture)));
        Assert.Equal(listed, Assert.Single((await client.GetAsync("requests")).Ok().Rows));
    }

    [Theory]
    [InlineData("/open311/discovery")]
    [InlineData("/open311/v2/discovery")]
    public async Task Discovery_speaks_both_formats_at_both_addresses(string address)
    {
        await using var city = await DemoCity.OpenAsync();

        var xml = System.Xml.Linq.XDocument.Parse(await city.House.Client.GetStringAsync($"{address}.xml")).Root!;
        var json = JsonNode.Parse(await city.House.Client.GetStringAsync($"{address}.json"))!;

        Assert.Equal(["changeset", "contact", "key_service", "endpoints"], xml.Elements().Select(e => e.Name.LocalName));
        var endpoint = xml.Element("endpoints")!.Element("endpoint")!;
        Assert.Equal(["specification", "url", "changeset", "type", "formats"], endpoint.Elements().Select(e => e.Name.LocalName));
        Assert.Equal(["text/xml", "application/json"], endpoint.Element("formats")!.Elements("format").Select(f => f.Value));
        Assert.EndsWith("/open311/v2", endpoint.Element("url")!.Value, StringComparison.Ordinal);
        Assert.True(DateTimeOffset.TryParse(xml.Element("changeset")!.Value, CultureInfo.InvariantCulture, out _));
        Assert.Equal(endpoint.Element("url")!.Value, json["endpoints"]![0]!["url"]!.GetValue<string>());
        Assert.Equal("application/json", json["endpoints"]![0]!["formats"]![1]!.GetValue<string>());
    }

    [Fact]
    public async Task Json_follows_the_schema_codes_are_strings_coordinates_numbers_flags_booleans()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.ReportAsync();
        var client = GeoClient.Of(city, "json");

        var service = (await client.GetAsync("services")).Json[0]!;
        Assert.Equal((JsonValueKind.String, JsonValueKind.False), (service["service_code"]!.GetValueKind(), service["metadata"]!.GetValueKind()));
        var request = (await client.GetAsync("requests")).Json[0]!;
        Assert.Equal((JsonValueKind.String, JsonValueKind.Number, JsonValueKind.Number), (request["service_request_id"]!.GetValueKind(), request["lat"]!.GetValueKind(), request["long"]!.GetValueKind()));
        Assert.Equal(JsonValueKind.Number, (await client.GetAsync("services/none")).Json[0]!["code"]!.GetValueKind());
        Assert.Equal(JsonValueKind.Object, (await client.GetAsync("services/sanitation")).Json.GetValueKind());
    }

    [Fact]
    public async Task Every_service_has_a_definition_and_its_code_stays_whatever_the_language()
    {
        await using var city = await DemoCity.OpenAsync();
        var services = (await GeoClient.Of(city, "xml").GetAsync("services")).Rows;

        Assert.Equal(services.Count, services.Select(s => s["service_code"]).Distinct().Count());
        Assert.All(services, s => Assert.Matches("^[a-z0-9-]+$", s["service_code"]!));
        Assert.All(services.Take(12), s => Assert.Equal("realtime", s["type"]));
        var english = (await GeoClient.Of(city, "xml").GetAsync("services", "lang=en")).Rows;
        Assert.Equal(services.Select(s => s["service_code"]), english.Select(s => s["service_code"]));
        Assert.Contains(english, s => s["group"] == "Cleanliness" && s["service_name"]!.All(char.IsAscii));
        foreach (var service in services.Where(s => s["metadata"] == "true"))
        {
            var definition = (await GeoClient.Of(city, "xml").GetAsync($"services/{service["service_code"]}")).Ok().Xml;
            var orders = definition.Element("attributes")!.Elements().Select(a => a.Element("order")!.Value).ToList();
            Assert.Equal(orders.Count, orders.Distinct().Count());
            Assert.All(definition.Descendants("attribute"), a => Assert.Equal(a.Element("datatype")!.Value.EndsWith("valuelist", StringComparison.Ordinal), a.Element("values") is not null));
        }
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Missing_is_400_unknown_is_404_and_a_missing_or_wrong_key_is_403(string format)
    {
        await using var city = await DemoCity.OpenAsync();
        var (client, key) = (GeoClient.Of(city, format), await GeoClient.KeyAsync(city));
        (string, string) at = ("lat", "34.919"), at2 = ("long", "118.65");

        (await client.PostAsync(("service_code", "sanitation"), at, at2)).Error(403);
        (await client.PostAsync(("api_key", key + "x"), ("service_code", "sanitation"), at, at2)).Error(403);
        (await client.PostAsync(("api_key", ""), ("service_code", "sanitation"), at, at2)).Error(403);
        (await client.PostAsync(("api_key", key), at, at2)).Error(400);
        (await client.PostAsync(("api_key", key), ("service_code", "never-heard"), at, at2)).Error(404);
        (await client.PostAsync(("api_key", key), ("service_code", "sanitation"))).Error(400);
        (await client.PostAsync(("api_key", key), ("service_code", "sanitation"), at)).Error(400);
        (await client.PostAsync(("api_key", key), ("service_code", "sanitation"), at, at2, ("jurisdiction_id", "elsewhere.gov"))).Error(404);
        (await client.PostAsync(("api_key", key), ("service_code", "sanitation"), at, at2, ("jurisdiction_id", "371329"))).Ok();
        (await client.GetAsync("services", "jurisdiction_id=elsewhere.gov")).Error(404);
        (await client.GetAsync("services/never-heard")).Error(404);
        (await client.GetAsync("requests/3713292026051399999")).Error(404);
        (await client.GetAsync("requests/one")).Error(404);
        (await client.GetAsync("requests", "service_code=never-heard")).Error(404);
        (await client.GetAsync("tokens/never-heard")).Error(404);
        (await client.GetAsync("requests", "start_date=2026-05-01")).Error(400);
        (await client.GetAsync("nothing")).Error(404);
    }

    [Fact]
    public async Task A_token_is_the_secret_of_a_follow_link_and_stands_for_its_request()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, secret) = await city.ReportedAsync();

        var token = Assert.Single((await GeoClient.Of(city, "json").GetAsync($"tokens/{secret}")).Ok().Rows);

        Assert.Equal((c.Number, secret), (token["service_request_id"], token["token"]));
    }

    static (string Question, string Answer) RequiredOf(GeoReply definition, string format)
    {
        if (format == "xml")
        {
            var attribute = definition.Xml.Element("attributes")!.Elements("attribute").Single(a => a.Element("required")!.Value == "true");
            return (attribute.Element("code")!.Value, attribute.Element("values")!.Elements("value").First().Element("key")!.Value);
        }
        var required = definition.Json["attributes"]!.AsArray().Single(a => a!["required"]!.GetValue<bool>())!;
        return (required["code"]!.GetValue<string>(), required["values"]![0]!["key"]!.GetValue<string>());
    }
}
