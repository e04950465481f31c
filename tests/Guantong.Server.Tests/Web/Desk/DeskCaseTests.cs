using System.Net;
using System.Text;
using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.People;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Web.Desk;

public sealed class DeskCaseTests
{
    [Fact]
    public async Task A_desk_gets_the_case_that_the_plain_page_shows_with_forms_whose_bodies_the_law_takes_and_nobody_else_gets_any()
    {
        await using var city = await DemoCity.OpenAsync();
        var c = await city.CaseAtAsync(Stage.Filed);
        var (dispatcher, example) = city.WhoCan(nameof(DispatchCase), c);
        using var visitor = await Visitor.OfAsync(city, dispatcher);
        using var shown = JsonDocument.Parse((await visitor.GetAsync($"/api/v1/desk/cases/{CaseNumber.Shown(c.Number)}")).Body);
        var (view, forms) = (shown.RootElement, shown.RootElement.GetProperty("forms").EnumerateArray().ToList());

        Assert.Equal(c.Version, view.GetProperty("version").GetInt32());
        Assert.Equal(7, view.GetProperty("steps").GetArrayLength());
        Assert.Contains("****", view.GetProperty("reports")[0].GetProperty("reporter").GetString() ?? "****", StringComparison.Ordinal);
        Assert.Equal(CaseLaw.Open(c, dispatcher, city.Get<Guantong.Server.Catalogue.CityFactsSource>().Current, city.Time.GetUtcNow()).Select(o => o.Name).Order(), forms.Select(f => f.GetProperty("deed").GetString()).Order());
        var fields = forms.Single(f => f.GetProperty("deed").GetString() == nameof(DispatchCase)).GetProperty("fields").EnumerateArray().ToList();
        var units = fields.Single(f => f.GetProperty("name").GetString() == "unit");
        var offered = units.GetProperty("options").EnumerateArray().Concat(units.GetProperty("others").EnumerateArray()).Select(o => o.GetProperty("value").GetString()).ToList();
        Assert.Contains(((DispatchCase)example).Unit.Value, offered);
        Assert.Equal("time", fields.Single(f => f.GetProperty("name").GetString() == "due").GetProperty("wire").GetString());

        // A unit to whom it is nothing is told that there is no such case; a stranger is asked to sign in.
        using var elsewhere = await Visitor.OfAsync(city, city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Community));
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync($"/api/v1/desk/cases/{c.Number}")).Status);
        using var stranger = await city.House.Client.GetAsync($"/api/v1/desk/cases/{c.Number}");
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Fact]
    public async Task The_page_carries_every_text_of_the_desk_and_a_person_keeps_their_own_keys()
    {
        await using var city = await DemoCity.OpenAsync();
        var post = city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Dispatcher);
        using var visitor = await Visitor.OfAsync(city, post);
        using (var kept = await PutAsync(city, post, "keys", """{"off":true,"keys":{"next":["n"]}}""")) Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        foreach (var (name, body, status) in ((string, string, HttpStatusCode)[])[("Keys!", "{}", HttpStatusCode.NotFound), ("keys", "[1]", HttpStatusCode.BadRequest), ("keys", "{", HttpStatusCode.BadRequest),
            ("keys", $"{{\"a\":\"{new string('x', PersonSettings.LargestBytes)}\"}}", HttpStatusCode.RequestEntityTooLarge)])
        {
            using var refused = await PutAsync(city, post, name, body);
            Assert.Equal(status, refused.StatusCode);
        }

        var page = (await visitor.GetAsync("/staff/desk?lang=en")).Body;
        var boot = page[(page.IndexOf("id=\"desk-boot\">", StringComparison.Ordinal) + 15)..];
        using var data = JsonDocument.Parse(boot[..boot.IndexOf("</script>", StringComparison.Ordinal)]);
        var texts = data.RootElement.GetProperty("texts");
        Assert.All(city.Get<CityTexts>().All.Where(t => t.Key.StartsWith("desk.", StringComparison.Ordinal)), t => Assert.Equal(t.English, texts.GetProperty(t.Key).GetString()));
        Assert.True(data.RootElement.GetProperty("settings").GetProperty("keys").GetProperty("off").GetBoolean());

        // Whoever has no queue goes where their work is.
        using var street = await Visitor.OfAsync(city, city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Crew));
        Assert.Equal(HttpStatusCode.SeeOther, (await street.GetAsync("/staff/desk")).Status);
    }

    static async Task<HttpResponseMessage> PutAsync(DemoCity city, Post post, string name, string body)
    {
        var session = await city.Get<Server.People.SignIn.Sessions>().BeginAsync(post.Person.Value, default);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/desk/settings/{Uri.EscapeDataString(name)}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", session.Token);
        return await city.House.Client.SendAsync(request);
    }
}
