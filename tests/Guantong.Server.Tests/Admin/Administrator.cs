using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Guantong.Domain.People;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.Admin;

/// <summary>Somebody signed in who works by the administrator's API.</summary>
sealed class Administrator : IDisposable
{
    readonly HttpClient client;
    int keys;

    Administrator(HttpClient client) => this.client = client;

    public static async Task<Administrator> OfAsync(TestHouse house, Role role = Role.Administrator, int place = 0)
    {
        var post = house.Services.GetRequiredService<PeopleDirectory>().Posts.Where(p => p.Role == role).ElementAt(place);
        var session = await house.Services.GetRequiredService<Sessions>().BeginAsync(post.Person.Value, default);
        var made = house.Server.CreateClient();
        made.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.Token);
        made.DefaultRequestHeaders.Add("Accept-Language", "en");
        return new Administrator(made);
    }

    public async Task<JsonNode> GetAsync(string path, int status = 200) => await AnswerAsync(await client.GetAsync("/api/v1/admin" + path), status);

    public Task<string> TextAsync(string path) => client.GetStringAsync("/api/v1/admin" + path);

    public async Task<JsonNode> PostAsync(string path, object body, int status = 200, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/admin" + path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? $"{GetHashCode()}-{Interlocked.Increment(ref keys)}");
        return await AnswerAsync(await client.SendAsync(request), status);
    }

    public async Task<int> DeleteAsync(string path) => (int)(await client.DeleteAsync("/api/v1/admin" + path)).StatusCode;

    public async Task<int> StatusAsync(string path) => (int)(await client.GetAsync(path)).StatusCode;

    /// <summary>The row of a file whose first column says this.</summary>
    public async Task<Dictionary<string, string>> RowAsync(string file, string first)
    {
        var columns = (await GetAsync("/tables")).AsArray().First(t => (string)t!["file"]! == file)!["columns"]!.AsArray().Select(c => (string)c!["name"]!).ToList();
        for (int? after = 0; after is { } at;)
        {
            var page = await GetAsync($"/tables/{file}?after={at}");
            if (page["rows"]!.AsArray().FirstOrDefault(r => (string)r!["fields"]![0]! == first) is { } row)
                return columns.Zip(row["fields"]!.AsArray().Select(f => (string)f!)).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
            after = (int?)page["next"];
        }
        throw new InvalidOperationException($"{file} has no row {first}.");
    }

    public static object Change(string file, Dictionary<string, string> before, params (string Column, string Value)[] differing)
    {
        var after = new Dictionary<string, string>(before, StringComparer.Ordinal);
        foreach (var (column, value) in differing) after[column] = value;
        return new { file, move = "change", before, after };
    }

    /// <summary>Keeps a draft and publishes it; it must come into force.</summary>
    public async Task<long> MustPublishAsync(string why, params object[] rows)
    {
        var draft = await PostAsync("/changes", new { why, rows });
        Assert.True(draft["faults"]!.AsArray().Count + draft["conflicts"]!.AsArray().Count == 0, draft.ToJsonString());
        var done = await PostAsync($"/changes/{draft["id"]}/publish", new { typed = (string?)draft["typed"] });
        Assert.Equal("in-force", (string)done["state"]!);
        return (long)done["edition"]!;
    }

    static async Task<JsonNode> AnswerAsync(HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? JsonValue.Create("")! : JsonNode.Parse(text, documentOptions: new JsonDocumentOptions())!;
    }

    public void Dispose() => client.Dispose();
}
