using Guantong.Browser.Tests.House;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Catalogue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Visit = Guantong.Browser.Tests.House.Visit;

namespace Guantong.Browser.Tests.Desk;

/// <summary>The map drawn with WebGL, in a browser of its own that has it in software; the others show that the simple map stands without.</summary>
[Collection(StreetCollection.Name)]
public sealed class GlMapTests(BrowserHouse house)
{
    const int Patience = 90_000;
    static readonly string[] WithWebGl =
        ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--disable-dev-shm-usage", "--no-first-run", "--lang=zh-CN"];

    [Fact]
    public async Task The_map_is_drawn_with_WebGL_worked_by_keys_laid_over_and_changed_for_the_simple_one()
    {
        // Two in the north, where no other test reports anything.
        await ReportAsync(118.7103, 34.9602);
        await ReportAsync(118.7109, 34.9606);
        await using var browser = await WithWebGlAsync();
        await using var visit = await SignInAsync(browser, "intake02");
        var page = visit.Page;
        await page.GotoAsync("/staff/desk/map");
        await DrawnAsync(page);
        await PassesAxeAsync(page);

        // The same list, the same keys and the same marks as on the simple map.
        var find = page.GetByRole(AriaRole.Combobox, new() { Name = "找地点" });
        await find.FillAsync("118.7106, 34.9604");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await find.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".map-count b")).ToHaveTextAsync("图上 2 件", new() { Timeout = Patience });
        await page.Locator(".city-map").FocusAsync();
        await page.Keyboard.PressAsync("PageDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".map-dot.chosen")).ToHaveCountAsync(1, new() { Timeout = Patience });
        await page.Locator(".map-side-head .shut").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "看全域" }).First.ClickAsync();
        await visit.LookAsync("gl-light");

        // Near enough that every layer is worth asking for.
        await page.Locator(".city-map").FocusAsync();
        for (var n = 0; n < 3; n++) await page.Keyboard.PressAsync("+");
        await DrawnAsync(page);
        // Layers by the keyboard: open the switch, tick a box, and its tiles are asked for.
        var layers = page.Locator(".map-layers");
        await layers.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        foreach (var (name, layer) in ((string, string)[])[("近 90 天案件热力", "heat"), ("城市部件", "components"), ("街长、巷长责任区", "chiefs")])
        {
            await layers.GetByLabel(name).FocusAsync();
            var tile = await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync("Space"), r => r.Url.Contains($"/tiles/{layer}/", StringComparison.Ordinal), new() { Timeout = Patience });
            Assert.True(tile.Ok, $"{tile.Url}: {tile.Status}");
        }
        await PassesAxeAsync(page);
        await DrawnAsync(page);
        await visit.LookAsync("gl-layers");
        await layers.GetByLabel("深色").CheckAsync();
        await DrawnAsync(page);
        await visit.LookAsync("gl-dark");
        await Assertions.Expect(page.Locator(".city-map.dark")).ToHaveCountAsync(1, new() { Timeout = Patience });

        // The simple map at once, at the same place, with the same layers; and it stays what the person wanted.
        await layers.GetByLabel("简洁地图").CheckAsync();
        await page.Locator(".leaflet-tile-loaded").First.WaitForAsync(new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".city-map.gl")).ToHaveCountAsync(0, new() { Timeout = Patience });
        await page.Locator(".map-layers summary").ClickAsync();
        var drawn = await page.RunAndWaitForResponseAsync(() => page.Locator(".map-layers").GetByLabel("便民服务点").CheckAsync(), r => r.Url.Contains("/tiles/service-points/", StringComparison.Ordinal), new() { Timeout = Patience });
        Assert.True(drawn.Ok);
        await visit.LookAsync("simple");
        await page.ReloadAsync();
        await page.Locator(".leaflet-tile-loaded").First.WaitForAsync(new() { Timeout = Patience });
    }

    [Fact]
    public async Task Without_its_worker_the_simple_map_is_drawn_and_without_any_code_the_place_says_so_until_the_network_is_back()
    {
        await ReportAsync(118.7203, 34.9502);
        await using var browser = await WithWebGlAsync();
        await using var visit = (await SignInAsync(browser, "intake02")).ExpectingNoNetwork();
        var page = visit.Page;
        // The engine arrives and its worker does not: the simple map stands in for it.
        await page.RouteAsync("**/maplibre-gl-worker*", r => r.AbortAsync());
        await page.GotoAsync("/staff/desk/map");
        await page.Locator(".leaflet-tile-loaded").First.WaitForAsync();
        await Assertions.Expect(page.Locator(".city-map.gl")).ToHaveCountAsync(0, new() { Timeout = Patience });

        // No code of any map: the place says so, the list beside it works, and nothing is written on the console but the network's own words.
        await page.RouteAsync("**/leafletMap-*", r => r.AbortAsync());
        await page.ReloadAsync();
        var waiting = page.Locator(".map-wrong[role=status]");
        await waiting.WaitForAsync();
        Assert.Contains("网络恢复后自己打开", await waiting.InnerTextAsync(), StringComparison.Ordinal);
        await visit.LookAsync("map-waits");
        await PassesAxeAsync(page);
        await page.Locator(".map-rows li").First.WaitForAsync();
        await page.GetByLabel("阶段").SelectOptionAsync("Filed");
        await Assertions.Expect(page.Locator(".map-rows li", new() { HasText = "待受理" })).ToHaveCountAsync(0, new() { Timeout = Patience });

        // The network is back: nobody presses anything.
        await page.UnrouteAllAsync();
        await page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
        await DrawnAsync(page);
        await Assertions.Expect(waiting).ToHaveCountAsync(0, new() { Timeout = Patience });
    }

    /// <summary>axe looks at a window as high as the page; to draw a map of that size by the processor would take minutes.</summary>
    static async Task PassesAxeAsync(IPage page)
    {
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(1280, 800);
    }

    Task<IBrowser> WithWebGlAsync() => house.Browser.BrowserType.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = WithWebGl });

    /// <summary>All that is in view stands there.</summary>
    static Task DrawnAsync(IPage page) => page.Locator(".city-map.gl.drawn").WaitForAsync(new() { Timeout = Patience, State = WaitForSelectorState.Attached });

    async Task<Visit> SignInAsync(IBrowser browser, string user)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = house.Address, ViewportSize = new() { Width = 1280, Height = 800 }, Locale = "zh-CN", TimezoneId = "Asia/Shanghai" });
        var visit = await Visit.StartAsync(context, new Uri(house.Address));
        visit.Page.SetDefaultTimeout(Patience);
        // A person who unticked the simple map: by itself a device that draws in software is given that one.
        await visit.Page.AddInitScriptAsync("if (!localStorage.getItem('guantong.map.simple')) localStorage.setItem('guantong.map.simple', 'no')");
        await visit.GoAsync("/staff/sign-in?next=%2Fstaff");
        await visit.Page.FillAsync("#user", user);
        await visit.Page.FillAsync("#password", await new Accounts(house).PasswordAsync(user));
        await visit.Page.Locator("form:has(#password) button[type=submit]").ClickAsync();
        await visit.Page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
        return visit;
    }

    async Task ReportAsync(double lon, double lat)
    {
        var input = new ReportInput(Channel.Snapshot, "路灯不亮", null, new LonLat(lon, lat), "municipal", null, []);
        var reporter = Actor.Reporter(house.Services.GetRequiredService<CityFactsSource>().Current.Area);
        Assert.IsType<Receipt.Received>(await house.Services.GetRequiredService<ReportDesk>().ReceiveAsync(input, reporter, "test", Guid.NewGuid().ToString("n")));
    }
}
