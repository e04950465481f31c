using Guantong.Browser.Tests.Desk;
using Guantong.Browser.Tests.House;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Patrols.Walks;
using Guantong.Server.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Visit = Guantong.Browser.Tests.House.Visit;

namespace Guantong.Browser.Tests.Field;

/// <summary>徒步巡查 on a phone: a leader's patrol and its report.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PatrolWalkTests(BrowserHouse house)
{
    readonly Accounts _accounts = new(house);

    [Fact]
    public async Task A_leader_walks_without_a_way_being_kept_and_the_patrol_ends_with_a_report()
    {
        var user = house.Services.GetRequiredService<PeopleDirectory>().Posts.First(p => p.Role == Role.Leader).User;
        await using var visit = await OnStreetAsync(user, new LonLat(118.6502, 34.9191), worker: false);
        var page = visit.Page;
        // No tasks wait for a leader here: the patrol is the first screen.
        await page.GetByText("只记录在岗巡查员的轨迹").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "不按计划，直接开始" }).ClickAsync();
        await page.GetByText("这次巡查不记轨迹").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "结束巡查" }).ClickAsync();
        await page.Locator("dialog button[type=submit]").ClickAsync();
        Assert.Contains("请写一两句", await page.InnerTextAsync("[role=alert]"), StringComparison.Ordinal);
        await page.GetByLabel("巡查情况").FillAsync("北湖路两侧整洁");
        await page.GetByLabel("建议").FillAsync("早市收摊后加一次保洁");
        await LooksAsync(visit, "patrol-leader-end");
        await page.Locator("dialog button[type=submit]").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "看详情" }).First.WaitForAsync();
        var patrol = (await house.Services.GetRequiredService<PatrolRows>().OfAsync(PostOf(user).Person, 1))[0];
        Assert.Equal((false, "北湖路两侧整洁", "早市收摊后加一次保洁"), (patrol.Tracked, patrol.Words, patrol.Advice));
        await LooksAsync(visit, "patrol-leader");
    }

    Post PostOf(string user) => house.Services.GetRequiredService<PeopleDirectory>().Posts.Single(p => p.User == user);

    async Task<Visit> OnStreetAsync(string user, LonLat at, bool worker)
    {
        var visit = await _accounts.SignInAsync(user, 390, o => o.ServiceWorkers = worker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block);
        await visit.Page.Context.GrantPermissionsAsync(["geolocation", "camera"]);
        await StandAsync(visit.Page, at);
        await visit.Page.GotoAsync("/field/app");
        await visit.Page.Locator(".tabs").WaitForAsync();
        return visit;
    }

    static Task StandAsync(IPage page, LonLat at) =>
        page.Context.SetGeolocationAsync(new Geolocation { Longitude = (float)at.Lon, Latitude = (float)at.Lat, Accuracy = 8 });

    /// <summary>The screen as it stands: nothing axe finds, nothing too small for a glove, nothing wider than 320 px.</summary>
    static async Task LooksAsync(Visit visit, string name)
    {
        await visit.LookAsync(name);
        Assert.Empty(await Axe.ViolationsAsync(visit.Page));
        await visit.Page.SetViewportSizeAsync(320, 844);
        await visit.LookAsync(name);
        Assert.Empty(await visit.OverflowingAsync());
        await visit.Page.SetViewportSizeAsync(390, 844);
        Assert.Empty(await visit.SmallTargetsAsync());
    }
}
