using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Guantong.Browser.Tests.Desk;

/// <summary>Likely duplicates and batches at the desk, by keyboard.</summary>
[Collection(DeskCollection.Name)]
public sealed class MatchingTests(BrowserHouse house)
{
    readonly Accounts _accounts = new(house);

    [Fact]
    public async Task Two_reports_of_one_thing_are_merged_and_taken_apart_by_keyboard()
    {
        var here = new LonLat(118.6561, 34.9187);
        var old = await ReportedAsync("健康路南头下水道堵了，污水流了一地", here);
        var young = await ReportedAsync("健康路南头污水横流，下水道堵住了", here with { Lat = here.Lat + 0.0001 });
        await using var visit = await _accounts.WhoCanAsync(nameof(AcceptReport), young.Number, 1440);
        var page = visit.Page;
        await visit.GoAsync($"/staff/desk/intake/{young.Number}");
        var strip = page.Locator(".matches .dup");
        await strip.GetByText(CaseNumber.Shown(old.Number)).First.WaitForAsync();
        Assert.Contains("11 米", await strip.InnerTextAsync());
        Assert.Contains("描述相似", await strip.InnerTextAsync());

        await page.Keyboard.PressAsync("m");
        var into = page.Locator("#MergeReport-into");
        await into.WaitForAsync();
        Assert.Equal(CaseNumber.Shown(old.Number), await into.InputValueAsync());
        await page.Locator(".compare .side").Nth(1).WaitForAsync();
        await visit.LookAsync("desk-compare");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.HoldsAsync("() => document.activeElement?.id === 'MergeReport-into'");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".toast").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "马上提交" }).ClickAsync();
        // The way back stands where the way in was; here it is taken from the other case.
        await page.Locator(".toast", new() { HasText = "已并入" }).GetByRole(AriaRole.Button, new() { Name = "拆案" }).WaitForAsync();
        await visit.GoAsync($"/staff/desk/intake/{old.Number}");
        var apart = page.Locator(".joined button");
        await apart.WaitForAsync();
        var merged = await StateAsync(young.Number);
        Assert.Equal((Stage.Merged, old.Id), (merged.Stage, merged.MergedInto));
        await visit.LookAsync("desk-joined");

        await apart.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".joined").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal(Stage.Reported, (await StateAsync(young.Number)).Stage);
        Assert.Equal(1, (await StateAsync(old.Number)).Reports);
    }

    [Fact]
    public async Task A_batch_dispatches_what_it_may_and_tells_what_it_left()
    {
        var (one, other) = (await FiledAsync(new(118.6570, 34.9180)), await FiledAsync(new(118.6573, 34.9180)));
        await using var visit = await _accounts.WhoCanAsync(nameof(DispatchCase), one.Number, 1440);
        var page = visit.Page;
        await visit.GoAsync($"/staff/desk/dispatch/{one.Number}");
        await page.Locator(".act-pane .card-pick").First.WaitForAsync();
        Assert.Equal("权属匹配", await page.Locator(".act-pane .card-pick .tag").First.InnerTextAsync());
        Assert.Contains("在办", await page.Locator(".act-pane .card-pick small").First.InnerTextAsync());
        await visit.LookAsync("desk-units");
        Assert.Empty(await Axe.ViolationsAsync(page));
        // Any other unit by the initials of its name.
        await page.Keyboard.PressAsync((await page.Locator(".act-pane .card-pick").CountAsync()).ToString(System.Globalization.CultureInfo.InvariantCulture));
        var finder = page.Locator(".finder input");
        await finder.WaitForAsync();
        await finder.PressSequentiallyAsync("bsc");
        await page.Locator(".finder [role=status]").GetByText("单位").WaitForAsync();
        await visit.LookAsync("desk-unit-finder");
        await finder.FillAsync("");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator($"#row-{one.Number}").ClickAsync();
        await page.Locator(".rows").FocusAsync();

        await page.Keyboard.PressAsync("x");
        await page.Locator($"#row-{other.Number}").ClickAsync();
        await page.Keyboard.PressAsync("x");
        await page.Locator(".batch .go").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#batch-deed").WaitForAsync();
        await visit.LookAsync("desk-batch");
        Assert.Empty(await Axe.ViolationsAsync(page));
        // Meanwhile a colleague was faster with one of them.
        await DoAsync(other, nameof(DispatchCase));
        await page.Locator(".batch-box[open] button[type=submit]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".batch-box[open] a[download]").WaitForAsync();

        Assert.Contains(other.Number, await page.Locator(".undone li").InnerTextAsync());
        Assert.Contains("已办 1", await page.Locator(".batch-box[open] [role=status]").InnerTextAsync());
        await visit.LookAsync("desk-batch-report");
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Equal(Stage.Dispatched, (await StateAsync(one.Number)).Stage);
    }

    T Get<T>() where T : notnull => house.Services.GetRequiredService<T>();

    async Task<CaseState> StateAsync(string number) => (await Get<CaseReading>().ByNumberAsync(number))!.State;

    async Task<CaseState> ReportedAsync(string words, LonLat at)
    {
        var input = new ReportInput(Channel.Snapshot, words, null, at, "municipal", null, []);
        return Assert.IsType<Receipt.Received>(await Get<ReportDesk>().ReceiveAsync(input, Actor.Reporter(Get<CityFactsSource>().Current.Area), "test", Guid.NewGuid().ToString("n"))).Case;
    }

    async Task<CaseState> FiledAsync(LonLat at) => await DoAsync(await DoAsync(await ReportedAsync("路面塌了一块", at), nameof(AcceptReport)), nameof(FileCase));

    /// <summary>By whoever can, with the law's own example.</summary>
    async Task<CaseState> DoAsync(CaseState c, string deed)
    {
        var (city, now) = (Get<CityFactsSource>().Current, Get<TimeProvider>().GetUtcNow());
        var (actor, open) = Get<PeopleDirectory>().Posts.Where(p => p.Role != Role.Chief).Select(p => (p.Actor, Open: CaseLaw.Open(c, p.Actor, city, now).FirstOrDefault(o => o.Name == deed))).First(p => p.Open is not null);
        return Assert.IsType<Outcome.Done>(await Get<CaseWalk>().DoAsync(new DeedCall(c.Number, open!.Example, actor, "test", Guid.NewGuid().ToString("n")))).Case;
    }
}
