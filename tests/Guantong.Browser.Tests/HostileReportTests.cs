using Guantong.Browser.Tests.House;
using Guantong.Server.Tests;
using Guantong.Server.Tests.Photos;
using Microsoft.Playwright;

namespace Guantong.Browser.Tests;

/// <summary>What careless and hostile hands put into the form: each gets a sentence, and nothing good beside it is lost.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HostileReportTests(BrowserHouse house)
{
    [SharedDataFact]
    public async Task A_file_that_is_no_photo_is_refused_and_the_good_one_beside_it_is_kept()
    {
        await using var visit = (await house.VisitAsync(script: false)).Expecting(422);
        var page = visit.Page;
        await visit.GoAsync("/report");
        await page.Locator("#photos").SetInputFilesAsync([SharedData.Path("hostile/html_named.jpg"), SharedData.Path("photos/gps/DSCN0012.jpg"), SharedData.Path("hostile/zero_bytes.jpg")]);
        await page.GetByLabel("说两句").FillAsync("路面塌陷");
        await Send(page);
        Assert.Contains("有 2 张照片打不开", await page.InnerTextAsync(".summary"), StringComparison.Ordinal);
        Assert.Equal("路面塌陷", await page.GetByLabel("说两句").InputValueAsync());
        await visit.LookAsync("hostile-photos");

        await Send(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "看进度" }).ClickAsync();
        Assert.Equal(1, await page.Locator(".pair img").CountAsync());
    }

    [Fact]
    public async Task Ten_thousand_characters_are_told_how_many_are_too_many()
    {
        await using var visit = (await house.VisitAsync()).Expecting(422);
        await visit.GoAsync("/report");
        await visit.Page.GetByLabel("说两句").FillAsync(new string('长', 10_000));
        await Send(visit.Page);
        await visit.Page.Locator(".summary").WaitForAsync();
        Assert.Contains("多了 8000 个", await visit.Page.InnerTextAsync(".summary"), StringComparison.Ordinal);
        Assert.Equal(10_000, (await visit.Page.GetByLabel("说两句").InputValueAsync()).Length);
    }

    [Fact]
    public async Task A_position_outside_the_city_is_told_so_at_once_and_words_for_the_place_are_a_way_on()
    {
        await using var visit = await house.VisitAsync(change: o =>
        {
            o.Geolocation = new Geolocation { Longitude = 116.4f, Latitude = 39.9f, Accuracy = 20 };
            o.Permissions = ["geolocation"];
        });
        var page = visit.Page;
        await visit.GoAsync("/report");
        await page.GetByText("没有采用").WaitForAsync();
        await visit.LookAsync("outside");
        Assert.Equal("", await page.Locator("input[name=lon]").InputValueAsync());
        await page.GetByLabel("地点").FillAsync("临沭街道人民路");
        await Send(page);
        await page.WaitForURLAsync("**/report/done/**");
    }

    [SharedDataFact]
    public async Task A_photo_from_nowhere_from_elsewhere_or_from_tomorrow_is_told_so_and_kept_and_a_denied_place_names_the_other_ways()
    {
        await using var visit = await house.VisitAsync();
        var page = visit.Page;
        await visit.GoAsync("/report#new");
        var photo = await File.ReadAllBytesAsync(SharedData.Path("photos/gps/DSCN0012.jpg"));
        var (told, now) = (page.Locator("[data-photo-told]"), TimeProvider.System.GetUtcNow().UtcDateTime);
        Task ChooseAsync(DateTime taken, (double, double)? place) => page.Locator("#photos").SetInputFilesAsync(
            new FilePayload { Name = "a.jpg", MimeType = "image/jpeg", Buffer = Camera.Said(photo, taken, place) });

        await ChooseAsync(now.AddHours(-1), (0, 0));
        await Assertions.Expect(told).ToContainTextAsync("0,0");
        await Assertions.Expect(page.Locator("[data-place-note]")).ToContainTextAsync("在地图上点一下，输入路名");
        await ChooseAsync(now.AddDays(40), null);
        await Assertions.Expect(told).ToContainTextAsync("今天以后");
        await ChooseAsync(now.AddHours(-1), (48.85, 2.35));
        await Assertions.Expect(told).ToContainTextAsync("照片不是在");
        await Assertions.Expect(page.Locator(".thumb img")).ToHaveCountAsync(3);
        Assert.Equal("", await page.Locator("input[name=lon]").InputValueAsync());
        await visit.LookAsync("odd-photos");
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("={{7*7}}\u202e\u0000'; drop table cases.case; --")]
    public async Task Words_stay_words(string words)
    {
        await using var visit = await house.VisitAsync(script: false);
        var page = visit.Page;
        await visit.GoAsync("/report");
        await page.GetByLabel("说两句").FillAsync(words);
        await Send(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "看进度" }).ClickAsync();
        Assert.Contains(words.Replace("\0", "", StringComparison.Ordinal), await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("main script, main img").CountAsync());
    }

    static Task Send(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
}
