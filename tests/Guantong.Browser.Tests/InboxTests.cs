using System.Text.RegularExpressions;
using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Cases;
using Guantong.Server.Notices.Following;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Npgsql;
using Visit = Guantong.Browser.Tests.House.Visit;

namespace Guantong.Browser.Tests;

/// <summary>What a citizen is told, on a small telephone without script.</summary>
[Collection(StreetCollection.Name)]
public sealed class InboxTests(BrowserHouse house)
{
    const string Accepted = "已受理，正在安排由谁来处理";

    [Fact]
    public async Task The_inbox_tells_what_is_new_gathers_follows_a_place_and_stops_with_one_press_without_script()
    {
        await using var visit = (await house.VisitAsync(script: false)).Expecting(422);
        // axe is a script: it looks at the same pages with the same cookies in a browser of its own.
        await using var eyes = await house.VisitAsync();
        var page = visit.Page;
        await visit.GoAsync("/my/messages");
        await page.GetByText("这里还没有消息").WaitForAsync();
        await LooksAsync(visit, eyes, "inbox-none");

        var (number, link) = await ReportAsync(visit);
        await new Staff(house.Services).DoAsync(number, typeof(AcceptReport));
        await house.Services.GetRequiredService<ChangeLog>().PublishAsync();
        var messages = page.Locator("#messages");
        await ToldAsync(visit, link, messages.GetByText(Accepted));
        Assert.Contains("新", await messages.InnerTextAsync(), StringComparison.Ordinal);
        await LooksAsync(visit, eyes, "messages-own");

        // A number that is none is said, and still stands there.
        await page.Locator("#told summary").ClickAsync();
        var to = page.Locator("#to");
        await to.FillAsync("12345");
        await page.GetByRole(AriaRole.Button, new() { Name = "发送验证码" }).ClickAsync();
        await page.Locator(".summary").GetByText("请填 11 位手机号").WaitForAsync();
        Assert.Equal("12345", await to.InputValueAsync());
        await visit.LookAsync("messages-wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "收进“我的消息”" }).ClickAsync();
        await page.GetByText("已收进").WaitForAsync();
        await page.Locator(".told-list").GetByText(Accepted).WaitForAsync();

        await visit.GoAsync("/follow");
        await LooksAsync(visit, eyes, "follow-area");
        await page.GetByRole(AriaRole.Radio, new() { Name = "一个社区或街镇" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "关注", Exact = true }).ClickAsync();
        await page.GetByText("已关注").WaitForAsync();
        await LooksAsync(visit, eyes, "inbox");
        var followed = page.Locator(".followed > li");
        await Assertions.Expect(followed).ToHaveCountAsync(2);
        await followed.Filter(new() { HasNotText = "我上报的" }).GetByRole(AriaRole.Button, new() { Name = "不再关注" }).ClickAsync();
        await page.GetByText("已不再关注").WaitForAsync();
        await Assertions.Expect(followed).ToHaveCountAsync(1);

        // The link that each message carries: a look changes nothing, one press ends it, another begins it again.
        await visit.GoAsync($"/m/{await house.Services.GetRequiredService<NoticeLinks>().TokenAsync(await FollowOfAsync(number))}/stop");
        await visit.LookAsync("messages-stop");
        await page.GetByRole(AriaRole.Button, new() { Name = "停止", Exact = true }).ClickAsync();
        await page.Locator("[data-stopped]").GetByText("已停止接收").WaitForAsync();
        await LooksAsync(visit, eyes, "messages-stopped");
        await page.GetByRole(AriaRole.Button, new() { Name = "重新接收" }).ClickAsync();
        await page.GetByText("已重新接收").WaitForAsync();
    }

    /// <summary>A page without script shows what is new when it is opened again.</summary>
    static async Task ToldAsync(Visit visit, string path, ILocator message)
    {
        for (var looks = 0; looks < 60; looks++)
        {
            await visit.GoAsync(path);
            if (await message.CountAsync() > 0) return;
        }
        Assert.Fail($"{path} never told it.");
    }

    static async Task LooksAsync(Visit visit, Visit eyes, string name)
    {
        await visit.LookAsync(name);
        await eyes.Page.Context.AddCookiesAsync((await visit.Page.Context.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly, Secure = c.Secure, SameSite = c.SameSite }));
        await eyes.GoAsync(visit.Page.Url);
        Assert.Empty(await Axe.ViolationsAsync(eyes.Page));
        await eyes.Page.SetViewportSizeAsync(320, 640);
        Assert.Empty(await eyes.OverflowingAsync());
        await eyes.Page.SetViewportSizeAsync(390, 844);
        Assert.Empty(await eyes.SmallTargetsAsync());
    }

    async Task<Guid> FollowOfAsync(string number)
    {
        var c = await house.Services.GetRequiredService<CaseReading>().ByNumberAsync(CaseNumber.Read(number)!);
        await using var command = house.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("select f.id from notices.follow f join notices.message m on m.follow_id = f.id where f.kind = 'report' and m.case_id = $1 limit 1");
        command.Parameters.Add(new() { Value = c!.State.Id.Value });
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    static async Task<(string Number, string Link)> ReportAsync(Visit visit)
    {
        await visit.GoAsync("/report");
        var form = visit.Page.Context.APIRequest.CreateFormData();
        form.Set("key", await visit.Page.Locator("input[name=key]").InputValueAsync());
        foreach (var (name, value) in new[] { ("words", "路灯不亮"), ("class", "municipal"), ("lon", "118.65"), ("lat", "34.92") }) form.Set(name, value);
        var text = await (await visit.Page.Context.APIRequest.PostAsync("/report", new() { Multipart = form })).TextAsync();
        return (Regex.Match(text, @"371329-\d{8}-\d{5}", default, TimeSpan.FromSeconds(1)).Value, Regex.Match(text, "/my/[A-Za-z0-9_-]{27}", default, TimeSpan.FromSeconds(1)).Value);
    }
}
