using Guantong.Browser.Tests.House;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Catalogue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Guantong.Browser.Tests.Desk;

[Collection(DeskCollection.Name)]
public sealed class MapBenchTests(BrowserHouse house)
{
    readonly Accounts _accounts = new(house);

    [Fact]
    public async Task One_map_shows_what_its_list_counts_is_worked_by_keys_and_moves_when_others_work()
    {
        // Two at one crossing in the north, where no other test reports anything.
        await ReportAsync(118.7003, 34.9602);
        await ReportAsync(118.7009, 34.9606);
        await using var visit = await _accounts.SignInAsync("intake02", 1440);
        var page = visit.Page;
        await SimplyAsync(page);
        await page.GotoAsync("/staff/desk/map");
        await page.Locator(".leaflet-tile-loaded").First.WaitForAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));

        // A place is found by the initials of its pinyin, and the map goes there.
        var find = page.GetByRole(AriaRole.Combobox, new() { Name = "找地点" });
        await find.FillAsync("118.7006, 34.9604");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await find.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".map-count b")).ToHaveTextAsync("图上 2 件");
        Assert.Equal(2, await page.Locator(".map-rows li").CountAsync());
        await find.FillAsync("zxj gml");
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { NameRegex = new("振兴街与光明路口") })).ToBeVisibleAsync();
        await find.PressAsync("Escape");

        // By keys alone: into the map, to the next case, open it, back by Escape.
        var map = page.Locator(".city-map").First;
        await map.FocusAsync();
        await page.Keyboard.PressAsync("PageDown");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".map-side .case-head h1").WaitForAsync();
        await Assertions.Expect(page.Locator(".map-dot.chosen")).ToHaveCountAsync(1);
        await visit.LookAsync("one-map");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await map.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".map-side")).ToHaveCountAsync(0);

        // What others do arrives without a touch, and a filter narrows points and list alike.
        await ReportAsync(118.7006, 34.9604);
        await Assertions.Expect(page.Locator(".map-count b")).ToHaveTextAsync("图上 3 件", new() { Timeout = 15_000 });
        await page.GetByLabel("阶段").SelectOptionAsync("Filed");
        await Assertions.Expect(page.Locator(".map-count b")).ToHaveTextAsync("图上 0 件");
        await page.GetByRole(AriaRole.Button, new() { Name = "清除筛选" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".map-count b")).ToHaveTextAsync("图上 3 件");

        // The view is remembered on this device.
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".map-count b")).ToHaveTextAsync("图上 3 件");
    }

    [Fact]
    public async Task The_pin_of_the_neighbour_map_is_put_and_moved_by_keys_and_says_where_it_stands()
    {
        await using var visit = await _accounts.SignInAsync("intake03", 1440);
        var page = visit.Page;
        await SimplyAsync(page);
        await page.GotoAsync("/staff/desk/calls");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("接听来电") }).ClickAsync();
        var around = page.Locator(".neighbour-map");
        await around.Locator(".leaflet-tile-loaded").First.WaitForAsync();

        // Enter puts it into the middle, and whoever holds the map is told its sentence.
        await around.Locator(".city-map").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(around.Locator(".map-pin")).ToHaveCountAsync(1);
        var address = page.Locator("input[name=call-address]");
        await Assertions.Expect(address).Not.ToHaveValueAsync("");
        var first = await address.InputValueAsync();
        await Assertions.Expect(around.Locator(".map-says")).ToHaveTextAsync(first);

        // The arrows move it, and its sentence follows.
        for (var n = 0; n < 8; n++) await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(address).Not.ToHaveValueAsync(first);
        await visit.LookAsync("neighbour-map");
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    async Task ReportAsync(double lon, double lat)
    {
        var input = new ReportInput(Channel.Snapshot, "路灯不亮", null, new LonLat(lon, lat), "municipal", null, []);
        var reporter = Actor.Reporter(house.Services.GetRequiredService<CityFactsSource>().Current.Area);
        Assert.IsType<Receipt.Received>(await house.Services.GetRequiredService<ReportDesk>().ReceiveAsync(input, reporter, "test", Guid.NewGuid().ToString("n")));
    }

    /// <summary>The map that is drawn without WebGL, as on a desk without a graphics card.</summary>
    static Task SimplyAsync(IPage page) => page.AddInitScriptAsync("localStorage.setItem('guantong.map.simple', 'yes')");
}
