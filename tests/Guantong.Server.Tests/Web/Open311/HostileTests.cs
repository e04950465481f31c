using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Web.Open311;

/// <summary>What careless and hostile systems send: always 400, 403 or 404 in the format that was asked for, and nothing breaks.</summary>
public sealed class HostileTests
{
    [Theory]
    [InlineData("application/json", "{\"service_code\":\"sanitation\"}")]
    [InlineData("text/xml", "<request/>")]
    [InlineData("application/x-www-form-urlencoded; charset=martian", "service_code=sanitation")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"service_code\"\r\n\r\nsanitation")]
    [InlineData("multipart/form-data", "nothing")]
    [InlineData("application/x-www-form-urlencoded", "service_code=%00%ff%fe&lat=%&long=&&&=&=x")]
    [InlineData("application/x-www-form-urlencoded", "attribute[a]=1&attribute[=2&attribute]=3&attribute[[]]=4&service_code=sanitation&lat=1&long=1")]
    public async Task A_body_that_cannot_be_read_is_answered_in_the_format_of_the_address(string type, string body)
    {
        await using var city = await DemoCity.OpenAsync();
        var key = await GeoClient.KeyAsync(city);
        foreach (var format in (string[])["xml", "json"])
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
            using var answer = await city.House.Client.PostAsync($"/open311/v2/requests.{format}?api_key={key}", content);
            await SaysAsync(answer, format, 400);
        }
        Assert.Equal(0L, await city.House.Database.ScalarAsync("select count(*) from cases.case"));
    }

    [Theory]
    [InlineData("services.yaml", 404)]
    [InlineData("services", 404)]
    [InlineData("services.", 404)]
    [InlineData("requests.xml.exe", 404)]
    [InlineData("services/a.b.c.json", 404)]
    [InlineData("services/%3Cscript%3E.json", 404)]
    [InlineData("services/..%2f..%2fetc%2fpasswd.xml", 404)]
    [InlineData("requests/'%20or%201=1--.json", 404)]
    [InlineData("tokens/%F0%9F%98%80.xml", 404)]
    [InlineData("requests.json?service_request_id=%00,'", 200)]
    [InlineData("requests.xml?service_code=%00", 404)]
    [InlineData("requests.json?start_date=9999-12-31T23:59:59Z", 200)]
    [InlineData("requests.json?end_date=0001-01-01T00:00:00Z", 200)]
    [InlineData("requests.json?start_date=0001-01-01T00:00:00%2B14:00", 400)]
    [InlineData("requests.json?updated_before=0001-01-01T00:00:00Z", 200)]
    [InlineData("requests.json?updated_after=9999-12-31T23:59:59Z", 200)]
    [InlineData("requests.xml?page=999999&page_size=1000", 400)]
    [InlineData("requests.csv?status=none", 400)]
    [InlineData("servicerequestupdates.json?start_date=x", 400)]
    public async Task An_address_that_cannot_be_is_answered_and_never_breaks(string address, int status)
    {
        await using var city = await DemoCity.OpenAsync();
        using var answer = await city.House.Client.GetAsync("/open311/v2/" + address);

        Assert.Equal(status, (int)answer.StatusCode);
        if (status != 200) await SaysAsync(answer, address.Split('?')[0].EndsWith(".json", StringComparison.Ordinal) ? "json" : "xml", status);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Another_method_is_400_in_the_same_form(string method)
    {
        await using var city = await DemoCity.OpenAsync();
        using var answer = await city.House.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/open311/v2/requests.json"));

        await SaysAsync(answer, "json", 400);
    }

    [Fact]
    public async Task A_thousand_ids_are_answered_and_one_more_is_too_many()
    {
        await using var city = await DemoCity.OpenAsync();
        var ids = string.Join(',', Enumerable.Range(0, 1000).Select(n => $"37132920260513{n:D5}"));

        Assert.Empty((await GeoClient.Of(city, "json").GetAsync("requests", $"service_request_id={ids}")).Ok().Rows);
        (await GeoClient.Of(city, "json").GetAsync("requests", $"service_request_id={ids},3713292026051301000")).Error(400);
    }

    [Fact]
    public async Task A_megabyte_of_words_is_refused_and_four_thousand_characters_are_taken()
    {
        await using var city = await DemoCity.OpenAsync();
        var (client, key) = (GeoClient.Of(city, "json"), await GeoClient.KeyAsync(city));
        Task<GeoReply> SendAsync(string words) => client.PostAsync(("api_key", key), ("service_code", "sanitation"), ("lat", "34.919"), ("long", "118.65"), ("description", words));

        (await SendAsync(new string('a', 900_000))).Error(400);
        (await SendAsync(new string('长', 4001))).Error(400);
        (await SendAsync(new string('长', 4000))).Ok();
        (await SendAsync(new string('a', 1_100_000))).Error(400);
    }

    [Fact]
    public async Task Naughty_words_come_back_from_xml_and_json_as_they_were_kept()
    {
        await using var city = await DemoCity.OpenAsync();
        const string naughty = "]]>&amp; ' ; drop table cases.case; -- \u202e\U0001F600 =1+1 3 < 5";
        (await GeoClient.Of(city, "xml").PostAsync(("api_key", await GeoClient.KeyAsync(city)), ("service_code", "municipal"), ("lat", "34.919"), ("long", "118.65"), ("description", naughty + "\u0001\u0008"))).Ok();
        var c = (await city.Get<Server.Cases.CaseReading>().ByNumberAsync((string)(await city.House.Database.ScalarAsync("select number from cases.number"))!, default))!.State;
        c = await city.DoAsync("AcceptReport", c);
        var (actor, example) = city.WhoCan("FileCase", c);
        await city.DoAsync(c, (Guantong.Domain.Cases.Deeds.FileCase)example with { ReleaseWords = true }, actor);

        foreach (var format in (string[])["xml", "json"])
            Assert.Equal(naughty, Assert.Single((await GeoClient.Of(city, format).GetAsync("requests")).Ok().Rows)["description"]);
    }

    static async Task SaysAsync(HttpResponseMessage answer, string format, int status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal(format == "json" ? "application/json" : "text/xml", answer.Content.Headers.ContentType!.MediaType);
        if (format == "json") Assert.NotNull(System.Text.Json.Nodes.JsonNode.Parse(text)![0]!["description"]);
        else Assert.False(string.IsNullOrEmpty(XDocument.Parse(text).Root!.Element("error")!.Element("description")!.Value));
    }
}
