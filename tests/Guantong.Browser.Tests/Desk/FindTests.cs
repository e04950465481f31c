using System.Text;
using System.Text.RegularExpressions;
using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases.Deeds;
using Microsoft.Playwright;
using Visit = Guantong.Browser.Tests.House.Visit;

namespace Guantong.Browser.Tests.Desk;

/// <summary>Searching, keeping and taking along at a real browser; and a case on paper.</summary>
[Collection(DeskCollection.Name)]
public sealed class FindTests(BrowserHouse house)
{
    readonly Accounts _accounts = new(house);

    [Fact]
    public async Task A_case_is_found_by_its_words_with_the_keyboard_and_its_list_is_kept_and_taken_along()
    {
        var number = await _accounts.ReportAsync("沙坑边的秋千链条断了一根");
        await using var visit = await _accounts.WhoCanAsync(nameof(AcceptReport), number, 1440);
        var page = visit.Page;
        await page.GotoAsync("/staff/desk");
        await page.Locator("#desk-search").WaitForAsync();
        await page.Keyboard.PressAsync("/");
        // Words are findable within a second; until then the panel says that there are none.
        var item = page.Locator($"#found-{number}");
        for (var tries = 0; tries < 100 && await item.CountAsync() == 0; tries++)
        {
            await page.Locator("#desk-search").FillAsync("");
            await page.Locator(".find-panel .find-note").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await page.Locator("#desk-search").FillAsync("秋千链条");
            await page.Locator(".find-panel [role=status]").First.WaitForAsync();
        }
        Assert.Equal("秋千链条", await item.Locator("mark").First.InnerTextAsync());
        Assert.Equal($"found-{number}", await page.Locator("#desk-search").GetAttributeAsync("aria-activedescendant"));
        await visit.LookAsync("desk-find-panel");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(1440, 900);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".case-pane").GetByText(number[^5..]).First.WaitForAsync();

        await page.Locator(".rail").GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        await page.Locator(".find-filter input[maxlength]").FillAsync("秋千");
        await page.Keyboard.PressAsync("Tab");
        await page.Locator(".find-rows a").First.WaitForAsync();
        await page.Locator(".find-keep input").FillAsync("秋千 <i>件</i>");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".find-saved-line .find-saved-row").GetByText("秋千 <i>件</i>").WaitForAsync();
        Assert.Equal("1", await page.Locator(".find-saved-line b").First.InnerTextAsync());
        await page.Locator(".find-tools").GetByRole(AriaRole.Button, new() { Name = "CSV" }).ClickAsync();
        var link = page.Locator(".find-exports a[download]").First;
        await link.WaitForAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        await using var file = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(file, Encoding.UTF8);
        Assert.Contains(number, await reader.ReadToEndAsync(), StringComparison.Ordinal);
        await visit.LookAsync("desk-find-bench");
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task A_case_goes_on_a_sheet_of_A4_whole_and_without_anything_to_press()
    {
        var number = await _accounts.ReportAsync();
        await using var visit = await _accounts.WhoCanAsync(nameof(AcceptReport), number, 1440);
        var page = visit.Page;
        await visit.GoAsync($"/staff/cases/{number}");
        await page.GetByRole(AriaRole.Link, new() { Name = "打印" }).ClickAsync();
        await page.WaitForURLAsync("**?print=1");
        await visit.LookAsync("case-print");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var shown = await page.InnerTextAsync("body");
        foreach (var part in (string[])["井盖裂开一半", "学府路文苑小学门前", "时限", "流转记录", "打印人"]) Assert.Contains(part, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("返回案件", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("13812346021", shown, StringComparison.Ordinal);
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.InRange(Regex.Matches(pdf, @"/Type\s*/Page\b(?!s)", RegexOptions.None, TimeSpan.FromSeconds(5)).Count, 1, 2);
        Assert.Matches(@"/MediaBox\s*\[0 0 59[45][\d.]* 84[12][\d.]*\]", pdf);
    }
}
