using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Tests;
using Microsoft.Playwright;

namespace Guantong.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class ProgressTests(BrowserHouse house)
{
    [SharedDataFact]
    public async Task Words_and_photos_show_in_public_only_after_their_release()
    {
        await using var visit = await house.VisitAsync();
        var (number, _) = await ReportAsync(visit, "垃圾桶满了没人收");
        var page = visit.Page;
        await visit.GoAsync($"/c/{number}");
        Assert.DoesNotContain("垃圾桶", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("main img").CountAsync());

        await new Staff(house.Services).CloseAsync(number);
        await visit.GoAsync($"/c/{number}");
        Assert.Contains("垃圾桶", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        // The report's photo was released at filing; the work's waits until somebody has looked at it.
        await visit.SeePhotosAsync($"/c/{number}", 1);
        await new Staff(house.Services).ReleaseAsync(number);
        await visit.SeePhotosAsync($"/c/{number}", 2);
        await visit.LookAsync("progress");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(1440, 900);
        await visit.LookAsync("progress");
        await page.SetViewportSizeAsync(320, 640);
        Assert.Empty(await visit.OverflowingAsync());
        await visit.LookAsync("progress");
    }

    [SharedDataFact]
    public async Task The_public_page_reads_no_cookie_has_no_form_and_is_cached_by_version()
    {
        await using var visit = await house.VisitAsync();
        var (number, _) = await ReportAsync(visit, "路灯不亮");
        var answer = await visit.GoAsync($"/c/{number}");
        Assert.Equal(0, await visit.Page.Locator("form").CountAsync());
        Assert.False(answer.Headers.ContainsKey("set-cookie"));
        Assert.Contains("public", answer.Headers["cache-control"], StringComparison.Ordinal);

        var again = await visit.Page.Context.APIRequest.GetAsync($"/c/{number}", new() { Headers = [new("If-None-Match", answer.Headers["etag"]), new("Accept-Language", "en")] });
        Assert.Equal(304, again.Status);
        await new Staff(house.Services).DoAsync(number, typeof(AcceptReport));
        var moved = await visit.Page.Context.APIRequest.GetAsync($"/c/{number}", new() { Headers = [new("If-None-Match", answer.Headers["etag"])] });
        Assert.Equal(200, moved.Status);
    }

    [SharedDataFact]
    public async Task The_reporter_rates_without_script_gives_a_reason_when_dissatisfied_which_opens_it_again_once()
    {
        await using var visit = (await house.VisitAsync(script: false)).Expecting(422);
        var (number, link) = await ReportAsync(visit, "井盖破损");
        await new Staff(house.Services).CloseAsync(number);
        var page = visit.Page;
        var answer = await visit.GoAsync(link);
        Assert.Equal("no-store", answer.Headers["cache-control"]);
        Assert.Equal("no-referrer", answer.Headers["referrer-policy"]);
        Assert.Equal(0, await page.Locator("input[name=rating]:checked").CountAsync());
        await visit.LookAsync("my-rate");

        await page.GetByRole(AriaRole.Radio, new() { Name = "不满意" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "提交评价" }).ClickAsync();
        Assert.Contains("请说一个不满意的原因", await page.InnerTextAsync(".summary"), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Radio, new() { Name = "不满意" }).CheckAsync();
        await page.GetByLabel("哪里不满意").FillAsync("盖子还在响");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交评价" }).ClickAsync();
        Assert.Contains("已重新打开", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("input[name=rating]").CountAsync());
        await visit.LookAsync("my-reopened");

        // Once: the second time a person decides, and the way to ask for it stays.
        await new Staff(house.Services).CloseAsync(number);
        await visit.GoAsync(link);
        await page.GetByRole(AriaRole.Radio, new() { Name = "不满意" }).CheckAsync();
        await page.GetByLabel("哪里不满意").FillAsync("还是响");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交评价" }).ClickAsync();
        Assert.Contains("谢谢您的评价", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.Locator("summary", new() { HasText = "再打开这件" }).ClickAsync();
        await page.GetByLabel("还有什么问题").FillAsync("又翘起来了");
        await page.GetByRole(AriaRole.Button, new() { Name = "再打开" }).ClickAsync();
        Assert.Contains("已重新打开", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_link_that_nobody_was_given_leads_nowhere()
    {
        await using var visit = (await house.VisitAsync()).Expecting(404);
        Assert.Equal(404, (await visit.GoAsync("/my/AAAAAAAAAAAAAAAAAAAAAAAAAAA")).Status);
    }

    static async Task<(string Number, string Link)> ReportAsync(Visit visit, string words)
    {
        await visit.GoAsync("/report");
        var form = visit.Page.Context.APIRequest.CreateFormData();
        form.Set("key", await visit.Page.Locator("input[name=key]").InputValueAsync());
        form.Set("words", words);
        form.Set("class", "municipal");
        form.Set("lon", "118.65");
        form.Set("lat", "34.92");
        form.Set("photos", new FilePayload { Name = "a.jpg", MimeType = "image/jpeg", Buffer = await File.ReadAllBytesAsync(SharedData.Path("photos/gps/DSCN0010.jpg")) });
        var answer = await visit.Page.Context.APIRequest.PostAsync("/report", new() { Multipart = form });
        var text = await answer.TextAsync();
        return (System.Text.RegularExpressions.Regex.Match(text, @"371329-\d{8}-\d{5}", default, TimeSpan.FromSeconds(1)).Value,
            System.Text.RegularExpressions.Regex.Match(text, "/my/[A-Za-z0-9_-]{27}", default, TimeSpan.FromSeconds(1)).Value);
    }
}
