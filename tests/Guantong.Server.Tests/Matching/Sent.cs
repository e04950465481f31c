using System.Net.Http.Json;
using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Files;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;
using Receipt = Guantong.Server.Cases.Intake.Receipt;

namespace Guantong.Server.Tests.Matching;

/// <summary>The desk's addresses as a signed-in desk asks them.</summary>
static class Sent
{
    public static async Task<(int Status, JsonElement Body)> AskAsync(this DemoCity city, Actor actor, HttpMethod method, string path, object? body = null, string? key = null)
    {
        var (status, text) = await city.AskTextAsync(actor, method, path, body, key);
        return (status, text.Length > 0 ? JsonDocument.Parse(text).RootElement : default);
    }

    public static async Task<(int Status, string Text)> AskTextAsync(this DemoCity city, Actor actor, HttpMethod method, string path, object? body = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (request.Content is not null) await request.Content.LoadIntoBufferAsync();
        request.Headers.Add("Cookie", $"{StaffAuthentication.Cookie}={(await city.Get<Sessions>().BeginAsync(actor.Person!.Value.Value, default)).Token}");
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var answer = await city.House.Client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public static async Task<(CaseState Case, string Secret)> SaidAsync(this DemoCity city, string words, LonLat at, string key, params PhotoHash[] photos)
    {
        var input = new ReportInput(Channel.Snapshot, words, null, at, "municipal", null, photos);
        var received = Assert.IsType<Receipt.Received>(await city.Get<ReportDesk>().ReceiveAsync(input, city.Reporter(), "test", key));
        return (received.Case, received.Secret);
    }

    public static async Task<PhotoHash> PhotoAsync(this DemoCity city, byte[] bytes) => Assert.IsType<Received>(await city.Get<FileStore>().ReceiveAsync(new MemoryStream(bytes), null, default)).Hash;

    /// <summary>Somebody of the role at the county's level.</summary>
    public static Actor Of(this DemoCity city, Role role) => city.Get<PeopleDirectory>().Posts.First(p => p.Role == role && p.Level == Level.District).Actor;
}
