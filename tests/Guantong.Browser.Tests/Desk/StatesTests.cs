using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Visit = Guantong.Browser.Tests.House.Visit;

namespace Guantong.Browser.Tests.Desk;

/// <summary>What can go wrong while somebody works at the desk: the network goes, the browser dies, the session ends. Nothing is lost, and nothing is done twice.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StatesTests(BrowserHouse house)
{
    const string Pasted = "<b>请带<i>反光</i>锥桶</b><script>document.title='坏了'</script>";

    readonly Accounts _accounts = new(house);

    [Fact]
    public async Task What_is_pressed_without_a_network_goes_when_it_is_back_and_what_a_dead_browser_held_is_sent_once()
    {
        var number = await _accounts.ReportAsync();
        await using var visit = (await OpenAsync(nameof(AcceptReport), "intake", number)).ExpectingNoNetwork();
        var page = visit.Page;
        await page.Locator(".card-pick kbd").First.WaitForAsync();
        await page.Context.SetOfflineAsync(true);
        await page.Locator(".bar.amber").WaitForAsync();
        await page.Keyboard.PressAsync("1");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "马上提交" }).ClickAsync();
        await page.Locator(".bar.amber", new() { HasText = "1" }).WaitForAsync();
        await visit.LookAsync("desk-offline");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(1440, 900);
        Assert.Equal(Stage.Reported, (await StateAsync(number)).Stage);
        await page.Context.SetOfflineAsync(false);
        await page.Locator($"#row-{number}").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal((Stage.Accepted, 2), await StandingAsync(number));

        // The browser dies with a deed in its hands.
        var other = await _accounts.ReportAsync();
        await page.GotoAsync($"/staff/desk/intake/{other}");
        await page.Locator(".card-pick kbd").First.WaitForAsync();
        await page.Keyboard.PressAsync("1");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".toast").WaitForAsync();
        var session = await page.Context.NewCDPSessionAsync(page);
        var context = page.Context;
        await Task.WhenAny(session.SendAsync("Page.crash"), page.Context.NewPageAsync());
        var again = context.Pages.Count > 1 ? context.Pages[^1] : await context.NewPageAsync();
        Assert.Equal(Stage.Reported, (await StateAsync(other)).Stage);
        await again.GotoAsync($"/staff/desk/intake/{other}");
        var left = again.Locator(".bar.amber", new() { HasText = "受理" });
        await left.WaitForAsync();
        await left.GetByRole(AriaRole.Button, new() { Name = "马上提交" }).ClickAsync();
        await left.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await again.Locator($"#row-{other}").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal((Stage.Accepted, 2), await StandingAsync(other));
        await again.ReloadAsync();
        await again.Locator(".status .live.live").WaitForAsync();
        Assert.Equal(0, await again.Locator(".bar.amber").CountAsync());
    }

    [Fact]
    public async Task A_session_that_ends_in_mid_form_keeps_the_words_and_pasted_html_stays_text()
    {
        var number = await _accounts.ReportAsync("护栏倒了一截，占了半边路");
        foreach (var deed in (Type[])[typeof(AcceptReport), typeof(FileCase)]) await new Staff(house.Services).DoAsync(number, deed);
        await using var visit = (await OpenAsync(nameof(DispatchCase), "dispatch", number)).Expecting(401).Expecting(400);
        var page = visit.Page;
        var title = await page.TitleAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.EvaluateAsync("html => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([html], { type: 'text/plain' }) })])", Pasted);
        await page.Keyboard.PressAsync("t");
        await visit.WritesAsync();
        await page.Keyboard.PressAsync("Control+v");
        Assert.Equal(Pasted, await page.Locator("#DispatchCase-note").InputValueAsync());

        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".toast").WaitForAsync();
        foreach (var post in house.Services.GetRequiredService<PeopleDirectory>().Posts.Where(p => p.Role == Role.Dispatcher)) await house.Services.GetRequiredService<Sessions>().EndAllAsync(post.Person.Value, default);
        // The eight seconds pass by themselves; what is sent then finds no session.
        await page.Locator("dialog[open] #again-password").WaitForAsync();
        await visit.LookAsync("desk-session");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(1440, 900);
        await page.Locator("#again-password").FillAsync(await _accounts.PasswordAsync(await page.Locator("#again-user").InputValueAsync()));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator($"#row-{number}").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal(Stage.Dispatched, (await StateAsync(number)).Stage);
        await page.GotoAsync($"/staff/desk/dispatch/{number}");
        await page.Locator(".case-pane").GetByText(Pasted).First.WaitForAsync();
        Assert.Equal(title, await page.TitleAsync());

        // Too little and too much to look for: both are said, and what was typed stays.
        foreach (var (words, says) in new[] { ("井", "一个字"), (new string('井', 500), "100") })
        {
            await page.Locator("#desk-search").FillAsync(words);
            await page.Locator(".find-panel .find-note", new() { HasText = says }).WaitForAsync();
            Assert.Equal(words, await page.Locator("#desk-search").InputValueAsync());
        }
        await visit.LookAsync("desk-search-long");
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    async Task<Visit> OpenAsync(string deed, string bench, string number)
    {
        var visit = (await _accounts.WhoCanAsync(deed, number, 1440)).Expecting(409);
        await visit.Page.GotoAsync($"/staff/desk/{bench}/{number}");
        await visit.Page.Locator("#deed-form").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await visit.Page.Locator(".status .live.live").WaitForAsync();
        return visit;
    }

    async Task<(Stage, int)> StandingAsync(string number) => await StateAsync(number) is var c ? (c.Stage, c.Version) : default;

    async Task<CaseState> StateAsync(string number) => (await house.Services.GetRequiredService<CaseReading>().ByNumberAsync(number))!.State;
}
