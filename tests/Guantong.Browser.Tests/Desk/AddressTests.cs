using Guantong.Browser.Tests.House;
using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Guantong.Server.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Guantong.Browser.Tests.Desk;

/// <summary>What stands in the address of a list.</summary>
[Collection(DeskCollection.Name)]
public sealed class AddressTests(BrowserHouse house)
{
    readonly Accounts _accounts = new(house);

    [Fact]
    public async Task The_filter_of_a_list_stands_in_its_address_comes_back_with_it_and_can_be_sent()
    {
        var number = await _accounts.ReportAsync("广场喷泉的护栏断了一根");
        var user = UserOf(Role.IntakeOperator);
        await using var visit = await _accounts.SignInAsync(user, 1440);
        var page = visit.Page;
        await page.GotoAsync("/staff/desk/find");
        await page.Locator(".find-rows a").First.WaitForAsync();
        var stage = page.Locator(".find-filter select").First;
        await stage.SelectOptionAsync("Reported");
        await page.WaitForURLAsync("**/staff/desk/find?stage=Reported");
        await page.Locator(".find-filter .find-tick input").First.CheckAsync();
        await page.WaitForURLAsync(address => address.Contains("stage=Reported", StringComparison.Ordinal) && address.Contains("urgent=on", StringComparison.Ordinal));
        var sent = page.Url;

        await page.ReloadAsync();
        await page.Locator(".find-tools h1 small").WaitForAsync();
        Assert.Equal(sent, page.Url);
        await Assertions.Expect(stage).ToHaveValueAsync("Reported");
        await page.Locator(".find-filter .find-tick input").First.UncheckAsync();
        await page.WaitForURLAsync("**/staff/desk/find?stage=Reported");
        await page.Locator(".find-rows a", new() { HasText = number[^4..] }).First.ClickAsync();
        await page.Locator(".case-pane").GetByText(number[^4..]).First.WaitForAsync();
        await page.GoBackAsync();
        await Assertions.Expect(stage).ToHaveValueAsync("Reported");

        // Somebody else opens it by its address.
        await using var other = await _accounts.SignInAsync(UserOf(Role.ShiftLeader), 1440);
        await other.Page.GotoAsync(sent);
        await Assertions.Expect(other.Page.Locator(".find-filter select").First).ToHaveValueAsync("Reported");
        await other.Page.Locator(".find-tools h1 small").WaitForAsync();
    }

    string UserOf(Role role) => house.Services.GetRequiredService<PeopleDirectory>().Posts.First(p => p.Role == role && p.Level == Level.District).User;
}
