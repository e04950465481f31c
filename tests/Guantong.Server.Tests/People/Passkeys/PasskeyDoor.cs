using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.People.Passkeys;

/// <summary>The ceremonies as the script of a page calls them, in the demo city.</summary>
sealed class PasskeyDoor(DemoCity city) : IAsyncDisposable
{
    public DemoCity City => city;

    public static async Task<PasskeyDoor> OpenAsync() => new(await DemoCity.OpenAsync());

    public Post Post(int nth = 0) => city.Get<PeopleDirectory>().Posts.Where(p => p.Role == Domain.People.Role.ShiftLeader).ElementAt(nth);

    public async Task<string> TokenAsync(Post post) => (await city.Get<Sessions>().BeginAsync(post.Person.Value, default)).Token;

    /// <summary>A person's new passkey, taken up.</summary>
    public async Task<SoftDevice> AddedAsync(Post post)
    {
        var device = new SoftDevice();
        Assert.Equal("201", await AddAsync(post, device));
        return device;
    }

    /// <summary>The status, or the code of the problem.</summary>
    public async Task<string> AddAsync(Post post, SoftDevice device, string name = "电脑", Action<JsonObject>? change = null)
    {
        var token = await TokenAsync(post);
        var offer = await OfferAsync("/options", token);
        var body = new JsonObject { ["ticket"] = (string)offer["ticket"]!, ["credential"] = device.Make(offer["options"]!), ["name"] = name };
        change?.Invoke(body);
        return await SendAsync("", body, token);
    }

    public async Task<JsonNode> OfferAsync(string path = "/sign-in/options", string? token = null)
    {
        using var request = Request(path, new JsonObject(), token);
        using var answer = await city.House.Client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public static JsonObject Answer(JsonNode offer, SoftDevice device) => new() { ["ticket"] = (string)offer["ticket"]!, ["credential"] = device.Answer(offer["options"]!) };

    public async Task<string> SignInAsync(SoftDevice device) => await SendAsync("/sign-in", Answer(await OfferAsync(), device));

    public async Task<string> SendAsync(string path, JsonNode body, string? token = null, string? site = null, string? host = null)
    {
        using var request = Request(path, body, token);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        if (host is not null) request.Headers.Host = host;
        using var answer = await city.House.Client.SendAsync(request);
        if (answer.IsSuccessStatusCode) return $"{(int)answer.StatusCode}";
        return (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"]!;
    }

    public async Task<string> AuditAsync() =>
        (string)(await city.House.Database.ScalarAsync("select coalesce(string_agg(what, ' ' order by id), '') from people.access_log"))!;

    public ValueTask DisposeAsync() => city.DisposeAsync();

    static HttpRequestMessage Request(string path, JsonNode body, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/passkeys{path}") { Content = JsonContent.Create(body) };
        if (token is not null) request.Headers.Add("Cookie", $"{StaffAuthentication.Cookie}={token}");
        return request;
    }
}
