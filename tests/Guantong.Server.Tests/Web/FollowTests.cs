using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Cases;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Notices;
using Xunit;

namespace Guantong.Server.Tests.Web;

/// <summary>Whoever finds that a matter was reported already follows it: a link, no second case, and nothing that is not public.</summary>
public partial class FollowTests
{
    static readonly (string, string)[] There = [("lon", "118.6501"), ("lat", "34.9191"), ("class", "municipal")];

    [Fact]
    public async Task A_matter_nearby_shows_once_released_and_is_followed_without_script_and_without_a_second_case()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.TellAsync();
        var c = await city.ReportAsync(new(118.650, 34.919), "路灯不亮 13800000000");
        const string key = "0c1d9a4e-7f64-4c0e-9b7e-1f6f8f6d1a01";
        (string, string)[] form = [.. There, ("key", key), ("words", "路灯坏了"), ("name", "王女士")];

        // Nothing of it is public yet, so nobody is shown it.
        Assert.DoesNotContain("value=\"look:", (await city.SendAsync("/report", [.. form, ("step", "find")])).Page, StringComparison.Ordinal);
        c = await city.DoAsync("AcceptReport", c);
        var (actor, example) = city.WhoCan("FileCase", c);
        Assert.IsType<Outcome.Done>(await city.DoAsync(c, (FileCase)example with { ReleaseWords = true }, actor));
        var number = CaseNumber.Shown(c.Number);

        var (_, again) = await city.SendAsync("/report", [.. form, ("step", "find")]);
        Assert.Contains("附近 50 米内有 1 件相似", again, StringComparison.Ordinal);
        var (_, look) = await city.SendAsync("/report", [.. form, ("step", $"look:{number}")]);
        Assert.Contains("是同一件吗", look, StringComparison.Ordinal);
        Assert.Contains("路灯不亮", look, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", look, StringComparison.Ordinal);
        Assert.Contains("value=\"王女士\"", look, StringComparison.Ordinal);
        Assert.Contains(">路灯坏了</textarea>", (await city.SendAsync("/report", [.. form, ("step", "back")])).Page, StringComparison.Ordinal);

        var links = new List<string>();
        await city.TellAsync();
        for (var press = 0; press < 2; press++)
        {
            using var content = new FormUrlEncodedContent([.. form.Append(("step", $"follow:{number}")).Select(f => KeyValuePair.Create(f.Item1, f.Item2))]);
            using var answer = await city.House.Client.PostAsync("/report", content);
            Assert.Equal(303, (int)answer.StatusCode);
            links.Add(answer.Headers.Location!.ToString());
        }
        Assert.Equal(links[0], links[1]);
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.case"));
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.report"));

        Assert.Contains("已帮您关注", (await city.PageAsync(links[0])).Page, StringComparison.Ordinal);
        var secret = links[0].Split('/')[^1].Split('?')[0];
        var (status, page) = await city.PageAsync($"/my/{secret}");
        Assert.Equal(200, status);
        Assert.Contains("这件是别人报的", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"rating\"", page, StringComparison.Ordinal);
        Assert.Contains("关注的", (await city.PageAsync($"/my/{secret}/card")).Page, StringComparison.Ordinal);
        Assert.Equal(404, (await city.SendAsync($"/my/{secret}/relay", ("key", "k"), ("answer", "您好"))).Status);

        // What happens from now on is told on the page of the link, new until it is read; an inbox may gather it.
        await city.DoAsync("DispatchCase", await city.NowAsync(c));
        await city.TellAsync();
        Assert.Contains("1 条新消息", (await city.PageAsync($"/my/{secret}/card")).Page, StringComparison.Ordinal);
        Assert.Contains("已交给", (await city.PageAsync($"/my/{secret}")).Page, StringComparison.Ordinal);
        Assert.DoesNotContain("条新消息", (await city.PageAsync($"/my/{secret}/card")).Page, StringComparison.Ordinal);
        Assert.Equal(303, (await city.SendAsync($"/my/{secret}/told", ("do", "gather"))).Status);
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from notices.follow where kind = 'case' and box_id is not null"));

        Assert.Equal(303, (await city.SendAsync($"/my/{secret}/leave")).Status);
        Assert.Equal(0L, await city.House.Database.ScalarAsync("select count(*) from notices.follow where kind = 'case'"));
        Assert.Equal(404, (await city.PageAsync($"/my/{secret}")).Status);
    }

    [Fact]
    public async Task An_open_page_asks_by_tag_and_is_told_only_what_has_changed()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, secret) = await city.ReportedAsync();
        var tag = TagShape().Match((await city.PageAsync($"/my/{secret}")).Page).Groups["tag"].Value;
        Assert.Equal(304, await StatusAsync(city, $"/my/{secret}/live", tag));
        using var card = await city.House.Client.GetAsync($"/my/{secret}/card");
        Assert.Equal(304, await StatusAsync(city, $"/my/{secret}/card", card.Headers.ETag!.Tag));
        Assert.Equal(200, await StatusAsync(city, $"/my/{secret}/live?lang=en", tag));

        await city.DoAsync("AcceptReport", c);
        Assert.Equal(200, await StatusAsync(city, $"/my/{secret}/live", tag));
        Assert.Equal(404, await StatusAsync(city, "/my/AAAAAAAAAAAAAAAAAAAAAAAAAAA/live", tag));
    }

    [Fact]
    public async Task What_the_form_asks_while_it_is_written_is_answered_in_plain_words_and_kept_nowhere()
    {
        await using var city = await DemoCity.OpenAsync();
        var spot = await AskAsync(city, "spot", new { lon = 118.65, lat = 34.919 });
        Assert.True(spot.GetProperty("inside").GetBoolean());
        Assert.NotEqual("", spot.GetProperty("spot").GetString());
        Assert.DoesNotContain("网格", spot.GetProperty("spot").GetString() + spot.GetProperty("area").GetString(), StringComparison.Ordinal);
        Assert.False((await AskAsync(city, "spot", new { lon = 116.4, lat = 39.9 })).GetProperty("inside").GetBoolean());

        var street = await city.House.Database.ScalarAsync("select name from places.street where ended is null order by name limit 1") as string;
        Assert.Contains((await AskAsync(city, "places", new { words = street })).EnumerateArray(), p => p.GetProperty("name").GetString()!.Contains(street!, StringComparison.Ordinal));

        var guesses = await AskAsync(city, "guesses", new { @class = "sanitation", words = "" });
        Assert.InRange(guesses.GetProperty("types").GetArrayLength(), 1, 6);
        Assert.All(guesses.GetProperty("types").EnumerateArray(), t => Assert.Equal("sanitation", t.GetProperty("class").GetString()));

        // What is usual at a place is proposed there, and is a proposal.
        for (var i = 0; i < 3; i++) await city.DoAsync("AcceptReport", await city.ReportAsync(new(118.650, 34.919), key: $"usual-{i}"));
        var usual = await city.House.Database.ScalarAsync("select class from cases.case_list limit 1") as string;
        Assert.Equal((usual, "place"), (await AskAsync(city, "guesses", new { lon = 118.6502, lat = 34.9191, words = "" })).GetProperty("likely") is var likely ? (likely.GetProperty("code").GetString(), likely.GetProperty("why").GetString()) : default);

        using var nowhere = await city.House.Client.PostAsJsonAsync("/report/ask/spot", new { lon = 400, lat = 34.9 });
        Assert.Equal(400, (int)nowhere.StatusCode);
        using var odd = await city.House.Client.PostAsJsonAsync("/report/ask/similar", new { lon = 118.65, lat = 34.9, datum = "mars" });
        Assert.Equal(400, (int)odd.StatusCode);
        using var stranger = await city.House.Client.PostAsJsonAsync("/report/ask/follow", new { number = "371329-20990101-00001", key = Guid.Empty });
        Assert.Equal(404, (int)stranger.StatusCode);
    }

    [Fact]
    public async Task A_device_that_has_chosen_large_type_begins_there_and_a_city_proves_itself_to_a_mini_program()
    {
        await using var city = await DemoCity.OpenAsync();
        using var chosen = await city.House.Client.PostAsync("/settings", new FormUrlEncodedContent([KeyValuePair.Create("view", "elder")]));
        Assert.Contains("gt_view=elder", chosen.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        using var home = new HttpRequestMessage(HttpMethod.Get, "/");
        home.Headers.Add("Cookie", "gt_view=elder");
        using var led = await city.House.Client.SendAsync(home);
        Assert.Equal("/elder?view=elder", led.Headers.Location?.ToString());
        Assert.Contains("读给我听", (await city.PageAsync("/elder")).Page, StringComparison.Ordinal);

        Assert.Equal(404, (await city.PageAsync("/MP_verify_x7Yz.txt")).Status);
        await city.House.Database.ScalarAsync("update catalogue.policy set value = 'MP_verify_x7Yz.txt=x7Yz;alipay.txt=a b' where key = 'site-files'");
        await city.House.Database.ScalarAsync("update catalogue.edition set current = current + 1");
        await city.Get<Server.Catalogue.CityFactsSource>().RefreshAsync();
        Assert.Equal((200, "x7Yz"), await city.PageAsync("/MP_verify_x7Yz.txt"));
    }

    static async Task<JsonElement> AskAsync(DemoCity city, string what, object body)
    {
        using var answer = await city.House.Client.PostAsJsonAsync($"/report/ask/{what}", body);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    static async Task<int> StatusAsync(DemoCity city, string path, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await city.House.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    [GeneratedRegex("data-live-tag=\"(?<tag>\"[^\"]+\")\"")]
    private static partial Regex TagShape();
}
