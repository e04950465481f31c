using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search.Finding;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Searching;

/// <summary>Searching as a seat of the desk does it.</summary>
static class Finding
{
    public static async Task IndexAsync(this DemoCity city)
    {
        await city.Get<ChangeLog>().PublishAsync();
        await city.Get<WordIndexing>().CatchUpAsync();
    }

    public static async Task<JsonElement> FindAsync(this DemoCity city, Post by, string words, string? after = null)
    {
        var (status, body) = await city.FindRawAsync(by, words, after);
        Assert.True(status == 200, body);
        return JsonElement.Parse(body);
    }

    public static async Task<(int Status, string Body)> FindRawAsync(this DemoCity city, Post by, string words, string? after = null)
    {
        using var visitor = await Visitor.OfAsync(city, by);
        var (status, body) = await visitor.GetAsync($"/api/v1/desk/search?q={Uri.EscapeDataString(words)}{(after is null ? "" : $"&after={after}")}");
        return ((int)status, body);
    }

    public static async Task<HttpRequestMessage> RequestAsync(this DemoCity city, Post by, HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Cookie", $"{StaffAuthentication.Cookie}={(await city.Get<Sessions>().BeginAsync(by.Person.Value, default)).Token}");
        return request;
    }

    public static async Task<string> GetPageAsync(this DemoCity city, Post by, string path) => (await city.PageAsync(path, by)).Page;

    public static string[] NumbersOf(JsonElement found) => [.. found.GetProperty("cases").GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("number").GetString()!)];

    public static string[] NamesOf(JsonElement found, string group) => [.. found.GetProperty(group).EnumerateArray().Select(r => r.GetProperty("name").GetString()!)];

    public static Post PostOf(this DemoCity city, Role role, Func<Post, bool>? also = null) => city.Get<PeopleDirectory>().Posts.First(p => p.Role == role && (also is null || also(p)));

    /// <summary>An officer of the case's unit, and one of a unit that has nothing to do with it.</summary>
    public static (Post Inside, Post Outside) UnitsAround(this DemoCity city, CaseState c) =>
        (city.Get<PeopleDirectory>().Posts.First(p => p.Unit == c.Main!.Unit && p.Role.IsUnitOfficer()),
            city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Department && p.Unit != c.Main!.Unit && !c.Main.Line.Contains(p.Unit!.Value)));
}
