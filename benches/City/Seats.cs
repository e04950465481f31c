using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Guantong.Server.People;

namespace Guantong.Bench.City;

/// <summary>Who is signed in. Everybody signs in once; the session is then used over and over, as at a desk.</summary>
sealed class Seats(HttpClient client, IReadOnlyList<DemoAccount> accounts)
{
    static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");

    readonly ConcurrentDictionary<string, Lazy<Task<AuthenticationHeaderValue>>> _sessions = new(StringComparer.Ordinal);

    public Task<AuthenticationHeaderValue> OfAsync(string user) => _sessions.GetOrAdd(user, name => new(() => SignInAsync(name))).Value;

    /// <summary>Posts as somebody and returns the answer; anything but success ends the bench with what was said.</summary>
    public async Task<JsonElement> PostAsync(string user, string path, string body, int? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = JsonType } } };
        request.Headers.Authorization = await OfAsync(user);
        request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.NewGuid().ToString("n"));
        if (version is { } expected) request.Headers.TryAddWithoutValidation("If-Match", $"\"{expected}\"");
        using var answer = await client.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{user} at {path} with {body}: {(int)answer.StatusCode} {Encoding.UTF8.GetString(bytes)}");
        return JsonElement.Parse(bytes);
    }

    async Task<AuthenticationHeaderValue> SignInAsync(string user)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/sign-in", new { user, password = accounts.Single(a => a.User == user).Password });
        answer.EnsureSuccessStatusCode();
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new AuthenticationHeaderValue("Bearer", session.GetProperty("token").GetString());
    }
}
