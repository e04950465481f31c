using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Guantong.Server.People.Keys;
using Guantong.Server.Platform;
using Guantong.Server.Tests.Cases;
using Npgsql;

namespace Guantong.Server.Tests.Web.Open311;

/// <summary>
/// A client written from the specification alone: it knows addresses, parameters and documents, and nothing of the house. What it
/// reads in XML and in JSON becomes the same flat rows, so that every check can be made in both.
/// </summary>
sealed class GeoClient(HttpClient http, string format)
{
    public const string Root = "/open311/v2/";

    public static async Task<string> KeyAsync(DemoCity city) =>
        await DemoKey.OfAsync(city.Get<NpgsqlDataSource>(), city.Get<Entropy>(), city.Time, default);

    public static GeoClient Of(DemoCity city, string format) => new(city.House.Client, format);

    public async Task<GeoReply> GetAsync(string resource, string query = "") => await ReadAsync(await http.GetAsync($"{Root}{resource}.{format}?{query}"));

    public async Task<GeoReply> PostAsync(params (string Name, string Value)[] form)
    {
        using var body = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=utf-8");
        return await SendAsync(body);
    }

    public async Task<GeoReply> SendAsync(HttpContent? body, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}requests.{format}") { Content = body };
        if (idempotencyKey is not null) request.Headers.Add("Idempotency-Key", idempotencyKey);
        return await ReadAsync(await http.SendAsync(request));
    }

    async Task<GeoReply> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            Assert.Equal(format == "xml" ? "text/xml; charset=utf-8" : "application/json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
            return new GeoReply(answer.StatusCode, text, format == "xml" ? RowsOfXml(text) : RowsOfJson(text));
        }
    }

    static List<Dictionary<string, string?>> RowsOfXml(string text)
    {
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", text, StringComparison.Ordinal);
        var root = XDocument.Parse(text).Root!;
        Assert.Equal("", root.Name.NamespaceName);
        return [.. root.Elements().Where(e => e.HasElements).Select(e => e.Elements().Where(c => !c.HasElements).GroupBy(c => c.Name.LocalName).ToDictionary(g => g.Key, g => g.First().Value is { Length: > 0 } v ? v : null, StringComparer.Ordinal))];
    }

    static List<Dictionary<string, string?>> RowsOfJson(string text)
    {
        if (JsonNode.Parse(text) is not JsonArray rows) return [];
        return [.. rows.Select(r => r!.AsObject().Where(p => p.Value is null or JsonValue).ToDictionary(p => p.Key, p => p.Value is null ? null : p.Value.ToString(), StringComparer.Ordinal))];
    }
}

/// <summary>What came back: status, text, and the rows of its list.</summary>
sealed record GeoReply(HttpStatusCode Status, string Text, IReadOnlyList<Dictionary<string, string?>> Rows)
{
    public int Code => (int)Status;
    public XElement Xml => XDocument.Parse(Text).Root!;
    public JsonNode Json => JsonNode.Parse(Text)!;

    public GeoReply Ok()
    {
        Assert.True(Status == HttpStatusCode.OK, Text);
        return this;
    }

    /// <summary>One row or more of code and sentence, and nothing else.</summary>
    public GeoReply Error(int status)
    {
        Assert.True(Code == status, $"{Code}: {Text}");
        Assert.NotEmpty(Rows);
        Assert.All(Rows, r => Assert.Equal(["code", "description"], r.Keys));
        Assert.All(Rows, r => Assert.False(string.IsNullOrWhiteSpace(r["description"])));
        return this;
    }
}
