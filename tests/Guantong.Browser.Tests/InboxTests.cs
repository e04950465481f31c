using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Cases;
using Guantong.Server.Notices.Writing;
using Guantong.Server.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Guantong.Browser.Tests;

/// <summary>What a citizen is told, on a small telephone without script.</summary>
[Collection(BrowserCollection.Name)]
public sealed class InboxTests(BrowserHouse house)
{
    [SharedDataFact]
    public async Task The_inbox_tells_what_is_new_gathers_follows_and_stops_without_script()
    {
        await using var visit = (await house.VisitAsync(script: false)).Expecting(422);
        var page = visit.Page;
        await page.SetViewportSizeAsync(390, 844);
        var (number, link) = await ReportAsync(visit);
        await new Staff(house.Services).DoAsync(number, typeof(AcceptReport));
        await house.Services.GetRequiredService<ChangeLog>().PublishAsync();
        while (await house.Services.GetRequiredService<NoticeReader>().RunAsync() > 0) { }

        await visit.GoAsync(link);
        var messages = page.Locator("#messages");
        await messages.GetByText("已受理，正在安排由谁来处理").WaitForAsync();
        Assert.Contains("新", await messages.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await Axe.ViolationsAsync(page));
        await visit.LookAsync("messages-own");
        await page.Locator("#told summary").ClickAsync();
        await page.GetByLabel("另用一个手机号或邮箱接收").FillAsync("12345");
        await page.GetByRole(AriaRole.Button, new() { Name = "发送验证码" }).ClickAsync();
        Assert.Contains("请填 11 位手机号", await page.InnerTextAsync(".summary"), StringComparison.Ordinal);
        Assert.Equal("12345", await page.GetByLabel("另用一个手机号或邮箱接收").InputValueAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "收进“我的消息”" }).ClickAsync();
        await page.GetByText("已收进").WaitForAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));

        await visit.GoAsync("/follow");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await visit.LookAsync("follow-area");
        await page.GetByRole(AriaRole.Radio, new() { Name = "一个社区或街镇" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "关注", Exact = true }).ClickAsync();
        await page.GetByText("已关注").WaitForAsync();
        await visit.LookAsync("inbox");
        await page.SetViewportSizeAsync(320, 640);
        Assert.Empty(await visit.OverflowingAsync());
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^不再关注") }).Last.ClickAsync();
        await page.GetByText("已不再关注").WaitForAsync();
    }

    static async Task<(string Number, string Link)> ReportAsync(Visit visit)
    {
        await visit.GoAsync("/report");
        var form = visit.Page.Context.APIRequest.CreateFormData();
        form.Set("key", await visit.Page.Locator("input[name=key]").InputValueAsync());
        form.Set("words", "路灯不亮");
        form.Set("class", "municipal");
        form.Set("lon", "118.65");
        form.Set("lat", "34.92");
        var answer = await visit.Page.Context.APIRequest.PostAsync("/report", new() { Multipart = form });
        var text = await answer.TextAsync();
        return (System.Text.RegularExpressions.Regex.Match(text, @"371329-\d{8}-\d{5}", default, TimeSpan.FromSeconds(1)).Value,
            System.Text.RegularExpressions.Regex.Match(text, "/my/[A-Za-z0-9_-]{27}", default, TimeSpan.FromSeconds(1)).Value);
    }
}
