using System.Globalization;
using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Server.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Guantong.Browser.Tests.Desk;

[Collection(StaffCollection.Name)]
public sealed class AdminTests(BrowserHouse house)
{
    readonly Accounts _accounts = new(house);
    readonly Staff _staff = new(house.Services);

    [Fact]
    public async Task A_limit_is_changed_looked_at_tried_published_seen_on_a_new_case_and_taken_back()
    {
        var before = await FiledAsync();
        await using var visit = await _accounts.SignInAsync("admin01", 1440);
        var page = visit.Page;
        await visit.GoAsync("/staff/admin/conditions.csv");

        await ChangeAsync(visit, before.Condition);
        await PublishAsync(visit);

        Assert.Equal((before.Condition, TimeLimit.Minutes(60)), await FiledAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "看版本与撤销" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销这一版" }).ClickAsync();
        await visit.LookAsync("admin-undo");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(1440, 900);
        await page.GetByRole(AriaRole.Button, new() { Name = "确定撤销" }).ClickAsync();
        await Assertions.Expect(page.Locator(".version-list .tag").First).ToContainTextAsync("撤销");
        Assert.Equal(before, await FiledAsync());
    }

    [Fact]
    public async Task Every_part_of_the_administration_is_readable_by_everybody()
    {
        await using var visit = await _accounts.SignInAsync("admin01", 1440);
        var page = visit.Page;
        foreach (var view in (string[])["policy", "calendar", "people.csv", "responsibility.csv"])
        {
            await visit.GoAsync($"/staff/admin/{view}");
            if (view == "people.csv") await page.Locator(".rows tbody tr").First.ClickAsync();
            if (view == "people.csv") await page.Locator(".sees").WaitForAsync();
            if (view == "calendar") await page.Locator(".day.holiday").First.ClickAsync();
            await visit.LookAsync($"admin-{view}");
            Assert.Empty(await Axe.ViolationsAsync(page));
            await page.SetViewportSizeAsync(1440, 900);
        }
    }

    static async Task ChangeAsync(Visit visit, string condition)
    {
        var page = visit.Page;
        await page.GetByRole(AriaRole.Searchbox).FillAsync(condition);
        await Assertions.Expect(page.Locator(".rows tbody tr")).ToHaveCountAsync(1);
        await page.Locator(".rows tbody tr").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        // A word where a number belongs is said at its field, before anything is kept.
        await page.GetByLabel("一类区域时限", new() { Exact = false }).First.FillAsync("很快");
        await Assertions.Expect(page.Locator(".editor .field .wrong").First).ToBeVisibleAsync();
        await page.GetByLabel("一类区域时限", new() { Exact = false }).First.FillAsync("1");
        await page.GetByLabel("一类区域时限 计时方式").SelectOptionAsync("continuous-hours");
        foreach (var other in (string[])["二类区域时限", "三类区域时限"]) await page.GetByLabel(other, new() { Exact = false }).First.FillAsync("");
        await Assertions.Expect(page.Locator(".draft-bar")).ToContainTextAsync("检查通过");
        await visit.LookAsync("admin-row");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(1440, 900);

    }

    async Task PublishAsync(Visit visit)
    {
        var page = visit.Page;
        // What is not published outlives the page.
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "看差异" }).ClickAsync();
        await Assertions.Expect(page.Locator(".difference ins").First).ToContainTextAsync("1 小时");
        await page.FillAsync("#why", "井盖类时限改为 1 小时");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(1440, 900);
        await visit.LookAsync("admin-difference");
        await page.GetByRole(AriaRole.Button, new() { Name = "下一步：试算" }).ClickAsync();
        var today = house.Services.GetRequiredService<PeopleDirectory>().Today;
        await page.GetByLabel("从", new() { Exact = true }).FillAsync(Day(today.AddDays(-1)));
        await page.GetByLabel("到（不含）").FillAsync(Day(today.AddDays(2)));
        await page.GetByRole(AriaRole.Button, new() { Name = "开始试算" }).ClickAsync();
        await Assertions.Expect(page.Locator(".figures")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await visit.LookAsync("admin-trial");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(1440, 900);
        await page.GetByRole(AriaRole.Button, new() { Name = "下一步：发布" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "立即发布" }).ClickAsync();
        await Assertions.Expect(page.Locator(".finished h1")).ToContainTextAsync("已生效");
    }

    /// <summary>A case that was just filed: under which condition, with what limit.</summary>
    async Task<(string Condition, TimeLimit Limit)> FiledAsync()
    {
        var number = await _accounts.ReportAsync();
        await _staff.DoAsync(number, typeof(AcceptReport));
        var filing = (await _staff.DoAsync(number, typeof(FileCase))).Filing!;
        return (filing.Condition, filing.Limit);
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
