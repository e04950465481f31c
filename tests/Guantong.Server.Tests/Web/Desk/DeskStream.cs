using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Database;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.Web.Desk;

/// <summary>One event as it came over the line.</summary>
sealed record Told(string Type, long? Id, JsonElement Data)
{
    public string? Number => Data.TryGetProperty("number", out var number) ? number.GetString() : null;

    public bool HasRow => Data.TryGetProperty("row", out var row) && row.ValueKind == JsonValueKind.Object;

    public IEnumerable<string?> Lanes => Data.GetProperty("lanes").EnumerateArray().Select(l => l.GetString());
}

/// <summary>A seat at a node: asks, takes, and follows the events.</summary>
sealed class DeskStream : IAsyncDisposable
{
    // Nobody waits for ever for what does not come; nothing is decided by it.
    readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));
    readonly HttpClient _client;
    readonly Sessions _sessions;
    HttpResponseMessage? _answer;
    IAsyncEnumerator<SseItem<string>>? _events;

    DeskStream(HttpClient client, Sessions sessions, string token) => (_client, _sessions, Token) = (client, sessions, token);

    public string Token { get; }

    public static async Task<DeskStream> OfAsync(TestHouse house, Post post)
    {
        var sessions = house.Services.GetRequiredService<Sessions>();
        var token = (await sessions.BeginAsync(post.Person.Value, default)).Token;
        var client = house.Server.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", $"{StaffAuthentication.Cookie}={token}");
        return new DeskStream(client, sessions, token);
    }

    /// <summary>Begins to follow; returns the greeting.</summary>
    public async Task<Told> FollowAsync(long? last = null)
    {
        await StopAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/desk/events");
        if (last is { } id) request.Headers.Add("Last-Event-ID", $"{id}");
        _answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _patience.Token);
        Assert.Equal("text/event-stream", _answer.Content.Headers.ContentType!.MediaType);
        _events = SseParser.Create(await _answer.Content.ReadAsStreamAsync(_patience.Token)).EnumerateAsync(_patience.Token).GetAsyncEnumerator(_patience.Token);
        return (await NextAsync())!;
    }

    /// <summary>The next event; null when the stream has ended.</summary>
    public async Task<Told?> NextAsync()
    {
        if (!await _events!.MoveNextAsync()) return null;
        var e = _events.Current;
        return new Told(e.EventType, e.EventId is { Length: > 0 } id ? long.Parse(id, System.Globalization.CultureInfo.InvariantCulture) : null, JsonElement.Parse(e.Data));
    }

    /// <summary>The next event that is meant; what comes before it is passed over.</summary>
    public async Task<Told> UntilAsync(Func<Told, bool> meant)
    {
        while (await NextAsync() is { } told) if (meant(told)) return told;
        throw new InvalidOperationException("The stream ended before it came.");
    }

    public async Task EndedAsync()
    {
        while (await NextAsync() is not null)
        {
            // Read to the end.
        }
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(path, _patience.Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(_patience.Token);
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> TakeAsync(string number, object? how = null)
    {
        using var answer = await _client.PutAsJsonAsync($"/api/v1/desk/takes/{number}", how ?? new { }, _patience.Token);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(_patience.Token));
    }

    public async Task LeaveAsync(string number)
    {
        using var answer = await _client.DeleteAsync($"/api/v1/desk/takes/{number}", _patience.Token);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    public Task SignOutAsync() => _sessions.EndAsync(Token, default);

    public async Task StopAsync()
    {
        if (_events is not null) await _events.DisposeAsync();
        _answer?.Dispose();
        (_events, _answer) = (null, null);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _client.Dispose();
        _patience.Dispose();
    }
}
