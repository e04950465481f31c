using Guantong.Browser.Tests.Desk;
using Guantong.Browser.Tests.House;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Shops;
using Guantong.Server.Assets.Shops;
using Guantong.Server.People;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Browser.Tests;

/// <summary>The convenience map, its sheets and the door of a shop on a phone.</summary>
[Collection(StreetCollection.Name)]
public sealed class ServicesTests(BrowserHouse house)
{
    [Fact]
    public async Task Every_page_of_a_place_and_a_door_passes_axe_and_reflows_on_the_narrowest_phone()
    {
        var shop = (await house.Services.GetRequiredService<ShopSearch>().NearAsync(new(118.650, 34.919), 3000))[0].Shop;
        var person = house.Services.GetRequiredService<PeopleDirectory>().Posts[0].Person;
        var secret = await house.Services.GetRequiredService<ShopKeys>().IssueAsync(shop.Code, person);
        await TieAsync(shop.Code, person);
        await using var wide = await house.VisitAsync();
        await using var narrow = await house.VisitAsync(width: 320, height: 640);
        foreach (var path in (string[])["/services", "/services?kind=toilet&lon=118.65&lat=34.919", "/services/toilet-001", "/services/toilet-001/wrong", "/services/station-001?view=elder", "/station", "/services/toilet-001/sheet", $"/shop/{shop.Code}", $"/shop/{shop.Code}/{secret}"])
        {
            var name = "services" + path.Split('?')[0].Replace(secret, "own", StringComparison.Ordinal).Replace('/', '_') + (path.Contains("lon=", StringComparison.Ordinal) ? "_list" : "");
            await narrow.GoAsync(path);
            await narrow.LookAsync(name);
            Assert.Empty(await narrow.OverflowingAsync());
            Assert.Empty(await narrow.SmallTargetsAsync());
            await wide.Page.SetViewportSizeAsync(390, 844);
            await wide.GoAsync(path);
            await wide.LookAsync(name);
            Assert.Empty(await Axe.ViolationsAsync(wide.Page));
        }
    }

    /// <summary>Two open matters of the shop: one that waits for its owner, one to which the owner has objected.</summary>
    async Task TieAsync(string shop, PersonId person)
    {
        for (var i = 0; i < 2; i++)
        {
            var number = await new Accounts(house).ReportAsync("门前堆放杂物");
            foreach (var deed in (Type[])[typeof(AcceptReport), typeof(FileCase), typeof(DispatchCase)]) await new Staff(house.Services).DoAsync(number, deed);
            Assert.True(await house.Services.GetRequiredService<ShopCases>().TieAsync(shop, number, person));
            if (i == 0) Assert.Equal(SayEnd.Taken, await house.Services.GetRequiredService<ShopWords>().SayAsync(new SaidByShop(shop, number, ShopWordKind.Objection, "杂物是隔壁店的", [], Guid.NewGuid())));
        }
    }

    [Fact]
    public async Task Without_script_a_place_is_found_and_what_is_wrong_is_said_in_two_taps()
    {
        await using var visit = await house.VisitAsync(script: false);
        await visit.GoAsync("/services?kind=toilet");
        await visit.Page.FillAsync("#at", "利民街");
        await visit.Page.ClickAsync("form[data-services] button[type=submit]");
        Assert.Contains("米", await visit.Page.InnerTextAsync(".points li:first-child .far"), StringComparison.Ordinal);
        await visit.Page.ClickAsync(".points li:first-child h3 a");

        await visit.Page.ClickAsync("text=报错");
        await visit.Page.ClickAsync("button[value=shut]");

        Assert.Contains("收到了", await visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await visit.LookAsync("services-said");
    }

    [Fact]
    public async Task The_list_becomes_a_map_on_demand_and_a_sheet_is_one_page_of_paper()
    {
        await using var visit = await house.VisitAsync(change: o => { o.Geolocation = new() { Longitude = 118.65f, Latitude = 34.919f }; o.Permissions = ["geolocation"]; });
        await visit.GoAsync("/services?kind=toilet");
        await visit.Page.ClickAsync("[data-here]");
        await visit.Page.WaitForURLAsync("**lon=118.65**");
        await visit.Page.ClickAsync("[data-map-open]");
        await visit.Page.WaitForSelectorAsync("[data-services-map] .map-mark");
        Assert.Equal("true", await visit.Page.GetAttributeAsync("[data-map-open]", "aria-expanded"));
        await visit.LookAsync("services-map");

        await visit.GoAsync("/services/toilet-001/sheet");
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.False(await visit.Page.IsVisibleAsync(".not-printed"));
        var paper = await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(System.Text.Encoding.Latin1.GetString(paper), @"/Type\s*/Page\b(?!s)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)));
        await visit.LookAsync("services-paper");
    }
}
