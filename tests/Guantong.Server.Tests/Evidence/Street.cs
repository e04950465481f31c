using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Evidence;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Files;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Files;

namespace Guantong.Server.Tests.Evidence;

/// <summary>A phone on the street: asks for challenges, sends photos with what it says of them, and does the deed that names them.</summary>
sealed class Phone(DemoCity city, Post post)
{
    public Post Post => post;

    public async Task<(Guid Id, string Nonce)> ChallengeAsync(CaseState c)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/api/v1/field/challenge", JsonContent.Create(new { @case = c.Number }));
        answer.EnsureSuccessStatusCode();
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (json.GetProperty("id").GetGuid(), json.GetProperty("nonce").GetString()!);
    }

    /// <summary>What an honest phone says of a photo that it took there and then.</summary>
    public Dictionary<string, string> Live(CaseState c, byte[] photo, (Guid Id, string Nonce)? challenge)
    {
        var claimed = FileHouse.HashOf(photo).Value;
        var said = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["case"] = c.Number, ["source"] = "live", ["taken"] = city.Time.Now.ToString("O", CultureInfo.InvariantCulture), ["lon"] = "118.65", ["lat"] = "34.919", ["metres"] = "8", ["claimed"] = claimed,
        };
        if (challenge is var (id, nonce)) (said["challenge"], said["proof"]) = (id.ToString(), EvidenceLaw.ProofOf(nonce, claimed));
        return said;
    }

    /// <summary>Sends the photo; the flags that the server answers with, or its refusal.</summary>
    public async Task<(int Status, string[] Flags, string Said)> PhotoAsync(byte[] photo, Dictionary<string, string> said, DateTimeOffset? sentAt = null)
    {
        var content = new ByteArrayContent(photo) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } };
        var query = string.Join('&', said.Select(s => $"{s.Key}={Uri.EscapeDataString(s.Value)}"));
        using var answer = await SendAsync(HttpMethod.Put, $"/api/v1/field/photos/{FileHouse.HashOf(photo).Value}?{query}", content, ("Sent-At", (sentAt ?? city.Time.Now).ToString("O", CultureInfo.InvariantCulture)));
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, answer.IsSuccessStatusCode ? [.. JsonDocument.Parse(text).RootElement.GetProperty("flags").EnumerateArray().Select(f => f.GetString()!)] : [], text);
    }

    public Task<Outcome> FinishAsync(CaseState c, params byte[][] photos) =>
        city.DoAsync(c, new FinishWork(null, null, [.. photos.Select(FileHouse.HashOf)]), post.Actor);

    public async Task<JsonElement> PackAsync()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/api/v1/field/pack", null);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Add("Cookie", $"{StaffAuthentication.Cookie}={(await city.Get<Sessions>().BeginAsync(post.Person.Value, default)).Token}");
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await city.House.Client.SendAsync(request);
    }
}

/// <summary>Cases and people for the tests of photos.</summary>
static class Street
{
    public static async Task<PhotoHash> KeptAsync(this DemoCity city, byte[] photo) =>
        Assert.IsType<Received>(await city.Get<FileStore>().ReceiveAsync(new MemoryStream(photo), null, default)).Hash;

    /// <summary>A case at work, and its crew's phone.</summary>
    public static async Task<(CaseState Case, Phone Crew)> AtWorkAsync(this DemoCity city, CaseState? begun = null)
    {
        var c = begun ?? await city.ReportAsync();
        foreach (var deed in (string[])["AcceptReport", "FileCase", "DispatchCase", "AcceptWork"]) c = await city.DoAsync(deed, c);
        var crew = city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Crew && CaseLaw.Open(c, p.Actor, city.Get<Server.Catalogue.CityFactsSource>().Current, city.Time.Now).Any(o => o.Name == nameof(FinishWork)));
        return (c, new Phone(city, crew));
    }

    /// <summary>Handed out at the desk, whoever may ask for one.</summary>
    public static async Task<(Guid Id, string Nonce)> ChallengeOfAsync(this DemoCity city, CaseState c, Phone phone) =>
        await city.Get<Server.Cases.Evidence.Challenges>().IssueAsync(c.Id, phone.Post.Person) is var challenge ? (challenge.Id, challenge.Nonce) : default;

    public static Post LeaderOf(this DemoCity city) => city.PostOf(Role.ShiftLeader);

    public static Post PostOf(this DemoCity city, Role role) => city.Get<PeopleDirectory>().Posts.Where(p => p.Role == role).OrderBy(p => p.Level == Level.District ? 0 : 1).First();
}
