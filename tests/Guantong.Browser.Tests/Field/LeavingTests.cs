using Guantong.Browser.Tests.Desk;
using Guantong.Browser.Tests.House;
using Guantong.Domain.People;
using Guantong.Server.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Guantong.Browser.Tests.Field;

/// <summary>A phone that several people use: who signs out leaves nothing behind but what still has to be sent, and that goes with its owner.</summary>
[Collection(StreetCollection.Name)]
public sealed class LeavingTests(BrowserHouse house)
{
    /// <summary>How many records lie in the rooms of the app, and how many wait in the outbox.</summary>
    const string Kept =
        """
        async () => {
          const count = (name, rooms) => new Promise(done => { const opening = indexedDB.open(name); opening.onsuccess = () => { const base = opening.result;
            const there = rooms.filter(r => base.objectStoreNames.contains(r)); const asked = there.map(r => base.transaction(r).objectStore(r).count());
            Promise.all(asked.map(a => new Promise(d => { a.onsuccess = () => d(a.result); }))).then(all => { base.close(); done(all.reduce((s, n) => s + n, 0)); }); }; });
          return `${await count('guantong-field', ['packs', 'photos', 'marks', 'held', 'walks'])} ${await count('guantong', ['outbox'])}`;
        }
        """;

    readonly Accounts _accounts = new(house);

    [Fact]
    public async Task Signing_out_says_what_would_be_lost_clears_the_phone_and_keeps_what_waits_for_its_owner()
    {
        var inspectors = house.Services.GetRequiredService<PeopleDirectory>().Posts.Where(p => p.Role == Role.Inspector).Select(p => p.User).Skip(1).Take(2).ToList();
        await using var visit = await _accounts.SignInAsync(inspectors[0], 390, o => o.ServiceWorkers = ServiceWorkerPolicy.Allow);
        var page = visit.Page;
        await page.GotoAsync("/field/app");
        await page.Locator(".tabs").WaitForAsync();
        await Phone.KeptAsync(page);

        // One report waits, another is only begun; with no network the app opens again all the same.
        await visit.OfflineAsync(true);
        await page.ReloadAsync();
        await page.Locator(".tabs").WaitForAsync();
        await FoundAsync(page, "留在本机待传的一件");
        await page.GetByRole(AriaRole.Button, new() { Name = "上报", Exact = true }).ClickAsync();
        await page.Locator(".undo").WaitForAsync();
        await FoundAsync(page, "没写完的一件");
        await page.EvaluateAsync("location.hash = '#/me'");
        var leave = page.GetByRole(AriaRole.Button, new() { Name = "退出登录" });
        await leave.ClickAsync();
        await page.GetByText("还有 1 份没有提交的内容").WaitForAsync();
        await visit.LookAsync("street-leave");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(390, 844);

        // The report goes as soon as there is a network: it is held back here, so that it is there when somebody else comes.
        await page.Context.RouteAsync("**/api/v1/reports*", route => route.AbortAsync());
        await visit.OfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new() { Name = "确定退出" }).ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/field/app", StringComparison.Ordinal));
        await Phone.UntilAsync(page, $"async () => (await ({Kept})()) === '0 1'");
        await Phone.UntilAsync(page, "async () => !await caches.match('/field/app')");

        // The next one sees nothing of it, and sends nothing in the other's name.
        await SignInAsync(page, inspectors[1]);
        await page.EvaluateAsync("location.hash = '#/outbox'");
        await page.GetByText("没有待传的内容").WaitForAsync();
        await page.EvaluateAsync("location.hash = '#/found'");
        await Assertions.Expect(page.GetByLabel("说明")).ToHaveValueAsync("");
        await page.EvaluateAsync("location.hash = '#/me'");
        await leave.ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/field/app", StringComparison.Ordinal));

        await page.Context.UnrouteAsync("**/api/v1/reports*");
        await SignInAsync(page, inspectors[0]);
        await page.EvaluateAsync("location.hash = '#/outbox'");
        await page.Locator(".sent").GetByText("上报：市容秩序").WaitForAsync(new() { Timeout = 4 * Visit.Patience });
    }

    static async Task FoundAsync(IPage page, string words)
    {
        await page.EvaluateAsync("location.hash = '#/found'");
        await page.GetByLabel("市容秩序").CheckAsync();
        await page.GetByLabel("说明").FillAsync(words);
    }

    async Task SignInAsync(IPage page, string user)
    {
        await page.GotoAsync("/staff/sign-in?next=%2Ffield%2Fapp");
        await page.FillAsync("#user", user);
        await page.FillAsync("#password", await _accounts.PasswordAsync(user));
        await page.Locator("form:has(#password) button[type=submit]").ClickAsync();
        await page.Locator(".tabs").WaitForAsync();
    }
}
