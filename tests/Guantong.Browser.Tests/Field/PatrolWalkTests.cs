using Guantong.Browser.Tests.Desk;
using Guantong.Browser.Tests.House;
using Guantong.Domain.Patrols;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Patrols.Plans;
using Guantong.Server.Patrols.Walks;
using Guantong.Server.People;
using Guantong.Server.Places;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Npgsql;
using Visit = Guantong.Browser.Tests.House.Visit;

namespace Guantong.Browser.Tests.Field;

/// <summary>徒步巡查 on a phone: the way of an inspector with its gaps, through a dark screen, a lost network and a closed app; a leader's report.</summary>
[Collection(StreetCollection.Name)]
public sealed class PatrolWalkTests(BrowserHouse house)
{
    const string Hide = "state => { Object.defineProperty(document, 'visibilityState', { value: state, configurable: true }); document.dispatchEvent(new Event('visibilitychange')); }";
    readonly Accounts _accounts = new(house);

    [Fact]
    public async Task An_inspector_walks_a_plan_and_what_was_dark_is_a_gap_also_without_a_network_and_after_the_app_was_closed()
    {
        var (user, way) = await PlannedAsync("周三周六徒步巡查");
        await using var visit = await OnStreetAsync(user, way[0], worker: true);
        var page = visit.Page;
        await Phone.KeptAsync(page);
        await page.EvaluateAsync("location.hash = '#/patrol'");
        var begin = page.GetByRole(AriaRole.Button, new() { Name = "开始巡查 周三周六徒步巡查" });
        await begin.WaitForAsync();
        await LooksAsync(visit, "patrol-before");
        await begin.ClickAsync();
        await page.Locator(".walk-view .walked").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await StandAsync(page, way[1]);

        // The screen goes dark: what happens meanwhile is not known, and nothing is put in its place.
        await page.EvaluateAsync(Hide, "hidden");
        await page.EvaluateAsync(Hide, "visible");
        await StandAsync(page, way[2]);
        await Assertions.Expect(page.Locator(".gaps")).ToContainTextAsync("屏幕关了或切到后台");
        await Assertions.Expect(page.Locator(".walk-view .walked")).ToHaveCountAsync(2);

        // Without a network a problem is found, and the app is closed and opened again: all of it is still there.
        await visit.OfflineAsync(true);
        await page.GetByRole(AriaRole.Link, new() { Name = "发现问题" }).ClickAsync();
        await page.GetByText("将记入本次巡查：周三周六徒步巡查").WaitForAsync();
        await page.GetByLabel("市政设施").CheckAsync();
        await page.GetByLabel("说明").FillAsync("巡查路上：路沿石松动");
        await page.GetByRole(AriaRole.Button, new() { Name = "上报", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".three-figures dd").Nth(2)).ToHaveTextAsync("1");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".three-figures dd").Nth(2)).ToHaveTextAsync("1");
        await StandAsync(page, way[3]);
        await Assertions.Expect(page.Locator(".gaps summary")).ToContainTextAsync("空白 2 处");
        await LooksAsync(visit, "patrol-on");

        await page.GetByRole(AriaRole.Button, new() { Name = "结束巡查" }).ClickAsync();
        await page.GetByLabel("巡查情况").FillAsync("路面完好，一处路沿石松动");
        await LooksAsync(visit, "patrol-end");
        await page.Locator("dialog button[type=submit]").ClickAsync();
        await page.GetByText("按顺序自动补传").WaitForAsync();
        await page.EvaluateAsync("location.hash = '#/outbox'");
        await page.GetByText("巡查轨迹", new() { Exact = true }).WaitForAsync();
        await LooksAsync(visit, "patrol-outbox");
        await visit.OfflineAsync(false);
        await page.GetByText("没有待传的内容").WaitForAsync(new() { Timeout = 4 * Visit.Patience });

        var patrol = Assert.Single(await house.Services.GetRequiredService<PatrolRows>().OfAsync(PostOf(user).Person, 5));
        Assert.Equal(("路面完好，一处路沿石松动", true), (patrol.Words, patrol.EndedAt is not null));
        Assert.InRange(patrol.Covered!.Value, 0.01, 0.99);
        // Moments are kept by the second: a screen that was dark for less has left no gap there.
        var gaps = (await house.Services.GetRequiredService<PatrolRows>().TrackAsync(patrol.Id)).Gaps.Select(g => g.Reason).ToList();
        Assert.Equal(GapReason.Silence, gaps[^1]);
        Assert.All(gaps.SkipLast(1), reason => Assert.Equal(GapReason.ScreenOff, reason));
        Assert.Single((await house.Services.GetRequiredService<PatrolRows>().FoundAsync([patrol]))[patrol.Id]);
        await page.EvaluateAsync($"location.hash = '#/patrol/{patrol.Id}'");
        await Assertions.Expect(page.GetByLabel("巡查情况")).ToHaveValueAsync("路面完好，一处路沿石松动");
        await LooksAsync(visit, "patrol-past");
    }

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

    /// <summary>An inspector on duty with a plan of every day, and four places along its road, some way apart.</summary>
    async Task<(string User, IReadOnlyList<LonLat> Way)> PlannedAsync(string title)
    {
        var (services, now) = (house.Services, house.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var people = services.GetRequiredService<PeopleDirectory>();
        var inspector = people.Posts.Last(p => p.Role == Role.Inspector && people.IsOnDuty(p, now));
        await using var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand("select code from places.street where ended is null and class = 'main' order by ST_Length(geom::geography) limit 1");
        var road = Assert.Single(await services.GetRequiredService<StreetLines>().OfAsync([(string)(await command.ExecuteScalarAsync())!], []));
        var supervisor = people.Posts.First(p => p is { Role: Role.Supervisor, Level: Level.District });
        var (_, mistakes) = await services.GetRequiredService<PlanDesk>().MakeAsync(supervisor, new PlanInput(title, [inspector.User], [], [road.Code], "Mon,Tue,Wed,Thu,Fri,Sat,Sun", null, null), Guid.NewGuid().ToString("n"));
        Assert.Empty(mistakes);
        var (from, to) = (road.Lines[0][0], road.Lines[0][1]);
        var step = 14 / from.MetresTo(to);
        return (inspector.User, [.. Enumerable.Range(0, 4).Select(i => new LonLat(from.Lon + ((to.Lon - from.Lon) * step * i), from.Lat + ((to.Lat - from.Lat) * step * i)))]);
    }

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
