using System.Text.RegularExpressions;
using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Tests;
using Microsoft.Playwright;

namespace Guantong.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed partial class ReportTests(BrowserHouse house)
{
    static readonly string Photo = SharedData.Folder is null ? "" : SharedData.Path("photos/gps/DSCN0010.jpg");

    /// <summary>Home, photo, send: three taps. The place, its words and a guess come by themselves.</summary>
    [SharedDataFact]
    public async Task A_citizen_reports_in_three_taps_with_a_photo_and_a_place_found_by_itself_and_follows_it_live()
    {
        const int most = 4;
        await using var visit = await house.VisitAsync(change: o =>
        {
            o.Geolocation = new Geolocation { Longitude = 118.6500f, Latitude = 34.9200f, Accuracy = 8 };
            o.Permissions = ["geolocation"];
        });
        var (page, taps) = (visit.Page, 0);
        Task TapAsync(ILocator what) { taps++; return what.ClickAsync(); }
        await visit.GoAsync("/");
        await TapAsync(page.GetByRole(AriaRole.Link, new() { Name = "拍照上报" }));
        var camera = await page.RunAndWaitForFileChooserAsync(() => TapAsync(page.Locator("label.pick").First));
        await camera.SetFilesAsync(Photo);
        await page.GetByText("已传").WaitForAsync();
        await page.GetByText("定位精度 8 米").WaitForAsync();
        // The photo was taken in Italy: it says so, and the device's place stands.
        await page.GetByText("照片不是在").WaitForAsync();
        await Assertions.Expect(page.Locator("#place")).Not.ToHaveValueAsync("");
        await visit.LookAsync("report-filled");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "提交" }));
        await page.WaitForURLAsync("**/report/done/**");
        Assert.InRange(taps, 1, most);
        var number = await page.InnerTextAsync("#number");
        Assert.Matches(NumberShape(), number);
        await visit.LookAsync("done");
        Assert.Empty(await Axe.ViolationsAsync(page));

        await page.GetByRole(AriaRole.Link, new() { Name = "看进度" }).ClickAsync();
        await page.WaitForURLAsync("**/my/**");
        await visit.SeePhotosAsync(page.Url, 1);
        // It is accepted while the page is open: the page says so without being asked.
        await new Staff(house.Services).DoAsync(number, typeof(AcceptReport));
        await page.GetByRole(AriaRole.Heading, new() { Name = "已受理" }).WaitForAsync();
        await visit.LookAsync("my");
        Assert.Empty(await Axe.ViolationsAsync(page));

        await visit.GoAsync("/");
        await page.Locator("[data-mine] > li").WaitForAsync();
        // Who let the page know the place before is told of the nearest toilet without asking.
        await page.Locator("[data-nearest-found]").WaitForAsync();
        await visit.LookAsync("home-mine");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await visit.GoAsync("/elder");
        await page.Locator("[data-mine] > li").WaitForAsync();
        await visit.LookAsync("elder-mine");
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [SharedDataFact]
    public async Task A_report_with_a_photo_needs_no_script()
    {
        await using var visit = await house.VisitAsync(script: false);
        var page = visit.Page;
        await visit.GoAsync("/report");
        await visit.LookAsync("report-noscript");
        await page.Locator("#photos").SetInputFilesAsync(Photo);
        await page.GetByLabel("地点").FillAsync("振兴路与人民路路口");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();

        Assert.Contains("/report/done/", page.Url, StringComparison.Ordinal);
        var number = await page.InnerTextAsync("#number");
        await page.GetByRole(AriaRole.Link, new() { Name = "看进度" }).ClickAsync();
        Assert.Equal(1, await page.Locator(".pair img").CountAsync());

        await visit.GoAsync("/find");
        await page.GetByLabel("编号").FillAsync(number.Replace("-", "", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "查一查" }).ClickAsync();
        Assert.EndsWith($"/c/{number}", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("振兴路", await page.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_report_is_told_what_is_missing_and_keeps_what_was_written(bool script)
    {
        await using var visit = (await house.VisitAsync(script: script)).Expecting(422);
        var page = visit.Page;
        await visit.GoAsync("/report");
        await page.Locator("summary").ClickAsync();
        await page.GetByLabel("电话", new() { Exact = true }).FillAsync("12x");
        await page.GetByLabel("您的称呼").FillAsync("王女士");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();

        await page.Locator(".summary").WaitForAsync();
        Assert.Equal(2, await page.Locator(".summary li").CountAsync());
        Assert.Equal("王女士", await page.GetByLabel("您的称呼").InputValueAsync());
        Assert.Equal("12x", await page.GetByLabel("电话", new() { Exact = true }).InputValueAsync());
        await visit.LookAsync("report-wrong");
        if (!script) return;
        await page.HoldsAsync("() => document.activeElement.matches('[data-summary]')");
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_case()
    {
        await using var visit = await house.VisitAsync();
        await visit.GoAsync("/report");
        var key = await visit.Page.Locator("input[name=key]").InputValueAsync();
        var numbers = new List<string>();
        for (var time = 0; time < 2; time++)
        {
            var form = visit.Page.Context.APIRequest.CreateFormData();
            form.Set("key", key);
            form.Set("words", "路灯不亮");
            var answer = await visit.Page.Context.APIRequest.PostAsync("/report", new() { Multipart = form });
            numbers.Add(NumberShape().Match(await answer.TextAsync()).Value);
        }
        Assert.NotEmpty(numbers[0]);
        Assert.Equal(numbers[0], numbers[1]);
    }

    [Fact]
    public async Task What_was_typed_comes_back_after_the_page_was_lost_but_never_name_and_phone()
    {
        await using var visit = await house.VisitAsync();
        var page = visit.Page;
        await visit.GoAsync("/report");
        await page.GetByLabel("说两句").FillAsync("树枝挡住红绿灯");
        await page.Locator("summary").ClickAsync();
        await page.GetByLabel("电话", new() { Exact = true }).FillAsync("13800000000");
        await page.GetByText("已自动保存").WaitForAsync();
        await visit.GoAsync("/report");
        Assert.Equal("树枝挡住红绿灯", await page.GetByLabel("说两句").InputValueAsync());
        Assert.Equal("", await page.Locator("#phone").InputValueAsync());
    }

    [GeneratedRegex(@"371329-\d{8}-\d{5}")]
    private static partial Regex NumberShape();
}
