using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Guantong.Domain.People;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Calls;

/// <summary>A seat of the centre that speaks JSON, with the cookie of its browser.</summary>
sealed class Seat : IDisposable
{
    readonly HttpClient _client;

    Seat(HttpClient client, Post post) => (_client, Post) = (client, post);

    public Post Post { get; }

    public static async Task<Seat> OfAsync(DemoCity city, Post post)
    {
        var client = city.House.Server.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", $"{StaffAuthentication.Cookie}={(await city.Get<Sessions>().BeginAsync(post.Person.Value, default)).Token}");
        return new Seat(client, post);
    }

    public static Task<Seat> OfAsync(DemoCity city, Role role, int nth = 0) => OfAsync(city, city.Get<PeopleDirectory>().Posts.Where(p => p.Role == role).OrderBy(p => p.Level == Level.District ? 0 : 1).ElementAt(nth));

    public async Task<JsonNode> GetAsync(string path) => await ReadAsync(await _client.GetAsync(path));

    public async Task<JsonNode> SendAsync(HttpMethod method, string path, object? body = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body ?? new { }) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await ReadAsync(await _client.SendAsync(request));
    }

    public Task<JsonNode> PostAsync(string path, object? body = null, string? key = null) => SendAsync(HttpMethod.Post, path, body, key);

    public void Dispose() => _client.Dispose();

    static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(text.Length > 0 && (answer.IsSuccessStatusCode || text[0] == '{'), $"{(int)answer.StatusCode} {text}");
            return JsonNode.Parse(text)!;
        }
    }
}
